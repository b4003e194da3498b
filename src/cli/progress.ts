/** Bars on stderr while a job runs; nothing where stderr is no terminal. */
import { SingleBar } from 'cli-progress';
import type { JobStep } from '../jobs/job';
import type { LanguageTexts } from '../locale/texts';

export interface Progress {
  readonly report: (step: JobStep, share: number) => void;
  readonly stop: () => void;
}

/** Share of the whole that is done when a step begins, and how much the step is. */
const spans: Readonly<Record<JobStep, { readonly from: number; readonly size: number }>> = {
  read: { from: 0, size: 0.4 },
  score: { from: 0.4, size: 0.3 },
  write: { from: 0.7, size: 0.3 },
};

export function progressBar(texts: LanguageTexts): Progress {
  if (!process.stderr.isTTY) return { report: () => undefined, stop: () => undefined };
  const bar = barLike('{bar} {percentage}% {step}');
  bar.start(100, 0, { step: '' });
  return {
    report: (step, share) => {
      const { from, size } = spans[step];
      bar.update(Math.round(100 * (from + size * share)), { step: texts.text(`cli.progress.${step}`) });
    },
    stop: () => {
      bar.stop();
    },
  };
}

/** A bar over things of which it is known how many there are. */
export interface CountingBar {
  readonly step: () => void;
  readonly stop: () => void;
}

/** Counts files that were done; the text `cli.progress.<key>` says what is done with them. */
export function countingBar(texts: LanguageTexts, key: string, total: number): CountingBar {
  if (!process.stderr.isTTY) return { step: () => undefined, stop: () => undefined };
  const bar = barLike('{bar} {value}/{total} {step}');
  bar.start(total, 0, { step: texts.text(`cli.progress.${key}`) });
  return {
    step: () => {
      bar.increment();
    },
    stop: () => {
      bar.stop();
    },
  };
}

function barLike(format: string): SingleBar {
  return new SingleBar({
    format,
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    barsize: 30,
    barCompleteChar: '█',
    barIncompleteChar: '░',
  });
}
