import type { viRefusals } from '../vi/refusals';

/** Why a workbook could not be opened, read or written, and what to do. */
export const enRefusals: Readonly<Record<keyof typeof viRefusals, string>> = {
  'refusal.empty-file': 'The file is empty (0 bytes).',
  'refusal.empty-file.cure': 'Get the file again; the download or copy may have been cut off.',
  'refusal.not-a-zip': 'The file is not an Excel .xlsx workbook.',
  'refusal.not-a-zip.cure': 'Open it in Excel and choose Save As > Excel Workbook (*.xlsx).',
  'refusal.not-a-workbook': 'This file does not hold an Excel workbook.',
  'refusal.not-a-workbook.cure': 'Check that it is not a Word, PowerPoint or other .zip file.',
  'refusal.encrypted': 'The file has a password and cannot be read.',
  'refusal.encrypted.cure':
    'Open it in Excel with the password, remove it under File > Info > Protect Workbook, and save.',
  'refusal.legacy-xls': 'The file is in the Excel 97-2003 format (.xls).',
  'refusal.legacy-xls.cure': 'Open it in Excel and choose Save As > Excel Workbook (*.xlsx).',
  'refusal.binary-xlsb': 'The file is in the binary .xlsb format.',
  'refusal.binary-xlsb.cure': 'Open it in Excel and choose Save As > Excel Workbook (*.xlsx).',
  'refusal.opendocument': 'The file is in the OpenDocument format (.ods).',
  'refusal.opendocument.cure': 'Open it in LibreOffice or Excel and save it as .xlsx.',
  'refusal.html-as-xls': 'The file is a web page (HTML) named like an Excel file, as some systems export.',
  'refusal.html-as-xls.cure': 'Open it in Excel and choose Save As > Excel Workbook (*.xlsx).',
  'refusal.text-file': 'The file is plain text (such as CSV), not an Excel workbook.',
  'refusal.text-file.cure': 'Open it in Excel, check the characters, and save it as .xlsx.',
  'refusal.file-too-large': 'The file is too large: {found} bytes, at most {limit}.',
  'refusal.file-too-large.cure':
    'Remove pictures, unused sheets and formats, or split it into several files.',
  'refusal.too-many-parts': 'The file has too many parts inside ({found}, at most {limit}).',
  'refusal.too-many-parts.cure': 'Copy the sheets that you need into a new workbook and save it.',
  'refusal.part-too-large': 'A part of the file is too large: {part} ({found} bytes, at most {limit}).',
  'refusal.part-too-large.cure': 'Delete formatted empty rows and columns at the end of the sheets and save.',
  'refusal.package-too-large': 'The unpacked file is too large (at most {limit} bytes).',
  'refusal.package-too-large.cure': 'Remove unused sheets and formats, or split it into several files.',
  'refusal.compression-ratio':
    'The file is compressed in an abnormal way ({part}), as harmful files are; it was not opened.',
  'refusal.compression-ratio.cure': 'Do not open this file; ask the sender for another copy.',
  'refusal.corrupt-zip': 'The file is damaged and cannot be unpacked.',
  'refusal.corrupt-zip.cure':
    'Get the file again; if Excel can still repair it (Open and Repair), save it as a new file.',
  'refusal.checksum': 'The file is damaged: {part} does not match its checksum.',
  'refusal.checksum.cure': 'Get the file again; it may have been changed or copied only in part.',
  'refusal.duplicate-part':
    'The file has two parts of the same name ({part}); it is unclear which one counts.',
  'refusal.duplicate-part.cure':
    'Open it in Excel and save it as a new file; otherwise ask for another copy.',
  'refusal.unsafe-part-name': 'The file has a part with an unsafe name ({part}).',
  'refusal.unsafe-part-name.cure': 'Do not open this file; ask the sender for another copy.',
  'refusal.unsupported-compression': 'The file uses a compression that is not supported ({part}).',
  'refusal.unsupported-compression.cure': 'Open it in Excel and save it as a new .xlsx file.',
  'refusal.zip64': 'The file uses ZIP64, which is not supported.',
  'refusal.zip64.cure': 'Open it in Excel and save it as a new .xlsx file.',
  'refusal.doctype': 'Part {part} declares a DOCTYPE, which an Excel file must not.',
  'refusal.doctype.cure': 'Do not open this file; ask the sender for another copy.',
  'refusal.malformed-xml': 'The file is damaged: part {part} is malformed.',
  'refusal.malformed-xml.cure': 'Open it in Excel (Open and Repair) and save it as a new file.',
  'refusal.xml-too-deep': 'Part {part} is nested too deeply.',
  'refusal.xml-too-deep.cure': 'Open it in Excel and save it as a new .xlsx file.',
  'refusal.missing-part': 'The file lacks a part that it must have: {part}.',
  'refusal.missing-part.cure': 'Open it in Excel (Open and Repair) and save it as a new file.',
  'refusal.bad-cell-reference': 'The file has an invalid cell address.',
  'refusal.bad-cell-reference.cure': 'Open it in Excel and save it as a new .xlsx file.',
  'refusal.too-many-cells': 'The workbook has too many cells with content (at most {limit}).',
  'refusal.too-many-cells.cure': 'Remove unused sheets or split it into several files.',
  'refusal.sheet-too-vast':
    'The cells of sheet “{sheet}” lie too far apart: its used range holds more than {limit} cells, blank ones included.',
  'refusal.sheet-too-vast.cure':
    'Press Ctrl+End on that sheet to see its last cell; clear what stands far from the data, or use the offline page.',
  'refusal.too-many-formulas': 'The workbook has too many formulas (at most {limit}).',
  'refusal.too-many-formulas.cure': 'Turn formulas that are no longer needed into values (Paste Values).',
  'refusal.too-many-texts': 'The workbook has too many texts (at most {limit}).',
  'refusal.too-many-texts.cure': 'Remove unused sheets or split it into several files.',
  'refusal.text-too-long': 'A cell holds too long a text (at most {limit} characters).',
  'refusal.text-too-long.cure': 'Shorten the text or spread it over several cells.',
  'refusal.formula-too-long': 'A formula is too long (at most {limit} characters).',
  'refusal.formula-too-long.cure': 'Split the formula over several cells.',
  'refusal.too-many-items':
    'The workbook has too many formats, merged cells, validations or comments (at most {limit}).',
  'refusal.too-many-items.cure': 'Delete unused formats, merged cells, validations or comments.',
  'refusal.inputs-changed': 'The input data changed after they were read, so nothing was written.',
  'refusal.inputs-changed.cure':
    'Score again, or read again where nothing was scored yet, to follow the data as they are now.',
  'refusal.sheet-name': 'A sheet cannot be called “{name}”.',
  'refusal.sheet-name.cure': 'Sheet names have at most 31 characters and none of [ ] : * ? / \\.',
  'refusal.form-needs-file':
    'A self-assessment form is a file of its own for a unit; it is not written into the open workbook.',
  'refusal.form-needs-file.cure': 'Issue forms as files, one a unit, for instance by chiso issue.',
  'refusal.structure-protected':
    'The structure of the workbook is protected, so no result sheets can be added.',
  'refusal.structure-protected.cure': 'Remove it under Review > Protect Workbook, save, and score again.',
  'refusal.no-such-sheet': 'The workbook has no sheet “{sheet}”.',
  'refusal.no-such-sheet.cure':
    'Open the workbook again and repeat; the sheet may have been deleted or renamed.',
  'refusal.cell-has-formula': 'Cell {cell} of sheet “{sheet}” holds a formula, which is not written over.',
  'refusal.cell-has-formula.cure':
    'Change the cells that the formula takes its figures from, or replace the formula in Excel.',
  'refusal.cell-in-array':
    'Cell {cell} of sheet “{sheet}” belongs to an array formula or a data table and cannot be written by itself.',
  'refusal.cell-in-array.cure': 'Change the array formula in Excel.',
  'refusal.cell-merged': 'Cell {cell} of sheet “{sheet}” lies inside merged cells and cannot be written.',
  'refusal.cell-merged.cure': 'Unmerge the cells in Excel, save, then write again.',
  'refusal.cell-locked': 'Cell {cell} of sheet “{sheet}” is locked and the sheet is protected.',
  'refusal.cell-locked.cure':
    'Choose Review > Unprotect Sheet, save, then write again; if there is a password, ask whoever issued the form.',
  'refusal.table-heading':
    'Cell {cell} of sheet “{sheet}” is a column heading of a table and is not written over.',
  'refusal.table-heading.cure': 'Change the heading of the table in Excel.',
  'refusal.edited-twice': 'Cell {cell} of sheet “{sheet}” was given two values at once.',
  'refusal.edited-twice.cure': 'Take one of the two changes out and write again.',
  'refusal.cell-edit-mode': 'Excel is editing a cell and takes no commands until that ends.',
  'refusal.cell-edit-mode.cure':
    'Click the sheet, press Enter (keeps what was typed) or Esc (drops it), then choose Try again.',
  'refusal.sheet-protected': 'Sheet “{sheet}” is protected and cannot be written to.',
  'refusal.sheet-protected.cure': 'Choose Review → Unprotect Sheet, then do it again.',
  'refusal.sheet-hidden': 'Sheet “{sheet}” is hidden, so that its cell cannot be shown.',
  'refusal.sheet-hidden.cure': 'Right-click the name of any sheet, choose Unhide, then try again.',
  'refusal.payload-too-large': 'One row of sheet “{sheet}” is too large to exchange with Excel at once.',
  'refusal.payload-too-large.cure': 'Shorten what that row holds, or use the offline page.',
  'refusal.host-too-old': 'This version of Excel lacks what ChiSo needs: {missing}.',
  'refusal.host-too-old.cure':
    'Use the ChiSo offline page (one HTML file, opened in Edge or Chrome), or Excel 2021 or later.',
  'refusal.host-busy': 'Excel is busy and takes no commands now.',
  'refusal.host-busy.cure':
    'Wait until Excel has finished calculating, close any open dialog, then choose Try again.',
  'refusal.host-failed':
    'Excel reported the error “{code}”, so the work was not done; the workbook is as it was.',
  'refusal.host-failed.cure':
    'Choose Try again. If it fails again, save the workbook, restart Excel and repeat.',
  'refusal.write-incomplete':
    'Writing stopped half way and could not be undone wholly; these sheets may be unfinished: {sheets}.',
  'refusal.write-incomplete.cure': 'Score again to write them anew. No other sheet was changed.',
  'refusal.cancelled': 'Stopped as asked; the workbook is unchanged.',
  'refusal.cancelled.cure': 'Score again when ready.',
};
