/** Points that a line cannot have: above its maximum, below 0, off its steps, or with a slipped decimal mark. */
import { compareNumbers, sameNumber } from '../../../core/rounding/round';
import { numberOf } from '../../../sheets/unit-form/entered';
import type { Check } from '../../check';
import { holds, printed, printedDecimals } from '../../intervals';
import type { Submission } from '../../submission';
import { type Answer, type CellRemark, contentCheck, expectedOf, perForm } from '../content-check';

type Declared = Parameters<typeof contentCheck>[0];

function pointsCheck(
  declared: Declared,
  judge: (points: number, answer: Answer) => CellRemark | null,
): Check<Submission> {
  return contentCheck(declared, (form, log) => {
    for (const { answer, entry, points } of pointsGiven(form)) {
      const remark = judge(points, answer);
      if (remark) log.fail({ cell: entry.cell, criterion: answer.criterion.code, found: points, ...remark });
    }
  });
}

const decimalSlip = pointsCheck(
  { id: 'decimal-slip', family: 'VAL', severity: 'error' },
  (points, answer) => {
    const expected = meantPoints(points, answer);
    return expected === null ? null : { expected };
  },
);

const aboveMax = pointsCheck({ id: 'score-above-max', family: 'VAL', severity: 'error' }, (points, answer) =>
  isAboveMax(points, answer) && meantPoints(points, answer) === null ? { expected: answer.line.max } : null,
);

const belowZero = pointsCheck({ id: 'score-below-zero', family: 'VAL', severity: 'error' }, (points) =>
  compareNumbers(points, 0) < 0 ? { expected: 0 } : null,
);

const offStep = pointsCheck({ id: 'score-off-step', family: 'VAL', severity: 'error' }, (points, answer) => {
  const { steps } = answer.criterion;
  const isElsewhere = points < 0 || isAboveMax(points, answer) || meantPoints(points, answer) !== null;
  if (!steps?.length || isElsewhere || steps.some((step) => sameNumber(step, points))) return null;
  const distance = (step: number) => Math.abs(step - points);
  return { expected: steps.reduce((best, step) => (distance(step) < distance(best) ? step : best)) };
});

export const pointsChecks: readonly Check<Submission>[] = [decimalSlip, aboveMax, belowZero, offStep];

/** Whether points exceed the maximum of the line. */
export function isAboveMax(points: number, { line }: Answer): boolean {
  return line.max !== null && compareNumbers(points, line.max) > 0;
}

/**
 * The points that were meant where a decimal mark was lost, 15 for 1,5: what the rule gives, or one of the steps, or,
 * where neither is known, what no longer exceeds the maximum. Null where nothing says so.
 */
export function meantPoints(points: number, answer: Answer): number | null {
  const { byRule, criterion, line } = answer;
  if (points <= 0) return null;
  const candidates = [10, 100, 1000].map((factor) => points / factor);
  const steps = criterion.steps ?? [];
  if (line.role === 'measured' && byRule !== null) {
    const isRule = (meant: number) => holds(printed(meant, Math.max(1, typedDecimals(meant))), byRule);
    return isRule(points) || byRule <= 0 ? null : (candidates.find(isRule) ?? null);
  }
  if (steps.length > 0) {
    const isStep = (meant: number) => steps.some((step) => sameNumber(step, meant));
    return isStep(points) ? null : (candidates.find(isStep) ?? null);
  }
  // A single digit above the maximum is rather a wrong number than a lost mark.
  if (!isAboveMax(points, answer) || points < 10) return null;
  return candidates.find((meant) => !isAboveMax(meant, answer)) ?? null;
}

function typedDecimals(value: number): number {
  return printedDecimals({ format: 'General' }, value);
}

const pointsGiven = perForm(({ answers }) =>
  answers.flatMap((answer) => {
    const byHand = [...answer.measures].flatMap(([name, entered]) =>
      expectedOf(answer.criterion, name).points ? [entered] : [],
    );
    return [...(answer.self ? [answer.self] : []), ...byHand].flatMap((entered) => {
      const points = numberOf(entered);
      return points === null ? [] : [{ answer, entry: entered.entry, points }];
    });
  }),
);
