import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { changeColumns, roundSheets } from '../../src/sheets/rounds/round-sheets';
import { columnOf, rowsAboveBody } from '../../src/sheets/rounds/round-table';
import { cellValue } from '../../src/workbook/cells';
import type { SheetSnapshot } from '../../src/workbook/snapshot';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { sampleBook } from '../sheets/unit-form/sample-form';
import { FilledForms } from './beside-files';
import { chiso, temporaryFolder } from './chiso';
import { template } from './returned-files';

const folder = temporaryFolder();
const sent = folder.file('nop');
let forms: FilledForms;
let sheet: SheetSnapshot;

const listed = (title: string, date: number) => ({
  code: 'TL01',
  number: '1/KH-S01',
  date,
  issuer: 'Sở minh họa 01',
  title,
});

async function write(name: string, day: number, unit: number, filled: Parameters<FilledForms['file']>[1]) {
  const file = path.join(sent, name);
  writeFileSync(file, await forms.file(unit, filled));
  utimesSync(file, new Date(2025, 11, day), new Date(2025, 11, day));
}

beforeAll(async () => {
  forms = new FilledForms(await sampleBook());
  mkdirSync(sent);
  const first = { evidence: 'TL01', place: 'Mục 1', explanation: '=1+1' };
  const again = { evidence: 'TL01; TL02', place: 'Mục 1', explanation: 'Đã bổ sung theo công văn số 12' };
  await write('s01.xlsx', 1, 0, { lines: { '1.1': first }, documents: [listed('Kế hoạch', 45_800)] });
  await write('s01-lan-2.xlsx', 3, 0, {
    lines: { '1.1': { ...again, a: 1 } },
    documents: [
      listed('Kế hoạch năm', 45_801),
      { code: 'TL02', number: '2/BC-S01', issuer: 'Sở minh họa 01', title: 'Báo cáo' },
    ],
  });
  writeFileSync(path.join(sent, 's01-hong.xlsx'), 'hỏng');
  await write('s02.xlsx', 1, 1, {});
  await write('s02-lan-2.xlsx', 2, 1, {});
  const out = folder.file('tong-hop.xlsx');
  const { stderr } = chiso('consolidate', sent, '--template', template, '--out', out);
  expect(stderr).toContain('tong-hop.xlsx');
  const book = await XlsxWorkbook.open(readFileSync(out), { name: out }).read({});
  sheet = book.sheets.find(({ name }) => name === roundSheets.changes.vi)!;
});
afterAll(folder.remove);

function rows(): readonly (readonly unknown[])[] {
  const ids = ['unit', 'submission', 'against', 'criterion', 'measure', 'cell', 'before', 'now'] as const;
  const { cells } = sheet;
  return [...cells.rows]
    .filter((row) => row >= rowsAboveBody)
    .map((row) => ids.map((id) => cellValue(cells, row, columnOf(changeColumns, id))));
}

test('a form that came again is compared cell by cell: figures, evidence, explanation and list of evidence', () => {
  const { a } = forms.sound(0)['1.1']!;
  const cell = (name: string) => forms.cell(0, '1.1', name);
  const blank = '(trống)';
  const own = ['S01', 2, 1];
  expect(rows()).toEqual([
    [...own, '1.1', 'Tử số', cell('a'), a, 1],
    [...own, '1.1', 'Mã TLKC', cell('evidence'), 'TL01', 'TL01; TL02'],
    [...own, '1.1', 'Giải trình', cell('explanation'), '=1+1', 'Đã bổ sung theo công văn số 12'],
    [...own, null, 'Ngày ban hành', 'C6', '23/05/2025', '24/05/2025'],
    [...own, null, 'Trích yếu', 'E6', 'Kế hoạch', 'Kế hoạch năm'],
    [...own, null, 'Mã TLKC', 'A7', blank, 'TL02'],
    [...own, null, 'Số, ký hiệu', 'B7', blank, '2/BC-S01'],
    [...own, null, 'Cơ quan ban hành', 'D7', blank, 'Sở minh họa 01'],
    [...own, null, 'Trích yếu', 'E7', blank, 'Báo cáo'],
  ]);
});

test('what a unit typed is never a formula where it is quoted', () => {
  expect(sheet.cells.formulas.size).toBe(0);
});
