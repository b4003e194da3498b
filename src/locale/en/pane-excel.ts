/** What the pane says inside Excel, in English. */
import type { viPaneExcel } from '../vi/pane-excel';

export const enPaneExcel: Readonly<Record<keyof typeof viPaneExcel, string>> = {
  'held.pane.start.title': 'Read the open workbook',
  'held.pane.start.private':
    'Figures are only read and computed on this computer and sent nowhere. Results are written to new sheets; your own sheets stay as they are.',
  'held.pane.task.open': 'Reading the workbook',
  'held.pane.applied': 'Cells written into the workbook: {count}.',
  'held.pane.workbook.none': 'No index was recognised in this workbook',
  'held.pane.workbook.noneCure':
    'A workbook needs a Criteria sheet and a Units sheet. Add them, or go to an index workbook and choose Read again.',
  'held.pane.score.sheets': 'Result sheets',
  'held.pane.score.sheets.none': 'Not written into the workbook yet. Choose Score again to write them.',
  'held.pane.note.validation-left-out': 'A list of choices is too long to be written into the workbook.',
  'held.pane.menu.appearance.system': 'As Office',
  'held.pane.trouble.not-kept': 'Excel does not let ChiSo remember your choices on this computer.',
  'held.pane.trouble.not-kept.cure':
    'They hold until Excel is closed. To keep them longer, ask whoever administers the computer.',
  'held.refusal.no-such-sheet.cure': 'It may have been deleted or renamed. Choose Read again.',
  'held.refusal.structure-protected.cure':
    'Remove the protection in Review > Protect Workbook, then score again.',
  'held.refusal.cell-merged.cure': 'Unmerge the cells, then write again.',
  'held.refusal.cell-locked.cure':
    'Remove the protection in Review > Unprotect Sheet, then write again; if it has a password, ask whoever issued the form.',
  'held.refusal.too-many-cells.cure': 'Remove sheets that are not used, or divide the workbook.',

  'pane.readAgain': 'Read again',
  'pane.retry': 'Try again',
  'pane.outdated.title': 'Figures have changed',
  'pane.outdated.cells':
    'Cell {cells} of sheet {sheet} changed after the scoring at {at}; the results do not follow yet.',
  'pane.outdated.sheet':
    'Sheet {sheet} was deleted or changed after the scoring at {at}; the results do not follow yet.',
  'pane.unit.follow': 'Follow the selected cell',
  'pane.command.scoreFirst': 'There are no results yet. Choose Score and rank, then look at lost points.',
  'pane.command.selectUnit':
    'The selected cell belongs to no unit. Select a cell in the row of a unit, or choose a unit below.',
  'pane.command.clean': 'Checked: there is nothing to look at again.',
  'pane.command.findings':
    'Checked: {blocker} blocking, {error} wrong, {warning} doubtful, {info} to note. See the list below.',
  'pane.limits.undo':
    'In this version of Excel, changes made before ChiSo reads or writes the workbook cannot be undone afterwards (Ctrl+Z). Save the workbook before you score.',
  'pane.limits.slower':
    'ChiSo works in this version of Excel with some limits: reading takes longer; changes made before ChiSo reads or writes the workbook cannot be undone afterwards (Ctrl+Z), so save it before you score.',
  'pane.limits.mergedAreas':
    'ChiSo works in this version of Excel with some limits: merged cells are not known, so that headings merged over several columns may not be understood (if so, unmerge them); changes made before ChiSo reads or writes the workbook cannot be undone afterwards (Ctrl+Z), so save it before you score.',
  'pane.limits.functions':
    'Formulas cannot call CHISO functions in this version of Excel; scoring, ranking and everything else work.',

  'pane.outside.office': 'Excel could not be reached',
  'pane.outside.office.text':
    'The Office library of Microsoft did not load. Check the network, then close and open the ChiSo pane again; where the network allows no outside connection, your administrator can put the library on a server of your own.',
  'pane.outside.excel': 'This page runs inside Excel',
  'pane.outside.excel.text':
    'It is the task pane of ChiSo in Excel and does not work in a browser. In Excel, press Open ChiSo on the Home tab.',
  'pane.outside.version': 'This version of Excel is too old for ChiSo',
  'pane.outside.version.text':
    'ChiSo needs Excel 2021 or later, Microsoft 365 or Excel on the web (with {needed}). This version lacks those functions.',
  'pane.outside.open': 'Open the offline page',
  'pane.outside.instead':
    'You can use the offline page of ChiSo at once, in Edge or Chrome: a single file with nothing to install, which needs no network once it is copied to a computer, and scores any .xlsx workbook.',
};
