import { holdsCell, maxColumns, type CellRange } from '../address';
import type { WorkbookSnapshot } from '../snapshot';
import { formulaReads } from './formula-reads';

/** A cell of a sheet, by the sheet's index in the snapshot. */
export interface SheetCell {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** The formulas whose values follow from the given cells, near or far, without these cells themselves. */
export function dependents(snapshot: WorkbookSnapshot, cells: readonly SheetCell[]): readonly SheetCell[] {
  const readers = new Readers(snapshot);
  const done = new Set(cells.map(keyOf));
  const found: SheetCell[] = [];
  const waiting = [...readers.ofAnything, ...cells.flatMap((cell) => readers.of(cell))];
  for (let cell = waiting.pop(); cell; cell = waiting.pop()) {
    const key = keyOf(cell);
    if (done.has(key)) continue;
    done.add(key);
    found.push(cell);
    for (const reader of readers.of(cell)) waiting.push(reader);
  }
  return found;
}

/** Ranges of at most so many cells are looked up by their cells; larger ones, of which sheets share few, one by one. */
const fewCells = 16;

interface WideRange {
  readonly range: CellRange;
  readonly readers: SheetCell[];
}

/** Which formulas read a cell. */
class Readers {
  /** Formulas that may read any cell. */
  readonly ofAnything: SheetCell[] = [];
  private readonly byCell = new Map<number, SheetCell[]>();
  private readonly wide: Map<string, WideRange>[];
  private readonly sheets: ReadonlyMap<string, number>;
  private readonly named: ReadonlyMap<string, readonly Named[]>;

  constructor(private readonly snapshot: WorkbookSnapshot) {
    this.sheets = new Map(snapshot.sheets.map(({ name }, i) => [name.toUpperCase(), i]));
    this.wide = snapshot.sheets.map(() => new Map<string, WideRange>());
    this.named = this.readNames();
    snapshot.sheets.forEach(({ cells }, sheet) => {
      cells.rows.forEach((row, i) => {
        for (let offset = cells.starts[i]!; offset < cells.starts[i + 1]!; offset += 1) {
          const formula = cells.formulas.get(offset);
          if (formula !== undefined) this.add({ sheet, row, column: cells.columns[offset]! }, formula);
        }
      });
    });
  }

  /** The formulas that read a cell. Those of a wide range are told once only: they are found then. */
  of(cell: SheetCell): SheetCell[] {
    const found = this.byCell.get(keyOf(cell)) ?? [];
    const wide = this.wide[cell.sheet]!;
    const more: SheetCell[] = [];
    for (const [key, { range, readers }] of wide) {
      if (!holdsCell(range, cell.row, cell.column)) continue;
      for (const reader of readers) more.push(reader);
      wide.delete(key);
    }
    return more.length === 0 ? found : [...found, ...more];
  }

  private add(reader: SheetCell, formula: string): void {
    const { ranges, readsAnything } = this.resolved(formula, reader.sheet, new Set());
    if (readsAnything) this.ofAnything.push(reader);
    else for (const { sheet, range } of ranges) this.addRange(reader, sheet, range);
  }

  private addRange(reader: SheetCell, sheet: number, range: CellRange): void {
    if (range.rows * range.columns > fewCells) {
      const key = `${String(range.row)} ${String(range.column)} ${String(range.rows)} ${String(range.columns)}`;
      const wide = this.wide[sheet]!.get(key);
      if (wide) wide.readers.push(reader);
      else this.wide[sheet]!.set(key, { range, readers: [reader] });
      return;
    }
    for (let row = range.row; row < range.row + range.rows; row += 1) {
      for (let column = range.column; column < range.column + range.columns; column += 1) {
        const key = keyOf({ sheet, row, column });
        const readers = this.byCell.get(key);
        if (readers) readers.push(reader);
        else this.byCell.set(key, [reader]);
      }
    }
  }

  /** The ranges that a formula reads, itself or by names; `seen` keeps a name that names itself from going round. */
  private resolved(formula: string, home: number, seen: Set<string>): Resolved {
    const reads = formulaReads(formula);
    const ranges = reads.ranges.flatMap(({ sheet, range }) => {
      const index = sheet === null ? home : this.sheets.get(sheet.toUpperCase());
      return index === undefined ? [] : [{ sheet: index, range }];
    });
    let { readsAnything } = reads;
    for (const name of reads.names) {
      for (const named of (seen.has(name) ? null : this.named.get(name)) ?? []) {
        if ('range' in named) ranges.push(named);
        else {
          const inside = this.resolved(named.formula, home, new Set([...seen, name]));
          ranges.push(...inside.ranges);
          readsAnything ||= inside.readsAnything;
        }
      }
    }
    return { ranges, readsAnything };
  }

  private readNames(): ReadonlyMap<string, readonly Named[]> {
    const named = new Map<string, Named[]>();
    const add = (name: string, what: Named) => {
      const key = name.toUpperCase();
      const known = named.get(key);
      if (known) known.push(what);
      else named.set(key, [what]);
    };
    for (const { name, formula } of this.snapshot.names) add(name, { formula });
    this.snapshot.sheets.forEach(({ tables }, sheet) => {
      for (const { name, range } of tables) add(name, { sheet, range });
    });
    return named;
  }
}

type Named = { readonly formula: string } | { readonly sheet: number; readonly range: CellRange };

interface Resolved {
  readonly ranges: readonly { readonly sheet: number; readonly range: CellRange }[];
  readonly readsAnything: boolean;
}

/** One number for a cell of a workbook. */
function keyOf({ sheet, row, column }: SheetCell): number {
  return (sheet * 2 ** 20 + row) * maxColumns + column;
}
