import type { CellRange } from '../../../src/workbook/address';
import type {
  AxisName,
  ChartAxisModel,
  ChartFillModel,
  ChartFontModel,
  ChartLabelsModel,
  ChartLegendModel,
  ChartLineModel,
  ChartModel,
  ChartSeriesModel,
  ChartText,
} from '../model/chart-model';
import type { CommentModel } from '../model/comment-model';
import type {
  ConditionalFormatModel,
  DataBarModel,
  FormulaFormatModel,
} from '../model/conditional-format-model';
import type { HeaderFooter, HeadersFooters } from '../model/page-model';
import type { SheetModel } from '../model/sheet-model';
import type { WorkbookModel } from '../model/workbook-model';
import type { CustomFunctionChannel } from './custom-function-channel';

/** The types of Excel's API that speak of how sheets look, print and take entries; and of custom functions. */
export interface SheetTargets {
  RangeAreas: AreasTarget;
  RangeCollection: AreasTarget;
  RangeFormat: AreasTarget;
  RangeFill: AreasTarget;
  RangeFont: AreasTarget;
  FormatProtection: AreasTarget;
  RangeBorderCollection: AreasTarget;
  RangeBorder: BorderTarget;
  DataValidation: AreasTarget;
  ConditionalFormatCollection: AreasTarget;
  ConditionalFormat: ConditionalFormatTarget;
  DataBarConditionalFormat: DataBarModel;
  ConditionalDataBarPositiveFormat: DataBarModel;
  ConditionalDataBarNegativeFormat: DataBarModel;
  CustomConditionalFormat: FormulaFormatModel;
  ConditionalFormatRule: FormulaFormatModel;
  ConditionalRangeFormat: FormulaFormatModel;
  ConditionalRangeFont: FormulaFormatModel;
  ConditionalRangeFill: FormulaFormatModel;
  ConditionalRangeBorderCollection: FormulaFormatModel;
  ConditionalRangeBorder: ConditionalBorderTarget;
  CommentCollection: CommentsTarget;
  Comment: CommentTarget;
  CommentReplyCollection: CommentTarget;
  CommentReply: ReplyTarget;
  NoteCollection: CommentsTarget;
  Note: CommentTarget;
  WorksheetFreezePanes: SheetModel;
  WorksheetProtection: SheetModel;
  WorkbookProtection: WorkbookModel;
  PageLayout: SheetModel;
  HeaderFooterGroup: HeadersFooters;
  HeaderFooter: HeaderFooter;
  PageBreakCollection: BreaksTarget;
  PageBreak: BreakTarget;
  ChartCollection: SheetModel;
  Chart: ChartTarget;
  ChartTitle: ChartText;
  ChartTitleFormat: ChartText;
  ChartAreaFormat: ChartModel;
  ChartLegend: ChartLegendTarget;
  ChartLegendFormat: ChartLegendModel;
  ChartLegendEntryCollection: ChartLegendTarget;
  ChartLegendEntry: ChartLegendEntryTarget;
  ChartAxes: ChartModel;
  ChartAxis: ChartAxisTarget;
  ChartAxisFormat: ChartAxisModel;
  ChartAxisTitle: ChartText;
  ChartAxisTitleFormat: ChartText;
  ChartGridlines: GridlinesTarget;
  ChartGridlinesFormat: ChartAxisModel;
  ChartSeriesCollection: ChartTarget;
  ChartSeries: ChartSeriesTarget;
  ChartSeriesFormat: ChartSeriesModel;
  ChartPointsCollection: ChartSeriesTarget;
  ChartPoint: ChartPointTarget;
  ChartDataLabels: ChartLabelTarget;
  ChartDataLabel: ChartLabelTarget;
  ChartDataLabelFormat: ChartLabelsModel;
  ChartFill: ChartFillModel;
  ChartLineFormat: ChartLineModel;
  ChartBorder: ChartLineModel;
  ChartFont: ChartFontModel;
  CustomFunctions: CustomFunctionChannel;
}

/** Several ranges of one sheet, or one. */
export interface AreasTarget {
  readonly sheet: SheetModel;
  readonly areas: readonly CellRange[];
}

export interface BorderTarget extends AreasTarget {
  /** A value of `BorderIndex`. */
  readonly side: string;
}

export interface ConditionalFormatTarget {
  readonly sheet: SheetModel;
  readonly format: ConditionalFormatModel;
}

export interface ConditionalBorderTarget {
  readonly rule: FormulaFormatModel;
  readonly side: string;
}

/** Comments of the workbook, or of one sheet. */
export interface CommentsTarget {
  readonly sheet: SheetModel | null;
}

export interface CommentTarget {
  readonly sheet: SheetModel;
  readonly comment: CommentModel;
}

export interface ReplyTarget extends CommentTarget {
  readonly index: number;
}

export interface BreaksTarget {
  readonly sheet: SheetModel;
  readonly direction: 'rowBreaks' | 'columnBreaks';
}

/** The break before a row or column. */
export interface BreakTarget extends BreaksTarget {
  readonly before: number;
}

export interface ChartTarget {
  readonly sheet: SheetModel;
  readonly chart: ChartModel;
}

export interface ChartLegendTarget {
  readonly chart: ChartModel;
  readonly legend: ChartLegendModel;
}

export interface ChartLegendEntryTarget extends ChartLegendTarget {
  readonly index: number;
}

export interface ChartAxisTarget {
  readonly name: AxisName;
  readonly axis: ChartAxisModel;
}

export interface GridlinesTarget {
  readonly axis: ChartAxisModel;
  readonly kind: 'majorGridlines' | 'minorGridlines';
}

export interface ChartSeriesTarget {
  readonly chart: ChartModel;
  readonly series: ChartSeriesModel;
}

/** Labels of a series, or of one of its points. */
export interface ChartLabelTarget {
  readonly series: ChartSeriesModel;
  readonly label: ChartLabelsModel;
}

export interface ChartPointTarget {
  readonly series: ChartSeriesModel;
  readonly index: number;
}
