/** Points of areas and of the whole form beside the points of their lines, and claims that look alike on every line. */
import { Tag } from '../../../core/measures/column';
import type { MeasureChange } from '../../../core/scoring/figures';
import { Treatment } from '../../../core/scoring/scoreboard';
import { roundTo10, sameNumber } from '../../../core/rounding/round';
import { numberOf } from '../../../sheets/unit-form/entered';
import type { Entry } from '../../../sheets/unit-form/form-reading';
import type { Check } from '../../check';
import { agree, type Interval, printed, printedDecimals, shown, sumOf } from '../../intervals';
import type { Submission } from '../../submission';
import { type Answer, atTotal, contentCheck, type FilledForm, isScored } from '../content-check';

const totalNotSum = contentCheck(
  { id: 'total-not-sum', family: 'SCO', severity: 'error', parameters: ['difference'] },
  (form, log) => {
    const typed = typedTotals(form);
    if (typed.length === 0) return;
    const points = claimedPoints(form);
    for (const { code, entry, total } of typed) {
      const expected = points(code);
      if (expected === null || sameNumber(expected, total)) continue;
      const { low, high } = roundingBelow(form, code);
      const allowed: Interval = { low: expected + low, high: expected + high };
      const isInside = agree(printed(total, printedDecimals(entry, total)), allowed);
      log.fail({
        cell: entry.cell,
        criterion: code,
        found: total,
        expected,
        tolerance: (high - low) / 2,
        severity: isInside ? 'info' : 'error',
        parameters: { difference: roundTo10(Math.abs(total - expected)) },
      });
    }
  },
);

/** So many lines make a habit, and so large a part of them at the maximum a doubtful one. */
const fewestLines = 10;
const blanketShare = 0.95;

const blanketFullMarks = contentCheck(
  { id: 'blanket-full-marks', family: 'SCO', severity: 'warning', parameters: ['count', 'of'] },
  (form, log) => {
    const given = form.answers.filter((answer) => isScored(answer) && numberOf(answer.self) !== null);
    const full = given.filter(({ self, line }) => sameNumber(numberOf(self) ?? NaN, line.max ?? NaN));
    if (given.length < fewestLines || full.length < blanketShare * given.length) return;
    log.fail({
      ...atTotal(form),
      parameters: { count: full.length, of: given.length },
    });
  },
);

export const totalChecks: readonly Check<Submission>[] = [totalNotSum, blanketFullMarks];

interface TypedTotal {
  readonly code: string;
  readonly entry: Entry;
  readonly total: number;
}

/** Totals that somebody typed over their formula; a formula that shows an old value is told by other checks. */
function typedTotals({ reading }: FilledForm): readonly TypedTotal[] {
  return reading.lines.flatMap(({ line, entries }) => {
    const entry = entries.get('self');
    if (line.role !== 'heading' || typeof entry?.value !== 'number' || entry.formula !== null) return [];
    return [{ code: line.criterion.code, entry, total: entry.value }];
  });
}

/** Points of a node as the points that the unit gives itself add up, by the rules of the index. */
function claimedPoints({ submission, answers }: FilledForm): (code: string) => number | null {
  const panel = submission.scoring?.standings.panels[0]?.scoring;
  if (!panel) return () => null;
  const claimed = panel.with(answers.flatMap((answer) => claimOf(answer, panel.node(answer.criterion.code))));
  return (code) => {
    const points = claimed.node(code)?.scores[0];
    return points === undefined || Number.isNaN(points) ? null : points;
  };
}

/** A line that left its area stays out, whatever else it says. */
function claimOf(
  answer: Answer,
  result: { readonly treatments: Uint8Array } | null,
): readonly MeasureChange[] {
  if (!isScored(answer) || answer.line.role !== 'measured') return [];
  const points = numberOf(answer.self);
  const treatment = result?.treatments[0];
  if (points === null && (treatment === Treatment.dropped || treatment === Treatment.rescaled)) return [];
  return [
    {
      row: 0,
      criterion: answer.criterion.code,
      measure: 'points',
      value: points ?? 0,
      tag: points === null ? Tag.missing : Tag.number,
    },
  ];
}

/** How far sums by hand may lie from the exact one, because the lines below are printed rounded. */
function roundingBelow({ answers, reading }: FilledForm, code: string): Interval {
  const parents = new Map(reading.form.lines.map(({ criterion }) => [criterion.code, criterion.parent]));
  const isBelow = (below: string): boolean => {
    for (let at = parents.get(below) ?? null; at !== null; at = parents.get(at) ?? null)
      if (at === code) return true;
    return false;
  };
  const errors = answers.flatMap(({ criterion, self }) => {
    const points = numberOf(self);
    if (!self || points === null || !isBelow(criterion.code)) return [];
    const { low, high } = shown(points, printedDecimals(self.entry, points));
    return [{ low: low - points, high: high - points }];
  });
  return sumOf(errors);
}
