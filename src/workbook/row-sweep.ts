/** Something that reaches over rows `[row, row + rows)`. */
export interface RowSpan {
  readonly row: number;
  readonly rows: number;
}

/**
 * Tells, row after row, which of many items reach over the row, in the order in which they were given. Each
 * item is taken up once and laid down once, so that many items over many rows cost no more than their sum.
 */
export class RowSweep<T> {
  /** Items over the present row. */
  active: readonly T[] = [];
  /** One past the last row that any item reaches. */
  readonly end: number;
  private readonly pending: readonly Entry<T>[];
  private entries: Entry<T>[] = [];
  private started = 0;
  private nextChange = 0;

  constructor(items: readonly T[], spanOf: (item: T) => RowSpan) {
    const entries = items.map((item, order): Entry<T> => {
      const { row, rows } = spanOf(item);
      return { item, order, from: row, to: row + rows };
    });
    this.end = entries.reduce((end, { to }) => Math.max(end, to), 0);
    this.pending = entries.filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from);
  }

  /** Goes to a row, not above the last one; true when other items are active than before. */
  enter(row: number): boolean {
    if (row < this.nextChange) return false;
    this.entries = this.entries.filter(({ to }) => to > row);
    for (; this.started < this.pending.length; this.started += 1) {
      const entry = this.pending[this.started]!;
      if (entry.from > row) break;
      if (entry.to > row) this.entries.push(entry);
    }
    this.entries.sort((a, b) => a.order - b.order);
    this.active = this.entries.map(({ item }) => item);
    const next = this.pending[this.started]?.from ?? Infinity;
    this.nextChange = this.entries.reduce((first, { to }) => Math.min(first, to), next);
    return true;
  }
}

interface Entry<T> {
  readonly item: T;
  readonly order: number;
  readonly from: number;
  readonly to: number;
}
