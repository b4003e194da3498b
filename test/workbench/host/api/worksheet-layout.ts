import { child, navigation, type Members } from '../api-table';
import { object } from '../host-object';
import { areasGiven } from './given-ranges';

/** Members of a sheet that speak of its looks, its printing, its charts and its comments. */
export const worksheetLayoutMembers: Members<'Worksheet'> = {
  charts: navigation('1.1', (sheet) => object('ChartCollection', sheet)),
  comments: navigation('1.10', (sheet) => object('CommentCollection', { sheet })),
  notes: navigation('1.18', (sheet) => object('NoteCollection', { sheet })),
  pageLayout: navigation('1.9', (sheet) => object('PageLayout', sheet)),
  horizontalPageBreaks: navigation('1.9', (sheet) =>
    object('PageBreakCollection', { sheet, direction: 'rowBreaks' }),
  ),
  verticalPageBreaks: navigation('1.9', (sheet) =>
    object('PageBreakCollection', { sheet, direction: 'columnBreaks' }),
  ),
  freezePanes: navigation('1.7', (sheet) => object('WorksheetFreezePanes', sheet)),
  protection: navigation('1.2', (sheet) => object('WorksheetProtection', sheet)),
  getRanges: child('1.9', (sheet, args, context) =>
    object('RangeAreas', areasGiven(args.text(0), sheet, context)),
  ),
};

/** Members of the workbook that speak of all its sheets. */
export const workbookLayoutMembers: Members<'Workbook'> = {
  protection: navigation('1.7', (model) => object('WorkbookProtection', model)),
  comments: navigation('1.10', () => object('CommentCollection', { sheet: null })),
  notes: navigation('1.18', () => object('NoteCollection', { sheet: null })),
};
