/** The sheet of a form: the criteria of the unit with cells to fill, points by formula, all else locked. */
import { rootCode } from '../../core/criteria/criterion';
import { cellName } from '../../workbook/address';
import type { CellContent, SheetPlan } from '../../workbook/plan';
import { cachedValue } from '../live/tally';
import { measureName } from '../sentences/measure-name';
import { formPrint } from '../template/form-print';
import { rowHeight } from '../template/row-height';
import type { Texts } from '../texts';
import { formColumns, unitFormSheets, type FormColumnId } from './columns';
import { lacksFormula } from './form-points';
import { codedEntries } from './form-codes';
import type { LinePoints } from './form-formulas';
import { columnNumbers, footBands, headBands, totalCells, totalRows, type Band } from './form-head';
import { bandHeights, formStyles, formWidths, wrappingWidths } from './form-look';
import {
  entryColumns,
  formColumn,
  headRows,
  printedColumns,
  rowCode,
  type FormPlaces,
  type FormRow,
} from './form-places';
import { formValidations } from './form-validations';
import { rowCodeFormula } from './form-check-code';

/** Contents of one row by column. */
type Cells = Partial<Record<FormColumnId, CellContent>>;

export function formSheet(
  places: FormPlaces,
  points: ReadonlyMap<string, LinePoints>,
  checkCode: CellContent,
  texts: Texts,
): SheetPlan {
  const rows = places.rows.map((row) => rowCells(places, row, points, texts));
  const applicable = cachedValue(points.get(rootCode)?.applicable ?? null);
  const totals = totalCells(places, applicable, texts).map(inOrder);
  const withoutFormula = places.form.lines
    .filter((line) => lacksFormula(places, line))
    .map(({ criterion }) => criterion.code);
  const bands = [...headBands(places.form, checkCode, texts), ...footBands(places, withoutFormula, texts)];
  const columnWidths = formColumns.map(({ id }) => formWidths[id]);
  return {
    name: unitFormSheets.form[texts.language],
    blocks: [
      ...bands.map(({ row, from, content }) => ({ row, column: from, rows: [[content]] })),
      { row: headRows.headings, column: 0, rows: [formColumns.map(({ names }) => names[texts.language])] },
      { row: headRows.numbers, column: 0, rows: [columnNumbers()] },
      { row: headRows.body, column: 0, rows: [...rows.map(inOrder), ...totals] },
    ],
    styles: formStyles(places, bands),
    columnWidths,
    rowHeights: [
      ...bandHeights(bands),
      { row: headRows.headings, points: 48 },
      ...rows.map((cells, i) => ({
        row: headRows.body + i,
        points: Math.min(rowHeight(inOrder(cells), wrappingWidths), tallestRow),
      })),
    ],
    merges: bands.filter(({ from, to }) => to - from > 1).map(mergeOf),
    tables: [],
    validations: formValidations(places, points, texts),
    comments: [],
    freeze: { rows: headRows.body, columns: 2 },
    showGridLines: false,
    print: {
      ...formPrint({
        columnWidths: columnWidths.slice(0, printedColumns),
        headings: { from: headRows.unit, to: headRows.body },
        keyColumns: 2,
        continued: new Set(),
      }),
      area: { row: 0, column: 0, rows: lastRow(bands, places) + 1, columns: printedColumns },
    },
    protected: true,
  };
}

/** Points of the highest row of Excel. */
const tallestRow = 409;

function rowCells(
  places: FormPlaces,
  row: FormRow,
  points: ReadonlyMap<string, LinePoints>,
  texts: Texts,
): Cells {
  const { line, measure } = row;
  const { criterion } = line;
  const { code } = criterion;
  const check = checkCell(row);
  if (measure !== null) return { code: rowCode(row), name: `– ${measureName(measure, texts)}`, check };
  const own = points.get(code)!;
  return {
    code,
    name: code === rootCode ? texts.text('unitForm.total') : criterion.name,
    max: line.max,
    method: criterion.method === '' ? null : criterion.method,
    required: criterion.evidence === '' ? null : criterion.evidence,
    applies: texts.text(line.role === 'exempt' ? 'unitForm.no' : 'unitForm.yes'),
    ratio: ratioCell(places, row),
    computed: own.computed,
    self: own.self,
    difference: differenceCell(places, row, own),
    explanation: remark(row, texts),
    check,
    applicable: own.applicable,
  };
}

function ratioCell(places: FormPlaces, { line }: FormRow): CellContent {
  const a = places.measure(line, 'a');
  const b = places.measure(line, 'b');
  if (a === null || b === null) return null;
  return { formula: `IF(COUNT(${a},${b})=2,IF(${b}=0,"",${a}/${b}),"")`, value: '' };
}

/** What the unit gives itself less what the rule gives; to four decimals, where a difference is one. */
function differenceCell(places: FormPlaces, row: FormRow, { computed, self }: LinePoints): CellContent {
  if (computed === null || (self === null && !entryColumns(row).includes('self'))) return null;
  const { code } = row.line.criterion;
  const cells = [places.cell(code, 'self'), places.cell(code, 'computed')] as const;
  const value = typeof cachedValue(self) === 'number' ? 0 : '';
  return { formula: `IF(COUNT(${cells.join(',')})=2,ROUND(${cells.join('-')},4),"")`, value };
}

/** Why a closed line is closed, where the unit would explain itself. */
function remark({ line }: FormRow, texts: Texts): CellContent {
  if (line.criterion.children.length > 0) return null;
  if (line.role === 'survey') return texts.text('unitForm.closed.survey');
  if (line.role !== 'exempt') return null;
  return line.basis === ''
    ? texts.text('unitForm.closed.exempt')
    : texts.text('unitForm.closed.exemptBy', { basis: line.basis });
}

function checkCell(row: FormRow): CellContent {
  const entries = codedEntries(row);
  if (entries.length === 0) return null;
  const cells = entries.map(({ id, ...entry }) => ({ ...entry, cell: cellName(row.row, formColumn(id)) }));
  return { formula: rowCodeFormula(cells), value: 0 };
}

function inOrder(cells: Cells): CellContent[] {
  return formColumns.map(({ id }) => cells[id] ?? null);
}

function mergeOf({ row, from, to }: Band) {
  return { row, column: from, rows: 1, columns: to - from };
}

function lastRow(bands: readonly Band[], places: FormPlaces): number {
  return Math.max(places.end + totalRows - 1, ...bands.map(({ row }) => row));
}
