/** All reports of a run. A further report is one file and one line here. */
import type { SheetPlan } from '../../workbook/plan';
import { findingsReport } from './findings';
import { gapsReport } from './gaps';
import { rankingsReport } from './rankings';
import type { Report, ReportContext } from './report';
import { scoresReport } from './scores';
import { summaryReport } from './summary';

/** In the order of their sheets. */
const reports: readonly Report[] = [rankingsReport, summaryReport, scoresReport, gapsReport, findingsReport];

/** The sheets that a scoring run writes, in values mode; of a workbook without units only what is wrong with it. */
export function resultSheets(context: ReportContext): readonly SheetPlan[] {
  if (context.board.units.length === 0) return findingsReport(context);
  return reports.flatMap((report) => report(context));
}
