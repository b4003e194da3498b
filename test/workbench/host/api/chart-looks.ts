/** What many parts of charts have: texts, fonts, fills, lines; and the legend. */
import { chartLineStyles, legendPositions, type ChartText } from '../../model/chart-model';
import { apiTable, method, navigation, property, type Property } from '../api-table';
import { flagOf, oneOf } from '../arguments';
import { HostError } from '../host-error';
import { object } from '../host-object';
import { colour } from './colour';
import { field, textUpTo, within } from './fields';

const longestTitle = 255;

/** Writing a text shows the title. */
function titleText(): Property<ChartText> {
  return property<ChartText>(
    '1.1',
    ({ text }) => text,
    (title, value) => {
      title.text = textUpTo(longestTitle)(value);
      title.visible = true;
    },
  );
}

export const chartTitle = apiTable('ChartTitle', {
  members: {
    text: titleText(),
    visible: field('1.1', 'visible', flagOf),
    overlay: field('1.1', 'overlay', flagOf),
    format: navigation('1.1', (title) => object('ChartTitleFormat', title)),
  },
});

export const chartTitleFormat = apiTable('ChartTitleFormat', {
  members: { font: navigation('1.1', ({ font }) => object('ChartFont', font)) },
});

export const chartAxisTitle = apiTable('ChartAxisTitle', {
  members: {
    text: titleText(),
    visible: field('1.1', 'visible', flagOf),
    format: navigation('1.1', (title) => object('ChartAxisTitleFormat', title)),
  },
});

export const chartAxisTitleFormat = apiTable('ChartAxisTitleFormat', {
  members: { font: navigation('1.1', ({ font }) => object('ChartFont', font)) },
});

export const chartAreaFormat = apiTable('ChartAreaFormat', {
  members: {
    fill: navigation('1.1', ({ fill }) => object('ChartFill', fill)),
    font: navigation('1.1', ({ font }) => object('ChartFont', font)),
    border: navigation('1.7', ({ border }) => object('ChartBorder', border)),
  },
});

export const chartFont = apiTable('ChartFont', {
  members: {
    name: field('1.1', 'name', textUpTo(31)),
    size: field('1.1', 'size', within(1, 409)),
    bold: field('1.1', 'bold', flagOf),
    italic: field('1.1', 'italic', flagOf),
    color: field('1.1', 'color', colour),
  },
});

export const chartFill = apiTable('ChartFill', {
  members: {
    setSolidColor: method('1.1', (fill, args) => {
      fill.color = colour(args.at(0));
    }),
    clear: method('1.1', (fill) => {
      fill.color = null;
    }),
    getSolidColor: method('1.16', ({ color }) => color),
  },
});

export const chartLine = apiTable('ChartLineFormat', {
  members: {
    color: field('1.1', 'color', colour),
    lineStyle: field('1.7', 'lineStyle', (value) => oneOf(value, ...chartLineStyles)),
    weight: field('1.7', 'weight', within(0, 1584)),
    clear: method('1.1', (line) => {
      line.lineStyle = 'None';
    }),
  },
});

export const chartBorder = apiTable('ChartBorder', {
  members: {
    color: field('1.7', 'color', colour),
    lineStyle: field('1.7', 'lineStyle', (value) => oneOf(value, ...chartLineStyles)),
    weight: field('1.7', 'weight', within(0, 1584)),
    clear: method('1.8', (line) => {
      line.lineStyle = 'None';
    }),
  },
});

export const chartLegend = apiTable('ChartLegend', {
  members: {
    visible: property(
      '1.1',
      ({ legend }) => legend.visible,
      ({ legend }, value) => {
        legend.visible = flagOf(value);
      },
    ),
    overlay: property(
      '1.1',
      ({ legend }) => legend.overlay,
      ({ legend }, value) => {
        legend.overlay = flagOf(value);
      },
    ),
    position: property(
      '1.1',
      ({ legend }) => legend.position,
      ({ legend }, value) => {
        legend.position = oneOf(value, ...legendPositions);
      },
    ),
    format: navigation('1.1', ({ legend }) => object('ChartLegendFormat', legend)),
    legendEntries: navigation('1.7', (target) => object('ChartLegendEntryCollection', target)),
  },
});

export const chartLegendFormat = apiTable('ChartLegendFormat', {
  members: { font: navigation('1.1', ({ font }) => object('ChartFont', font)) },
});

/** A legend that is not shown has no entries. */
export const chartLegendEntries = apiTable('ChartLegendEntryCollection', {
  items: (target) =>
    target.legend.visible
      ? target.chart.series.map((_, index) => object('ChartLegendEntry', { ...target, index }))
      : [],
  members: {
    getCount: method('1.7', ({ chart, legend }) => (legend.visible ? chart.series.length : 0)),
  },
});

export const chartLegendEntry = apiTable('ChartLegendEntry', {
  members: {
    index: property('1.8', ({ index }) => index),
    visible: property(
      '1.7',
      ({ legend, index }) => !legend.hiddenEntries.has(index),
      ({ legend, index }, value) => {
        if (!legend.visible) throw new HostError('InvalidOperation', 'no legend');
        if (flagOf(value)) legend.hiddenEntries.delete(index);
        else legend.hiddenEntries.add(index);
      },
    ),
  },
});
