/** Rules as they stand in cells. */
import type { Criterion } from '../../core/criteria/criterion';
import type { RuleError } from '../../core/rules/expression';
import { parseRule } from '../../core/rules/parse';
import type { Cell } from './cell';
import type { ReadingLog } from './finding-ids';

export type ReadRule = Pick<Criterion, 'rule' | 'ruleText' | 'ruleBroken'>;

/**
 * The rule in a cell. One that begins with `=` is read without it; of a cell that is a formula the text it shows
 * or else the formula itself is read. Both are findings.
 *
 * @param criterion whose rule it is, null for the condition of a grade.
 */
export function readRule(cell: Cell, criterion: string | null, log: ReadingLog): ReadRule {
  const at = { cell: cell.ref, ...(criterion === null ? {} : { criterion }) };
  const typed = cell.formula !== null && (cell.isNumber || cell.prose === '') ? cell.formula : cell.prose;
  if (typed === '') {
    if (cell.error !== null) log.add('formula-error', { ...at, found: cell.error });
    return { rule: null, ruleText: '', ruleBroken: cell.error !== null };
  }
  if (cell.formula !== null)
    log.add('rule-is-formula', { ...at, found: `=${cell.formula}`, expected: typed });
  const ruleText = typed.replace(/^=\s*/, '');
  if (ruleText !== typed) log.add('rule-leading-equals', { ...at, found: typed, expected: ruleText });
  const result = parseRule(ruleText);
  if (result.ok) return { rule: result.expression, ruleText, ruleBroken: false };
  reportRuleError(result.error, at, log);
  return { rule: null, ruleText, ruleBroken: true };
}

function reportRuleError(
  error: RuleError,
  at: { readonly cell: Cell['ref']; readonly criterion?: string },
  log: ReadingLog,
): void {
  log.add('rule-error', {
    ...at,
    found: error.found,
    expected: error.expected.join(' | '),
    parameters: { code: error.code, position: error.place.from + 1, nearest: error.nearest ?? '' },
  });
}
