/** What would be if some figures were different; the scoring itself stays as it is. */
import { scoringLog } from './finding-ids';
import type { Scoring } from './score';
import { rankPanels, type Standings } from './standings';

export interface FigureChange {
  /** Index in `Scoreboard.units`. */
  readonly unit: number;
  readonly criterion: string;
  /** A measure name, or `points` for hand-entered points. */
  readonly measure: string;
  readonly value: number;
}

/** Standings with some figures changed and all else equal. Only what depends on them is scored again. */
export function whatIf(scoring: Scoring, changes: readonly FigureChange[]): Standings {
  const { standings, book } = scoring;
  const panels = standings.panels.map((panel, index) => {
    const own = changes.flatMap(({ unit, ...change }) => {
      const standing = standings.units[unit];
      return standing?.panel === index ? [{ ...change, row: standing.row }] : [];
    });
    return own.length === 0 ? panel : { ...panel, scoring: panel.scoring.with(own) };
  });
  return rankPanels(panels, book.settings, book.grades, scoringLog());
}
