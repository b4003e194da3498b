import type { CellRange } from '../../../../src/workbook/address';
import {
  chartTypes,
  type ChartModel,
  type ChartPlace,
  type ChartSeriesModel,
  type ChartType,
} from '../../model/chart-model';
import { freshChart, freshSeries } from '../../model/fresh-chart';
import { must } from '../../model/must';
import { boundingRange } from '../../model/rectangles';
import type { SheetModel } from '../../model/sheet-model';
import { apiTable, child, method, navigation, property, type Property } from '../api-table';
import { flagOf, numberOf, oneOf, type Arguments } from '../arguments';
import type { Context } from '../context';
import { HostError } from '../host-error';
import { object, type HostObject } from '../host-object';
import type { ChartTarget } from '../sheet-targets';
import type { RangeTarget } from '../targets';
import { textUpTo } from './fields';
import { rangeGiven } from './given-ranges';
import { refuseProtected } from './write-guard';

/** Longest name of a chart. */
const longestName = 255;

export const charts = apiTable('ChartCollection', {
  items: (sheet) => sheet.extras.charts.map((chart) => object('Chart', { sheet, chart })),
  find: byName,
  members: {
    count: property('1.1', (sheet) => sheet.extras.charts.length),
    getCount: method('1.4', (sheet) => sheet.extras.charts.length),
    getItem: child('1.1', (sheet, args) => {
      const found = byName(sheet, args);
      if (!found) throw new HostError('ItemNotFound', `chart ${args.text(0)}`);
      return found;
    }),
    getItemOrNullObject: child('1.4', byName),
    add: child('1.1', (sheet, args, context) => {
      refuseProtected(sheet, 'allowEditObjects');
      const type = oneOf(args.at(0), ...chartTypes);
      const by = oneOf(args.at(2) ?? 'Auto', 'Auto', 'Columns', 'Rows');
      const chart = freshChart(context.model.freshId(), freeName(sheet), type, usualPlace);
      chart.series = seriesOf(args.target(1, 'Range'), by, type, context);
      sheet.extras.charts.push(chart);
      return object('Chart', { sheet, chart });
    }),
  },
});

export const chart = apiTable('Chart', {
  key: 'id',
  members: {
    id: property('1.7', (target) => target.chart.id),
    name: ofChart('1.1', 'name', ({ sheet, chart: own }, value) => {
      const name = textUpTo(longestName)(value);
      const taken = sheet.extras.charts.some((other) => other !== own && other.name === name);
      must(name !== '' && !taken, `chart name ${name}`);
      return name;
    }),
    chartType: ofChart('1.7', 'chartType', ({ chart: own }, value) => {
      const type = oneOf(value, ...chartTypes);
      for (const series of own.series) series.chartType = type;
      return type;
    }),
    plotVisibleOnly: ofChart('1.8', 'plotVisibleOnly', (_, value) => flagOf(value)),
    displayBlanksAs: ofChart('1.8', 'displayBlanksAs', (_, value) =>
      oneOf(value, 'NotPlotted', 'Zero', 'Interplotted'),
    ),
    left: inPoints('left'),
    top: inPoints('top'),
    width: inPoints('width'),
    height: inPoints('height'),
    title: navigation('1.1', (target) => object('ChartTitle', target.chart.title)),
    legend: navigation('1.1', ({ chart: own }) => object('ChartLegend', { chart: own, legend: own.legend })),
    axes: navigation('1.1', (target) => object('ChartAxes', target.chart)),
    series: navigation('1.1', (target) => object('ChartSeriesCollection', target)),
    format: navigation('1.1', (target) => object('ChartAreaFormat', target.chart)),
    worksheet: navigation('1.2', ({ sheet }) => object('Worksheet', sheet)),
    setPosition: method('1.1', ({ sheet, chart: own }, args, context) => {
      refuseProtected(sheet, 'allowEditObjects');
      const start = rangeGiven(args.at(0), sheet, context);
      const end = args.at(1) === null ? start : rangeGiven(args.at(1), sheet, context);
      must(start.sheet === sheet && end.sheet === sheet, 'cells of another sheet');
      own.place = { kind: 'cells', range: boundingRange(start, end) };
    }),
    delete: method('1.1', ({ sheet, chart: own }) => {
      refuseProtected(sheet, 'allowEditObjects');
      sheet.extras.charts = sheet.extras.charts.filter((other) => other !== own);
    }),
  },
});

const usualPlace: ChartPlace = { kind: 'points', left: 100, top: 100, width: 360, height: 216 };

function byName(sheet: SheetModel, args: Arguments): HostObject | null {
  const key = args.text(0);
  const found = sheet.extras.charts.find(({ id, name }) => id === key || name === key);
  return found ? object('Chart', { sheet, chart: found }) : null;
}

function freeName({ extras }: SheetModel): string {
  const taken = new Set(extras.charts.map(({ name }) => name));
  let count = 1;
  while (taken.has(`Chart ${String(count)}`)) count += 1;
  return `Chart ${String(count)}`;
}

function ofChart<K extends 'name' | 'chartType' | 'plotVisibleOnly' | 'displayBlanksAs'>(
  since: string,
  key: K,
  read: (target: ChartTarget, value: Parameters<typeof flagOf>[0]) => ChartModel[K],
): Property<ChartTarget> {
  return property<ChartTarget>(
    since,
    (target) => target.chart[key],
    (target, value) => {
      refuseProtected(target.sheet, 'allowEditObjects');
      target.chart[key] = read(target, value);
    },
  );
}

/** Where a chart over cells lies in points is not known without a screen: it is null. */
function inPoints(side: 'left' | 'top' | 'width' | 'height'): Property<ChartTarget> {
  return property<ChartTarget>(
    '1.1',
    ({ chart: { place } }) => (place.kind === 'points' ? place[side] : null),
    ({ sheet, chart: own }, value) => {
      refuseProtected(sheet, 'allowEditObjects');
      const points = numberOf(value);
      must(points >= 0, `${side} ${String(points)}`);
      own.place = { ...(own.place.kind === 'points' ? own.place : usualPlace), [side]: points };
    },
  );
}

/**
 * The series that Excel makes of a range: each column (row) is one, after one of texts that names their points.
 * A text at the head of a series is its name.
 */
function seriesOf(
  source: RangeTarget,
  by: 'Auto' | 'Columns' | 'Rows',
  type: ChartType,
  { model }: Context,
): ChartSeriesModel[] {
  const { sheet, row, column, rows, columns } = source;
  const inColumns = by === 'Auto' ? columns <= rows : by === 'Columns';
  const count = inColumns ? columns : rows;
  const lines = Array.from({ length: count }, (_, i): CellRange =>
    inColumns ? { row, column: column + i, rows, columns: 1 } : { row: row + i, column, rows: 1, columns },
  );
  const shownIn = (line: CellRange) => model.cells.read(sheet.id, line).shown.flat();
  const texts = lines.map((line) =>
    shownIn(line)
      .slice(1)
      .every((value) => typeof value === 'string'),
  );
  const categories = count > 1 && texts[0] === true ? lines[0] : undefined;
  return lines
    .filter((line) => line !== categories)
    .map((line, i) => {
      const [head] = shownIn(line);
      const named = typeof head === 'string' && shownIn(line).length > 1;
      const series = freshSeries(named ? head : `Series${String(i + 1)}`, type);
      const cells = (range: CellRange) => ({
        sheet: sheet.id,
        range: named ? withoutHead(range, inColumns) : range,
      });
      series.values = cells(line);
      series.categories = categories ? cells(categories) : null;
      return series;
    });
}

function withoutHead(range: CellRange, inColumns: boolean): CellRange {
  return inColumns
    ? { ...range, row: range.row + 1, rows: range.rows - 1 }
    : { ...range, column: range.column + 1, columns: range.columns - 1 };
}
