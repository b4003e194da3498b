/** What one check says of one subject, gathered and capped. */
import { type Finding, severities, type Severity } from '../core/findings/finding';
import type { FindingDetail } from '../core/findings/rule';
import type { Check, CheckLog, NotEvaluated } from './check';
import type { CheckResult } from './file-review';

/** So many findings of one check are told of one unit, the gravest before the others. */
export const findingsPerCheck = 50;

/** A check with what it said. */
export interface CheckAnswer {
  readonly result: CheckResult;
  /** Of each unit at most as many as may be told that failed, the gravest first, then what was not looked at. */
  readonly findings: readonly Finding[];
}

/**
 * Asks one check. What it says of no unit in particular is said of `unit`, where one is given.
 *
 * Beyond the cap, one finding `findings-capped` stands for the rest of a unit: it is as grave as the gravest that it
 * leaves out, so that no verdict becomes milder by the cap.
 */
export function askCheck<Subject>(
  check: Check<Subject>,
  subject: Subject,
  unit: string | null = null,
): CheckAnswer {
  const log = new GatheringLog(check, unit);
  check.run(subject, log);
  return log.answer();
}

/** The answer of a check that was not asked at all. */
export function leftOut(check: Check<never>, reason: NotEvaluated): CheckAnswer {
  return { result: { check: check.id, status: 'notEvaluated', reason, count: 0 }, findings: [] };
}

/** What failed of one severity; a check may tell a hundred thousand cells, of which few are kept. */
interface Failed {
  count: number;
  readonly told: Finding[];
}

class GatheringLog implements CheckLog {
  /** By unit; null for what is of none. */
  private readonly failed = new Map<string | null, Map<Severity, Failed>>();
  private readonly notLookedAt: Finding[] = [];
  private reason: NotEvaluated | null = null;
  private leftOutWholly = false;

  constructor(
    private readonly check: Check<never>,
    private readonly unit: string | null,
  ) {}

  fail({
    severity = this.check.severity,
    ...detail
  }: FindingDetail & { readonly severity?: Severity }): void {
    const unit = detail.unit ?? this.unit;
    const ofUnit = this.failed.get(unit) ?? new Map<Severity, Failed>();
    this.failed.set(unit, ofUnit);
    const known = ofUnit.get(severity) ?? { count: 0, told: [] };
    ofUnit.set(severity, known);
    known.count += 1;
    if (known.told.length < findingsPerCheck) known.told.push(this.finding(severity, 'fail', detail));
  }

  notEvaluated(reason: NotEvaluated, detail?: FindingDetail): void {
    this.reason ??= reason;
    if (!detail) this.leftOutWholly = true;
    else if (this.notLookedAt.length < findingsPerCheck) {
      const parameters = { ...detail.parameters, notEvaluated: reason };
      this.notLookedAt.push(this.finding('info', 'notEvaluated', { ...detail, parameters }));
    }
  }

  answer(): CheckAnswer {
    const groups = [...this.failed.values()].flatMap((ofUnit) => [...ofUnit.values()]);
    const count = groups.reduce((sum, group) => sum + group.count, 0);
    const told = [...this.failed]
      .flatMap(([unit, ofUnit]) => this.told(unit, ofUnit))
      .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
    const status = count > 0 ? 'fail' : this.leftOutWholly ? 'notEvaluated' : 'pass';
    return {
      result: { check: this.check.id, status, reason: this.reason, count },
      findings: [...told, ...this.notLookedAt],
    };
  }

  /** What is told of a unit: the gravest, and of the rest that there is one. */
  private told(unit: string | null, ofUnit: ReadonlyMap<Severity, Failed>): readonly Finding[] {
    const groups = severities.flatMap((severity) => {
      const failed = ofUnit.get(severity);
      return failed ? [{ severity, ...failed }] : [];
    });
    const count = groups.reduce((sum, group) => sum + group.count, 0);
    const told = groups.flatMap((group) => group.told).slice(0, findingsPerCheck);
    const left = groups.find(
      ({ severity, count: all }) => all > told.filter((finding) => finding.severity === severity).length,
    );
    if (!left) return told;
    const parameters = { check: this.check.id, count, shown: told.length };
    const capped = this.finding(left.severity, 'fail', { parameters, ...(unit !== null && { unit }) });
    return [...told, { ...capped, ruleId: 'findings-capped' }];
  }

  private finding(severity: Severity, status: Finding['status'], detail: FindingDetail): Finding {
    const { cell, expected, ...rest } = detail;
    return {
      ruleId: this.check.id,
      severity,
      status,
      ...(this.unit !== null && { unit: this.unit }),
      ...(cell && { cell }),
      ...(expected !== undefined && { expected }),
      ...rest,
    };
  }
}
