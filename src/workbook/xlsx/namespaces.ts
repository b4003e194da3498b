/** The addresses by which a file says what its elements are: the usual ones and those of strict OOXML. */
export interface Dialect {
  readonly spreadsheet: string;
  readonly relationships: string;
  readonly drawing: string;
  readonly sheetDrawing: string;
  readonly chart: string;
}

export const transitional: Dialect = {
  spreadsheet: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  sheetDrawing: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
};

export const strict: Dialect = {
  spreadsheet: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  drawing: 'http://purl.oclc.org/ooxml/drawingml/main',
  sheetDrawing: 'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
  chart: 'http://purl.oclc.org/ooxml/drawingml/chart',
};

/** The root of macro sheets is not in the main namespace. */
const macroSheets = 'http://schemas.microsoft.com/office/excel/2006/main';

export function isSpreadsheetNamespace(address: string): boolean {
  return address === transitional.spreadsheet || address === strict.spreadsheet || address === macroSheets;
}

export function dialectOf(spreadsheetNamespace: string): Dialect {
  return spreadsheetNamespace === strict.spreadsheet ? strict : transitional;
}
