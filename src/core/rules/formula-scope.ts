/** What has to hold before a piece of formula may be taken for a value. */

/**
 * A scope is a formula or a branch of it. While its text is written it learns which cells must hold numbers,
 * which must not be empty and what else makes it missing; then it wraps the text accordingly.
 */
export class FormulaScope {
  /** References that must be numbers. */
  readonly numbers = new Set<string>();
  /** References that must not be empty. */
  readonly present = new Set<string>();
  /** Conditions under which the value is missing, to be looked at after the cells. */
  readonly conditions = new Set<string>();
  /** The text may give an error that means missing. */
  risky = false;
  /** The text may give #DIV/0!, which means a zero denominator. */
  divides = false;

  constructor(
    private readonly outer: FormulaScope | null,
    private readonly missing: string,
  ) {}

  /** True when the scope adds a reason to be missing to those of the scopes around it. */
  get fallible(): boolean {
    return this.risky || this.conditions.size > 0 || this.guards().length > 0;
  }

  /** The text with everything around it that makes it missing. */
  wrap(text: string): string {
    let whole = text;
    if (this.risky && this.missing === '""') {
      // Of what is no error, and in LibreOffice of some that are, ERROR.TYPE is an error itself.
      whole = `IF(IFERROR(ERROR.TYPE(${whole})=2,FALSE),1/0,IFERROR(${whole},""))`;
    }
    // One inside the other, because a later condition may only be asked where an earlier one does not hold.
    for (const condition of [...this.conditions].reverse()) whole = this.unless([condition], whole);
    return this.unless(this.guards(), whole);
  }

  private unless(conditions: readonly string[], text: string): string {
    if (conditions.length === 0) return text;
    const any = conditions.length === 1 ? conditions[0]! : `OR(${conditions.join(',')})`;
    return `IF(${any},${this.missing},${text})`;
  }

  private guards(): string[] {
    const numbers = [...this.numbers].filter((reference) => !this.outer?.asks('numbers', reference));
    const present = [...this.present].filter(
      (reference) => !this.asks('numbers', reference) && !this.outer?.asks('present', reference),
    );
    const count = `COUNT(${numbers.join(',')})<${String(numbers.length)}`;
    return [...(numbers.length > 0 ? [count] : []), ...present.map((reference) => `${reference}=""`)];
  }

  private asks(what: 'numbers' | 'present', reference: string): boolean {
    return this[what].has(reference) || (this.outer?.asks(what, reference) ?? false);
  }
}
