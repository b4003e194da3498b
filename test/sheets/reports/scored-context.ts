/** Reports over small books that the engine has scored. */
import { type Stage, stages } from '../../../src/core/book';
import { GapAnalysis } from '../../../src/core/gaps/gaps';
import { openScoring, scoreBook } from '../../../src/core/scoring/score';
import { textsFor } from '../../../src/locale/texts';
import type { Report, ReportContext } from '../../../src/sheets/reports/report';
import type { SheetPlan } from '../../../src/workbook/plan';
import { bookOf, type JottedBook } from '../../core/book-of';

export function scoredContext(jotted: JottedBook, more: Partial<ReportContext> = {}): ReportContext {
  const book = bookOf(jotted);
  const scoring = openScoring(book);
  const { board } = scoring;
  const gaps = new GapAnalysis(scoring);
  return {
    board,
    self: null,
    appraised: false,
    gapsOf: (unit) => gaps.of(unit),
    needsOf: (unit) => gaps.toward(unit, null),
    atStage: (stage: Stage) =>
      stages.indexOf(stage) > stages.indexOf(board.stage) ? null : scoreBook(book, { stage }),
    bands: book.grades,
    statements: book.periods.get(board.settings.period.key)?.statements ?? new Map(),
    profiles: [],
    written: new Set(),
    texts: textsFor('vi'),
    ...more,
  };
}

/** The one sheet of a report. */
export function sheetOf(report: Report, context: ReportContext): SheetPlan {
  const [sheet, ...others] = report(context);
  if (!sheet || others.length > 0) throw new Error(`${String(others.length + 1)} sheets instead of one`);
  return sheet;
}

/** Rows under the table, cell by cell. */
export function rowsBelow(sheet: SheetPlan): readonly (readonly unknown[])[] {
  const { range } = sheet.tables[0]!;
  return sheet.blocks
    .filter(({ row, column }) => row >= range.row + range.rows && column === 0)
    .flatMap(({ rows }) => rows);
}
