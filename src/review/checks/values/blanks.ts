/** Cells that were to be filled and are not, or hold a zero that says nothing. */
import { roundHalfAway } from '../../../core/rounding/round';
import type { CellRef } from '../../../core/findings/finding';
import { NodeState } from '../../../core/scoring/scoreboard';
import { numberOf } from '../../../sheets/unit-form/entered';
import type { Check } from '../../check';
import type { Submission } from '../../submission';
import { type Answer, contentCheck, isBlank, isScored, lineCheck } from '../content-check';

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

const blankForm = contentCheck(
  { id: 'form-left-blank', family: 'VAL', severity: 'error' },
  ({ answers }, log) => {
    const [first] = answers;
    if (first && answers.every(isWhollyBlank)) log.fail({ cell: firstCell(first) });
  },
);

/** Of a form that is blank altogether it is said once. */
const blankLine = lineCheck(
  { id: 'line-left-blank', family: 'VAL', severity: 'warning' },
  (answer, { answers }) => {
    if (!isScored(answer) || !isWhollyBlank(answer) || answers.every(isWhollyBlank)) return null;
    return { cell: firstCell(answer) };
  },
);

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
  blankForm,
  blankLine,
  selfScoreMissing,
  zeroForBlank,
];

function firstCell({ measures, self }: Answer): CellRef | null {
  const [first] = measures.values();
  return (first ?? self)?.entry.cell ?? null;
}

/** Whether neither figures nor points were entered. */
function isWhollyBlank({ measures, self }: Answer): boolean {
  return [...measures.values(), ...(self ? [self] : [])].every(isBlank);
}
