/** Names that Excel tells apart, which capitals do not, each given out once. */
export class DistinctNames {
  private readonly taken: Set<string>;

  /** @param longest characters that a name may have. */
  constructor(
    private readonly longest: number,
    taken: readonly string[] = [],
  ) {
    this.taken = new Set(taken.map((name) => name.toLowerCase()));
  }

  has(name: string): boolean {
    return this.taken.has(name.toLowerCase());
  }

  /** The name, cut where it is too long and numbered where it is taken: `Tốt`, then of `tốt` `tốt (2)`. */
  take(wanted: string): string {
    let name = cut(wanted, this.longest);
    for (let i = 2; this.has(name); i += 1) {
      const suffix = ` (${String(i)})`;
      name = cut(wanted, this.longest - suffix.length) + suffix;
    }
    this.taken.add(name.toLowerCase());
    return name;
  }
}

/** Ends before a character that would be halved. */
function cut(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
