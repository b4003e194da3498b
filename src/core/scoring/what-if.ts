/** What would be if some figures were different; the scoring itself stays as it is. */
import { Tag } from '../measures/column';
import type { MeasureChange } from './figures';
import { scoringLog } from './finding-ids';
import type { Scoring } from './score';
import { rankPanels, type Standings } from './standings';

/** One figure set to another value. */
export interface FigureChange {
  /** Index in `Scoreboard.units`. */
  readonly unit: number;
  readonly criterion: string;
  /** A measure name, or `points` for hand-entered points. */
  readonly measure: string;
  readonly value: number | string;
}

/** Standings with some figures changed and all else equal. Only what depends on them is scored again. */
export function whatIf(scoring: Scoring, changes: readonly FigureChange[]): Standings {
  const { standings, book } = scoring;
  const panels = standings.panels.map((panel, index) => {
    const own = changes.flatMap(({ unit, criterion, measure, value }): MeasureChange[] => {
      const standing = standings.units[unit];
      if (standing?.panel !== index) return [];
      const entry =
        typeof value === 'string'
          ? { value: book.texts.id(value), tag: Tag.text }
          : { value, tag: Tag.number };
      return [{ row: standing.row, criterion, measure, ...entry }];
    });
    return own.length === 0 ? panel : { ...panel, scoring: panel.scoring.with(own) };
  });
  return rankPanels(panels, book.settings, book.grades, scoringLog());
}
