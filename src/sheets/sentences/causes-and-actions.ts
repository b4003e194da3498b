/** Sentences on what the figures say of a loss, and what would win it back in numbers. Nothing is guessed. */
import type { CriterionGap, NeededChange } from '../../core/gaps/gap';
import { roundHalfAway } from '../../core/rounding/round';
import { ruleReads } from '../../core/rules/names';
import { measureName } from './measure-name';
import { lostLeaves, type Speech } from './story';

/** Losses whose figures are told. */
const toldCauses = 5;

/** Things to do. */
export const actionCount = 5;

/** What the figures show of the largest losses. */
export function measuredCauses(speech: Speech): string[] {
  const lost = lostLeaves(speech).slice(0, toldCauses);
  const unmeasured = lost.filter((gap) => gap.score !== null && gap.measures.length === 0);
  const derived = unmeasured.filter((gap) => readsOthers(gap, speech));
  const entered = unmeasured.filter((gap) => !derived.includes(gap));
  return [
    ...lost.flatMap((gap) => measuredCause(gap, speech) ?? []),
    ...causeOfAll('cause.derived', derived, speech),
    ...causeOfAll('cause.entered', entered, speech),
  ];
}

/** Whether the points follow from other criteria and their measures. */
function readsOthers({ criterion }: CriterionGap, { story }: Speech): boolean {
  const rule = story.panel.nodes.find(({ code }) => code === criterion)?.rule;
  if (!rule) return false;
  const { nodes, nodeMeasures } = ruleReads(rule);
  return nodes.length + nodeMeasures.length > 0;
}

function causeOfAll(key: string, gaps: readonly CriterionGap[], speech: Speech): string[] {
  if (gaps.length === 0) return [];
  return [speech.say(key, { list: speech.list(gaps.map((gap) => speech.criterion(gap.criterion))) })];
}

/** The figures of one lost criterion in a sentence; null where it has none. */
export function measuredCause(gap: CriterionGap, speech: Speech): string | null {
  const criterion = speech.criterion(gap.criterion);
  if (gap.score === null) return speech.say('cause.missing', { criterion });
  if (gap.measures.length === 0) return null;
  return speech.say('cause.measured', { criterion, figures: figuresText(gap, speech) ?? '' });
}

/**
 * `1.374/1.761 (78,02%), còn 387 (1.761 – 1.374)`, else the measures by name; null without measures.
 * @param withRest false where the room is narrow: `1.374/1.761 (78,02%)`.
 */
export function figuresText({ measures }: CriterionGap, speech: Speech, withRest = true): string | null {
  const valueOf = (name: string) => measures.find((measure) => measure.name === name)?.value;
  const [a, b] = [valueOf('a'), valueOf('b')];
  if (typeof a === 'number' && typeof b === 'number' && b > 0) {
    const percent = roundHalfAway((100 * a) / b, 2);
    const rest = roundHalfAway(b - a, 4);
    return speech.say(withRest && rest > 0 ? 'figures.short' : 'figures.ratio', { a, b, percent, rest });
  }
  if (measures.length === 0) return null;
  return measures
    .map(({ name, value }) =>
      speech.say('figures.measure', {
        measure: measureName(name, speech.texts),
        value: value ?? speech.texts.text('word.empty'),
      }),
    )
    .join(', ');
}

/** What to do, the largest gain first. */
export function actions(speech: Speech): string[] {
  return lostLeaves(speech)
    .flatMap((gap) => (gap.needed ? [{ gap, needed: gap.needed }] : []))
    .sort((a, b) => b.needed.gain - a.needed.gain)
    .slice(0, actionCount)
    .map(({ gap, needed }) => actionSentence(gap, needed, speech));
}

/** What would earn a criterion in full. */
export function actionSentence(gap: CriterionGap, needed: NeededChange, speech: Speech): string {
  const criterion = speech.criterion(gap.criterion);
  const max = speech.points(gap.max);
  if (gap.score === null) return speech.say('do.missing', { criterion, max });
  if (needed.measure === 'points') return enteredAction(gap.score, gap.max, criterion, speech);
  const { from, to } = needed;
  const said = {
    criterion,
    max,
    measure: measureName(needed.measure, speech.texts).toLowerCase(),
    gain: speech.points(needed.gain),
  };
  if (typeof from === 'string' || typeof to === 'string')
    return speech.say('do.choose', { ...said, from: from ?? speech.texts.text('word.empty'), to });
  const number = (value: number) => roundHalfAway(value, 4);
  const now = from ?? 0;
  return speech.say(to < now ? 'do.lower' : 'do.raise', {
    ...said,
    from: number(now),
    to: number(to),
    change: number(Math.abs(to - now)),
  });
}

/** Points given by hand can be raised only step by step: first to half of the maximum, then to all of it. */
function enteredAction(score: number, max: number, criterion: string, speech: Speech): string {
  const toHalf = score < max / 2;
  const to = toHalf ? max / 2 : max;
  return speech.say(toHalf ? 'do.half' : 'do.full', {
    criterion,
    from: speech.points(score),
    to: speech.points(to),
    gain: speech.points(to - score),
  });
}
