import type { SheetTargets } from '../sheet-targets';
import type { ApiTables } from '../tables';
import { rangeBorder, rangeBorderCollection } from './borders';
import { chartAxes, chartAxis, chartAxisFormat, chartGridlines, chartGridlinesFormat } from './chart-axes';
import { chartDataLabel, chartDataLabelFormat, chartDataLabels } from './chart-labels';
import {
  chartAreaFormat,
  chartAxisTitle,
  chartAxisTitleFormat,
  chartBorder,
  chartFill,
  chartFont,
  chartLegend,
  chartLegendEntries,
  chartLegendEntry,
  chartLegendFormat,
  chartLine,
  chartTitle,
  chartTitleFormat,
} from './chart-looks';
import {
  chartPoint,
  chartPoints,
  chartSeries,
  chartSeriesCollection,
  chartSeriesFormat,
} from './chart-series';
import { chart, charts } from './charts';
import { comment, commentReplies, commentReply, comments, note, notes } from './comments';
import { conditionalFormat, conditionalFormats } from './conditional-formats';
import { customFunctions } from './custom-functions';
import { dataBar, dataBarNegative, dataBarPositive } from './data-bars';
import { dataValidation } from './data-validation';
import {
  conditionalBorder,
  conditionalBorders,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
  conditionalRule,
  customFormat,
} from './formula-formats';
import { freezePanes } from './freeze-panes';
import { pageBreak, pageBreaks } from './page-breaks';
import { headerFooter, headerFooterGroup, pageLayout } from './page-layout';
import { workbookProtection, worksheetProtection } from './protection';
import { rangeAreas, rangeCollection } from './range-areas';
import { formatProtection, rangeFill, rangeFont, rangeFormat } from './range-format';

/** The tables of types that speak of how sheets look, print and take entries. */
export const sheetTables: Pick<ApiTables, keyof SheetTargets> = {
  RangeAreas: rangeAreas,
  RangeCollection: rangeCollection,
  RangeFormat: rangeFormat,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  RangeBorderCollection: rangeBorderCollection,
  RangeBorder: rangeBorder,
  FormatProtection: formatProtection,
  DataValidation: dataValidation,
  ConditionalFormatCollection: conditionalFormats,
  ConditionalFormat: conditionalFormat,
  DataBarConditionalFormat: dataBar,
  ConditionalDataBarPositiveFormat: dataBarPositive,
  ConditionalDataBarNegativeFormat: dataBarNegative,
  CustomConditionalFormat: customFormat,
  ConditionalFormatRule: conditionalRule,
  ConditionalRangeFormat: conditionalRangeFormat,
  ConditionalRangeFont: conditionalRangeFont,
  ConditionalRangeFill: conditionalRangeFill,
  ConditionalRangeBorderCollection: conditionalBorders,
  ConditionalRangeBorder: conditionalBorder,
  CommentCollection: comments,
  Comment: comment,
  CommentReplyCollection: commentReplies,
  CommentReply: commentReply,
  NoteCollection: notes,
  Note: note,
  WorksheetFreezePanes: freezePanes,
  WorksheetProtection: worksheetProtection,
  WorkbookProtection: workbookProtection,
  PageLayout: pageLayout,
  HeaderFooterGroup: headerFooterGroup,
  HeaderFooter: headerFooter,
  PageBreakCollection: pageBreaks,
  PageBreak: pageBreak,
  ChartCollection: charts,
  Chart: chart,
  ChartTitle: chartTitle,
  ChartTitleFormat: chartTitleFormat,
  ChartAreaFormat: chartAreaFormat,
  ChartLegend: chartLegend,
  ChartLegendFormat: chartLegendFormat,
  ChartLegendEntryCollection: chartLegendEntries,
  ChartLegendEntry: chartLegendEntry,
  ChartAxes: chartAxes,
  ChartAxis: chartAxis,
  ChartAxisFormat: chartAxisFormat,
  ChartAxisTitle: chartAxisTitle,
  ChartAxisTitleFormat: chartAxisTitleFormat,
  ChartGridlines: chartGridlines,
  ChartGridlinesFormat: chartGridlinesFormat,
  ChartSeriesCollection: chartSeriesCollection,
  ChartSeries: chartSeries,
  ChartSeriesFormat: chartSeriesFormat,
  ChartPointsCollection: chartPoints,
  ChartPoint: chartPoint,
  ChartDataLabels: chartDataLabels,
  ChartDataLabel: chartDataLabel,
  ChartDataLabelFormat: chartDataLabelFormat,
  ChartFill: chartFill,
  ChartLineFormat: chartLine,
  ChartBorder: chartBorder,
  ChartFont: chartFont,
  CustomFunctions: customFunctions,
};
