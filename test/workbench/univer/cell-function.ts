/** A function in formulas of Univer that is answered some time later. */
import type { Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  AsyncObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorValueObject,
  ErrorType,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { ShownValue } from '../model/cell-engine';

/** The cell whose formula calls a function; `sheet` is its id. */
export interface CallingCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Rows of cells, null where one is blank. */
export type SheetRows = readonly (readonly ShownValue[])[];

/** What a formula gives: a value; rows where it names cells, be it a single one; null where it has nothing. */
export type SheetArgument = ShownValue | SheetRows;

/** Answers with what the calling cell shows, and those below and right of it. It must never reject: Univer would end the whole program. */
export type CellFunction = (caller: CallingCell, args: readonly SheetArgument[]) => Promise<SheetRows>;

/**
 * Univer makes 0 of blank cells and numbers of texts that look like them for functions of a user's own, and of their
 * answers too. This one is called as Univer's own functions are, with values of which the kind is known.
 */
export class AnsweredLater extends BaseFunction {
  constructor(
    name: string,
    private readonly answer: CellFunction,
  ) {
    super(name);
  }

  override isAsync(): boolean {
    return true;
  }

  override calculate(...given: BaseValueObject[]): AsyncObject {
    const caller = { sheet: this.subUnitId ?? '', row: this.row, column: this.column };
    return new AsyncObject(this.answer(caller, given.map(argument)).then(valueOf));
  }
}

function argument(given: BaseValueObject): SheetArgument {
  return given instanceof ArrayValueObject
    ? given.getArrayValue().map((row) => row.map(shownValue))
    : shownValue(given);
}

function shownValue(value: Nullable<BaseValueObject>): ShownValue {
  if (!value || value.isNull()) return null;
  return value instanceof ErrorValueObject ? { error: value.getErrorType() } : value.getValue();
}

function valueOf(rows: SheetRows): BaseValueObject {
  const [first = []] = rows;
  if (rows.length === 1 && first.length === 1) return cellValue(first[0] ?? null);
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map(cellValue)),
    rowCount: rows.length,
    columnCount: first.length,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function cellValue(value: ShownValue): BaseValueObject {
  if (typeof value === 'number') return NumberValueObject.create(value);
  if (typeof value === 'string') return StringValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  return value === null
    ? NullValueObject.create()
    : ErrorValueObject.create(errors.get(value.error) ?? ErrorType.VALUE);
}

/** The errors that Univer knows. */
const errors: ReadonlyMap<string, ErrorType> = new Map(
  Object.values(ErrorType).map((error) => [error, error]),
);
