/** What scoring may find. */
import { FindingLog, type FindingRule } from '../findings/rule';

/** Found and expected are what the cell holds and what scoring makes of it; `group` is a khối. */
export const scoringFindings = {
  'no-criteria-set': { severity: 'error', parameters: ['group'] },
  'kad-without-scope': { severity: 'warning', parameters: [] },
  'policy-blank': { severity: 'error', parameters: ['state'] },
  'score-above-max': { severity: 'error', parameters: [] },
  'score-below-zero': { severity: 'error', parameters: [] },
  'rule-gives-no-number': { severity: 'error', parameters: [] },
  'self-differs-from-computed': { severity: 'warning', parameters: [] },
  'appraised-differs-from-computed': { severity: 'info', parameters: [] },
  'small-base': { severity: 'warning', parameters: [] },
  'missing-figures': { severity: 'warning', parameters: ['measure', 'count'] },
  'missing-base-figures': { severity: 'warning', parameters: ['measure', 'period', 'count'] },
  'criterion-missing-everywhere': { severity: 'warning', parameters: ['count'] },
  unappraised: { severity: 'warning', parameters: ['count'] },
  'no-band': { severity: 'error', parameters: [] },
  'no-choice': { severity: 'error', parameters: [] },
  'text-near-miss': { severity: 'error', parameters: [] },
  'not-yes-or-no': { severity: 'error', parameters: [] },
  'text-where-number': { severity: 'error', parameters: [] },
  'number-where-text': { severity: 'error', parameters: [] },
  'not-a-count': { severity: 'error', parameters: [] },
  'constant-column': { severity: 'warning', parameters: ['group'] },
  'outside-domain': { severity: 'error', parameters: [] },
  'reference-not-in-group': { severity: 'error', parameters: ['group'] },
  'not-rolled-up': { severity: 'info', parameters: [] },
  'published-differs': { severity: 'warning', parameters: ['difference'] },
  'published-within-rounding': { severity: 'info', parameters: ['difference'] },
  'hidden-decimals': { severity: 'info', parameters: ['units', 'result'] },
  'tie-by-sheet-order': { severity: 'info', parameters: ['units', 'result'] },
  'quota-tie': { severity: 'warning', parameters: ['grade', 'result'] },
  'earlier-provisional': { severity: 'warning', parameters: ['period', 'count'] },
  'condition-unknown': { severity: 'warning', parameters: ['grade'] },
  'no-base-year': { severity: 'error', parameters: [] },
  'unknown-node-measure': { severity: 'error', parameters: [] },
  'other-criteria-set': { severity: 'info', parameters: ['period', 'version', 'currentVersion'] },
} as const satisfies Readonly<Record<string, FindingRule>>;

/** Id of a finding of scoring. */
export type ScoringFindingId = keyof typeof scoringFindings;

/** Where scoring puts what it finds. */
export type ScoringLog = FindingLog<ScoringFindingId>;

/** An empty log for one scoring. */
export function scoringLog(): ScoringLog {
  return new FindingLog(scoringFindings);
}
