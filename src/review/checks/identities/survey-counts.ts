/** Answers of a survey beside the slips that were collected. */
import type { Criterion } from '../../../core/criteria/criterion';
import { oncePer } from '../../../core/remembered';
import type { Expression } from '../../../core/rules/expression';
import { nodesOf } from '../../../core/rules/syntax';
import { type Entered, numberOf } from '../../../sheets/unit-form/entered';
import type { Check } from '../../check';
import type { Submission } from '../../submission';
import { type Answer, lineCheck } from '../content-check';
import { plainWords } from '../plain-words';

const notAllSlips = lineCheck(
  { id: 'survey-slips', family: 'IDN', severity: 'error', parameters: ['difference'] },
  ({ criterion, measures }) => {
    const counted = surveyCounts(criterion);
    const total = slipsOf(criterion, measures, 'back');
    const slips = numberOf(total);
    const answers = counted.map((name) => numberOf(measures.get(name)));
    if (!total || slips === null || answers.length === 0) return null;
    const sum = answers.reduce<number>((left, answer) => left + (answer ?? 0), 0);
    const isComplete = answers.every((answer) => answer !== null);
    if (sum === slips || (!isComplete && sum < slips)) return null;
    return {
      cell: total.entry.cell,
      found: slips,
      expected: sum,
      // Slips without an answer are left over; answers without a slip are not.
      severity: sum > slips ? 'error' : 'warning',
      parameters: { difference: Math.abs(slips - sum) },
    };
  },
);

const moreThanIssued = lineCheck(
  { id: 'survey-more-than-issued', family: 'IDN', severity: 'error' },
  ({ criterion, measures }) => {
    const counted = surveyCounts(criterion);
    const issued = numberOf(slipsOf(criterion, measures, 'issued'));
    if (issued === null) return null;
    const total = slipsOf(criterion, measures, 'back');
    const answers = counted.map((name) => numberOf(measures.get(name)) ?? 0);
    const answered = answers.reduce((left, answer) => left + answer, 0);
    const found = Math.max(answered, numberOf(total) ?? 0);
    const cell = (numberOf(total) === found ? total : measures.get(counted[0] ?? ''))?.entry.cell ?? null;
    return found <= issued ? null : { cell, found, expected: issued };
  },
);

/** Of fewer slips, all alike are no opinion of many. */
const fewestSlips = 30;

const unanimous = lineCheck(
  { id: 'survey-unanimous', family: 'IDN', severity: 'warning', parameters: ['fewest'] },
  ({ criterion, measures }) => {
    const given = surveyCounts(criterion).flatMap((name) => {
      const entered = measures.get(name);
      const count = numberOf(entered);
      return entered && count !== null ? [{ entered, count }] : [];
    });
    const [best, ...others] = given;
    const isTelling = best !== undefined && others.length > 0 && best.count > 0 && best.count < fewestSlips;
    if (!isTelling || others.some(({ count }) => count > 0)) return null;
    return { cell: best.entered.entry.cell, found: best.count, parameters: { fewest: fewestSlips } };
  },
);

export const surveyChecks: readonly Check<Submission>[] = [notAllSlips, moreThanIssued, unanimous];

/** Measures that the rule of a survey adds up as answers, the best one first. */
const surveyCounts = oncePer(({ rule }: Criterion): readonly string[] =>
  rule
    ? [...nodesOf(rule)]
        .flatMap((node) => (node.kind === 'call' && node.name === 'DIEUTRA' ? answersIn(node.arguments) : []))
        .sort((one, other) => other.weight - one.weight)
        .map(({ name }) => name)
    : [],
);

/** Counts and weights in turn; a weight that is no plain number counts as nothing. */
function answersIn(
  args: readonly Expression[],
): readonly { readonly name: string; readonly weight: number }[] {
  return args.flatMap((argument, i) =>
    argument.kind === 'name' ? [{ name: argument.name, weight: weightOf(args[i + 1]) }] : [],
  );
}

function weightOf(weight: Expression | undefined): number {
  if (weight?.kind === 'percent') return weightOf(weight.operand) / 100;
  return weight?.kind === 'number' ? weight.value : 0;
}

/** Slips that were sent out, or those that came back, where a survey asks for them beside its answers. */
function slipsOf(
  criterion: Criterion,
  measures: Answer['measures'],
  which: 'issued' | 'back',
): Entered | undefined {
  const counted = surveyCounts(criterion);
  if (counted.length === 0) return undefined;
  return [...measures].find(([name]) => !counted.includes(name) && slipsCounted(name) === which)?.[1];
}

function slipsCounted(name: string): 'issued' | 'back' | null {
  const words = plainWords(name);
  if (/phat (ra|di|hanh)|gui di|issued/.test(words)) return 'issued';
  return /^(tong|total)|so phieu|slips/.test(words) ? 'back' : null;
}
