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
  readonly tolerance?: number;
  readonly parameters?: Readonly<Record<string, string | number>>;
}

/** So many findings of one kind are told one by one for a column of figures; the last stands for the rest. */
export const findingsPerColumn = 20;

interface FindingGroup {
  /** Where its last finding stands in the list. */
  index: number;
  /** Findings of their own. */
  members: number;
  /** What the last of them stands for. */
  count: number;
}

/** Collects findings in the order in which they are made. */
export class FindingLog<Id extends string> {
  private readonly list: Finding[] = [];
  private readonly groups = new Map<string, FindingGroup>();

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

  /**
   * Adds a finding that may come very often, say once for every cell of a column. The first `limit` with the same
   * group become findings of their own; each further one only raises the parameter `count` of the last of these.
   */
  addToGroup(ruleId: Id, group: string, detail: FindingDetail = {}, limit = 1): void {
    const key = `${ruleId} ${group}`;
    const known = this.groups.get(key) ?? { index: -1, members: 0, count: 1 };
    this.groups.set(key, known);
    if (known.members < limit) {
      known.members += 1;
      known.index = this.list.length;
      this.add(ruleId, { ...detail, parameters: { ...detail.parameters, count: 1 } });
      return;
    }
    known.count += 1;
  }

  /** Raises the count of a group that has its findings by so many more. */
  countMore(ruleId: Id, group: string, more: number): void {
    const known = this.groups.get(`${ruleId} ${group}`);
    if (known) known.count += more;
  }

  get findings(): readonly Finding[] {
    // Counts are written in here, not as they rise: there may be millions.
    for (const { index, count } of this.groups.values()) {
      const last = this.list[index]!;
      if (last.parameters?.['count'] === count) continue;
      this.list[index] = { ...last, parameters: { ...last.parameters, count } };
    }
    return this.list;
  }
}
