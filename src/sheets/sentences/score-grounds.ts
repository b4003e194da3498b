/** What a score is and what it rests on, in sentences: the result, what decided, the figures it was computed from. */
import { roundHalfAway } from '../../core/rounding/round';
import type { CriterionExplanation, ExplainedInput } from '../../core/scoring/explain';
import { NodeState, stateName, treatmentName } from '../../core/scoring/scoreboard';
import type { Texts } from '../texts';
import { measureName } from './measure-name';

/** `Điểm: 1,5/2`, with the state where there is more to say; `decimals` for criteria that name none of their own. */
export function resultSentence(
  { criterion, score, max, state, treatment }: CriterionExplanation,
  decimals: number,
  texts: Texts,
): string {
  const facts = {
    max,
    state: texts.text(`state.${stateName(state)}`),
    treatment: texts.text(`treatment.${treatmentName(treatment)}`),
  };
  return score === null
    ? texts.text('explain.noScore', facts)
    : texts.text(state === NodeState.value ? 'explain.score' : 'explain.scoreByState', {
        ...facts,
        score: roundHalfAway(score, criterion.decimals ?? decimals),
      });
}

/** Why these points: an exemption, the policy for a state, which entry counted. */
export function groundSentences(explanation: CriterionExplanation, texts: Texts): string[] {
  const { policy, exempt, from } = explanation;
  return [
    ...(exempt ? [texts.text('explain.exempt')] : []),
    ...(policy ? [texts.text('explain.policy', { policy: texts.text(`policy.${policy}`) })] : []),
    ...(from ? [texts.text('explain.from', { from: texts.text(`explain.from.${from}`) })] : []),
    ...(lacksEarlier(explanation) ? [texts.text('explain.noEarlier')] : []),
  ];
}

/** A zero denominator was to be answered from the base year, which has none to give. */
function lacksEarlier({ policy, state, rule }: CriterionExplanation): boolean {
  return policy === 'previous' && state === NodeState.zeroDenominator && rule?.state !== 'value';
}

/** `Tử số: 186`; a figure of the base year with its period. */
export function inputSentence({ name, value, earlier }: ExplainedInput, texts: Texts): string {
  return texts.text(inputKey(earlier), {
    name: measureName(name, texts),
    value: typeof value === 'object' ? texts.text(`state.${value.state}`) : value,
    period: earlier?.period ?? '',
    share: roundHalfAway(earlier?.monthsShare ?? 1, 4),
  });
}

function inputKey(earlier: ExplainedInput['earlier']): string {
  if (!earlier) return 'explain.input';
  return earlier.monthsShare === 1 ? 'explain.earlierInput' : 'explain.earlierInputShare';
}
