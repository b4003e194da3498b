/** A live result over changed inputs, and what the engine makes of the same inputs. */
import { GapAnalysis } from '../../../src/core/gaps/gaps';
import type { IndexBook } from '../../../src/core/book';
import { openScoring, type Scoring } from '../../../src/core/scoring/score';
import { Treatment } from '../../../src/core/scoring/scoreboard';
import { scoreAndWrite } from '../../../src/jobs/score';
import { textsFor } from '../../../src/locale/texts';
import { readIndexBook } from '../../../src/sheets/read/index-book';
import type { LiveReport } from '../../../src/sheets/live/live-sheets';
import type { WorkbookPlan } from '../../../src/workbook/plan';
import type { WorkbookPort } from '../../../src/workbook/port';
import { cellValue } from '../../../src/workbook/cells';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';

const texts = textsFor('vi');

export interface LiveWorkbook {
  readonly book: IndexBook;
  readonly plan: WorkbookPlan;
  readonly report: LiveReport;
}

/** The plan of a live result, without the file that it goes into. */
export async function liveWorkbook(bytes: Uint8Array): Promise<LiveWorkbook> {
  const workbook = XlsxWorkbook.open(bytes, { name: 'book.xlsx' });
  let plan: WorkbookPlan | null = null;
  const port: WorkbookPort = {
    capabilities: workbook.capabilities,
    read: (request) => workbook.read(request),
    apply(given) {
      plan = given;
      return Promise.resolve({ sheets: [] });
    },
  };
  const { live, book } = await scoreAndWrite(port, texts, { mode: 'live', profiles: [] });
  return { book, plan: plan!, report: live! };
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

/** What the formulas of the planned sheets have to show, by the engine's scoring of a file. */
export async function expectations(plan: WorkbookPlan, bytes: Uint8Array): Promise<Expectation[]> {
  const scoring = openScoring(readIndexBook(await snapshotOfBytes(bytes)));
  const live = new Set(formulasOf(plan).map(({ sheet, row, column }) => placeOf({ sheet, row, column })));
  return [
    ...scoreExpectations(plan, scoring),
    ...totalExpectations(plan, scoring, 'rankings'),
    ...totalExpectations(plan, scoring, 'summary'),
    ...gapExpectations(plan, scoring),
  ].filter(({ sheet, row, column }) => live.has(placeOf({ sheet, row, column })));
}

interface PlannedTable {
  readonly sheet: string;
  readonly firstRow: number;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

function tableOf(plan: WorkbookPlan, id: string): PlannedTable {
  const sheet = plan.sheets.find(({ name }) => name === texts.text(`sheet.${id}`))!;
  const { range, columns } = sheet.tables[0]!;
  const block = sheet.blocks.find(({ row, column }) => row === range.row && column === 0)!;
  return { sheet: sheet.name, firstRow: range.row + 1, headings: columns, rows: block.rows.slice(1) };
}

function scoreExpectations(plan: WorkbookPlan, { board }: Scoring): Expectation[] {
  const { sheet, firstRow } = tableOf(plan, 'scores');
  let row = firstRow - 1;
  return board.units.flatMap((unit) => {
    const panel = board.panels[unit.panel]!;
    return panel.nodes.flatMap((node): Expectation[] => {
      row += 1;
      const result = panel.results.get(node.code)!;
      const treatment = result.treatments[unit.row]!;
      const score = result.scores[unit.row]!;
      const left = treatment >= Treatment.dropped;
      const what = `${unit.unit.code} ${node.code}`;
      return [
        { sheet, row, column: 3, what: `${what} max`, value: left ? '' : result.maxima[unit.row]! },
        {
          sheet,
          row,
          column: 4,
          what: `${what} score`,
          value: left ? { left } : Number.isNaN(score) ? '' : score,
        },
      ];
    });
  });
}

function totalExpectations(plan: WorkbookPlan, { board }: Scoring, id: string): Expectation[] {
  const { sheet, firstRow, headings, rows } = tableOf(plan, id);
  const column = (key: string) => headings.indexOf(texts.text(`column.${key}`));
  const several = board.panels.length > 1;
  const codes = column('unitCode');
  return rows.flatMap((cells, i) => {
    const unit = board.units.find((candidate) => candidate.unit.code === cells[codes])!;
    const wanted: [string, number | null][] = [
      ['total', unit.score],
      ['totalMax', unit.max],
      ['percent', unit.percent],
      [id === 'rankings' && !several ? 'rank' : 'groupRank', unit.groupRank],
      ...(several && id === 'rankings' ? [['overallRank', unit.rank] as [string, number | null]] : []),
    ];
    return wanted.map(([key, value]) => ({
      sheet,
      row: firstRow + i,
      column: column(key),
      what: `${id} ${unit.unit.code} ${key}`,
      value: value ?? '',
    }));
  });
}

function gapExpectations(plan: WorkbookPlan, scoring: Scoring): Expectation[] {
  const { sheet, firstRow, headings, rows } = tableOf(plan, 'gaps');
  const gaps = new GapAnalysis(scoring);
  const column = (key: string) => headings.indexOf(texts.text(`column.${key}`));
  const byUnit = new Map(
    scoring.board.units.map(({ unit }, i) => [
      unit.code,
      new Map(gaps.of(i).leaves.map((gap) => [gap.criterion, gap])),
    ]),
  );
  return rows.flatMap((cells, i) => {
    const [code, criterion] = [cells[column('unitCode')] as string, cells[column('criterionCode')] as string];
    const gap = byUnit.get(code)?.get(criterion);
    const earned = gap ? gap.max - gap.lost : 0;
    const wanted: [string, number | null | undefined][] = [
      ['max', gap?.max],
      ['lost', gap?.lost],
      ['overMean', gap?.toMean === null || !gap ? null : -gap.toMean],
      ['overBest', gap?.toBest === null || !gap ? null : -gap.toBest],
      ...(gap
        ? ([['groupMean', gap.toMean === null ? null : earned + gap.toMean]] as [string, number | null][])
        : []),
    ];
    return wanted.map(([key, value]) => ({
      sheet,
      row: firstRow + i,
      column: column(key),
      what: `gap ${code} ${criterion} ${key}`,
      value: value ?? '',
    }));
  });
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

function placeOf({ sheet, row, column }: { sheet: string; row: number; column: number }): string {
  return `${sheet} ${String(row)} ${String(column)}`;
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

/** Sheets of a snapshot that a plan has not written. */
export function inputSheets(snapshot: WorkbookSnapshot, plan: WorkbookPlan): readonly SheetSnapshot[] {
  const written = new Set(plan.sheets.map(({ name }) => name));
  return snapshot.sheets.filter(({ name }) => !written.has(name));
}
