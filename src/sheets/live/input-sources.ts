/** All sheets of figures of a workbook, each for every period that it has rows of. */
import type { IndexBook } from '../../core/book';
import type { Period } from '../../core/periods/period';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { Applicability } from '../read/applicability';
import { UnitIndex } from '../read/codes';
import { type FigureLayout, figureLayouts } from '../read/figures';
import type { FigureKind } from '../read/figure-tables';
import { findSheets } from '../read/find-sheets';
import { readingLog } from '../read/finding-ids';
import { PeriodReader } from '../read/periods';
import { startReading } from '../read/reading';
import { type Source, sourceOf } from './input-source';

/** A column of figures. */
export interface FigureColumn {
  readonly source: Source;
  readonly column: number;
}

export function inputSources(snapshot: WorkbookSnapshot, book: IndexBook): readonly Source[] {
  const log = readingLog();
  const reading = startReading(snapshot, log);
  const { settings, units } = book;
  const context = {
    reading,
    texts: book.texts,
    unitCodes: units.map(({ code }) => code),
    textsRead: () => null,
  };
  const reader = {
    context,
    applicability: new Applicability(book.criteriaSets, units),
    units: new UnitIndex(units),
    current: settings.period,
    periods: new PeriodReader(log),
  };
  return [...figureLayouts(reader, findSheets(reading))].flatMap((layout) =>
    periodsOf(layout, settings.period).map((period) => sourceOf(layout, period)),
  );
}

/** Where figures of a kind stand; null where there is no such column. */
export function searchColumn(
  sources: readonly Source[],
  period: Period,
  kind: FigureKind,
  criterion: string,
  name: string,
): FigureColumn | null {
  for (const source of sources) {
    if (source.period.key !== period.key) continue;
    const { layout } = source;
    if (layout.shape === 'wide') {
      if (layout.kind !== kind) continue;
      const heading = layout.headings.find((one) => one.criterion === criterion && one.name === name);
      if (heading) return { source, column: heading.column };
    } else {
      const value = layout.values.find((one) => one.kind === kind && one.name === name);
      if (value) return { source, column: value.column };
    }
  }
  return null;
}

function periodsOf({ table, keys }: FigureLayout, current: Period): readonly Period[] {
  const { rows } = table.sheet.cells;
  const periods = new Map<string, Period>();
  for (let i = 0; i < rows.length; i++) {
    if (rows[i]! < table.header.firstRow) continue;
    const period = keys.periodOf(i);
    periods.set(period.key, period);
  }
  if (!table.has('period')) periods.set(current.key, current);
  return [...periods.values()];
}
