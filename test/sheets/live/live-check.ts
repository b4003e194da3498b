/** A live result, and how what a workbook shows is held against what it should. */
import type { Scoreboard } from '../../../src/core/scoring/scoreboard';
import { openBook, resultPlan, type Scored, scoreOpened } from '../../../src/jobs/score';
import { textsFor } from '../../../src/locale/texts';
import type { LiveReport } from '../../../src/sheets/live/live-sheets';
import type { WorkbookPlan } from '../../../src/workbook/plan';
import { cellValue } from '../../../src/workbook/cells';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import { againstEarlierOf } from './earlier-kept';

export const texts = textsFor('vi');

export interface LiveWorkbook extends Scored {
  readonly plan: WorkbookPlan;
  readonly report: LiveReport;
}

/** Units that get a sheet of their own. */
const profiled = 2;

/**
 * The plan of a live result, without the file that it goes into; against the earlier results of another run where
 * one is given, which a written result keeps. Sheets for printing only repeat cells of the others.
 */
export async function liveWorkbook(
  bytes: Uint8Array,
  { before, print = 'none' }: { readonly before?: Scoreboard; readonly print?: 'annex' | 'none' } = {},
): Promise<LiveWorkbook> {
  const opened = await openBook(XlsxWorkbook.open(bytes, { name: 'book.xlsx' }));
  const scored = before ? againstEarlierOf(before, scoreOpened(opened)) : scoreOpened(opened);
  const profiles = scored.board.units.slice(0, profiled).map(({ unit }) => unit.code);
  const { plan, live } = resultPlan(opened, scored, texts, { mode: 'live', profiles, print });
  return { ...scored, plan, report: live! };
}

/** A file with the sheets of a plan in it. */
export async function withPlan(bytes: Uint8Array, plan: WorkbookPlan): Promise<Uint8Array> {
  const workbook = XlsxWorkbook.open(bytes, { name: 'book.xlsx' });
  await workbook.apply(plan, {});
  return workbook.bytes();
}

export async function snapshotOfBytes(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  return XlsxWorkbook.open(bytes, { name: 'book.xlsx' }).read({});
}

/** What stands in a cell; a cell that stores nothing shows empty text. */
export type Shown = number | string | boolean;
export type Read = (sheet: string, row: number, column: number) => Shown;

export function reader(snapshot: WorkbookSnapshot): Read {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  return (name, row, column) => {
    const value = cellValue(sheets.get(name)!.cells, row, column);
    return value === null ? '' : typeof value === 'object' ? value.error : value;
  };
}

/** A cell whose value the engine knows. */
export interface Expectation {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly what: string;
  /** `left` is any of the words of a criterion that left its parent. */
  readonly value: number | string | { readonly left: true };
}

/** Cells that do not show what they have to, each with what it shows. */
export function differences(expected: readonly Expectation[], read: Read, tolerance = 1e-9): string[] {
  return expected.flatMap(({ sheet, row, column, what, value }) => {
    const shown = read(sheet, row, column);
    const agrees =
      typeof value === 'object'
        ? shown === 'KAD' || shown === 'KPS' || shown === ''
        : typeof value === 'number'
          ? typeof shown === 'number' && Math.abs(shown - value) <= tolerance * Math.max(1, Math.abs(value))
          : shown === value;
    return agrees ? [] : [`${what}: ${String(shown)} instead of ${JSON.stringify(value)}`];
  });
}

/** Every formula of a plan with its cell. */
export function formulasOf(
  plan: WorkbookPlan,
): { sheet: string; row: number; column: number; formula: string }[] {
  return plan.sheets.flatMap((sheet) =>
    sheet.blocks.flatMap((block) =>
      block.rows.flatMap((cells, i) =>
        cells.flatMap((cell, k) =>
          typeof cell === 'object' && cell !== null
            ? [{ sheet: sheet.name, row: block.row + i, column: block.column + k, formula: cell.formula }]
            : [],
        ),
      ),
    ),
  );
}
