import type {
  ChartAxisModel,
  ChartFontModel,
  ChartLabelsModel,
  ChartLineModel,
  ChartModel,
  ChartPlace,
  ChartSeriesModel,
  ChartText,
  ChartType,
} from './chart-model';

/** As Excel adds it: a title that asks for a text, a legend below, automatic axes; no series yet. */
export function freshChart(id: string, name: string, chartType: ChartType, place: ChartPlace): ChartModel {
  return {
    id,
    name,
    chartType,
    place,
    plotVisibleOnly: true,
    displayBlanksAs: 'NotPlotted',
    title: { ...freshText(14), visible: true, text: 'Chart Title' },
    fill: { color: '' },
    border: freshLine(),
    font: freshFont(10),
    legend: {
      visible: true,
      overlay: false,
      position: 'Bottom',
      font: freshFont(9),
      hiddenEntries: new Set(),
    },
    axes: {
      primaryCategory: freshAxis(false),
      primaryValue: freshAxis(true),
      secondaryCategory: { ...freshAxis(false), visible: false },
      secondaryValue: freshAxis(false),
    },
    series: [],
  };
}

export function freshSeries(name: string, chartType: ChartType): ChartSeriesModel {
  return {
    name,
    chartType,
    axisGroup: 'Primary',
    values: null,
    categories: null,
    gapWidth: 219,
    overlap: chartType.includes('Stacked') ? 100 : -27,
    smooth: false,
    invertIfNegative: false,
    hasDataLabels: false,
    markerStyle: 'Automatic',
    markerSize: 5,
    markerBackgroundColor: '',
    markerForegroundColor: '',
    fill: { color: '' },
    line: freshLine(),
    labels: freshLabels(),
    pointLabels: new Map(),
  };
}

function freshLabels(): ChartLabelsModel {
  return {
    position: 'None',
    numberFormat: 'General',
    linkNumberFormat: true,
    showValue: true,
    showCategoryName: false,
    showSeriesName: false,
    showPercentage: false,
    showLegendKey: false,
    showBubbleSize: false,
    separator: ', ',
    fill: { color: null },
    font: freshFont(9),
  };
}

function freshAxis(majorGridlines: boolean): ChartAxisModel {
  return {
    visible: true,
    minimum: null,
    maximum: null,
    majorUnit: null,
    minorUnit: null,
    reversePlotOrder: false,
    position: 'Automatic',
    numberFormat: 'General',
    linkNumberFormat: true,
    categoryType: 'Automatic',
    tickLabelPosition: 'NextToAxis',
    tickLabelSpacing: null,
    majorTickMark: 'None',
    minorTickMark: 'None',
    majorGridlines,
    minorGridlines: false,
    gridline: freshLine(),
    line: freshLine(),
    font: freshFont(9),
    title: freshText(10),
  };
}

function freshText(size: number): ChartText {
  return { visible: false, text: '', overlay: false, font: freshFont(size) };
}

function freshFont(size: number): ChartFontModel {
  return { name: 'Calibri', size, bold: false, italic: false, color: '#595959' };
}

function freshLine(): ChartLineModel {
  return { color: '', lineStyle: 'Automatic', weight: 0.75 };
}
