/** Our totals beside the published ones. */
import { compareNumbers } from '../rounding/round';
import type { IndexBook, PublishedResult } from '../book';
import type { PanelScoring } from './panel-scoring';
import type { ScoringLog } from './finding-ids';
import { Treatment } from './scoreboard';
import type { Standing } from './standings';

/**
 * Compares a unit's total with the published one; nothing is repaired. No remark when they agree as printed; a
 * Lưu ý when the difference lies within the rounding of the parts; else a doubt.
 *
 * The parts' rounding is judged from the figures themselves: a total of hand-entered points printed to 0.1 may be
 * off by 0.05 for each of them (interval arithmetic).
 *
 * @example Six parts printed to 0.1 that add to 60.7 and a published 60.776 differ by 0.076, within 6 x 0.05.
 */
export function remarkPublished(
  standing: Standing,
  published: PublishedResult,
  scoring: PanelScoring,
  log: ScoringLog,
): void {
  const { score, exactScore, exactPercent, max } = standing.total;
  if (score === null || exactScore === null) return;
  const parts = roundingOfParts(scoring, standing.row);
  const compare = (
    found: number,
    decimals: number,
    exact: number,
    printed: number,
    perPoint: number,
  ): void => {
    const differenceFound = Math.abs(exact - found);
    const own = halfUnit(decimals);
    if (compareNumbers(differenceFound, own) <= 0) return;
    const within = compareNumbers(differenceFound, own + parts * perPoint) <= 0;
    log.add(within ? 'published-within-rounding' : 'published-differs', {
      unit: standing.unit.code,
      cell: published.cell,
      found,
      expected: printed,
      tolerance: own + parts * perPoint,
      parameters: { difference: differenceFound },
    });
  };
  if (published.score !== null)
    compare(published.score, published.decimals ?? decimalsOf(published.score), exactScore, score, 1);
  if (published.percent !== null && exactPercent !== null && max !== null && max > 0) {
    compare(
      published.percent,
      decimalsOf(published.percent),
      exactPercent,
      standing.total.percent ?? exactPercent,
      100 / max,
    );
  }
}

/** Published rows of the current period by unit code, and those that are no unit, such as a national mean. */
export function publishedNow(book: IndexBook): {
  byUnit: ReadonlyMap<string, PublishedResult>;
  references: readonly PublishedResult[];
} {
  const codes = new Set(book.units.map((unit) => unit.code));
  const rows = book.published.filter((row) => row.period.key === book.settings.period.key);
  return {
    byUnit: new Map(rows.filter((row) => codes.has(row.unit)).map((row) => [row.unit, row])),
    references: rows.filter((row) => !codes.has(row.unit)),
  };
}

/** Decimals that a figure is printed with. */
function decimalsOf(value: number): number {
  const [, decimals = ''] = String(value).split('.');
  return /^\d*$/.test(decimals) ? decimals.length : 10;
}

function halfUnit(decimals: number): number {
  return 0.5 * 10 ** -decimals;
}

/** How far a unit's total may be off because its hand-entered points were printed rounded. */
function roundingOfParts(scoring: PanelScoring, row: number): number {
  const entered = scoring.setting.nodes.filter(
    (node) => node.children.length === 0 && node.kind === 'scored' && node.rule === null,
  );
  const points = entered.flatMap((node) => {
    const result = scoring.node(node.code);
    const score = result?.scores[row] ?? NaN;
    return result?.treatments[row] === Treatment.counted && !Number.isNaN(score) ? [score] : [];
  });
  const decimals = points.reduce((most, value) => Math.max(most, decimalsOf(value)), 0);
  return points.length * halfUnit(decimals);
}
