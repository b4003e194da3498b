import { copyFileSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { IndexBook } from '../../src/core/book';
import { parsePeriod } from '../../src/core/periods/parse-period';
import { textsFor } from '../../src/locale/texts';
import { contentOfBook } from '../../src/sheets/template/content-of-book';
import { indexWorkbookPlan } from '../../src/sheets/template/index-workbook';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { fileOf, sampleBook } from '../sheets/unit-form/sample-form';
import { FilledForms, findingsOf, type JsonFinding, talliesOf } from './beside-files';
import { chiso, temporaryFolder, writeBook } from './chiso';
import { bookIn } from './round-files';
import { template } from './returned-files';

const folder = temporaryFolder();
const at = folder.file;
let book: IndexBook;
let forms: FilledForms;

const listed = (title: string) => [
  { code: 'TL01', number: '1/KH-S01', date: 45_800, issuer: 'Sở minh họa 01', title },
];

function write(file: string, bytes: Uint8Array, day = 1): void {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), bytes);
  const time = new Date(2025, 11, day);
  utimesSync(at(file), time, time);
}

/** The index for another period. */
function indexOf(period: string): IndexBook {
  return { ...book, settings: { ...book.settings, period: parsePeriod(period) } };
}

beforeAll(async () => {
  book = await sampleBook();
  forms = new FilledForms(book);
  const { a, b } = forms.sound(0)['1.1']!;
  const earlier = { lines: { '1.1': { a: Number(a) - 1, explanation: 'Lần đầu' } }, documents: listed('Cũ') };
  const now = {
    lines: { '1.1': { a, b, explanation: 'Lần đầu' }, '1.2': { evidence: 'TL01', place: 'Mục 2' } },
    documents: listed('Mới'),
  };
  write('nop/s01.xlsx', await forms.file(0, now));
  write('nop/s02.xlsx', await forms.file(1, { lines: { '5.2': { a: 'kps', b: 'Không phát sinh' } } }));
  write('lan-1/s01.xlsx', await forms.file(0, { lines: { '1.1': { a: 1 } } }), 1);
  write('lan-1/s01-sau.xlsx', await forms.file(0, earlier), 2);
  write('lan-1/hong.xlsx', new Uint8Array([1, 2, 3]));
  write('lan-1/nam-sau.xlsx', await new FilledForms(indexOf('2026'), book).file(1));
});
afterAll(folder.remove);

function review(...args: readonly string[]) {
  return chiso('review', at('nop'), '--template', template, '--json', ...args);
}

const values = ({ unit, sheet, range, expected, found }: JsonFinding) => [
  unit,
  sheet,
  range,
  expected,
  found,
];

describe('forms that were sent before for the same period', () => {
  test('are held against the new ones cell by cell: figures, evidence, explanations, documents', () => {
    const { stdout, stderr } = review('--previous', at('lan-1'));
    const { a } = forms.sound(0)['1.1']!;
    expect(findingsOf(stdout, 'resubmission-changed').map(values)).toEqual([
      ['S01', 'Phiếu tự chấm', forms.cell(0, '1.1', 'a'), Number(a) - 1, a],
      ['S01', 'Phiếu tự chấm', forms.cell(0, '1.2', 'evidence'), null, 'TL01'],
      ['S01', 'Phiếu tự chấm', forms.cell(0, '1.2', 'place'), null, 'Mục 2'],
      ['S01', 'Danh mục TLKC', 'E6', 'Cũ', 'Mới'],
    ]);
    expect(findingsOf(stdout, 'resubmission-unannounced').map(({ range }) => range)).toEqual([
      forms.cell(0, '1.1', 'a'),
    ]);
    expect(talliesOf(stdout, 'resubmission-changed')).toEqual({ pass: 0, fail: 1, notEvaluated: 1 });
    expect(stderr).toContain('Đơn vị S01 có nhiều phiếu nộp trước');
    expect(stderr).toContain('lan-1/s01-sau.xlsx');
    expect(stderr).toContain('lan-1/hong.xlsx');
    expect(stderr).toContain('lan-1/nam-sau.xlsx');
    expect(stderr).toContain('So với lần nộp trước: 1 đơn vị.');
  });

  test('may be changed where the unit announced it; a heading stands for what is below it', async () => {
    const list = at('thay-doi.xlsx');
    await writeBook(list, {
      'Thay đổi đã báo': [
        ['Công văn', 'Mã đơn vị', 'Mã tiêu chí'],
        ['12/CV', 'S01', '2.1; 1'],
        ['13/CV', 'S99', '1.1'],
      ],
    });
    const { status, stdout, stderr } = review('--previous', at('lan-1'), '--announced', list);
    expect(findingsOf(stdout, 'resubmission-changed')).toHaveLength(4);
    expect(talliesOf(stdout, 'resubmission-unannounced')).toEqual({ pass: 1, fail: 0, notEvaluated: 1 });
    expect(stderr).toContain('S99');
    expect(status).toBe(1);
  });
});

describe('an index workbook', () => {
  test('of the same period tells figures of every unit however they are written, and nothing of evidence', () => {
    const { stdout, stderr } = review('--previous', template);
    expect(stderr).toContain('So với lần nộp trước: 60 đơn vị.');
    expect(findingsOf(stdout, 'resubmission-unannounced').map(values)).toEqual([
      ['S02', 'Phiếu tự chấm', forms.cell(1, '5.3', 'a'), 'KPS', null],
      ['S02', 'Phiếu tự chấm', forms.cell(1, '5.3', 'b'), 'KPS', null],
    ]);
    const changed = findingsOf(stdout, 'resubmission-changed').map(({ range }) => range);
    expect(changed).not.toContain(forms.cell(0, '1.1', 'explanation'));
    expect(changed).not.toContain('E6');
  });

  test('of an earlier period is what counts are compared with, where the index itself has none', async () => {
    const workbook = XlsxWorkbook.blank('chi-so.xlsx');
    await workbook.apply(indexWorkbookPlan(contentOfBook(book), textsFor('vi')), {});
    writeFileSync(at('chi-so.xlsx'), workbook.bytes());
    const bare = await bookIn(workbook.bytes());
    const none = { a: 'KPS', b: 'KPS', self: null };
    write('le/s01.xlsx', await new FilledForms(bare, book).file(0, { lines: { '1.1': none } }));
    const run = (...args: readonly string[]) =>
      chiso('review', at('le'), '--template', at('chi-so.xlsx'), '--json', ...args).stdout;
    const check = 'no-event-after-counts';
    expect(talliesOf(run(), check)).toEqual({ pass: 0, fail: 0, notEvaluated: 1 });
    expect(findingsOf(run('--previous', template), check).map(({ criterion }) => criterion)).toEqual(['1.1']);
  });
});

describe('forms of an earlier period', () => {
  test('give its figures, which go before those that the index has', async () => {
    const before = await new FilledForms(indexOf('2024'), book).file(0, { lines: { '1.1': { a: 777 } } });
    write('nam-truoc/s01.xlsx', before);
    write('nay/s01.xlsx', await forms.file(0, { lines: { '1.1': { a: 'KPS', b: 'KPS', self: null } } }));
    const run = chiso(
      'review',
      at('nay'),
      '--template',
      template,
      '--json',
      '--previous',
      at('nam-truoc/s01.xlsx'),
    );
    const [found] = findingsOf(run.stdout, 'no-event-after-counts');
    expect(found).toMatchObject({ criterion: '1.1', expected: 777 });
    expect(run.stderr).toContain('So với số liệu kỳ 2024: 1 đơn vị.');
    expect(talliesOf(run.stdout, 'resubmission-changed')).toEqual({ pass: 0, fail: 0, notEvaluated: 1 });
  });
});

describe('a list of announced changes', () => {
  test.each([
    ['mat.xlsx', 'không thấy tệp', 'there is no file'],
    ['chi-so.xlsx', 'hãy lập sheet này', 'make one and try again'],
  ])('that is %s is refused in one line that names the cure', (name, vi, en) => {
    copyFileSync(template, at('chi-so.xlsx'));
    const said = [
      ['vi', vi],
      ['en', en],
    ] as const;
    for (const [lang, expected] of said) {
      const args = ['--previous', template, '--announced', at(name), '--lang', lang];
      const { status, stdout, stderr } = review(...args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain(expected);
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    }
  });
});

describe('what tells nothing of what was sent before is refused in one line that names the cure', () => {
  test.each([
    ['khong-co', 'không thấy tệp', 'there is no file'],
    ['ra-soat.json', 'hãy đưa phiếu của lần nộp trước', 'give the forms sent before'],
    ['khac.xlsx', 'không phải phiếu tự chấm', 'is no form'],
    ['trong', 'không thấy tệp sổ tính nào', 'no spreadsheet in'],
    ['sau', 'không có gì của kỳ này hay kỳ trước', 'has nothing of this period'],
  ])('%s', async (name, vi, en) => {
    writeFileSync(at('ra-soat.json'), '{}');
    writeFileSync(at('khac.xlsx'), await fileOf({ sheets: [], run: { tool: 'test', inputs: '' } }));
    mkdirSync(at('trong'), { recursive: true });
    write('sau/s01.xlsx', await new FilledForms(indexOf('2026'), book).file(0));
    const said = [
      ['vi', vi],
      ['en', en],
    ] as const;
    for (const [lang, expected] of said) {
      const { status, stdout, stderr } = review('--previous', at(name), '--lang', lang);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain(expected);
      expect(stderr.split('\n').filter((line) => /^(Lỗi|Error): /.test(line))).toHaveLength(1);
    }
  });
});
