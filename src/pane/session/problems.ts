/** What is doubtful in a workbook, in at most ten kinds, gravest first. */
import type { Finding, Severity } from '../../core/findings/finding';
import { byGravity } from '../../sheets/reports/findings';

/** Findings of one kind. */
export interface ProblemGroup {
  readonly ruleId: string;
  readonly severity: Severity;
  /** How many there are. */
  readonly count: number;
  /** The first of them. */
  readonly findings: readonly Finding[];
}

/** What a person looks at before anything else. */
export interface Problems {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly groups: readonly ProblemGroup[];
  /** Kinds that are not among the groups, and how many findings they have. */
  readonly furtherKinds: number;
  readonly furtherCount: number;
}

const shownGroups = 10;
const shownOfGroup = 20;

/** Groups findings by kind: ten kinds, twenty places of each; the sheet of findings has all of them. */
export function problemsOf(findings: readonly Finding[]): Problems {
  const open = byGravity(findings);
  const kinds = new Map<string, Finding[]>();
  for (const finding of open) {
    const key = `${finding.severity} ${finding.ruleId}`;
    const kind = kinds.get(key);
    if (kind) kind.push(finding);
    else kinds.set(key, [finding]);
  }
  const groups = [...kinds.values()].map((kind): ProblemGroup => {
    const { ruleId, severity } = kind[0]!;
    return { ruleId, severity, count: kind.length, findings: kind.slice(0, shownOfGroup) };
  });
  const further = groups.slice(shownGroups);
  return {
    counts: countsOf(open),
    groups: groups.slice(0, shownGroups),
    furtherKinds: further.length,
    furtherCount: further.reduce((sum, { count }) => sum + count, 0),
  };
}

/** How many there are of each severity. */
export function countsOf(findings: readonly Finding[]): Problems['counts'] {
  const counts = { blocker: 0, error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
