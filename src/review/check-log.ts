/** What one check says of one subject, gathered and capped. */
import { type Finding, severities, type Severity } from '../core/findings/finding';
import type { FindingDetail } from '../core/findings/rule';
import type { Check, CheckLog, NotEvaluated } from './check';
import type { CheckResult } from './file-review';

/** So many findings of one check are told of one subject, the gravest before the others. */
export const findingsPerCheck = 50;

/** A check with what it said. */
export interface CheckAnswer {
  readonly result: CheckResult;
  /** At most as many as may be told that failed, the gravest first, then what was not looked at. */
  readonly findings: readonly Finding[];
}

/**
 * Asks one check. What it says of no unit in particular is said of `unit`, where one is given. At most `limit` of its
 * findings are told.
 *
 * Beyond the cap, one finding `findings-capped` stands for the rest: it is as grave as the gravest that it leaves out,
 * so that no verdict becomes milder by the cap.
 */
export function askCheck<Subject>(
  check: Check<Subject>,
  subject: Subject,
  unit: string | null = null,
  limit = findingsPerCheck,
): CheckAnswer {
  const log = new GatheringLog(check, unit, limit);
  check.run(subject, log);
  return log.answer();
}

/** The answer of a check that was not asked at all. */
export function leftOut(check: Check<never>, reason: NotEvaluated): CheckAnswer {
  return { result: { check: check.id, status: 'notEvaluated', reason, count: 0 }, findings: [] };
}

class GatheringLog implements CheckLog {
  /** By severity, each capped; a check may tell a hundred thousand cells. */
  private readonly failed = new Map<Severity, { count: number; readonly told: Finding[] }>(
    severities.map((severity) => [severity, { count: 0, told: [] }]),
  );
  private readonly notLookedAt: Finding[] = [];
  private reason: NotEvaluated | null = null;
  private leftOutWholly = false;

  constructor(
    private readonly check: Check<never>,
    private readonly unit: string | null,
    private readonly limit: number,
  ) {}

  fail({
    severity = this.check.severity,
    ...detail
  }: FindingDetail & { readonly severity?: Severity }): void {
    const known = this.failed.get(severity)!;
    known.count += 1;
    if (known.told.length < this.limit) known.told.push(this.finding(severity, 'fail', detail));
  }

  notEvaluated(reason: NotEvaluated, detail?: FindingDetail): void {
    this.reason ??= reason;
    if (!detail) this.leftOutWholly = true;
    else if (this.notLookedAt.length < this.limit) {
      const parameters = { ...detail.parameters, notEvaluated: reason };
      this.notLookedAt.push(this.finding('info', 'notEvaluated', { ...detail, parameters }));
    }
  }

  answer(): CheckAnswer {
    const groups = [...this.failed.values()];
    const count = groups.reduce((sum, group) => sum + group.count, 0);
    const told = groups.flatMap((group) => group.told).slice(0, this.limit);
    const status = count > 0 ? 'fail' : this.leftOutWholly ? 'notEvaluated' : 'pass';
    const capped = count > told.length ? [this.cappedFinding(told, count)] : [];
    return {
      result: { check: this.check.id, status, reason: this.reason, count },
      findings: [...told, ...capped, ...this.notLookedAt],
    };
  }

  private cappedFinding(told: readonly Finding[], count: number): Finding {
    const left = severities.find(
      (severity) =>
        this.failed.get(severity)!.count > told.filter((finding) => finding.severity === severity).length,
    );
    const parameters = { check: this.check.id, count, shown: told.length };
    const { severity } = this.check;
    return { ...this.finding(left ?? severity, 'fail', { parameters }), ruleId: 'findings-capped' };
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
