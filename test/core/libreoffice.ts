/** Recalculates formulas with LibreOffice Calc, where it is installed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A number, a truth value, a text, a formula in Excel's form with its `=`, or nothing. */
export type SheetCell = number | boolean | string | { readonly formula: string } | null;

/** True when `soffice` can be started. */
export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

/** The rows as LibreOffice shows them after recalculation, every cell as text with all its digits. */
export function recalculate(rows: readonly (readonly SheetCell[])[]): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'chiso-libreoffice-'));
  try {
    writeFileSync(join(folder, 'sheet.fods'), flatSheet(rows));
    // Comma, quotes, UTF-8, and cell contents as they are, not as shown.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false';
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'sheet.fods')],
      { stdio: 'ignore' },
    );
    return readFileSync(join(folder, 'sheet.csv'), 'utf8').trimEnd().split('\n').map(cellsOf);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function flatSheet(rows: readonly (readonly SheetCell[])[]): string {
  const body = rows
    .map((row) => `<table:table-row>${row.map(cellXml).join('')}</table:table-row>`)
    .join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:msoxl="http://schemas.microsoft.com/office/excel/formula"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet><table:calculation-settings table:case-sensitive="false"/><table:table table:name="Sheet">
${body}
</table:table></office:spreadsheet></office:body></office:document>`;
}

function cellXml(cell: SheetCell): string {
  if (cell === null) return '<table:table-cell/>';
  switch (typeof cell) {
    case 'number':
      return `<table:table-cell office:value-type="float" office:value="${String(cell)}"/>`;
    case 'boolean':
      return `<table:table-cell office:value-type="boolean" office:boolean-value="${String(cell)}"/>`;
    case 'string':
      return `<table:table-cell office:value-type="string"><text:p>${escaped(cell)}</text:p></table:table-cell>`;
    default:
      return `<table:table-cell table:formula="msoxl:${escaped(cell.formula)}"/>`;
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function cellsOf(line: string): string[] {
  return [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}
