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
    const own = changes.flatMap((change) => {
      const standing = standings.units[change.unit];
      return standing?.panel === index ? [measureChange(scoring, standing.row, change)] : [];
    });
    return own.length === 0 ? panel : { ...panel, scoring: panel.scoring.with(own) };
  });
  return rankPanels(panels, book.settings, book.grades, scoringLog());
}

/** A change as the figures of the unit's khối take it; `row` is the unit's row there. */
export function measureChange(
  { book }: Scoring,
  row: number,
  { criterion, measure, value }: Omit<FigureChange, 'unit'>,
): MeasureChange {
  const entry =
    typeof value === 'string' ? { value: book.texts.id(value), tag: Tag.text } : { value, tag: Tag.number };
  return { row, criterion, measure, ...entry };
}
