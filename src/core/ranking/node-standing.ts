/** How the units of a khối stand at one node: percentages, places, mean, best and last. */
import { rootCode } from '../criteria/criterion';
import { compareNumbers, roundHalfAway } from '../rounding/round';
import { type Panel, type Scoreboard, Treatment } from '../scoring/scoreboard';
import { ranks } from './rank';

/** Entries stand in the rows of the panel. */
export interface NodeStanding {
  /** Points; null where dropped or missing. */
  readonly scores: readonly (number | null)[];
  /** Applicable maxima; null where dropped. */
  readonly maxima: readonly (number | null)[];
  /** 0..100, rounded by the settings; null without a score or with a maximum of 0. */
  readonly percents: readonly (number | null)[];
  /** Among ranked units that have a percentage. */
  readonly places: readonly (number | null)[];
  /** Of the percentages of those units, unrounded; null without any. */
  readonly mean: number | null;
  readonly best: Extreme | null;
  readonly last: Extreme | null;
}

export interface Extreme {
  readonly percent: number;
  /** Rows of the panel that have it. */
  readonly rows: readonly number[];
}

/**
 * Units are ranked at a node by percent of the applicable maximum, so that units with other maxima can be compared.
 * Equal percentages share a place, also where the index itself separates ties by further criteria.
 */
export function nodeStanding(board: Scoreboard, panel: Panel, code: string): NodeStanding | null {
  const column = panel.results.get(code);
  if (!column) return null;
  const { decimals, rankOn } = board.settings;
  const ranked = Array.from(panel.units, (unit) => board.units[unit]!.groupRank !== null);
  const rows = Array.from(panel.units.keys());
  const isOut = (row: number) => column.treatments[row]! >= Treatment.dropped;
  const exact = rows.map((row) => {
    const max = column.maxima[row]!;
    const score = column.scores[row]!;
    return isOut(row) || Number.isNaN(score) || !(max > 0) ? null : (100 * score) / max;
  });
  const percents = exact.map((percent) => (percent === null ? null : roundHalfAway(percent, decimals)));
  const compared = rows.map((row) =>
    ranked[row] ? ((rankOn === 'rounded' ? percents : exact)[row] ?? null) : null,
  );
  const shown = compared.flatMap((percent, row) => (percent === null ? [] : [{ percent: exact[row]!, row }]));
  return {
    scores: rows.map((row) => (isOut(row) || Number.isNaN(column.scores[row]!) ? null : column.scores[row]!)),
    maxima: rows.map((row) => (isOut(row) ? null : column.maxima[row]!)),
    percents,
    places: ranks(compared, { ties: board.ties === 'sequential' ? 'competition' : board.ties }),
    mean: shown.length === 0 ? null : shown.reduce((sum, { percent }) => sum + percent, 0) / shown.length,
    best: extreme(shown, 1),
    last: extreme(shown, -1),
  };
}

/** The greatest percentage (`sign` 1) or the least (-1) and all who have it. */
function extreme(
  shown: readonly { readonly percent: number; readonly row: number }[],
  sign: 1 | -1,
): Extreme | null {
  let found: { percent: number; rows: number[] } | null = null;
  for (const { percent, row } of shown) {
    const order = found ? sign * compareNumbers(percent, found.percent) : 1;
    if (!found || order > 0) found = { percent, rows: [row] };
    else if (order === 0) found.rows.push(row);
  }
  return found;
}

/** Codes of the scored nodes right below the index, in sheet order. */
export function areaCodes(panel: Panel): readonly string[] {
  return panel.nodes
    .filter((node) => node.parent === rootCode && node.kind === 'scored')
    .map((node) => node.code);
}
