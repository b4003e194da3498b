/** Sentences against earlier periods, the next grade and the target. */
import type { GradeBand } from '../../core/book';
import type { Change } from '../../core/scoring/scoreboard';
import { notComparedText } from '../reports/remarks';
import type { Speech } from './story';

export function againstEarlier(speech: Speech): string[] {
  return speech.story.result.changes.flatMap((change) => changeSentences(speech, change));
}

/** How far the unit is from the next grade and from the target of the settings. */
export function towardGoals(speech: Speech): string[] {
  return [...nextGrade(speech), ...toTarget(speech)];
}

function changeSentences(speech: Speech, change: Change): string[] {
  const period = change.against.label;
  const { result, texts } = speech.story;
  if (change.reason !== null) {
    const why = notComparedText(change, texts);
    return [
      why === '' ? speech.say('unknownPeriod', { period }) : speech.say('notCompared', { period, why }),
    ];
  }
  const then = change.earlier?.percent ?? null;
  if (change.percent === null || result.percent === null || then === null) {
    return [speech.say('unknownPeriod', { period })];
  }
  const earlierRank = change.earlier?.rank ?? null;
  const percent = speech.points(change.percent);
  const places = change.rank;
  return [
    speech.say(percent > 0 ? 'rise' : percent < 0 ? 'fall' : 'still', {
      period,
      difference: Math.abs(percent),
      now: result.percent,
      then: speech.points(then),
      places:
        places === null || earlierRank === null || result.groupRank === null
          ? speech.say('places.unknown')
          : speech.say(places > 0 ? 'places.up' : places < 0 ? 'places.down' : 'places.same', {
              places: Math.abs(places),
              from: earlierRank,
              to: result.groupRank,
            }),
    }),
    ...largestMoves(speech, change),
  ];
}

/** The criteria that rose and fell most, where that period was scored by the same criteria. */
function largestMoves(speech: Speech, { against }: Change): string[] {
  const moves = speech.story.gaps.leaves
    .flatMap(({ criterion, changes }) => {
      const change = changes.find((one) => one.against.key === against.key);
      return change ? [{ criterion, difference: speech.points(change.difference) }] : [];
    })
    .sort((a, b) => b.difference - a.difference);
  const [top, bottom] = [moves[0], moves.at(-1)];
  const item = (move: { readonly criterion: string; readonly difference: number }, key: string) =>
    speech.say(key, { criterion: speech.criterion(move.criterion), difference: Math.abs(move.difference) });
  const said = [
    ...(top && top.difference > 0 ? [item(top, 'roseMost')] : []),
    ...(bottom && bottom.difference < 0 ? [item(bottom, 'fellMost')] : []),
  ];
  return said.length === 0 ? [] : [speech.say('moves', { list: speech.list(said) })];
}

function nextGrade(speech: Speech): string[] {
  const { result, bands } = speech.story;
  const valueOf = ({ by }: GradeBand) =>
    by === 'percent' ? result.percent : by === 'score' ? result.score : null;
  const [next] = bands
    .filter((band) => (valueOf(band) ?? Infinity) < band.from)
    .sort((a, b) => a.from - b.from);
  const value = next && valueOf(next);
  if (!next || typeof value !== 'number') return [];
  const missing = speech.points(next.from - value);
  return [
    speech.say(next.by === 'percent' ? 'nextGrade.percent' : 'nextGrade.points', {
      grade: next.name,
      from: next.from,
      missing,
    }),
  ];
}

function toTarget(speech: Speech): string[] {
  const { board, result } = speech.story;
  const { target, rankBy } = board.settings;
  const value = rankBy === 'percent' ? result.percent : result.score;
  if (target === null || value === null) return [];
  const missing = speech.points(target - value);
  if (missing <= 0) return [speech.say('target.reached', { target })];
  return [speech.say(rankBy === 'percent' ? 'target.percent' : 'target.points', { target, missing })];
}
