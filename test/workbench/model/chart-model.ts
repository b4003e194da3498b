import type { CellRange } from '../../../src/workbook/address';

/** A chart on a sheet; names and values of the properties are those of the Excel API. */
export interface ChartModel {
  readonly id: string;
  name: string;
  chartType: ChartType;
  place: ChartPlace;
  plotVisibleOnly: boolean;
  displayBlanksAs: string;
  readonly title: ChartText;
  readonly fill: ChartFillModel;
  readonly border: ChartLineModel;
  readonly font: ChartFontModel;
  readonly legend: ChartLegendModel;
  readonly axes: Readonly<Record<AxisName, ChartAxisModel>>;
  series: ChartSeriesModel[];
}

/** Over whole cells, or at a place in points. */
export type ChartPlace =
  | { readonly kind: 'cells'; readonly range: CellRange }
  | {
      readonly kind: 'points';
      readonly left: number;
      readonly top: number;
      readonly width: number;
      readonly height: number;
    };

export type AxisName = (typeof axisNames)[number];
export const axisNames = ['primaryCategory', 'primaryValue', 'secondaryCategory', 'secondaryValue'] as const;

export interface ChartText {
  visible: boolean;
  text: string;
  overlay: boolean;
  readonly font: ChartFontModel;
}

export interface ChartFontModel {
  name: string;
  size: number;
  bold: boolean;
  italic: boolean;
  color: string;
}

/** Empty text is what Excel chooses; null is no fill. */
export interface ChartFillModel {
  color: string | null;
}

export interface ChartLineModel {
  color: string;
  lineStyle: (typeof chartLineStyles)[number];
  weight: number;
}

export interface ChartLegendModel {
  visible: boolean;
  overlay: boolean;
  position: (typeof legendPositions)[number];
  readonly font: ChartFontModel;
  /** Positions of series that the legend passes over. */
  readonly hiddenEntries: Set<number>;
}

/** Numbers are null where Excel chooses them. */
export interface ChartAxisModel {
  visible: boolean;
  minimum: number | null;
  maximum: number | null;
  majorUnit: number | null;
  minorUnit: number | null;
  reversePlotOrder: boolean;
  position: string;
  numberFormat: string;
  linkNumberFormat: boolean;
  categoryType: string;
  tickLabelPosition: (typeof tickLabelPositions)[number];
  tickLabelSpacing: number | null;
  majorTickMark: string;
  minorTickMark: string;
  majorGridlines: boolean;
  minorGridlines: boolean;
  readonly gridline: ChartLineModel;
  readonly line: ChartLineModel;
  readonly font: ChartFontModel;
  readonly title: ChartText;
}

export interface ChartSeriesModel {
  name: string;
  chartType: ChartType;
  axisGroup: 'Primary' | 'Secondary';
  values: ChartCells | null;
  categories: ChartCells | null;
  gapWidth: number;
  overlap: number;
  smooth: boolean;
  invertIfNegative: boolean;
  hasDataLabels: boolean;
  markerStyle: string;
  markerSize: number;
  markerBackgroundColor: string;
  markerForegroundColor: string;
  readonly fill: ChartFillModel;
  readonly line: ChartLineModel;
  readonly labels: ChartLabelsModel;
  /** Labels of single points that have one of their own, or none, by their position. */
  readonly pointLabels: Map<number, ChartLabelsModel | null>;
}

export interface ChartLabelsModel {
  position: (typeof labelPositions)[number];
  numberFormat: string;
  linkNumberFormat: boolean;
  showValue: boolean;
  showCategoryName: boolean;
  showSeriesName: boolean;
  showPercentage: boolean;
  showLegendKey: boolean;
  showBubbleSize: boolean;
  separator: string;
  readonly fill: ChartFillModel;
  readonly font: ChartFontModel;
}

/** Cells that a series draws; `sheet` is the id of their sheet, so that they follow it when it is renamed. */
export interface ChartCells {
  readonly sheet: string;
  readonly range: CellRange;
}

/** Types of charts with bars, columns, lines, areas, points or slices. */
export type ChartType = (typeof chartTypes)[number];
export const chartTypes = [
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  'BarClustered',
  'BarStacked',
  'BarStacked100',
  'Line',
  'LineStacked',
  'LineStacked100',
  'LineMarkers',
  'LineMarkersStacked',
  'LineMarkersStacked100',
  'Area',
  'AreaStacked',
  'AreaStacked100',
  'Pie',
  'Doughnut',
  'XYScatter',
  'XYScatterLines',
  'XYScatterLinesNoMarkers',
  'XYScatterSmooth',
  'Radar',
  'RadarMarkers',
] as const;

export const chartLineStyles = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Grey25',
  'Grey50',
  'Grey75',
  'Automatic',
  'RoundDot',
] as const;

export const legendPositions = ['Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom'] as const;
export const tickLabelPositions = ['NextToAxis', 'High', 'Low', 'None'] as const;
export const labelPositions = [
  'None',
  'Center',
  'InsideEnd',
  'InsideBase',
  'OutsideEnd',
  'Left',
  'Right',
  'Top',
  'Bottom',
  'BestFit',
  'Callout',
] as const;
