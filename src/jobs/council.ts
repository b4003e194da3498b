/** Lays the disputed lines before the council. */
import { lineEffects } from '../core/scoring/line-effects';
import type { AppraisalRows } from '../sheets/rounds/appraisal-rows';
import { councilLines, councilTable } from '../sheets/rounds/council-table';
import type { Texts } from '../sheets/texts';
import type { WorkbookPlan } from '../workbook/plan';
import type { OpenedBook } from './score';

export interface Council {
  readonly lines: number;
  /** The table as a sheet of the workbook. */
  readonly plan: WorkbookPlan;
}

/** Score and rank of each disputed line if the unit is followed and if not, all other lines as they are. */
export function council({ book }: OpenedBook, { rows }: AppraisalRows, texts: Texts): Council {
  const lines = councilLines(book, rows);
  const effects = lineEffects(
    book,
    lines.map(({ unit, row, accepted, refused }) => ({
      unit: unit.code,
      criterion: row.criterion,
      accepted,
      refused,
    })),
  );
  return {
    lines: lines.length,
    plan: { sheets: [councilTable(book, lines, effects, texts)], run: { tool: 'ChiSo', inputs: '' } },
  };
}
