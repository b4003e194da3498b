import { copyFileSync, linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { appraisalHeadings, roundsIndex } from '../jobs/rounds-index';
import { chiso, chisoHere, temporaryFolder, writeBook } from './chiso';

const folder = temporaryFolder();
const at = folder.file;
const book = at('chi-so.xlsx');

beforeAll(async () => {
  const lines = [['S1', '1.1', 10, 8, 'Trễ', null, null, 10]];
  const sheets = { ...roundsIndex, 'Thẩm định': [appraisalHeadings, ...lines] };
  await writeBook(book, sheets);
  for (const name of ['phieu.xlsx', 'truoc.xlsx', 'ra-soat.xlsx', 'phan.xlsx']) copyFileSync(book, at(name));
  await writeBook(at('danh-sach.xlsx'), { 'Sổ tiếp nhận': [['Tên tệp']] });
  linkSync(at('phan.xlsx'), at('ten-khac.xlsx'));
  mkdirSync(at('ket-qua'));
  for (const name of ['tham-dinh-Sở-Nội-vụ.xlsx', 'thong-bao-S1.xlsx', 'phieu-S1.xlsx'])
    copyFileSync(book, path.join(at('ket-qua'), name));
});
afterAll(folder.remove);

const inResults = (name: string) => path.join('ket-qua', name);

describe('no command writes onto what it reads, even if it is told to replace files', () => {
  test.each([
    ['chi-so.xlsx', ['score', 'chi-so.xlsx', '--out']],
    ['chi-so.xlsx', ['council', 'chi-so.xlsx', '--out']],
    ['chi-so.xlsx', ['close', 'chi-so.xlsx', '--out']],
    ['truoc.xlsx', ['close', 'chi-so.xlsx', '--previous', 'truoc.xlsx', '--out']],
    ['chi-so.xlsx', ['merge', 'phan.xlsx', '--into', 'chi-so.xlsx', '--out']],
    ['phan.xlsx', ['merge', 'phan.xlsx', '--into', 'chi-so.xlsx', '--out']],
    ['ten-khac.xlsx', ['merge', 'phan.xlsx', '--into', 'chi-so.xlsx', '--out']],
    ['chi-so.xlsx', ['consolidate', 'phieu.xlsx', '--template', 'chi-so.xlsx', '--out']],
    ['phieu.xlsx', ['consolidate', 'phieu.xlsx', '--template', 'chi-so.xlsx', '--out']],
    [
      'danh-sach.xlsx',
      ['consolidate', 'phieu.xlsx', '--template', 'chi-so.xlsx', '--register', 'danh-sach.xlsx', '--out'],
    ],
    [
      'ra-soat.xlsx',
      ['consolidate', 'phieu.xlsx', '--template', 'chi-so.xlsx', '--waivers', 'ra-soat.xlsx', '--out'],
    ],
    ['chi-so.xlsx', ['review', 'phieu.xlsx', '--template', 'chi-so.xlsx', '--out']],
    ['phieu.xlsx', ['review', 'phieu.xlsx', '--template', 'chi-so.xlsx', '--out']],
    [
      'ra-soat.xlsx',
      ['review', 'phieu.xlsx', '--template', 'chi-so.xlsx', '--waivers', 'ra-soat.xlsx', '--out'],
    ],
  ])('%s: chiso %j', async (out, args) => {
    expect(await refusalOf(out, [...args, out])).toContain('trùng với tệp đầu vào');
  });

  test.each([
    [inResults('tham-dinh-Sở-Nội-vụ.xlsx'), 'split'],
    [inResults('thong-bao-S1.xlsx'), 'notices'],
    [inResults('phieu-S1.xlsx'), 'issue'],
  ])('%s: chiso %s, whose folder it lies in', async (input, command) => {
    expect(await refusalOf(input, [command, input, '--out', 'ket-qua'])).toContain('trùng với tệp đầu vào');
  });

  test.each([
    ['review', '--previous', '--out', inResults('phieu-S1.xlsx')],
    ['review', '--evidence', '--out', inResults('phieu-S1.xlsx')],
    ['review', '--previous', '--copies', 'ket-qua'],
    ['consolidate', '--evidence', '--out', inResults('phieu-S1.xlsx')],
  ])('%s puts nothing into the folder of %s by %s', async (command, read, option, place) => {
    const args = [command, 'phieu.xlsx', '--template', 'chi-so.xlsx', read, 'ket-qua', option, place];
    expect(await refusalOf(inResults('phieu-S1.xlsx'), args)).toContain('nằm trong thư mục đầu vào');
  });

  test('a copy that would take the place of the index is not made', async () => {
    mkdirSync(at('nop'));
    copyFileSync(book, path.join(at('nop'), 'chi-so.xlsx'));
    const args = ['review', path.join('nop', 'chi-so.xlsx'), '--template', 'chi-so.xlsx', '--copies', '.'];
    expect(await refusalOf('chi-so.xlsx', args)).toContain('trùng với tệp đầu vào');
  });

  test('an input that is not there is told as such, whatever stands where the result is to go', () => {
    writeFileSync(at('cu.xlsx'), 'other');
    const { status, stderr } = chiso('council', at('mat.xlsx'), '--out', at('cu.xlsx'), '--force');
    expect([status, stderr.split('/')[0]]).toEqual([2, 'Lỗi: không thấy tệp ']);
  });
});

/** What is said while nothing of the file changes; names of files are of this folder. */
async function refusalOf(kept: string, args: readonly string[]): Promise<string> {
  const before = readFileSync(at(kept));
  const placed = args.map((arg) => (/\.xlsx$|^(ket-qua|\.)$/.test(arg) ? at(arg) : arg));
  const { status, stdout, stderr } = await chisoHere(...placed, '--force');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(readFileSync(at(kept)).equals(before)).toBe(true);
  return stderr;
}
