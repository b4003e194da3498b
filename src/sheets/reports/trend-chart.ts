/** The index over the comparison periods up to this one, as a line chart. */
import type { Period } from '../../core/periods/period';
import type { Scoreboard, UnitResult } from '../../core/scoring/scoreboard';
import type { CellContent } from '../../workbook/plan';
import type { LiveResult } from '../live/live-result';
import type { Texts } from '../texts';
import type { ReportChart, ReportSeries } from './chart-tail';
import { shownValue } from './column-width';
import { chartColors, gradeColors } from './house-style';

/** More lines than these cannot be told apart. */
const mostLines = 6;

/** What charts take of a report's context. */
export interface ChartContext {
  readonly board: Scoreboard;
  readonly live?: LiveResult;
  readonly texts: Texts;
}

/** The units one by one where they are few, else the mean of each khối; no chart without two known periods. */
export function trendChart({ board, live, texts }: ChartContext): readonly ReportChart[] {
  const ranked = board.units.filter(({ groupRank }) => groupRank !== null);
  const lines =
    ranked.length <= mostLines
      ? ranked.map((result) => ownLine(board, result, live))
      : board.panels.flatMap((panel, index) => {
          const units = ranked.filter((result) => result.panel === index);
          const name = texts.text(panel.group === '' ? 'chart.meanOfAll' : 'chart.meanOf', {
            group: panel.group,
          });
          return units.length === 0 ? [] : [meanLine(name, units, live)];
        });
  return lineChart(board, lines.slice(0, mostLines), texts, 'chart.trend');
}

/** One unit against the mean of its khối over the periods. */
export function unitTrendChart(
  { board, live, texts }: ChartContext,
  result: UnitResult,
): readonly ReportChart[] {
  const peers = board.units.filter(({ panel, groupRank }) => panel === result.panel && groupRank !== null);
  const own = ownLine(board, result, live);
  const all = peers.length > 1 ? [own, meanLine(texts.text('chart.groupMean'), peers, live)] : [own];
  return lineChart(board, all, texts, 'chart.unitTrend');
}

interface Line {
  readonly name: string;
  readonly units: readonly UnitResult[];
  /** The last point. */
  readonly now: CellContent;
}

function ownLine(board: Scoreboard, result: UnitResult, live: LiveResult | undefined): Line {
  const { percent } = live?.total(board.units.indexOf(result)) ?? result;
  return { name: result.unit.name, units: [result], now: percent };
}

function meanLine(name: string, units: readonly UnitResult[], live: LiveResult | undefined): Line {
  const now = mean(units.map(({ percent }) => percent));
  return { name, units, now: live?.trend.meanPercent(units[0]!.panel, now) ?? now };
}

function lineChart(
  board: Scoreboard,
  lines: readonly Line[],
  texts: Texts,
  title: string,
): readonly ReportChart[] {
  const periods = oldestFirst(board);
  const points = lines.map(({ units, now }) => [
    ...periods.map(({ index }) => mean(units.map(({ changes }) => comparable(changes[index])))),
    now,
  ]);
  const known = periods.filter((_, i) => points.some((values) => values[i] !== null));
  if (known.length === 0) return [];
  const categories = {
    heading: texts.text('chart.period'),
    own: [...periods.map(({ period }) => period.label), board.settings.period.label],
  };
  return [
    {
      kind: 'line',
      title: texts.text(title),
      categoryTitle: texts.text('chart.period'),
      valueTitle: texts.text('column.percent'),
      valueFormat: '0.0',
      legend: 'bottom',
      lines: 18,
      series: lines.map(({ name }, i): ReportSeries => ({
        name,
        categories,
        values: { heading: name, own: points[i]! },
        color: lines.length === 2 && i === 1 ? chartColors.mean : gradeColors[i % gradeColors.length]!,
        labels: lines.length === 1 || (lines.length === 2 && (i === 0 || areApart(points))),
      })),
    },
  ];
}

/** Least distance of two lines, in shares of the height of all points, at which their numbers do not overlap. */
const leastDistance = 0.2;

/** Whether the numbers at the points of two lines can stand beside each other. */
function areApart(lines: readonly (readonly CellContent[])[]): boolean {
  const [own = [], other = []] = lines.map((points) => points.map(shownValue));
  const all = [...own, ...other].filter((value) => typeof value === 'number');
  const height = Math.max(...all) - Math.min(...all);
  return own.every((value, i) => {
    const beside = other[i];
    if (typeof value !== 'number' || typeof beside !== 'number') return true;
    return Math.abs(value - beside) >= leastDistance * height;
  });
}

/** Comparison periods with their place in the settings, in time where all are known periods. */
function oldestFirst({
  settings,
}: Scoreboard): readonly { readonly period: Period; readonly index: number }[] {
  const periods = settings.comparePeriods.map((period, index) => ({ period, index }));
  return periods.every(({ period }) => period.from !== null)
    ? periods.sort((a, b) => ((a.period.from ?? '') < (b.period.from ?? '') ? -1 : 1))
    : periods.reverse();
}

/** An index scored by another criteria set is no point of the same line. */
function comparable(change: UnitResult['changes'][number] | undefined): number | null {
  return change?.reason === null ? (change.earlier?.percent ?? null) : null;
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
