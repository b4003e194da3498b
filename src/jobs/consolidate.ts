/** Makes one index workbook of what all units sent, with the register of what came in. */
import type { IndexBook } from '../core/book';
import { consolidatedContent } from '../sheets/rounds/consolidated-content';
import { figureSources } from '../sheets/rounds/figure-sources';
import { type Intake, intakeOf, type ReceivedFile } from '../sheets/rounds/intake';
import { intakeRegister } from '../sheets/rounds/intake-register';
import { submissionChanges } from '../sheets/rounds/submission-changes';
import { indexWorkbookPlan } from '../sheets/template/index-workbook';
import type { Texts } from '../sheets/texts';
import type { WorkbookPlan } from '../workbook/plan';

export interface ConsolidateOptions {
  /** As `intakeOf` takes it; null = none was set. */
  readonly deadline: string | null;
}

/** What came in, and the workbook of it. */
export interface Consolidated {
  readonly intake: Intake;
  readonly plan: WorkbookPlan;
}

/**
 * The index of the book with the figures of the files that count, as a new workbook; the index workbook itself stays
 * as it is. Files are reviewed before, one by one, so that only what they entered has to be kept.
 */
export function consolidate(
  book: IndexBook,
  files: readonly ReceivedFile[],
  texts: Texts,
  { deadline }: ConsolidateOptions,
): Consolidated {
  const intake = intakeOf(book, files, deadline);
  const names = new Map(
    book.criteriaSets.flatMap(({ nodes }) => nodes.map(({ code, name }) => [code, name])),
  );
  const changes = submissionChanges(intake, names, texts);
  const plan = indexWorkbookPlan(consolidatedContent(book, intake.counted), texts);
  return {
    intake,
    plan: {
      ...plan,
      sheets: [
        ...plan.sheets,
        intakeRegister(intake, { period: book.settings.period.label, deadline }, texts),
        ...(changes ? [changes] : []),
        figureSources(book, intake, names, texts),
      ],
    },
  };
}
