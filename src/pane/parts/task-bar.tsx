/** What is being done, how far it is, and the button that stops it. */
import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { JobStep } from '../../jobs/job';
import type { LanguageTexts } from '../../locale/texts';
import { usePane, usePaneState, useTexts } from '../hooks';
import type { Task } from '../state';

const useStyles = makeStyles({
  task: {
    maxWidth: '1280px',
    margin: '0 auto',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    '@media (max-width: 480px)': { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  },
  words: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  percent: { fontVariantNumeric: 'tabular-nums' },
});

/** Where each step begins in the whole of a task, and how much of it the step is. */
const spans: Readonly<Record<Task['kind'], Readonly<Partial<Record<JobStep, readonly [number, number]>>>>> = {
  open: { read: [0, 1] },
  // Only an open workbook is read again.
  score: { read: [0, 0.1], score: [0.1, 0.1], write: [0.2, 0.8] },
  write: { write: [0, 0.5], read: [0.5, 0.5] },
  save: { write: [0, 1] },
  // The index is read once more, by the worker that makes the forms.
  issue: { read: [0, 0.1], write: [0.1, 0.9] },
};

/** Share of the whole task that is done, 0 to 1. */
export function shareDone({ kind, step, share }: Task): number {
  const [from, size] = (step && spans[kind][step]) ?? [0, 0];
  return from + size * share;
}

export function TaskBar() {
  const styles = useStyles();
  const pane = usePane();
  const texts = useTexts();
  const task = usePaneState((state) => state.task);
  if (!task) return null;
  const done = shareDone(task);
  const label = texts.text(`pane.task.${task.kind}`);
  const percent = texts.text('pane.task.progress', { percent: Math.round(done * 100) });
  return (
    <div className={styles.task}>
      <div>
        <div className={styles.words}>
          <span>{stepText(task, texts) ?? label}</span>
          <span className={styles.percent}>{percent}</span>
        </div>
        <ProgressBar value={done} thickness="large" aria-label={label} aria-valuetext={percent} />
      </div>
      <Button
        onClick={() => {
          pane.work.cancel();
        }}
      >
        {texts.text('pane.cancel')}
      </Button>
    </div>
  );
}

function stepText({ kind, step, share }: Task, texts: LanguageTexts): string | null {
  if (kind !== 'score' || step === null) return null;
  // Before the first row the tables are made.
  if (step === 'write' && share === 0) return texts.text('pane.task.reports');
  return texts.text(step === 'score' ? 'pane.task.score' : `pane.task.${step}`);
}
