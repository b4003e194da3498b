/** A bar on stderr while a job runs; nothing where stderr is no terminal. */
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
  const bar = new SingleBar({
    format: '{bar} {percentage}% {step}',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    barsize: 30,
    barCompleteChar: '█',
    barIncompleteChar: '░',
  });
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
