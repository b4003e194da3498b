/** The contents of the rows of a form. */
import { rootCode } from '../../core/criteria/criterion';
import { cellName } from '../../workbook/address';
import type { CellContent } from '../../workbook/plan';
import { cachedValue } from '../live/tally';
import { measureName } from '../sentences/measure-name';
import type { Texts } from '../texts';
import { formColumns, type FormColumnId } from './columns';
import { rowCodeFormula } from './form-check-code';
import { codedEntries } from './form-codes';
import type { LinePoints } from './form-formulas';
import { entryColumns, formColumn, rowCode, type FormPlaces, type FormRow } from './form-places';

/** Contents of one row by column. */
export type Cells = Partial<Record<FormColumnId, CellContent>>;

export function rowCells(
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
    applies:
      line.role === 'heading' ? null : texts.text(line.role === 'exempt' ? 'unitForm.no' : 'unitForm.yes'),
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

/** As the columns stand. */
export function inOrder(cells: Cells): CellContent[] {
  return formColumns.map(({ id }) => cells[id] ?? null);
}
