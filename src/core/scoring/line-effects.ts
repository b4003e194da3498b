/** What a decision on one line of an appraisal does to the unit: its total and its rank if so, and if not. */
import type { IndexBook, PointsColumn } from '../book';
import { missingColumn, Tag, type Column } from '../measures/column';
import { scoreBook } from './score';

/** One line with the two ways in which it can be decided, in points. */
export interface DisputedLine {
  readonly unit: string;
  readonly criterion: string;
  readonly accepted: number;
  readonly refused: number;
}

/** Where the unit then stands; null where it has no total or no place. */
export interface Outcome {
  readonly score: number | null;
  readonly groupRank: number | null;
}

export interface LineEffect {
  readonly accepted: Outcome;
  readonly refused: Outcome;
}

/**
 * Each line by itself, everything else as it now is at the final stage: other lines keep the conclusion they have, else
 * their second appraisal, else their first. A line of a unit that the book does not have changes nothing.
 */
export function lineEffects(book: IndexBook, lines: readonly DisputedLine[]): readonly LineEffect[] {
  const settings = { ...book.settings, comparePeriods: [] };
  const bare: IndexBook = { ...book, settings, published: [], findings: [] };
  const outcome = (line: DisputedLine, points: number): Outcome => {
    const { units } = scoreBook(withConclusion(bare, line, points), { stage: 'final' });
    const result = units.find(({ unit }) => unit.code === line.unit);
    return { score: result?.score ?? null, groupRank: result?.groupRank ?? null };
  };
  return lines.map((line) => ({
    accepted: outcome(line, line.accepted),
    refused: outcome(line, line.refused),
  }));
}

function withConclusion(
  book: IndexBook,
  { unit, criterion }: Pick<DisputedLine, 'unit' | 'criterion'>,
  points: number,
): IndexBook {
  const { key } = book.settings.period;
  const data = book.periods.get(key);
  const row = book.units.findIndex(({ code }) => code === unit);
  if (!data || row < 0) return book;
  const { column, origin } = data.conclusion.get(criterion) ?? nothing(book.units.length);
  const conclusion = new Map([
    ...data.conclusion,
    [criterion, { origin, column: withEntry(column, row, points, book.units.length) }],
  ]);
  return { ...book, periods: new Map([...book.periods, [key, { ...data, conclusion }]]) };
}

function withEntry(column: Column, row: number, points: number, count: number): Column {
  const at = (i: number) => i * column.step;
  const numbers = Float64Array.from({ length: count }, (_, i) => column.numbers[at(i)]!);
  const tags = Uint8Array.from({ length: count }, (_, i) => column.tags[at(i)]!);
  numbers[row] = points;
  tags[row] = Tag.number;
  return { numbers, tags, step: 1 };
}

function nothing(count: number): PointsColumn {
  const nowhere = () => new Int32Array(count).fill(-1);
  return { column: missingColumn(count), origin: { sheet: '', rows: nowhere(), columns: nowhere() } };
}
