import type { CellRange } from '../../../src/workbook/address';

/** A format that depends on the values; a sheet holds them in the order of their priority. */
export interface ConditionalFormatModel {
  readonly id: string;
  readonly ranges: readonly CellRange[];
  stopIfTrue: boolean;
  rule: DataBarModel | FormulaFormatModel;
}

/** Bars in the cells. */
export interface DataBarModel {
  readonly kind: 'DataBar';
  lower: BarBound;
  upper: BarBound;
  fillColor: string;
  /** Empty text is none. */
  borderColor: string;
  gradientFill: boolean;
  negativeFillColor: string;
  negativeBorderColor: string;
  matchPositiveFillColor: boolean;
  matchPositiveBorderColor: boolean;
  axisColor: string;
  axisFormat: string;
  barDirection: string;
  showDataBarOnly: boolean;
}

/** Where a bar ends; `formula` is a number or a formula with `=`. */
export interface BarBound {
  readonly type: (typeof barBoundTypes)[number];
  readonly formula: string | null;
}

export const barBoundTypes = [
  'Automatic',
  'LowestValue',
  'HighestValue',
  'Number',
  'Percent',
  'Formula',
  'Percentile',
] as const;

/** A look where a formula holds; null leaves what the cell has. */
export interface FormulaFormatModel {
  readonly kind: 'Custom';
  /** Without `=`, relative to the first cell of the first range; empty until it is set. */
  formula: string;
  bold: boolean | null;
  italic: boolean | null;
  color: string | null;
  fill: string | null;
  numberFormat: string | null;
  /** Lines at the edges of each cell, by the names of `ConditionalRangeBorderIndex`. */
  readonly borders: Map<string, { style: string; color: string }>;
}

/** As Excel adds it. */
export function freshDataBar(): DataBarModel {
  return {
    kind: 'DataBar',
    lower: { type: 'Automatic', formula: null },
    upper: { type: 'Automatic', formula: null },
    fillColor: '#638EC6',
    borderColor: '#638EC6',
    gradientFill: true,
    negativeFillColor: '#FF0000',
    negativeBorderColor: '#FF0000',
    matchPositiveFillColor: false,
    matchPositiveBorderColor: false,
    axisColor: '#000000',
    axisFormat: 'Automatic',
    barDirection: 'Context',
    showDataBarOnly: false,
  };
}

/** Without a formula it holds nowhere. */
export function freshFormulaFormat(): FormulaFormatModel {
  return {
    kind: 'Custom',
    formula: '',
    bold: null,
    italic: null,
    color: null,
    fill: null,
    numberFormat: null,
    borders: new Map(),
  };
}
