/** Sentences against the maximum: what the unit has, where most is lost, how concentrated the loss is. */
import type { CriterionGap } from '../../core/gaps/gap';
import { lostLeaves, type Speech } from './story';

/** Criteria listed after the one that lost most. */
const listedNext = 5;

/** Criteria whose sum is set against the whole loss. */
const concentrated = 3;

export function againstMaximum(speech: Speech): string[] {
  const { result } = speech.story;
  if (result.score === null || result.max === null) {
    return [speech.say('totalNone', { unit: result.unit.name })];
  }
  const lost = lostLeaves(speech);
  const total = speech.points(result.max - result.score);
  const facts = {
    unit: result.unit.name,
    score: result.score,
    max: speech.points(result.max),
    percent: result.percent ?? '–',
    grade: result.grade === null ? '' : speech.say('withGrade', { grade: result.grade }),
    lost: total,
  };
  if (lost.length === 0) return [speech.say('totalFull', facts)];
  return [
    speech.say(total > 0 ? 'total' : 'totalOver', facts),
    ...areaSentence(speech, lost, total),
    ...firstSentences(speech, lost, total),
    ...concentration(speech, lost, total),
  ];
}

/**
 * Shares are told only where the leaves' losses add up to what the total lacks: not under means, rescaling, bonuses
 * or penalties.
 */
function addsUp(lost: readonly CriterionGap[], total: number): boolean {
  const sum = lost.reduce((points, gap) => points + gap.lost, 0);
  return total > 0 && Math.abs(sum - total) < 0.01 * total;
}

/** The area that lost most, where areas have criteria below them. */
function areaSentence(speech: Speech, lost: readonly CriterionGap[], total: number): string[] {
  const area = speech.story.gaps.areas[0];
  if (!area || area.isLeaf || area.score === null || !addsUp(lost, total)) return [];
  return [
    speech.say('area', {
      criterion: speech.criterion(area.criterion),
      score: speech.points(area.score),
      max: speech.points(area.max),
      lost: speech.points(area.lost),
      share: speech.share(area.lost, total),
      total,
    }),
  ];
}

function firstSentences(speech: Speech, lost: readonly CriterionGap[], total: number): string[] {
  const [first, ...others] = lost;
  if (!first) return [];
  const second = others[0];
  const alone = !second || speech.points(second.lost) < speech.points(first.lost);
  const next = others.slice(0, listedNext).map((gap) => lossItem(speech, gap));
  return [
    speech.say(first.score === null ? 'firstMissing' : 'first', {
      ...lossFacts(speech, first),
      ofTotal: addsUp(lost, total)
        ? speech.say('ofTotal', { share: speech.share(first.lost, total), total })
        : '',
      doFirst: alone ? speech.say('doFirst') : '',
    }),
    ...(next.length > 0 ? [speech.say('next', { list: speech.list(next) })] : []),
  ];
}

function lossItem(speech: Speech, gap: CriterionGap): string {
  return speech.say(gap.score === null ? 'nextMissing' : 'nextItem', lossFacts(speech, gap));
}

function lossFacts(speech: Speech, { criterion, score, max, lost }: CriterionGap) {
  return {
    criterion: speech.criterion(criterion),
    score: speech.points(score ?? 0),
    max: speech.points(max),
    lost: speech.points(lost),
  };
}

function concentration(speech: Speech, lost: readonly CriterionGap[], total: number): string[] {
  if (lost.length <= concentrated + 1 || !addsUp(lost, total)) return [];
  const most = lost.slice(0, concentrated);
  const part = speech.points(most.reduce((points, gap) => points + gap.lost, 0));
  return [
    speech.say('concentration', {
      count: concentrated,
      part,
      total,
      share: speech.share(part, total),
    }),
  ];
}
