/** Cells that were to be filled and are not, or hold a zero that says nothing. */
import { roundHalfAway } from '../../../core/rounding/round';
import { NodeState } from '../../../core/scoring/scoreboard';
import { numberOf } from '../../../sheets/unit-form/entered';
import type { Check } from '../../check';
import type { Submission } from '../../submission';
import { type Answer, isBlank, isScored, lineCheck } from '../content-check';

const incompleteFigures = lineCheck(
  { id: 'figures-incomplete', family: 'VAL', severity: 'error', parameters: ['measure'] },
  ({ measures, byRule }) => {
    if (byRule !== null || [...measures.values()].some(({ content }) => content.kind === 'state'))
      return null;
    const blank = [...measures].filter(([, entered]) => isBlank(entered));
    const [first] = blank;
    if (!first || blank.length === measures.size) return null;
    const [measure, { entry }] = first;
    return { cell: entry.cell, parameters: { measure } };
  },
);

const blankLine = lineCheck({ id: 'line-left-blank', family: 'VAL', severity: 'warning' }, (answer) => {
  if (!isScored(answer) || !isWhollyBlank(answer)) return null;
  const [first] = answer.measures.values();
  return { cell: (first ?? answer.self)?.entry.cell ?? null };
});

const selfScoreMissing = lineCheck(
  { id: 'self-score-missing', family: 'VAL', severity: 'warning' },
  (answer) => {
    const { self, byRule, line } = answer;
    if (!self || !isScored(answer) || !isBlank(self) || line.role !== 'measured' || byRule === null)
      return null;
    return { cell: self.entry.cell, expected: roundHalfAway(byRule, 4) };
  },
);

/** Nothing out of nothing, and not a word about it. */
const zeroForBlank = lineCheck(
  { id: 'zero-for-blank', family: 'VAL', severity: 'warning' },
  ({ measures, state, reading, criterion }) => {
    const [a, b] = [measures.get('a'), measures.get('b')];
    const isNothing = numberOf(a) === 0 && numberOf(b) === 0;
    const isExplained = (reading.entries.get('explanation')?.value ?? null) !== null;
    if (!b || !isNothing || isExplained || state === NodeState.notApplicable) return null;
    // The index says what a zero denominator gives, so it knows that there may be one.
    const isForeseen = criterion.ifZeroDenominator !== null;
    return { cell: b.entry.cell, found: 0, severity: isForeseen ? 'info' : 'warning' };
  },
);

export const blankChecks: readonly Check<Submission>[] = [
  incompleteFigures,
  blankLine,
  selfScoreMissing,
  zeroForBlank,
];

/** Whether neither figures nor points were entered. */
export function isWhollyBlank({ measures, self }: Answer): boolean {
  return [...measures.values(), ...(self ? [self] : [])].every(isBlank);
}
