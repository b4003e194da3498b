import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { askChildren, type Breakdown, childLimits } from '../../src/cli/review-children';
import type { ChildAnswer, ChildSetup } from '../../src/cli/review-messages';
import { reviewBatch } from '../../src/jobs/review';
import { textsFor } from '../../src/locale/texts';
import { reviewWorkbook } from '../../src/review/report/review-workbook';
import { sampleBook } from '../sheets/unit-form/sample-form';
import { temporaryFolder } from './chiso';
import { hostileFiles } from './hostile-files';
import { returnedForm, template } from './returned-files';

/** Milliseconds for all files on a busy machine. */
jest.setTimeout(300_000);

/** KiB that a child may take in all, as the system counts them. */
const most = 300 * 1024;

const folder = temporaryFolder();
const costs = folder.file('costs.txt');
const setup: ChildSetup = {
  template: { name: 'index.xlsx', bytes: readFileSync(template) },
  language: 'vi',
};
const table: string[] = [];
const program = folder.file('metered-child.cjs');
const limits = { ...childLimits, program, processes: 1 };

/** The child, which also writes down what it took when it answers. */
const meter = `
const { appendFileSync, existsSync, readFileSync } = require('node:fs');
// The system's own figure begins with what the process was started from.
const peak = () => {
  const status = '/proc/self/status';
  return existsSync(status) ? Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync(status, 'utf8'))[1]) : process.resourceUsage().maxRSS;
};
const say = process.send.bind(process);
let opened = 0;
process.send = (message) => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  const busy = (userCPUTime + systemCPUTime) / 1e6;
  if (message.kind === 'opened') opened = busy;
  else appendFileSync(${JSON.stringify(costs)}, JSON.stringify({ seconds: busy - opened, kibibytes: peak() }) + '\\n');
  return say(message);
};
require(${JSON.stringify(path.resolve('dist', 'cli', 'review-child.cjs'))});`;

beforeAll(() => {
  writeFileSync(program, meter);
});
afterAll(() => {
  folder.remove();
  process.stdout.write(`${table.join('\n')}\n`);
});

/** What a child says of a file, and what it took for it. */
async function reviewed(name: string, bytes: Uint8Array) {
  const file = folder.file('hostile.xlsx');
  writeFileSync(file, bytes);
  const answers: (ChildAnswer | Breakdown)[] = [];
  await askChildren(
    [{ kind: 'review', file: name, path: file }],
    setup,
    (_, answer) => answers.push(answer),
    limits,
  );
  const lines = readFileSync(costs, 'utf8').trim().split('\n');
  const cost = JSON.parse(lines.at(-1)!) as { readonly seconds: number; readonly kibibytes: number };
  return { answer: answers[0]!, cost };
}

describe('a hostile file', () => {
  test('is refused by name or read soundly by a process of its own, within its limits', async () => {
    const book = await sampleBook();
    for (const { name, bytes, refusal } of hostileFiles(await returnedForm(book, 0))) {
      const { answer, cost } = await reviewed(name, bytes());
      const { seconds, kibibytes } = cost;
      table.push(
        `${seconds.toFixed(2).padStart(6)} s ${String(Math.round(kibibytes / 1024)).padStart(4)} MB  ${name}`,
      );
      if (answer.kind !== 'reviewed') throw new Error(`${name}: ${JSON.stringify(answer).slice(0, 500)}`);
      const { review } = answer.reviewed;
      const found = review.verdict === 'unreadable' ? review.findings[0]?.parameters?.['refusal'] : null;
      expect({ name, found, unit: review.unit }).toEqual({
        name,
        found: refusal,
        unit: refusal === null ? 'S01' : null,
      });
      expect(Math.max(kibibytes, most)).toBe(most);

      const { sheets } = reviewWorkbook(reviewBatch(book, [answer.reviewed]), textsFor('vi'));
      const contents = sheets.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows.flat()));
      expect(contents.filter((content) => typeof content === 'object' && content !== null)).toEqual([]);
      expect(Object.keys(Object.prototype)).toEqual([]);
    }
  });
});
