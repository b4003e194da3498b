import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { cellValue } from '../../../src/workbook/cells';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { batchLimits } from '../../../src/workbook/xlsx/limits';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import { open, readBytes } from './packages';
import { fullSheet, sheetPlan, workbookPlan } from './plans';

/** LibreOffice is a second program that opens what we write: it is used where it is installed. */
const installed = spawnSync('soffice', ['--version']).status === 0;
const folder = join(__dirname, '../../../../shared/workbooks');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => /\.xls[xm]$/.test(name)) : [];
const longest = 120_000;

/** What LibreOffice makes of a workbook when it opens it and saves it again. */
async function reopened(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const place = mkdtempSync(join(tmpdir(), 'chiso-soffice-'));
  try {
    writeFileSync(join(place, 'ours.xlsx'), bytes);
    const profile = `-env:UserInstallation=file://${place}/profile`;
    const target = ['--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(place, 'out')];
    execFileSync('soffice', [profile, '--headless', ...target, join(place, 'ours.xlsx')], { stdio: 'pipe' });
    return await readBytes(new Uint8Array(readFileSync(join(place, 'out/ours.xlsx'))), batchLimits);
  } finally {
    rmSync(place, { recursive: true });
  }
}

describe('LibreOffice', () => {
  if (!installed) {
    test.skip('SKIPPED, for soffice is not installed', () => {
      expect(installed).toBe(true);
    });
    return;
  }

  test(
    'opens a workbook that we made, and finds in it what was planned',
    async () => {
      const workbook = XlsxWorkbook.blank('a');
      const control = 'a\u0001b\rc\td _x0041_ 😀';
      const blocks = [
        { row: 0, column: 0, rows: [[control, '=1+1', 0.25, { formula: 'SUM(C1,1)', value: 1.25 }]] },
      ];
      await workbook.apply(workbookPlan(fullSheet('Bảng điểm'), sheetPlan('Hai', { blocks })), {});
      const { sheets, names } = await reopened(workbook.bytes());
      expect(sheets.map(({ name }) => name)).toEqual(['Bảng điểm', 'Hai']);
      const [first, second] = sheets.map(({ cells }) => cells);
      expect(cellValue(first!, 0, 0)).toBe('Bảng điểm chi tiết');
      expect(cellValue(first!, 4, 1)).toBe('=cmd|calc');
      expect(cellValue(first!, 4, 2)).toBe(174.5);
      expect(cellValue(first!, 6, 2)).toBe('Sở Nội vụx');
      expect([1, 2, 3].map((column) => cellValue(second!, 0, column))).toEqual(['=1+1', 0.25, 1.25]);
      expect(second?.formulas.size).toBe(1);
      expect(sheets[0]?.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 3 }]);
      expect(sheets[0]?.tables.map(({ name }) => name)).toEqual(['BangDiem']);
      expect(sheets[0]?.comments.map(({ text }) => text)).toEqual(['Xem lại\nô này']);
      expect(sheets[0]?.validations.map(({ type }) => type).sort()).toEqual(['decimal', 'list']);
      expect(names.map(({ name }) => name)).toContain('_xlnm.Print_Titles');
    },
    longest,
  );

  if (files.length === 0) {
    test.skip('SKIPPED, for the folder ../shared/workbooks is absent', () => {
      expect(files).not.toHaveLength(0);
    });
    return;
  }

  test.each(files)(
    'opens a rich workbook that we wrote into: %s',
    async (name) => {
      const workbook = open(new Uint8Array(readFileSync(join(folder, name))), batchLimits);
      await workbook.apply(workbookPlan(fullSheet('Điểm')), {});
      const { sheets } = await reopened(workbook.bytes());
      const ours = sheets.find((sheet) => sheet.name === 'Điểm');
      expect(ours && cellValue(ours.cells, 4, 2)).toBe(174.5);
    },
    longest,
  );
});
