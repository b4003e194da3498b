/** Scoring speed against the bare arithmetic, and the time from one changed measure to new ranks. */
import { openScoring } from '../../src/core/scoring/score';
import { scoringLog } from '../../src/core/scoring/finding-ids';
import { standingsOf } from '../../src/core/scoring/standings';
import { whatIf } from '../../src/core/scoring/what-if';
import { largeBook } from './large-book';
import { median, report, timed } from './measure';
import { referenceInput, referenceScores } from './reference';

/** Rounds before those that count, in which both sides are still being compiled, and rounds that count. */
const warmUp = 5;
const rounds = 11;

/** Scores, aggregates and ranks 12,000 units x 130 criteria of all rule types, and prints the ratio. */
export function benchScore(): void {
  const large = largeBook({ units: 12_000, leaves: 130, nonValues: 0.05 });
  const input = referenceInput(large);
  const reference = referenceScores(input);
  const scoring = openScoring(large.book);
  const wrong = scoring.board.units.filter(
    (unit, i) => unit.percent === null || Math.abs(unit.percent - reference.percents[i]!) > 1e-9,
  ).length;
  const data = large.book.periods.get(large.book.settings.period.key)!;
  const engineTimes: number[] = [];
  const referenceTimes: number[] = [];
  for (let round = -warmUp; round < rounds; round++) {
    const referenceTime = timed(() => referenceScores(input));
    const engineTime = timed(() => standingsOf(large.book, data, 'self', scoringLog()));
    if (round < 0) continue;
    referenceTimes.push(referenceTime);
    engineTimes.push(engineTime);
  }
  // Apart from the pairs: its records would slow the bare loop down and flatter the ratio.
  const wholeTimes = Array.from({ length: rounds }, () => timed(() => openScoring(large.book)));
  const ratio = median(engineTimes) / median(referenceTimes);
  report('score 12,000 units x 130 criteria', [
    ['score, aggregate, rank', `${median(engineTimes).toFixed(1)} ms`],
    ['bare loop over typed arrays', `${median(referenceTimes).toFixed(1)} ms`],
    ['ratio', `${ratio.toFixed(2)} (bound: 4)`],
    ['all of it, with findings, grades, comparisons and records', `${median(wholeTimes).toFixed(1)} ms`],
    ['units that differ from the bare loop', String(wrong)],
  ]);
}

/** From one changed measure to new scores and ranks, 3,321 units x 130 criteria. */
export function benchWhatIf(): void {
  const { book, codes } = largeBook({ units: 3_321, leaves: 130, nonValues: 0.05 });
  const scoring = openScoring(book);
  const changeEach = () =>
    codes.map((criterion, i) =>
      timed(() => {
        whatIf(scoring, [{ unit: i * 7, criterion, measure: i % 2 ? 'a' : 'x', value: i % 3 }]);
      }),
    );
  // The first round is slower until the code is compiled.
  changeEach();
  const times = changeEach().sort((a, b) => a - b);
  report('one changed measure to new ranks, 3,321 x 130', [
    ['median', `${median(times).toFixed(1)} ms`],
    ['95 of 100 changes', `${times[Math.floor(times.length * 0.95)]!.toFixed(1)} ms (bound: 16)`],
    ['slowest', `${times.at(-1)!.toFixed(1)} ms`],
  ]);
}
