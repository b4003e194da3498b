/** Charts of one unit: its areas beside the mean, the way from the maximum to its score, its trend. */
import { areaCodes, type NodeStanding, nodeStanding } from '../../core/ranking/node-standing';
import { roundTo10 } from '../../core/rounding/round';
import type { UnitResult } from '../../core/scoring/scoreboard';
import type { CellContent } from '../../workbook/plan';
import type { LiveResult } from '../live/live-result';
import type { UnitStory } from '../sentences/story';
import type { ReportChart, ReportSeries } from './chart-tail';
import { chartColors } from './house-style';
import { unitTrendChart } from './trend-chart';

/** @param live formulas instead of numbers, in live mode. */
export function profileCharts(story: UnitStory, live?: LiveResult): readonly ReportChart[] {
  return [
    ...areaChart(story, live),
    ...waterfall(story, live),
    ...unitTrendChart({ ...story, ...(live && { live }) }, story.result),
  ];
}

/** Percent of each area beside the mean of the khối and the reference unit, where there are any. */
function areaChart({ board, result, panel, texts }: UnitStory, live?: LiveResult): readonly ReportChart[] {
  const codes = areaCodes(panel);
  const standings = codes.map((code) => nodeStanding(board, panel, code));
  const ranked = Array.from(panel.units).filter((unit) => board.units[unit]!.groupRank !== null);
  const reference = board.units.find(({ unit }) => unit.code === board.settings.referenceUnit);
  const percents = (unit: UnitResult): readonly CellContent[] =>
    standings.map((standing, i) => {
      const percent = standing?.percents[unit.row] ?? null;
      return standing && live ? live.areas.of(board.units.indexOf(unit), codes[i]!).percent : percent;
    });
  const meanOf = (standing: NodeStanding | null, i: number): CellContent => {
    const mean = standing?.mean ?? null;
    const shown = mean === null ? null : roundTo10(mean);
    return standing && live ? live.areas.extreme(result.panel, codes[i]!, 'AVERAGE', shown) : shown;
  };
  const others = [
    ...(ranked.length > 1 ? [{ name: texts.text('chart.groupMean'), values: standings.map(meanOf) }] : []),
    ...(reference && reference !== result && reference.panel === result.panel
      ? [
          {
            name: reference.unit.name,
            values: percents(reference),
          },
        ]
      : []),
  ];
  if (codes.length < 2 || others.length === 0) return [];
  const categories = { heading: texts.text('chart.area'), own: codes.map((code) => areaName(panel, code)) };
  const series = (name: string, values: readonly CellContent[], color: string): ReportSeries => ({
    name,
    categories,
    values: { heading: name, own: values },
    color,
    labels: codes.length <= 6,
  });
  return [
    {
      kind: 'column',
      title: texts.text('chart.areas'),
      categoryTitle: '',
      valueTitle: texts.text('chart.percentOfMax'),
      valueFormat: '0',
      legend: 'bottom',
      lines: 20,
      series: [
        series(result.unit.name, percents(result), chartColors.main),
        ...others.map(({ name, values }) => series(name, values, chartColors.second)),
      ],
    },
  ];
}

/** Maximum, what each area lost, score; drawn where several areas lost points and their losses add up. */
function waterfall(
  { board, result, panel, gaps, texts }: UnitStory,
  live?: LiveResult,
): readonly ReportChart[] {
  const { score, max } = result;
  const lost = gaps.areas.filter((gap) => gap.lost > 0);
  if (score === null || max === null || lost.length < 2) return [];
  const sum = lost.reduce((points, gap) => points + gap.lost, 0);
  if (Math.abs(max - sum - score) > 10 ** -board.settings.decimals) return [];
  let level = max;
  const bases = lost.map((gap) => roundTo10((level -= gap.lost)));
  const unit = board.units.indexOf(result);
  const steps = live?.gaps.steps(unit, lost, bases) ?? {
    bases,
    lost: lost.map((gap) => roundTo10(gap.lost)),
  };
  const total = live?.total(unit) ?? result;
  const names = [
    texts.text('chart.maximum'),
    ...lost.map(({ criterion }) => areaName(panel, criterion)),
    texts.text('chart.reached'),
  ];
  const categories = { heading: texts.text('chart.step'), own: names };
  const series = (key: string, own: readonly CellContent[], color: string | null): ReportSeries => ({
    name: texts.text(key),
    categories,
    values: { heading: texts.text(key), own },
    color,
    ...(color === chartColors.loss && { pattern: 'stripes' as const }),
    labels: color !== null,
  });
  const blanks = lost.map(() => null);
  return [
    {
      kind: 'stackedColumn',
      title: texts.text('chart.waterfall'),
      categoryTitle: '',
      valueTitle: texts.text('column.score'),
      valueFormat: '#,##0.##',
      legend: 'bottom',
      lines: 20,
      series: [
        series('chart.base', [null, ...steps.bases, null], null),
        series('chart.points', [total.max, ...blanks, total.score], chartColors.main),
        series('column.lost', [null, ...steps.lost, null], chartColors.loss),
      ],
    },
  ];
}

function areaName(panel: UnitStory['panel'], code: string): string {
  const name = panel.nodes.find((node) => node.code === code)?.name ?? '';
  return name === '' ? code : name;
}
