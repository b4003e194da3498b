/** What the review of one file gives: every check with its answer, the findings, the verdict. */
import type { Finding } from '../core/findings/finding';
import type { NotEvaluated } from './check';

/** `unreadable`: no reader could open it. */
export const verdicts = ['accepted', 'acceptedWithRemarks', 'returned', 'unreadable'] as const;
/** Hợp lệ; Hợp lệ, có lưu ý; Trả lại bổ sung; Không đọc được. */
export type Verdict = (typeof verdicts)[number];

/** How one check ended: passed, failed, not made, or failed and accepted by a reviewer in every place. */
export interface CheckResult {
  readonly check: string;
  readonly status: 'pass' | 'fail' | 'notEvaluated' | 'waived';
  /** Why it was not made, wholly or in part. */
  readonly reason: NotEvaluated | null;
  /** Findings of it, those beyond the cap included. */
  readonly count: number;
}

export interface FileReview {
  readonly file: string;
  readonly sha256: string;
  /** Unit code; null when it cannot be told. */
  readonly unit: string | null;
  readonly verdict: Verdict;
  readonly results: readonly CheckResult[];
  /** The gravest first, then in the order of the sheets; capped for each check, the cap announced by a finding. */
  readonly findings: readonly Finding[];
}
