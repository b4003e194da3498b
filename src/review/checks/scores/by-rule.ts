/** The points that a unit gives itself beside those that its own figures give by the rule of the decision. */
import type { FindingDetail } from '../../../core/findings/rule';
import { compareNumbers, roundHalfAway, sameNumber } from '../../../core/rounding/round';
import { numberOf } from '../../../sheets/unit-form/entered';
import type { Check } from '../../check';
import { halfUnit, holds, printed, printedDecimals } from '../../intervals';
import type { Submission } from '../../submission';
import {
  type Answer,
  atTotal,
  contentCheck,
  expectedOf,
  type FilledForm,
  isScored,
  lineCheck,
} from '../content-check';
import { isAboveMax, meantPoints } from '../values/points';

/** A self score beside the points by the rule, with the decimals that it is printed with. */
interface Claim {
  readonly answer: Answer;
  readonly points: number;
  readonly byRule: number;
  readonly decimals: number;
}

const notByRule = contentCheck(
  { id: 'self-not-by-rule', family: 'SCO', severity: 'error', parameters: ['difference', 'rule'] },
  (form, log) => {
    for (const { line, self, criterion, dependsOnGroup } of form.answers) {
      if (dependsOnGroup && self && line.role === 'measured') {
        log.notEvaluated('depends-on-group', { cell: self.entry.cell, criterion: criterion.code });
      }
    }
    for (const claim of claimsOf(form)) {
      const { answer, points, byRule, decimals } = claim;
      if (holds(printed(points, decimals), byRule)) continue;
      log.fail({
        ...detailOf(claim),
        // Who asks for less than is due is told, but nothing is gained by it.
        severity: points > byRule ? 'error' : 'warning',
        parameters: {
          difference: readable(Math.abs(points - byRule), decimals),
          rule: answer.criterion.ruleText,
        },
      });
    }
  },
);

const withinRounding = contentCheck(
  { id: 'self-within-rounding', family: 'SCO', severity: 'info', parameters: ['count', 'difference'] },
  (form, log) => {
    const rounded = claimsOf(form).filter(
      ({ points, byRule, decimals }) =>
        !sameNumber(points, byRule) && holds(printed(points, decimals), byRule),
    );
    if (rounded.length > 0) log.fail(summedUp(form, rounded));
  },
);

/** Points that the figures give, none of which the unit asks for. */
const stateWithPoints = lineCheck(
  { id: 'state-with-points', family: 'SCO', severity: 'error' },
  ({ self, byRule, state, line, measures }) => {
    const points = numberOf(self);
    const isState = [...measures.values()].some(({ content }) => content.kind === 'state');
    if (!self || line.role !== 'measured' || !isState || state === null) return null;
    if (points === null || points <= 0 || byRule !== null) return null;
    return { cell: self.entry.cell, found: points };
  },
);

/** So many lines rounded one way, none the other, are no chance: 1 in 64 for the fewest. */
const fewestRoundedUp = 6;

const roundedUp = contentCheck(
  { id: 'lines-rounded-up', family: 'SCO', severity: 'warning', parameters: ['count', 'difference'] },
  (form, log) => {
    const moved = claimsOf(form).filter(
      ({ points, byRule, decimals }) =>
        !sameNumber(points, byRule) && Math.abs(points - byRule) < 2 * halfUnit(decimals),
    );
    const up = moved.filter(({ points, byRule }) => compareNumbers(points, byRule) > 0);
    if (up.length < fewestRoundedUp || up.length < moved.length) return;
    log.fail(summedUp(form, up));
  },
);

export const byRuleChecks: readonly Check<Submission>[] = [
  notByRule,
  withinRounding,
  stateWithPoints,
  roundedUp,
];

/** What was claimed, and what the rule gives. */
function detailOf({ answer: { criterion, self }, points, byRule, decimals }: Claim): FindingDetail {
  return {
    cell: self?.entry.cell ?? null,
    criterion: criterion.code,
    found: points,
    expected: readable(byRule, decimals),
    tolerance: halfUnit(decimals),
  };
}

/** How many claims differ from what the rule gives, and by how much all of them together: one finding, at the total. */
function summedUp(form: FilledForm, claims: readonly Claim[]): FindingDetail {
  const sum = (value: (claim: Claim) => number) => claims.reduce((left, claim) => left + value(claim), 0);
  const most = Math.max(...claims.map(({ decimals }) => decimals));
  const [found, expected] = [sum(({ points }) => points), sum(({ byRule }) => byRule)];
  return {
    ...atTotal(form),
    found: readable(found, most),
    expected: readable(expected, most),
    parameters: { count: claims.length, difference: readable(Math.abs(found - expected), most) },
  };
}

/** With two decimals more than are printed: enough to see what was rounded. */
function readable(value: number, decimals: number): number {
  return roundHalfAway(value, decimals + 2);
}

/** Self scores of lines whose rule gives points; points or figures that cannot be are told by other checks. */
function claimsOf({ answers }: FilledForm): readonly Claim[] {
  return answers.flatMap((answer): readonly Claim[] => {
    const { self, byRule, line } = answer;
    const points = numberOf(self);
    if (!self || points === null || byRule === null || line.role !== 'measured' || !isScored(answer))
      return [];
    if (
      hasWrongScale(answer) ||
      points < 0 ||
      isAboveMax(points, answer) ||
      meantPoints(points, answer) !== null
    )
      return [];
    return [{ answer, points, byRule, decimals: printedDecimals(self.entry, points) }];
  });
}

function hasWrongScale({ criterion, measures }: Answer): boolean {
  return [...measures].some(
    ([name, entered]) => (numberOf(entered) ?? 0) > 1 && expectedOf(criterion, name).share,
  );
}
