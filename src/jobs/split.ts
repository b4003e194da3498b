/** Parts the appraisal among the agencies that make it: one workbook each. */
import { type AppraisalRows, readAppraisalRows } from '../sheets/rounds/appraisal-rows';
import { partsByAppraiser } from '../sheets/rounds/appraisers';
import { partContent } from '../sheets/rounds/part-content';
import { indexWorkbookPlan } from '../sheets/template/index-workbook';
import type { Texts } from '../sheets/texts';
import type { WorkbookPlan } from '../workbook/plan';
import { fileNames } from './file-names';
import type { OpenedBook } from './score';

/** What one agency gets. */
export interface Part {
  /** Empty text for lines that nobody appraises yet. */
  readonly appraiser: string;
  /** Without folder; no two are the same. */
  readonly file: string;
  readonly lines: number;
  readonly plan: WorkbookPlan;
}

/** The lines of the sheet `Thẩm định` of a workbook; null where it has none of the long form. */
export function appraisalOf({ snapshot, book }: OpenedBook): AppraisalRows | null {
  return readAppraisalRows(snapshot, book);
}

/** One workbook an agency, with its criteria only, all units, and what it takes to score them. */
export function split({ book }: OpenedBook, { rows }: AppraisalRows, texts: Texts): readonly Part[] {
  const parts = partsByAppraiser(book, rows);
  const names = fileNames(
    parts.map(({ appraiser }) => (appraiser === '' ? texts.text('rounds.split.nobody') : appraiser)),
    (appraiser) => texts.text('rounds.split.file', { appraiser }),
  );
  return parts.map((part, i) => {
    const { appraiser } = part;
    const notice =
      appraiser === ''
        ? texts.text('rounds.split.unassigned')
        : texts.text('rounds.split.notice', { appraiser });
    return {
      appraiser,
      file: names[i]!,
      lines: part.rows.length,
      plan: indexWorkbookPlan(partContent(book, part, notice), texts),
    };
  });
}
