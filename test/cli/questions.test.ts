import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { catalogue } from '../../src/catalogue/catalogue';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { smallIndex } from '../jobs/fake-port';
import { chiso, temporaryFolder, writeBook } from './chiso';

const folder = temporaryFolder();
const book = folder.file('book.xlsx');
const faulty = folder.file('faulty.xlsx');

beforeAll(async () => {
  await writeBook(book, smallIndex as never);
  const wrong = [
    ['Mã đơn vị', '1.1'],
    ['S1', 400],
  ];
  await writeBook(faulty, { ...smallIndex, 'Tự chấm': wrong });
});
afterAll(folder.remove);

function json(...args: string[]): Record<string, unknown> {
  const { status, stdout, stderr } = chiso(...args, '--json');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as Record<string, unknown>;
}

describe('chiso gaps', () => {
  test('answers with lost points, the way to the target and where it leads', () => {
    const document = json('gaps', book, '--unit', 's1', '--target', '88');
    expect(document).toMatchObject({ unit: 'S1', score: 86, percent: 86, rank: 2, target: 88 });
    expect(Object.keys(document)).toEqual([
      'unit',
      'score',
      'percent',
      'rank',
      'target',
      'gaps',
      'plan',
      'reaches',
    ]);
    const gaps = document['gaps'] as Record<string, unknown>[];
    expect(gaps.map(({ criterion, lost }) => [criterion, lost])).toEqual([
      ['1.1', 5],
      ['2', 5],
      ['1.2', 4],
    ]);
    expect(gaps[2]).toMatchObject({ toBest: 0, measure: { a: 90, b: 100 } });
    const plan = document['plan'] as Record<string, unknown>[];
    expect(Object.keys(plan[0]!)).toEqual(['criterion', 'measure', 'from', 'to', 'gain', 'effort']);
    expect((document['reaches'] as { percent: number }).percent).toBeGreaterThanOrEqual(88);
  });

  test('needs no goal', () => {
    expect(json('gaps', book, '--unit', 'S2')).toMatchObject({ target: null, plan: [], reaches: null });
  });

  test('says it in words', () => {
    const { status, stdout } = chiso('gaps', book, '--unit', 'S1', '--rank', '1');
    expect(status).toBe(0);
    expect(stdout).toContain('Sở Một (S1): 86,00/100,00 điểm, chỉ số 86,00%, hạng 2/3 trong khối');
    expect(stdout).toContain('Mất điểm nhiều nhất:');
    expect(stdout).toMatch(/Mục tiêu 92,00: còn thiếu 6,\d\d điểm\./);
  });
});

describe('chiso gaps in words', () => {
  test.each([
    ['S2', '1', 'Mục tiêu 86,00: đã đạt.'],
    ['S1', '9', 'Mục tiêu 86,00: đã đạt.'],
  ])('answers %s that asks for rank %s', (unit, rank, answer) => {
    expect(chiso('gaps', book, '--unit', unit, '--rank', rank).stdout).toContain(answer);
  });

  test('says when the target cannot be reached', () => {
    const { stdout } = chiso('gaps', book, '--unit', 'S1', '--target', '101');
    expect(stdout).toContain('Như vậy vẫn chưa tới mục tiêu');
  });
});

describe('chiso gaps, where a rule asks for one of several texts', () => {
  const chosen = folder.file('chosen.xlsx');
  beforeAll(() =>
    writeBook(chosen, {
      'Thiết lập': [['Kỳ', '2023']],
      'Bộ tiêu chí': [
        ['Mã', 'Tên tiêu chí', 'Điểm tối đa', 'Công thức chấm'],
        ['1', 'Kế hoạch', 60, 'COKHONG(x)'],
        ['2', 'Báo cáo', 40, 'CHON(x; "đúng hạn"; 40; "chậm"; 10)'],
      ],
      'Đơn vị': [['Mã đơn vị'], ['S1'], ['S2']],
      'Số liệu': [
        ['Mã đơn vị', '1', '2'],
        ['S1', 'Không', 'chậm'],
        ['S2', 'Có', 'đúng hạn'],
      ],
    }),
  );

  test('proposes the text', () => {
    const { stdout } = chiso('gaps', chosen, '--unit', 'S1', '--target', '70');
    expect(stdout).toContain('Giá trị: chậm → đúng hạn');
    expect(stdout).toContain('1. 1 Kế hoạch: Giá trị từ “Không” thành “Có”, thêm 60,00 điểm');
    expect(stdout).not.toContain('không đạt được bằng số liệu hiện có');
    const { plan } = json('gaps', chosen, '--unit', 'S1', '--target', '70');
    expect(plan).toMatchObject([{ criterion: '1', measure: 'x', from: 'Không', to: 'Có', gain: 60 }]);
  });
});

describe('chiso explain', () => {
  test('names the cells that a score rests on', () => {
    expect(json('explain', book, '--unit', 'S3', '--criterion', '1.2')).toMatchObject({
      unit: 'S3',
      criterion: '1.2',
      score: 20,
      max: 40,
      state: 'value',
      from: 'computed',
      inputs: [
        { name: 'a', value: 50, sheet: 'Số liệu', range: 'B4' },
        { name: 'b', value: 100, sheet: 'Số liệu', range: 'C4' },
      ],
    });
  });

  test('says it in words', () => {
    const { stdout } = chiso('explain', book, '--unit', 'S3', '--criterion', '1.2');
    expect(stdout).toContain('Điểm: 20/40');
    expect(stdout).toContain("Tử số: 50  ['Số liệu'!B4]");
    expect(stdout).toContain('  - Hồ sơ đúng hạn đạt 20/40 điểm, mất 20 điểm.');
    expect(stdout).toContain('  - Hồ sơ đúng hạn: 50/100 (50%), còn 50 (100 – 50).');
    expect(stdout).toContain('nâng tử số từ 50 lên 100 (thêm 50)');
    const parent = chiso('explain', book, '--unit', 'S3', '--criterion', '*', '--lang', 'en').stdout;
    expect(parent.split('\n')[1]).toBe('Chỉ số thử');
    expect(parent).not.toContain('*');
    expect(parent).toMatch(/^2 +Báo cáo +10\.00 +20\.00$/m);
  });
});

describe('an answer about a workbook with something wrong in it', () => {
  test.each([
    ['gaps', '--unit', 'S1'],
    ['explain', '--unit', 'S1', '--criterion', '1.2'],
  ])('ends with 1 and says so on stderr: %s', (command, ...options) => {
    const { status, stdout, stderr } = chiso(command, faulty, ...options, '--stage', 'self', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ unit: 'S1' });
    expect(stderr).toMatch(/^Lưu ý: sổ tính có \d+ nội dung cần xem lại/);
  });
});

describe('chiso template and catalogue', () => {
  test('lists every criteria set that ships', () => {
    const { sets } = json('catalogue') as { sets: { id: string }[] };
    expect(sets.map(({ id }) => id)).toEqual(catalogue.map(({ id }) => id));
    for (const { id } of catalogue) expect(chiso('catalogue').stdout).toContain(id);
  });

  test('makes a template that can be scored at once', async () => {
    const out = folder.file('template.xlsx');
    expect(chiso('template', '--out', out)).toMatchObject({ status: 0, stderr: '' });
    const snapshot = await XlsxWorkbook.open(readFileSync(out), { name: 'template.xlsx' }).read({});
    expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual(
      expect.arrayContaining(['Bộ tiêu chí', 'Đơn vị']),
    );
    expect([0, 1]).toContain(chiso('score', out).status);
  });

  test('makes a template for a criteria set, and does not overwrite it', () => {
    const out = folder.file('766.xlsx');
    expect(chiso('template', 'qd-766', '--out', out).status).toBe(0);
    expect(chiso('template', 'qd-766', '--out', out).status).toBe(2);
    expect(chiso('template', 'qd-766', '--out', out, '--force').status).toBe(0);
  });
});
