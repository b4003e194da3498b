/** Printed sheets of a live result follow their data sheets, and say the same as those of a result in values. */
import { describe, expect, test } from '@jest/globals';
import { openBook, resultPlan, scoreOpened } from '../../../src/jobs/score';
import { parseCell, parseRange } from '../../../src/workbook/address';
import type { CellContent, WorkbookPlan } from '../../../src/workbook/plan';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import { mulberry32 } from '../../samples/seeded';
import { withChanges } from '../live/changed';
import {
  differences,
  formulasOf,
  liveWorkbook,
  type Read,
  snapshotOfBytes,
  texts,
  withPlan,
} from '../live/live-check';
import { randomChanges, sameRows } from '../live/mutations';
import { subjects } from '../live/variants';
import { workedOut } from '../live/workbook-engine';

interface Cell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const referencePattern = /^'((?:[^']|'')+)'!([A-Z]+[0-9]+)$/;
const meanPattern =
  /^IFERROR\(AVERAGEIFS\('((?:[^']|'')+)'!([$A-Z0-9:]+),'(?:[^']|'')+'!([$A-Z0-9:]+),">0"\),""\)$/;

/** Cells that a formula of a printed sheet rests on: one that it refers to, or values with their places. */
function sourcesOf(formula: string): { readonly kind: 'same' | 'mean'; readonly cells: readonly Cell[] } {
  const reference = referencePattern.exec(formula);
  if (reference) {
    const { row, column } = parseCell(reference[2]!)!;
    return { kind: 'same', cells: [{ sheet: unquoted(reference[1]!), row, column }] };
  }
  const mean = meanPattern.exec(formula);
  if (!mean) throw new Error(`no formula of a printed sheet: ${formula}`);
  const [values, places] = [parseRange(mean[2]!)!, parseRange(mean[3]!)!];
  expect([values.row, values.rows]).toEqual([places.row, places.rows]);
  const cells = Array.from({ length: values.rows }, (_, i) => [values.column, places.column].map((column) => ({
    sheet: unquoted(mean[1]!), row: values.row + i, column,
  }))); // prettier-ignore
  return { kind: 'mean', cells: cells.flat() };
}

/** Words for a criterion that left stand in live cells only, as the data sheets have them. */
function wordless(value: CellContent): CellContent {
  return value === '' || value === 'KAD' || value === 'KPS' ? null : value;
}

function unquoted(sheet: string): string {
  return sheet.replaceAll("''", "'");
}

function printedFormulas(plan: WorkbookPlan): (Cell & { readonly formula: string })[] {
  return formulasOf(plan).filter(({ sheet }) => sheet.startsWith('In - '));
}

/** What a printed cell has to show, by what its sources show. */
function expected(formula: string, read: Read): number | string {
  const { kind, cells } = sourcesOf(formula);
  const shown = cells.map(({ sheet, row, column }) => read(sheet, row, column));
  if (kind === 'same') return typeof shown[0] === 'boolean' ? String(shown[0]) : shown[0]!;
  const counted = shown.filter(
    (value, i) => i % 2 === 0 && typeof value === 'number' && typeof shown[i + 1] === 'number',
  );
  return counted.length === 0
    ? ''
    : counted.reduce((sum: number, value) => sum + Number(value), 0) / counted.length;
}

const small = subjects.filter(
  ({ name }) => !name.startsWith('qd-766-minh-hoa') && !name.startsWith('qd-766-thang'),
);

describe.each(small)('the printed sheets of $name', ({ bytes }) => {
  test('follow their data sheets when inputs change', async () => {
    const before = await bytes();
    const live = await liveWorkbook(before, { print: 'annex' });
    const chance = mulberry32(11);
    const snapshot = await snapshotOfBytes(before);
    const changes = [...randomChanges(live.book, 40, chance), ...sameRows(live.book, snapshot, chance)];
    const changed = await withPlan(withChanges(before, changes), live.plan);
    const formulas = printedFormulas(live.plan);
    expect(formulas.length).toBeGreaterThan(0);
    const asked = [...formulas, ...formulas.flatMap(({ formula }) => sourcesOf(formula).cells)];
    const read = workedOut(await snapshotOfBytes(changed), asked);
    const wanted = formulas.map(({ sheet, row, column, formula }) => ({
      sheet, row, column, what: `${sheet} ${formula}`, value: expected(formula, read),
    })); // prettier-ignore
    expect(differences(wanted, read)).toEqual([]);
  }, 120_000);

  test('show the numbers and texts of a result in values', async () => {
    const opened = await openBook(XlsxWorkbook.open(await bytes(), { name: 'book.xlsx' }));
    const scored = scoreOpened(opened);
    const [live, values] = (['live', 'values'] as const).map(
      (mode) => resultPlan(opened, scored, texts, { mode, profiles: [] }).plan,
    );
    const printed = (plan: WorkbookPlan | undefined) =>
      (plan?.sheets ?? [])
        .filter(({ name }) => name.startsWith('In - '))
        .map(({ name, blocks }) => ({
          name,
          cells: blocks.flatMap(({ rows }) =>
            rows.map((row) =>
              row.map((cell) => {
                const value = typeof cell === 'object' && cell !== null ? cell.value : cell;
                return typeof value === 'number' ? Math.round(value * 1e8) / 1e8 : wordless(value);
              }),
            ),
          ),
        }));
    expect(printed(live)).toEqual(printed(values));
    expect(formulasOf(values!)).toEqual([]);
  }, 60_000);
});
