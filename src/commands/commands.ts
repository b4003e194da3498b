/**
 * The commands of the ribbon. They run in the pane: it is shown, does the job and says what came of it. Excel waits for
 * `completed` on every path, and for one only.
 */
import type { Pane } from '../pane/pane';
import { findingsNotice, notices } from './notices';

type Job = (pane: Pane) => Promise<void>;

/** By the names that manifest.xml calls them. */
export const commands = {
  scoreAndRank: (pane) => pane.work.score(),
  lostPoints: async (pane) => {
    const subject = await pane.following.locate();
    const { scored } = pane.store.get();
    if (scored && subject?.unit) {
      pane.showLost(subject.unit);
      return;
    }
    pane.show('unit');
    pane.tell(scored ? notices.selectUnit : notices.scoreFirst);
  },
  checkWorkbook: async (pane) => {
    pane.show('workbook');
    const isKnown = await pane.work.check();
    const { opened } = pane.store.get();
    if (!isKnown || !opened) return;
    pane.showProblems();
    pane.tell(findingsNotice(opened.problems));
  },
} as const satisfies Readonly<Record<string, Job>>;

/** Registers them with Office. An Excel without a shared runtime has no ribbon of ours to run them from. */
export function associateCommands(pane: Pane): void {
  if (!Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) return;
  for (const [name, job] of Object.entries<Job>(commands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void runCommand(pane, job, event);
    });
  }
}

/** Shows the pane, waits until it is free, does the job. Whatever is thrown is said in the pane. */
export async function runCommand(
  pane: Pane,
  job: Job,
  event: Pick<Office.AddinCommands.Event, 'completed'>,
): Promise<void> {
  const attempt = async () => {
    try {
      await Office.addin.showAsTaskpane();
      // What was said before is not about what is asked for now.
      pane.dismiss();
      await pane.work.whenFree();
      await job(pane);
    } catch (error) {
      pane.work.tell(error, attempt);
    }
  };
  try {
    await attempt();
  } finally {
    event.completed();
  }
}
