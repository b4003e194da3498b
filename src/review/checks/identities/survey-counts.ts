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

export const surveyChecks: readonly Check<Submission>[] = [notAllSlips];

/** Measures that the rule of a survey adds up as answers. */
function surveyCounts({ rule }: Criterion): readonly string[] {
  if (!rule) return [];
  return [...nodesOf(rule)].flatMap((node) =>
    node.kind === 'call' && node.name === 'DIEUTRA'
      ? node.arguments.flatMap((argument) => (argument.kind === 'name' ? [argument.name] : []))
      : [],
  );
}

function isTotal(name: string): boolean {
  return /^(tong|total)|so phieu|slips/.test(plainWords(name));
}
