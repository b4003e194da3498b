/** `npm run bench`: prints figures and ratios of one run. Never a test: nothing here can fail. */
import { benchCliStart } from './cli-start';
import { report } from './measure';
import { benchRules } from './rules';
import { benchScore, benchWhatIf } from './score';
import { benchXlsxRead, ranAsXlsxReader } from './xlsx-read';

async function main(): Promise<void> {
  if (await ranAsXlsxReader()) return;
  benchScore();
  benchWhatIf();
  benchRules();
  await benchXlsxRead().then(({ rows, ratio, fileMegabytes, writeSeconds }) => {
    report('read .xlsx, 100,000 x 20 cells, 300,000 formulas', [
      ['file', `${fileMegabytes.toFixed(1)} MB, written in ${writeSeconds.toFixed(1)} s`],
      ...rows.map(
        ({ reader, seconds, peakMegabytes }) =>
          [reader, `${seconds.toFixed(2)} s, peak ${peakMegabytes.toFixed(0)} MB`] as const,
      ),
      ['ratio', `${ratio.toFixed(2)} (bound: 0.35)`],
    ]);
  });
  await benchCliStart();
}

void main();
