/** Columns for intermediate results, used over and over: fresh memory for each of them would cost more than the arithmetic. */
import { type Column, emptyColumn } from './column';

/** A stock of columns of one length. */
export class ScratchColumns {
  private readonly free: Column[] = [];
  private readonly taken: Column[] = [];
  private depth = 0;

  constructor(private readonly count: number) {}

  /** A column whose tags are all `number`; its numbers are whatever they were. */
  take(): Column {
    const column = this.free.pop() ?? emptyColumn(this.count);
    this.taken.push(column);
    return column;
  }

  /**
   * Runs a piece of work and takes back what it took, the column aside that it keeps: that one lives on in the work
   * around this one, and outside of all such work it belongs to the caller.
   */
  during<Result>(work: () => Result, kept: (result: Result) => Column | null): Result {
    const before = this.taken.length;
    this.depth += 1;
    const result = work();
    this.depth -= 1;
    const keep = kept(result);
    for (const column of this.taken.splice(before)) {
      if (keep && (column.numbers === keep.numbers || column.tags === keep.tags)) {
        if (this.depth > 0) this.taken.push(column);
        continue;
      }
      column.tags.fill(0);
      this.free.push(column);
    }
    return result;
  }
}
