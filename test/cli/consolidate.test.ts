import { copyFileSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { calculated } from '../review/tamper/calculated-form';
import { fileOf, sampleBook } from '../sheets/unit-form/sample-form';
import { chiso, temporaryFolder } from './chiso';
import { bookIn, indexToIssue, soundEntries } from './round-files';

const folder = temporaryFolder();
const at = folder.file;
const index = at('chi-so.xlsx');
const sent = (name: string) => path.join(at('nop'), name);

/** The file as it came on a day of December 2025, at noon. */
function arrived(name: string, day: number): string {
  const time = new Date(2025, 11, day, 12);
  utimesSync(sent(name), time, time);
  return sent(name);
}

beforeAll(async () => {
  const sample = await sampleBook();
  const bytes = await indexToIssue(sample);
  const workbook = XlsxWorkbook.open(bytes, { name: 'chi-so.xlsx' });
  const edit = (column: number, content: string) => ({ sheet: 'Thiết lập', row: 60, column, content });
  const edits = [edit(0, 'Hạn nộp'), edit(1, '15/12/2025')];
  await workbook.apply({ sheets: [], run: { tool: 'test', inputs: '' }, edits }, {});
  writeFileSync(index, workbook.bytes());
  const book = await bookIn(workbook.bytes());
  mkdirSync(at('nop'));
  for (const i of [0, 1]) {
    const form = soundEntries(book, sample, i);
    if (i === 1) form.put({ line: '1.1', column: 'self' }, 99);
    writeFileSync(sent(`don-vi-${String(i + 1)}.xlsx`), await fileOf(calculated(form)));
  }
  copyFileSync(sent('don-vi-1.xlsx'), sent('don-vi-1-lan-2.xlsx'));
  writeFileSync(sent('rong.xlsx'), '');
});
afterAll(folder.remove);

function consolidated(files: readonly string[], ...options: readonly string[]) {
  const out = ['--out', at('tong-hop.xlsx'), '--force', '--json'];
  const { status, stdout } = chiso('consolidate', ...files, '--template', index, ...out, ...options);
  const { files: told } = JSON.parse(stdout) as {
    readonly files: readonly {
      readonly unit: string;
      readonly late: boolean | null;
      readonly consolidated: boolean;
    }[];
  };
  return { status, files: told.map(({ unit, late, consolidated: counts }) => [unit, late, counts]) };
}

describe('chiso consolidate', () => {
  test('holds files to the deadline of the settings, and to another that is asked for', () => {
    const files = [arrived('don-vi-1.xlsx', 15), arrived('don-vi-1-lan-2.xlsx', 16)];
    const [first, second] = [
      ['S01', false, false],
      ['S01', true, true],
    ];
    expect(consolidated(files)).toEqual({ status: 0, files: [first, second] });
    expect(consolidated(files, '--deadline', '11:59 15/12/2025')).toEqual({
      status: 0,
      files: [['S01', true, false], second],
    });
  });

  test('ends with 1 while a unit that sent something has no file that counts', () => {
    const files = [arrived('don-vi-1.xlsx', 15), arrived('don-vi-2.xlsx', 15)];
    expect(consolidated(files)).toEqual({
      status: 1,
      files: [
        ['S01', false, true],
        ['S02', false, false],
      ],
    });
    expect(consolidated([files[0]!]).status).toBe(0);
    expect(consolidated([files[0]!, sent('rong.xlsx')]).status).toBe(1);
  });
});
