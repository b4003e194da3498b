/** Sentences against others: the reference unit, the mean of the khối, the best and the last. */
import type { CriterionGap } from '../../core/gaps/gap';
import type { UnitResult } from '../../core/scoring/scoreboard';
import { lostLeaves, type Speech, type UnitStory } from './story';

/** Something to measure a unit by, criterion by criterion. */
interface Yardstick {
  readonly name: string;
  /** Points that the unit is short of it; negative = the unit leads; null = unknown. */
  readonly short: (gap: CriterionGap) => number | null;
}

/** Criteria listed as below before the rest is counted. */
const listedBelow = 5;

/** A list this short of all criteria is told as `only`. */
const fewShare = 1 / 3;

export function againstOthers(speech: Speech): string[] {
  return [...againstReference(speech), ...againstMean(speech), ...againstEnds(speech)];
}

function againstReference(speech: Speech): string[] {
  const { board, result } = speech.story;
  const published = board.references.flatMap(({ name, unit, score, percent }) =>
    difference(speech, result, { name: name || unit, score, percent, max: null }),
  );
  const code = board.settings.referenceUnit;
  const reference = board.units.find(({ unit }) => unit.code === code);
  if (!reference || reference === result) return published;
  const { name } = reference.unit;
  return [
    ...difference(speech, result, { ...reference, name }),
    ...byCriterion(speech, { name, short: (gap) => gap.toReference }),
    ...published,
  ];
}

function againstMean(speech: Speech): string[] {
  const { board, result, panel } = speech.story;
  const summary = board.groups.find(({ group }) => group === panel.group);
  if (!summary || summary.count < 2 || summary.mean === null || result.groupRank === null) return [];
  const name = speech.say('groupMean');
  const byPercent = board.settings.rankBy === 'percent';
  const mean = { name, percent: byPercent ? summary.mean : null, score: byPercent ? null : summary.mean };
  return [
    ...difference(speech, result, { ...mean, max: null }),
    ...byCriterion(speech, { name, short: (gap) => gap.toMean }),
  ];
}

interface Other {
  readonly name: string;
  readonly score: number | null;
  readonly percent: number | null;
  /** Null where it is not known or not needed. */
  readonly max: number | null;
}

/** Points where both are measured by the same maximum, else percentage points. */
function difference(speech: Speech, result: UnitResult, other: Other): string[] {
  const { score, percent, max } = result;
  const samePoints = other.percent === null || (other.max !== null && other.max === max);
  const [mine, theirs] = samePoints ? [score, other.score] : [percent, other.percent];
  if (mine === null || theirs === null) return [];
  const [own, compared] = [speech.points(mine), speech.points(theirs)];
  const lead = speech.points(own - compared);
  const kind = samePoints ? 'points' : 'percent';
  return [
    speech.say(`${lead > 0 ? 'above' : lead < 0 ? 'below' : 'equal'}.${kind}`, {
      unit: result.unit.name,
      other: other.name,
      difference: Math.abs(lead),
      own,
      compared,
    }),
  ];
}

function byCriterion(speech: Speech, yardstick: Yardstick): string[] {
  const { leaves } = speech.story.gaps;
  const known = leaves.filter((gap) => gap.score !== null && yardstick.short(gap) !== null);
  if (known.length < 2) return [];
  const shortOf = (gap: CriterionGap) => speech.points(yardstick.short(gap) ?? 0);
  const below = known.filter((gap) => shortOf(gap) > 0).sort((a, b) => shortOf(b) - shortOf(a));
  return [
    belowSentence(
      speech,
      yardstick,
      below.map((gap) => ({ gap, short: shortOf(gap) })),
      known.length,
    ),
    ...leadButLost(speech, yardstick, known),
    ...commonDifficulty(speech, yardstick, known),
  ];
}

function belowSentence(
  speech: Speech,
  { name }: Yardstick,
  below: readonly { readonly gap: CriterionGap; readonly short: number }[],
  known: number,
): string {
  if (below.length === 0) return speech.say('noneBelow', { other: name });
  const items = below
    .slice(0, listedBelow)
    .map(({ gap, short }) => speech.say('belowItem', { criterion: speech.criterion(gap.criterion), short }));
  const others = below.length - items.length;
  return speech.say(below.length <= fewShare * known ? 'onlyBelow' : 'someBelow', {
    count: below.length,
    known,
    other: name,
    list: speech.list(others > 0 ? [...items, speech.say('andOthers', { count: others })] : items),
  });
}

/** The criterion, of the three that lost most, that leads most: ahead is not yet good. */
function leadButLost(speech: Speech, { name, short }: Yardstick, known: readonly CriterionGap[]): string[] {
  const lead = (gap: CriterionGap) => speech.points(-(short(gap) ?? 0));
  const [first] = lostLeaves(speech)
    .slice(0, 3)
    .filter((gap) => known.includes(gap) && lead(gap) > 0)
    .sort((a, b) => lead(b) - lead(a));
  if (!first) return [];
  return [
    speech.say('leadButLost', {
      criterion: speech.criterion(first.criterion),
      other: name,
      lead: lead(first),
      lost: speech.points(first.lost),
    }),
  ];
}

/** Differences up to this share of the maximum are no lead to speak of. */
const alike = 0.05;

/** The criterion with the largest loss where both have less than half of the maximum and hardly differ. */
function commonDifficulty(
  speech: Speech,
  { name, short }: Yardstick,
  known: readonly CriterionGap[],
): string[] {
  const common = lostLeaves(speech).find((gap) => {
    const difference = short(gap);
    if (!known.includes(gap) || gap.score === null || difference === null) return false;
    const half = gap.max / 2;
    return gap.score < half && gap.score + difference < half && Math.abs(difference) <= alike * gap.max;
  });
  if (!common) return [];
  const score = common.score ?? 0;
  return [
    speech.say('common', {
      criterion: speech.criterion(common.criterion),
      score: speech.points(score),
      max: speech.points(common.max),
      other: name,
      compared: speech.points(score + (short(common) ?? 0)),
    }),
  ];
}

/** Place, distance to the best and to the last of the khối; or why it cannot be told. */
function againstEnds(speech: Speech): string[] {
  const { result } = speech.story;
  if (result.score === null) return [];
  if (result.groupRank === null) return [speech.say('unranked', { unit: result.unit.name })];
  const ranked = rankedUnits(speech.story);
  if (ranked.length < 2) return aloneSentences(speech, result);
  ranked.sort((a, b) => (a.groupRank ?? 0) - (b.groupRank ?? 0));
  const [best, last] = [ranked[0]!, ranked.at(-1)!];
  const { rank, unit } = { rank: result.groupRank, unit: result.unit.name };
  const place = speech.say('place', { unit, rank, count: ranked.length });
  if (result.groupRank === best.groupRank) {
    const lead = distance(speech, result, last);
    return lead === null ? [place] : [`${place} ${speech.say('overLast', { last: last.unit.name, lead })}`];
  }
  const missing = distance(speech, best, result);
  return missing === null ? [place] : [`${place} ${speech.say('toBest', { best: best.unit.name, missing })}`];
}

/** The units of the khối that have a place, in sheet order. */
export function rankedUnits({ board, panel }: UnitStory): UnitResult[] {
  return Array.from(panel.units, (index) => board.units[index]!).filter(
    ({ groupRank }) => groupRank !== null,
  );
}

function aloneSentences(speech: Speech, { published }: UnitResult): string[] {
  const rank = published?.rank ?? null;
  return [rank === null ? speech.say('alone') : speech.say('alonePublished', { rank })];
}

/** How far one unit stands above another, as words: points, or percentage points under other maxima. */
function distance(speech: Speech, above: UnitResult, below: UnitResult): string | null {
  const samePoints = above.max === below.max;
  const [high, low] = samePoints ? [above.score, below.score] : [above.percent, below.percent];
  if (high === null || low === null) return null;
  return speech.say(samePoints ? 'inPoints' : 'inPercent', { value: speech.points(high - low) });
}
