/** What a table of lost points by criterion has to show, straight from the engine, in the order it was written in. */
import { type Panel, type Scoreboard, Treatment } from '../../../src/core/scoring/scoreboard';
import { type Expectation, texts } from './live-check';
import { type PlannedTable, shownIn } from './planned-table';

export interface Losses {
  readonly units: number;
  readonly losing: number;
  readonly lost: number;
  /** 0..1; null where nothing was lost at all. */
  readonly share: number | null;
  readonly cumulated: number | null;
}

/** Of each criterion of a khối, in this order. */
export function lossesOf(board: Scoreboard, panel: Panel, codes: readonly string[]): readonly Losses[] {
  const placed = Array.from(panel.units.keys()).filter(
    (row) => board.units[panel.units[row]!]!.groupRank !== null,
  );
  const at = (code: string): readonly number[] => {
    const { scores, maxima, treatments } = panel.results.get(code)!;
    return placed
      .filter((row) => treatments[row]! < Treatment.dropped)
      .map((row) => Math.max(0, maxima[row]! - (Number.isNaN(scores[row]!) ? 0 : scores[row]!)));
  };
  const sum = (points: readonly number[]) => points.reduce((total, one) => total + one, 0);
  const leaves = panel.nodes.filter(({ children, kind }) => children.length === 0 && kind === 'scored');
  const total = sum(leaves.flatMap(({ code }) => at(code)));
  let soFar = 0;
  return codes.map((code) => {
    const points = at(code);
    const lost = sum(points);
    soFar += lost;
    return {
      units: points.length,
      losing: points.filter((one) => one >= 5e-11).length,
      lost,
      share: total > 0 ? lost / total : null,
      cumulated: total > 0 ? soFar / total : null,
    };
  });
}

export function lossExpectations(table: PlannedTable, board: Scoreboard): Expectation[] {
  const column = (id: string) => table.headings.indexOf(texts.text(`column.${id}`));
  const group = column('group');
  const rows = table.rows.map((cells, i) => ({
    row: table.firstRow + i,
    group: group < 0 ? null : cells[group],
    code: String(shownIn(cells[column('criterionCode')])),
  }));
  return board.panels.flatMap((panel) => {
    const own = rows.filter((row) => row.group === null || row.group === panel.group);
    return lossesOf(
      board,
      panel,
      own.map(({ code }) => code),
    ).flatMap((loss, i): Expectation[] => {
      const { units, losing, lost, share, cumulated } = loss;
      const { row, code } = own[i]!;
      const percent = (part: number | null) => (part === null ? '' : 100 * part);
      const wanted: readonly (readonly [string, number | string])[] = [
        ['losingUnits', losing],
        ['ofUnits', units],
        ['lostSum', lost],
        ['lostMean', units === 0 ? '' : lost / units],
        ['lostShare', percent(share)],
        ['lostCumulated', percent(cumulated)],
        ['lossKind', texts.text(losing >= units / 2 ? 'word.common' : 'word.single')],
      ];
      return wanted.map(([id, value]) => ({
        sheet: table.sheet,
        row,
        column: column(id),
        what: `${table.sheet} ${code} ${id}`,
        value,
      }));
    });
  });
}
