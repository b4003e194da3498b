/** Columns that have nothing to say, such as appraised points at the stage of self-assessment, are left out. */
import type { ReportChart, SeriesCells } from './chart-tail';
import type { DataSheet, ReportRow } from './data-sheet';

/** The sheet without those of its optional columns in which nothing stands; everything else keeps to its columns. */
export function withoutEmptyColumns(sheet: DataSheet): DataSheet {
  const kept = sheet.columns.flatMap(({ optional }, i) => (optional && isEmpty(sheet, i) ? [] : [i]));
  if (kept.length === sheet.columns.length) return sheet;
  const placeOf = new Map(kept.map((column, place) => [column, place]));
  /** Kept columns before a column, which need not be kept itself. */
  const before = (column: number) => kept.filter((one) => one < column).length;
  const moved = <Part extends { readonly column: number }>(parts: readonly Part[]): Part[] =>
    parts.flatMap((part) => {
      const column = placeOf.get(part.column);
      return column === undefined ? [] : [{ ...part, column }];
    });
  const narrowed = <Part extends { readonly column: number; readonly columns: number }>(
    parts: readonly Part[],
  ): Part[] =>
    parts.flatMap((part) => {
      const column = before(part.column);
      const columns = before(part.column + part.columns) - column;
      return columns === 0 ? [] : [{ ...part, column, columns }];
    });
  const cells = (row: ReportRow): ReportRow => kept.map((column) => row[column] ?? null);
  const cellsOf = (series: SeriesCells): SeriesCells =>
    'own' in series ? series : { ...series, column: before(series.column) };
  return {
    ...sheet,
    columns: kept.map((column) => sheet.columns[column]!),
    rows: sheet.rows.map(cells),
    sums: sheet.sums.map(cells),
    sumLabelColumns: before(sheet.sumLabelColumns),
    frozenColumns: before(sheet.frozenColumns),
    sumSpans: narrowed(sheet.sumSpans ?? []),
    bands: narrowed(sheet.bands ?? []),
    bars: moved(sheet.bars ?? []),
    links: moved(sheet.links ?? []),
    pageColumns: [...new Set((sheet.pageColumns ?? []).map(before))],
    charts: (sheet.charts ?? []).map((chart): ReportChart => ({
      ...chart,
      series: chart.series.map((series) => ({
        ...series,
        categories: cellsOf(series.categories),
        values: cellsOf(series.values),
      })),
    })),
  };
}

/** A formula may show nothing now and something tomorrow. */
function isEmpty({ rows }: DataSheet, column: number): boolean {
  return rows.every((row) => (row[column] ?? '') === '');
}
