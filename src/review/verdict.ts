import { type Finding, gravest } from '../core/findings/finding';
import type { Verdict } from './file-review';

/**
 * What becomes of a file that was read: returned when anything graver than doubtful failed and nobody accepted it,
 * accepted with remarks when something doubtful is left. What is only good to know, or was not looked at, or was
 * waived, holds no file up.
 */
export function verdictOf(findings: readonly Finding[]): Verdict {
  switch (gravest(findings)) {
    case 'blocker':
    case 'error':
      return 'returned';
    case 'warning':
      return 'acceptedWithRemarks';
    default:
      return 'accepted';
  }
}
