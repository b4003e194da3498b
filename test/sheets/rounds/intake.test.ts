import { beforeAll, describe, expect, test } from '@jest/globals';
import type { IndexBook } from '../../../src/core/book';
import { textsFor } from '../../../src/locale/texts';
import { entryChanges } from '../../../src/sheets/rounds/entry-changes';
import { figureSources } from '../../../src/sheets/rounds/figure-sources';
import { intakeOf, type ReceivedFile } from '../../../src/sheets/rounds/intake';
import { readIntakeList } from '../../../src/sheets/rounds/intake-list';
import { intakeRegister, stateText } from '../../../src/sheets/rounds/intake-register';
import type { SheetPlan } from '../../../src/workbook/plan';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import { snapshotOf } from '../snapshot-of';
import { sampleBook } from '../unit-form/sample-form';
import { received, sent } from './received';

const texts = textsFor('vi');
let book: IndexBook;
beforeAll(async () => {
  book = await sampleBook();
});

function linesOf(files: readonly ReceivedFile[], deadline: string | null = null) {
  return intakeOf(book, files, deadline).lines.filter(({ received: file }) => file);
}

describe('the intake of files', () => {
  test('numbers the files of a unit by the time they came, however they were given', () => {
    const lines = linesOf([
      received('b.xlsx', 'S01', { receivedAt: '2025-12-11T08:00' }),
      received('a.xlsx', 'S01', { receivedAt: '2025-12-12T08:00' }),
      received('c.xlsx', 'S01', { receivedAt: null }),
    ]);
    expect(lines.map(({ received: file, submission }) => [file?.file, submission])).toEqual([
      ['c.xlsx', 1],
      ['b.xlsx', 2],
      ['a.xlsx', 3],
    ]);
  });

  test('counts the last valid file of a unit, whatever invalid ones come after it', () => {
    const intake = intakeOf(
      book,
      [
        received('1.xlsx', 'S01', { receivedAt: '2025-12-10T08:00' }),
        received('2.xlsx', 'S01', { receivedAt: '2025-12-11T08:00', state: 'acceptedWithRemarks' }),
        received('3.xlsx', 'S01', { receivedAt: '2025-12-12T08:00', state: 'returned' }),
        received('4.xlsx', 'S02', { state: 'returned' }),
        received('5.xlsx', 'S03', { state: 'unreadable', facts: null, figures: null }),
      ],
      null,
    );
    const counted = intake.lines.filter(({ counts }) => counts).map(({ received: file }) => file?.file);
    expect(counted).toEqual(['2.xlsx']);
    expect(intake.counted.map(({ unit }) => unit)).toEqual(['S01']);
    expect(intake.lines.slice(0, 5).map((line) => stateText(line, intake.lines, texts))).toEqual([
      'Hợp lệ; tổng hợp theo lần nộp 2',
      'Hợp lệ, có lưu ý; dùng để tổng hợp; số liệu như lần nộp 1',
      'Trả lại bổ sung; tổng hợp theo lần nộp 2; số liệu như lần nộp 2',
      'Trả lại bổ sung; chưa tổng hợp, chờ bản hợp lệ',
      'Không đọc được; chưa tổng hợp, chờ bản hợp lệ',
    ]);
  });

  test.each([
    ['2025-12-15', '2025-12-15T23:59', false],
    ['2025-12-15', '2025-12-16T00:00', true],
    ['2025-12-15T17:00', '2025-12-15T17:00', false],
    ['2025-12-15T17:00', '2025-12-15T17:01', true],
    ['2025-12-15', null, null],
    [null, '2025-12-15T08:00', null],
  ])('with the deadline %s a file of %s is late: %s', (deadline, receivedAt, late) => {
    expect(linesOf([received('a.xlsx', 'S01', { receivedAt })], deadline)[0]?.late).toBe(late);
  });

  test('names every unit that sent nothing, and puts files of nobody last', () => {
    const { lines } = intakeOf(book, [received('la.xlsx', null), received('x.xlsx', 'X99')], null);
    expect(lines.filter(({ received: file }) => !file)).toHaveLength(book.units.length);
    expect(lines.slice(-2).map(({ unit, received: file }) => [unit, file?.file])).toEqual([
      [null, 'la.xlsx'],
      [null, 'x.xlsx'],
    ]);
  });

  test('tells what differs from the last file in which a form was recognised', () => {
    const [, , third] = linesOf([
      received('1.xlsx', 'S01', { receivedAt: '2025-12-10T08:00' }),
      received('2.xlsx', 'S01', { receivedAt: '2025-12-11T08:00', figures: null, state: 'returned' }),
      received('3.xlsx', 'S01', { receivedAt: '2025-12-12T08:00', figures: sent('S01', [['1.1:a', 6]]) }),
    ]);
    expect(third).toMatchObject({ against: 1, changes: [{ key: '1.1:a', before: 5, now: 6 }] });
  });
});

test('changes of entries are those edited, added and gone, each with its cell', () => {
  const before = sent('S01', [
    ['1.1:a', 5],
    ['1.1:b', 10],
    ['1.2:x', 'Có'],
  ]);
  const now = sent(
    'S01',
    [
      ['1.1:a', 6],
      ['1.1:b', 10],
      ['1.3:', 2],
    ],
    20,
  );
  expect(entryChanges(before, now)).toEqual([
    { key: '1.1:a', row: 20, column: 6, before: 5, now: 6 },
    { key: '1.3:', row: 22, column: 6, before: null, now: 2 },
    { key: '1.2:x', row: 2, column: 6, before: 'Có', now: null },
  ]);
});

/** Contents below the headings, without blank columns at the end. */
function bodyOf({ blocks }: SheetPlan): readonly (readonly unknown[])[] {
  return blocks[2]?.rows ?? [];
}

describe('the sheet of sources', () => {
  test('names a cell once for the khối, and again for each unit in whose file it stands elsewhere', () => {
    const intake = intakeOf(
      book,
      [
        received('1.xlsx', 'S01'),
        received('2.xlsx', 'S02'),
        received('3.xlsx', 'S03', { figures: sent('S03', [['1.1:a', 5]], 40) }),
        received('4.xlsx', 'X01', { figures: sent('X01', [['1.1:', 5]], 7) }),
        received('5.xlsx', 'X02', { state: 'returned' }),
      ],
      null,
    );
    const place = ['1.1', 'Tỷ lệ TTHC công bố đúng hạn'];
    expect(bodyOf(figureSources(book, intake, texts))).toEqual([
      ['Sở, ban, ngành', ...place, 'Tử số', 'Phiếu tự chấm', 'G1', 2, null, null],
      ['Sở, ban, ngành', ...place, 'Tử số', 'Phiếu tự chấm', 'G41', 1, 'S03', '3.xlsx'],
      ['Xã, phường', ...place, 'Điểm tự chấm', 'Phiếu tự chấm', 'G8', 1, null, null],
    ]);
  });
});

describe('a register that was written', () => {
  test('is read back as a list of intake with what people typed into it', async () => {
    const files = [
      received('s01.xlsx', 'S01', { receivedAt: '2025-12-10T08:07', signedCode: '123-456' }),
      received('s02.xlsx', 'S02', { receivedAt: '2025-12-31T23:59', note: 'Nộp qua iOffice' }),
      received('hong.xlsx', null, { receivedAt: null }),
    ];
    const workbook = XlsxWorkbook.blank('so.xlsx');
    const register = intakeRegister(intakeOf(book, files, null), { period: '2025', deadline: null }, texts);
    await workbook.apply({ sheets: [register], run: { tool: 'ChiSo', inputs: '' } }, {});
    const list = readIntakeList(await workbook.read({}));
    expect([...(list ?? [])].map(([, note]) => note)).toEqual(
      files.map(({ file, unit, receivedAt, signedCode, note }) => ({
        file,
        unit,
        receivedAt,
        signedCode,
        note,
      })),
    );
  });

  test.each([
    ['15/12/2025', '2025-12-15T00:00'],
    ['08:30 15/12/2025', '2025-12-15T08:30'],
    ['15/12/2025 8h05', '2025-12-15T08:05'],
    ['hôm qua', null],
  ])('takes the time %s typed as text for %s', (typed, receivedAt) => {
    const list = readIntakeList(
      snapshotOf({
        'Danh sách': [
          ['Tên tệp', 'Ngày giờ'],
          ['a.xlsx', typed],
        ],
      }),
    );
    expect(list?.get('a.xlsx')?.receivedAt).toBe(receivedAt);
  });

  test('finds its files again wherever they lay, for the register names them without their folder', () => {
    const files = ['/nop/a.xlsx', '/nop/b.xlsx'].map((file, i) => received(file, i === 0 ? 'X1' : 'X2'));
    const register = intakeRegister(intakeOf(book, files, null), { period: '2025', deadline: null }, texts);
    const shown = register.blocks.flatMap(({ rows }) => rows.flat());
    expect(shown).toEqual(expect.arrayContaining(['a.xlsx', 'b.xlsx']));
    expect(shown.filter((content) => typeof content === 'string' && content.includes('/nop'))).toEqual([]);
  });

  test('is null without a column of file names', () => {
    expect(readIntakeList(snapshotOf({ Khác: [['Mã đơn vị'], ['S01']] }))).toBeNull();
  });
});
