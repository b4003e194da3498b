/** What is said about one unit at one criterion: against the maximum, others and earlier periods, and what to do. */
import type { CriterionGap } from '../../core/gaps/gap';
import { rankedUnits } from './against-others';
import { actionSentence, measuredCause } from './causes-and-actions';
import { Speech, type UnitStory } from './story';

/** Empty for a criterion that is neither an area nor a scored leaf of the unit. */
export function criterionSentences(story: UnitStory, code: string): readonly string[] {
  const { leaves, areas } = story.gaps;
  const gap = [...leaves, ...areas].find(({ criterion }) => criterion === code);
  if (!gap) return [];
  const speech = new Speech(story);
  const cause = gap.isLeaf && gap.lost > 0 ? measuredCause(gap, speech) : null;
  return [
    maximumSentence(gap, speech),
    ...comparisons(gap, speech),
    ...changes(gap, speech),
    ...(cause === null ? [] : [cause]),
    ...(gap.needed ? [actionSentence(gap, gap.needed, speech)] : []),
  ];
}

function maximumSentence(gap: CriterionGap, speech: Speech): string {
  const facts = {
    criterion: speech.criterion(gap.criterion),
    score: speech.points(gap.score ?? 0),
    max: speech.points(gap.max),
    lost: speech.points(gap.lost),
    ofTotal: '',
    doFirst: '',
  };
  if (gap.score === null) return speech.say('firstMissing', facts);
  return speech.say(facts.lost > 0 ? 'first' : 'criterionFull', facts);
}

function comparisons(gap: CriterionGap, speech: Speech): string[] {
  const { board, result } = speech.story;
  const reference = board.units.find(({ unit }) => unit.code === board.settings.referenceUnit);
  const hasPeers = rankedUnits(speech.story).length > 1;
  return [
    ...(hasPeers ? comparison(gap, gap.toMean, speech.say('groupMean'), speech) : []),
    ...(reference && reference !== result
      ? comparison(gap, gap.toReference, reference.unit.name, speech)
      : []),
  ];
}

function comparison(gap: CriterionGap, short: number | null, other: string, speech: Speech): string[] {
  if (gap.score === null || short === null) return [];
  const [own, compared] = [speech.points(gap.score), speech.points(gap.score + short)];
  const lead = speech.points(own - compared);
  return [
    speech.say(lead > 0 ? 'above.points' : lead < 0 ? 'below.points' : 'equal.points', {
      unit: speech.criterion(gap.criterion),
      other,
      difference: Math.abs(lead),
      own,
      compared,
    }),
  ];
}

function changes(gap: CriterionGap, speech: Speech): string[] {
  return gap.changes.map(({ against, difference }) => {
    const points = speech.points(difference);
    return speech.say(points > 0 ? 'criterionRise' : points < 0 ? 'criterionFall' : 'criterionStill', {
      criterion: speech.criterion(gap.criterion),
      period: against.label,
      difference: Math.abs(points),
    });
  });
}
