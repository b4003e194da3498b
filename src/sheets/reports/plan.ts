/** All reports of a run. A further report is one file and one line here. */
import type { SheetPlan } from '../../workbook/plan';
import { printTwins } from '../print/twins';
import { areaRankingsReport } from './area-rankings';
import { changesReport } from './changes';
import { findingsReport } from './findings';
import { gapsReport } from './gaps';
import { gradeStructureReport } from './grade-structure';
import { groupComparisonReport } from './group-comparison';
import { leadersReport } from './leaders';
import { emptiedSheets } from './left-sheets';
import { mostLostReport } from './most-lost';
import { rankingsReport } from './rankings';
import type { Report, ReportContext } from './report';
import { scoresReport } from './scores';
import { service766Report } from './service-766';
import { summaryReport } from './summary';
import { unitProfileReport } from './unit-profile';

/** By the id of their sheets, in the order in which a leader reads them. */
const reports: readonly (readonly [string, Report])[] = [
  ['rankings', rankingsReport],
  ['summary', summaryReport],
  ['grades', gradeStructureReport],
  ['leaders', leadersReport],
  ['areas', areaRankingsReport],
  ['changes', changesReport],
  ['service766', service766Report],
  ['mostLost', mostLostReport],
  ['profile', unitProfileReport],
  ['comparison', groupComparisonReport],
  ['gaps', gapsReport],
  ['scores', scoresReport],
  ['findings', findingsReport],
];

/**
 * The sheets that a scoring run writes, in values mode; of a workbook without units only what is wrong with it. A
 * report that has nothing to say gives no sheet, unless an earlier run left one, which is emptied.
 */
export function resultSheets(context: ReportContext): readonly SheetPlan[] {
  const said = context.board.units.length === 0 ? reports.filter(([id]) => id === 'findings') : reports;
  const made = said.flatMap(([id, report]) => report(context).map((sheet) => ({ id, sheet })));
  const sheets = made.map(({ sheet }) => sheet);
  const ids = reports.map(([id]) => id);
  return [...sheets, ...emptiedSheets(context, ids, sheets), ...printTwins(made, context)];
}
