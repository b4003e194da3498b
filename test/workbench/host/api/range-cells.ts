import type { Entered, ShownValue } from '../../model/cell-engine';
import { method, property, type Members } from '../api-table';
import type { Argument } from '../arguments';
import type { Context } from '../context';
import { HostError } from '../host-error';
import { HostObject } from '../host-object';
import type { RangeTarget } from '../targets';
import type { Json } from '../wire';
import { localAddress } from '../../model/address-text';
import { changed } from './changed';
import { shownText } from './shown-text';
import { typedText } from './typed-text';
import { refuseUnfit } from './unfit-content';
import { refuseLocked, refuseProtected } from './write-guard';

/** Members of a range that are matrices of what its cells hold. */
export const rangeCellMembers: Members<'Range'> = {
  values: property('1.1', (range, context) => shown(range, context, shownValue), writeCells),
  formulas: property('1.1', formulas, writeCells),
  text: property('1.1', (range, context) =>
    shown(range, context, (value, row, column) =>
      shownText(value, range.sheet.formats.at(row, column).numberFormat),
    ),
  ),
  valueTypes: property('1.1', (range, context) => shown(range, context, valueType)),
  numberFormat: property('1.1', numberFormats, setNumberFormats),
  // office.js asks so before it sends a large matrix piece by piece.
  _validateArraySize: method('1.3', (range, args) => {
    if (args.whole(0) !== range.rows || args.whole(1) !== range.columns) throw misfit(range);
  }),
};

type Matrix = readonly (readonly Json[])[];

/** Beyond the limit Excel answers null, and no error. */
function isTooLarge(range: RangeTarget, { conditions }: Context): boolean {
  return range.rows * range.columns > conditions.cellLimit;
}

function shown(
  range: RangeTarget,
  context: Context,
  tell: (value: ShownValue, row: number, column: number) => Json,
): Json {
  if (isTooLarge(range, context)) return null;
  const cells = context.model.cells.read(range.sheet.id, range);
  return cells.shown.map((row, i) => row.map((value, k) => tell(value, range.row + i, range.column + k)));
}

function shownValue(value: ShownValue): Json {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

function valueType(value: ShownValue): Json {
  if (value === null) return 'Empty';
  if (typeof value === 'object') return 'Error';
  return { number: 'Double', string: 'String', boolean: 'Boolean' }[
    typeof value as 'number' | 'string' | 'boolean'
  ];
}

function formulas(range: RangeTarget, context: Context): Json {
  if (isTooLarge(range, context)) return null;
  const { entered } = context.model.cells.read(range.sheet.id, range);
  return entered.map((row) => row.map((cell) => (isFormula(cell) ? `=${cell.formula}` : shownValue(cell))));
}

function numberFormats(range: RangeTarget, context: Context): Json {
  if (isTooLarge(range, context)) return null;
  const { formats } = range.sheet;
  return Array.from({ length: range.rows }, (_, i) =>
    Array.from(
      { length: range.columns },
      (__, k) => formats.at(range.row + i, range.column + k).numberFormat,
    ),
  );
}

/** Takes a matrix of the range's size, or one value for all of it. @throws HostError `InvalidArgument` */
export function matrixFor(range: RangeTarget, value: Argument): Matrix {
  if (value instanceof HostObject) throw new HostError('InvalidArgument', 'plain values expected');
  if (!Array.isArray(value)) {
    const row = new Array<Json>(range.columns).fill(value as Json);
    return new Array<readonly Json[]>(range.rows).fill(row);
  }
  const rows = value as readonly Json[];
  const fits =
    rows.length === range.rows && rows.every((row) => Array.isArray(row) && row.length === range.columns);
  if (!fits) throw misfit(range);
  return rows as Matrix;
}

function misfit(range: RangeTarget): HostError {
  return new HostError('InvalidArgument', `not a matrix of the size of ${localAddress(range)}`);
}

/** Texts are read as if they were typed; null leaves a cell alone. */
function writeCells(range: RangeTarget, value: Argument, context: Context): void {
  const { model } = context;
  if (isTooLarge(range, context)) throw new HostError('OperationCellsExceedLimit', localAddress(range));
  const matrix = matrixFor(range, value);
  refuseLocked(range);
  const { sheet } = range;
  const formats = new Map<string, [number, number][]>();
  const entered = matrix.map((cells, i) =>
    cells.map((cell, k): Entered | undefined => {
      const format = sheet.formats.at(range.row + i, range.column + k).numberFormat;
      if (cell === null) return undefined;
      if (typeof cell === 'number' && format === '@') return String(cell);
      if (typeof cell === 'number' || typeof cell === 'boolean') return cell;
      if (typeof cell !== 'string') throw new HostError('InvalidArgument', 'a cell takes no object');
      const typed = typedText(cell, format);
      if (typed.numberFormat !== undefined && format === 'General') {
        formats.set(typed.numberFormat, [
          ...(formats.get(typed.numberFormat) ?? []),
          [range.row + i, range.column + k],
        ]);
      }
      refuseUnfit(typed.entered);
      return typed.entered;
    }),
  );
  model.cells.write(sheet.id, range.row, range.column, entered);
  for (const [numberFormat, cells] of formats) {
    for (const [row, column] of cells)
      sheet.formats.patch({ row, column, rows: 1, columns: 1 }, { numberFormat });
  }
  changed(range, context);
}

function setNumberFormats(range: RangeTarget, value: Argument): void {
  refuseProtected(range.sheet, 'allowFormatCells');
  if (!Array.isArray(value)) {
    range.sheet.formats.patch(range, { numberFormat: formatCode(value as Json) });
    return;
  }
  const matrix = matrixFor(range, value);
  const codes = new Set(matrix.flat());
  const [only] = codes;
  if (codes.size === 1 && only !== null)
    range.sheet.formats.patch(range, { numberFormat: formatCode(only ?? '') });
  else {
    range.sheet.formats.each(range, (format, row, column) => {
      const code = matrix[row - range.row]?.[column - range.column] ?? null;
      return code === null ? format : { ...format, numberFormat: formatCode(code) };
    });
  }
}

function formatCode(value: Json): string {
  if (typeof value !== 'string') throw new HostError('InvalidArgument', 'a number format is a text');
  return value === '' ? 'General' : value;
}

function isFormula(cell: Entered): cell is { readonly formula: string } {
  return typeof cell === 'object' && cell !== null && 'formula' in cell;
}
