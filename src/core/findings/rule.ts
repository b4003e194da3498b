/** What is known beforehand about the findings of one kind, declared as data beside the code that makes them. */
import type { CellRef, Finding, FindingValue, Severity } from './finding';

export interface FindingRule {
  readonly severity: Severity;
  /** Names of the parameters that its text may use, besides cell, unit, criterion, found and expected. */
  readonly parameters: readonly string[];
}

/** What one finding says beyond its rule. */
export interface FindingDetail {
  readonly cell?: CellRef | null;
  readonly sheet?: string;
  readonly unit?: string;
  readonly criterion?: string;
  readonly found?: FindingValue;
  readonly expected?: FindingValue | undefined;
  readonly parameters?: Readonly<Record<string, string | number>>;
}

/** Collects findings in the order in which they are made. */
export class FindingLog<Id extends string> {
  private readonly list: Finding[] = [];

  constructor(private readonly rules: Readonly<Record<Id, FindingRule>>) {}

  add(ruleId: Id, detail: FindingDetail = {}): void {
    const { cell, expected, ...rest } = detail;
    this.list.push({
      ruleId,
      severity: this.rules[ruleId].severity,
      status: 'fail',
      ...(cell ? { cell } : {}),
      ...(expected === undefined ? {} : { expected }),
      ...rest,
    });
  }

  get findings(): readonly Finding[] {
    return this.list;
  }
}
