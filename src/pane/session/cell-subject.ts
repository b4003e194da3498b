/** What a cell of the workbook is about: which unit, which criterion. */
import type { ColumnOrigin, IndexBook, PeriodData } from '../../core/book';
import { rootCode } from '../../core/criteria/criterion';
import type { CellRef } from '../../core/findings/finding';
import { foldName } from '../../sheets/read/names';

/** A cell as it is selected in a host, with what its row shows. */
export interface SelectedCell extends CellRef {
  /** Texts of the first cells of its row, from column A, as they are shown; empty where a cell is. */
  readonly rowTexts: readonly string[];
}

/** Codes; null = it is about none, or cannot be told. */
export interface CellSubject {
  readonly unit: string | null;
  readonly criterion: string | null;
}

/**
 * In a sheet of inputs by what was read from the cell, or else from its row. A row that shows another unit by now, as
 * after sorting, is about that unit. In every other sheet, such as a ranking, by the code and name that the row shows.
 */
export function cellSubject(book: IndexBook, cell: SelectedCell): CellSubject {
  const read = readAt(book, cell);
  const units = unitsNamed(book, cell.rowTexts);
  const unit = units.length === 0 || units.includes(read.unit ?? '') ? read.unit : only(units);
  return { unit, criterion: read.criterion ?? only(criteriaNamed(book, cell.rowTexts)) };
}

/** What was read from a cell. Where the row is about one unit or criterion throughout, any cell of it is too. */
function readAt(book: IndexBook, cell: CellRef): CellSubject {
  const unitRow = book.units.find((unit) => isRowOf(unit.cell, cell));
  if (unitRow) return { unit: unitRow.code, criterion: null };
  const nodes = book.criteriaSets.flatMap((set) => set.nodes);
  const node = nodes.find((each) => isRowOf(each.cell, cell));
  if (node) return { unit: null, criterion: node.code };
  return figureAt(book, cell);
}

function figureAt(book: IndexBook, cell: CellRef): CellSubject {
  const rowUnits = new Set<string>();
  const rowCriteria = new Set<string>();
  const columnCriteria = new Set<string>();
  for (const { criterion, origin } of columnsIn(book, cell.sheet)) {
    if (origin.heading === cell.column) columnCriteria.add(criterion);
    for (let i = 0; i < origin.rows.length; i++) {
      if (origin.rows[i] !== cell.row) continue;
      const unit = book.units[i]?.code ?? null;
      if (origin.columns[i] === cell.column) return { unit, criterion };
      if (unit !== null) rowUnits.add(unit);
      rowCriteria.add(criterion);
    }
  }
  return { unit: only([...rowUnits]), criterion: only([...columnCriteria]) ?? only([...rowCriteria]) };
}

/** The columns that were read from a sheet, those of every period. */
function* columnsIn(
  book: IndexBook,
  sheet: string,
): Generator<{ readonly criterion: string; readonly origin: ColumnOrigin }> {
  for (const data of book.periods.values()) {
    for (const [criterion, columns] of data.measures) {
      for (const { origin } of columns) if (origin.sheet === sheet) yield { criterion, origin };
    }
    for (const points of entered(data)) {
      for (const [criterion, { origin }] of points) if (origin.sheet === sheet) yield { criterion, origin };
    }
  }
}

function entered({ self, survey, appraisal1, appraisal2, conclusion }: PeriodData) {
  return [self, survey, appraisal1, appraisal2, conclusion];
}

/** By code and name, else by name, else by code. */
function unitsNamed({ units }: IndexBook, texts: readonly string[]): readonly string[] {
  const { byCode, byName } = named(units, texts);
  return [both(byCode, byName), byName, byCode].find((codes) => codes.length > 0) ?? [];
}

/** By code and name, else by name: a place in a ranking looks like the code of an area. */
function criteriaNamed({ criteriaSets }: IndexBook, texts: readonly string[]): readonly string[] {
  const { byCode, byName } = named(
    // The name of the index stands in many places that are not about its points.
    criteriaSets.flatMap((set) => set.nodes).filter(({ code }) => code !== rootCode),
    texts,
  );
  return [both(byCode, byName), byName].find((codes) => codes.length > 0) ?? [];
}

/** Codes of the things whose code or whose name is one of the texts. */
function named(
  things: readonly { readonly code: string; readonly name: string }[],
  texts: readonly string[],
): { readonly byCode: readonly string[]; readonly byName: readonly string[] } {
  const shown = new Set(texts.map((text) => text.trim().toLowerCase()));
  const folded = new Set(texts.filter((text) => text !== '').map(foldName));
  const codesOf = (found: typeof things) => [...new Set(found.map(({ code }) => code))];
  return {
    byCode: codesOf(things.filter(({ code }) => shown.has(code.toLowerCase()))),
    byName: codesOf(things.filter(({ name }) => name !== '' && folded.has(foldName(name)))),
  };
}

function both(some: readonly string[], others: readonly string[]): readonly string[] {
  return some.filter((code) => others.includes(code));
}

function only(codes: readonly string[]): string | null {
  return codes.length === 1 ? codes[0]! : null;
}

function isRowOf(place: CellRef | null, { sheet, row }: CellRef): boolean {
  return place?.sheet === sheet && place.row === row;
}
