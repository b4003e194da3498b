/** One batch as it was counted. */
export interface BatchCount {
  readonly actions: number;
  /** Bytes from the page to the host. */
  readonly bytesOut: number;
  /** Bytes from the host to the page. */
  bytesIn: number;
}

/** What the page asked of the host. */
export class Counters {
  readonly each: BatchCount[] = [];

  get batches(): number {
    return this.each.length;
  }

  get actions(): number {
    return this.each.reduce((sum, batch) => sum + batch.actions, 0);
  }

  begin(bytesOut: number, actions: number): void {
    this.each.push({ actions, bytesOut, bytesIn: 0 });
  }

  end(bytesIn: number): void {
    const last = this.each.at(-1);
    if (last) last.bytesIn = bytesIn;
  }
}
