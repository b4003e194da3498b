/** What the cells that charts are drawn from have to show, where they are no cells of the table. */
import { rootCode } from '../../../src/core/criteria/criterion';
import {
  type Panel,
  type Scoreboard,
  Treatment,
  type UnitResult,
} from '../../../src/core/scoring/scoreboard';
import type { ChartPlan, ChartRange, ChartSeries, SheetPlan } from '../../../src/workbook/plan';
import { type Expectation, texts } from './live-check';
import { lossesOf } from './loss-expectations';
import { plannedTable } from './planned-table';

/** Points of a series in its own order; null where nothing is known of one. */
type Points = readonly (number | string | null)[];

/** @param now the same sheet written for the changed inputs; @param unit whose sheet it is, where it is one's own. */
export function chartExpectations(
  sheet: SheetPlan,
  now: SheetPlan | undefined,
  board: Scoreboard,
  unit: UnitResult | null,
): Expectation[] {
  const columns = plannedTable(sheet)?.headings.length ?? 0;
  return (sheet.charts ?? []).flatMap((chart) =>
    chart.series.flatMap((series) => {
      const { values } = series;
      if (values.range.column < columns) return [];
      return expected(chart, series, pointsNow(chart, series, now, board, unit));
    }),
  );
}

function expected(
  chart: ChartPlan,
  { name, categories, values }: ChartSeries,
  points: Points,
): Expectation[] {
  return points.flatMap((value, i) =>
    value === null
      ? []
      : [
          {
            sheet: values.sheet,
            row: values.range.row + i,
            column: values.range.column,
            what: `${chart.title} / ${name} / ${String(categories.values[i])}`,
            value,
          },
        ],
  );
}

function pointsNow(
  chart: ChartPlan,
  series: ChartSeries,
  now: SheetPlan | undefined,
  board: Scoreboard,
  unit: UnitResult | null,
): Points {
  if (chart.kind === 'pareto') return cumulated(chart, series, board);
  if (chart.kind === 'stackedColumn' && unit) return steps(series, board, unit);
  const other = now?.charts?.find(({ title }) => title === chart.title);
  const same = other?.series.find(({ name }) => name === series.name);
  if (!same) return [];
  // The mean across a ranking is the same for every unit.
  if (series.as === 'line' && new Set(same.values.values).size === 1) {
    return series.values.values.map(() => same.values.values[0] ?? '');
  }
  return series.categories.values.map((category) => valueAt(same, category));
}

function valueAt(
  { categories, values }: ChartSeries,
  category: ChartRange['values'][number],
): number | string | null {
  const first = categories.values.indexOf(category);
  const isOnly = first >= 0 && categories.values.indexOf(category, first + 1) < 0;
  return isOnly ? (values.values[first] ?? '') : null;
}

/** Shares cumulated in the order that the chart was written in. */
function cumulated(chart: ChartPlan, { categories }: ChartSeries, board: Scoreboard): Points {
  const panel = board.panels.find(
    ({ group }) => chart.title === texts.text(group === '' ? 'chart.pareto' : 'chart.paretoOf', { group }),
  );
  if (!panel) return [];
  return lossesOf(board, panel, categories.values.map(String)).map((loss) => loss.cumulated ?? '');
}

/** The way from the maximum to the score, by the areas that it was written with. */
function steps({ name, categories }: ChartSeries, board: Scoreboard, unit: UnitResult): Points {
  const panel = board.panels[unit.panel]!;
  const max = panel.results.get(rootCode)!.maxima[unit.row]!;
  const areas = categories.values.slice(1, -1).map((area) => areaNamed(panel, String(area)));
  const lost = areas.map((code) => lostAt(panel, code, unit.row));
  if (name === texts.text('column.lost')) return [null, ...lost, null];
  if (name === texts.text('chart.points')) return [unit.max ?? '', ...lost.map(() => null), unit.score ?? ''];
  let level = max;
  return [null, ...lost.map((points) => (level -= points)), null];
}

function areaNamed({ nodes }: Panel, name: string): string {
  return nodes.find(
    (node) => node.parent === rootCode && (node.name === '' ? node.code : node.name) === name,
  )!.code;
}

function lostAt({ results }: Panel, code: string, row: number): number {
  const { scores, maxima, treatments } = results.get(code)!;
  if (treatments[row]! >= Treatment.dropped) return 0;
  return maxima[row]! - (Number.isNaN(scores[row]!) ? 0 : scores[row]!);
}
