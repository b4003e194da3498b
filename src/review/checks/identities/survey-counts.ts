/** Answers of a survey beside the slips that were collected. */
import type { Criterion } from '../../../core/criteria/criterion';
import { nodesOf } from '../../../core/rules/syntax';
import { numberOf } from '../../../sheets/unit-form/entered';
import type { Check } from '../../check';
import type { Submission } from '../../submission';
import { lineCheck } from '../content-check';
import { plainWords } from '../plain-words';

const notAllSlips = lineCheck(
  { id: 'survey-slips', family: 'IDN', severity: 'error', parameters: ['difference'] },
  ({ criterion, measures }) => {
    const counted = surveyCounts(criterion);
    const total = [...measures].find(([name]) => !counted.includes(name) && isTotal(name))?.[1];
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
    const issued = numberOf([...measures].find(([name]) => isIssued(name))?.[1]);
    const counted = surveyCounts(criterion);
    const answers = counted.map((name) => numberOf(measures.get(name)) ?? 0);
    if (issued === null || counted.length === 0) return null;
    const answered = answers.reduce((left, answer) => left + answer, 0);
    const total = [...measures].find(([name]) => !counted.includes(name) && isTotal(name))?.[1];
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

/** Measures that the rule of a survey adds up as answers, as it names them: the best answer usually first. */
function surveyCounts({ rule }: Criterion): readonly string[] {
  if (!rule) return [];
  return [...nodesOf(rule)].flatMap((node) =>
    node.kind === 'call' && node.name === 'DIEUTRA'
      ? node.arguments.flatMap((argument) => (argument.kind === 'name' ? [argument.name] : []))
      : [],
  );
}

/** Slips that came back. */
function isTotal(name: string): boolean {
  return /^(tong|total)|so phieu|slips/.test(plainWords(name)) && !isIssued(name);
}

/** Slips that were sent out. */
function isIssued(name: string): boolean {
  return /phat (ra|di|hanh)|gui di|issued/.test(plainWords(name));
}
