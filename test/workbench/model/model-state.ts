import type { CellMatrix, Entered, ShownValue } from './cell-engine';
import { FormatGrid } from './format-grid';
import type { SheetModel } from './sheet-model';
import type { WorkbookModel } from './workbook-model';

/** All that a workbook holds, as plain values: equal for workbooks that are the same to their user. */
export interface ModelState {
  readonly sheets: readonly SheetState[];
  readonly names: unknown;
  /** Own parts and others', in order. */
  readonly customXml: readonly string[];
  readonly settings: unknown;
  readonly calculationMode: string;
  readonly structureProtected: boolean;
}

export interface SheetState {
  readonly name: string;
  /** A line for each row that holds something. */
  readonly cells: readonly string[];
  readonly formats: readonly string[];
  /** Everything else of the sheet. */
  readonly rest: unknown;
}

/**
 * Everything of a workbook but what tells nothing about it: ids, the selection, the active sheet.
 *
 *     const before = modelState(model);
 *     ...
 *     expect(modelState(model)).toEqual(before);
 */
export function modelState(model: WorkbookModel): ModelState {
  const { names, customXml, settings, calculationMode, structureProtected } = model.data;
  const sheetNames = namesOf(model);
  return {
    sheets: model.sheets.map((sheet) => sheetState(model, sheet)),
    names: plain(
      [...names].sort((a, b) => (a.name < b.name ? -1 : 1)),
      sheetNames,
    ),
    customXml: customXml.map((part) => part.xml),
    settings: plain(settings, sheetNames),
    calculationMode,
    structureProtected,
  };
}

/** One sheet's part of `modelState`. */
export function sheetState(model: WorkbookModel, sheet: SheetModel): SheetState {
  const { formats, name, ...rest } = sheet;
  const used = model.cells.used(sheet.id);
  return {
    name,
    cells: used ? cellLines(model.cells.read(sheet.id, used), used.row, used.column) : [],
    formats: formats.state(),
    rest: plain(rest, namesOf(model)),
  };
}

function namesOf(model: WorkbookModel): ReadonlyMap<string, string> {
  return new Map(model.sheets.map(({ id, name }) => [id, name]));
}

function cellLines(cells: CellMatrix, row: number, column: number): string[] {
  return cells.entered.flatMap((entered, i) => {
    const texts = entered.flatMap((cell, k) =>
      cell === null ? [] : [`${String(column + k)}:${cellText(cell, cells.shown[i]?.[k] ?? null)}`],
    );
    return texts.length === 0 ? [] : [`${String(row + i)}| ${texts.join(' ')}`];
  });
}

function cellText(entered: Entered, shown: ShownValue): string {
  if (typeof entered !== 'object' || entered === null || !('formula' in entered))
    return JSON.stringify(entered);
  return `=${entered.formula} -> ${JSON.stringify(shown)}`;
}

/** Maps as sorted pairs, sets as sorted lists, without ids; where a sheet is meant by its id, its name. */
function plain(value: unknown, sheetNames: ReadonlyMap<string, string>): unknown {
  const inside = (entry: unknown) => plain(entry, sheetNames);
  if (typeof value === 'string') return sheetNames.get(value) ?? value;
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof FormatGrid) return value.state();
  if (Array.isArray(value)) return value.map(inside);
  if (value instanceof Set) return [...(value as Set<unknown>)].map(inside).sort();
  if (value instanceof Map) {
    const pairs = [...(value as Map<unknown, unknown>)].map(([key, entry]) => [key, inside(entry)] as const);
    return pairs.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  }
  const fields = Object.entries(value).filter(([key]) => key !== 'id');
  return Object.fromEntries(fields.map(([key, entry]) => [key, inside(entry)]));
}
