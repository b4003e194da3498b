/** A deadline that the index itself gives, or that the command line gives instead. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { textsFor } from '../../src/locale/texts';
import { readIndexBook } from '../../src/sheets/read/index-book';
import type { IndexContent } from '../../src/sheets/template/index-content';
import { indexWorkbookPlan } from '../../src/sheets/template/index-workbook';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { FormFixture } from '../review/form-fixture';
import { calculated } from '../review/sound-form';
import { bare } from '../samples/sample';
import { fileOf } from '../sheets/unit-form/sample-form';
import { findingsOf } from './beside-files';
import { chiso, temporaryFolder, writeBook } from './chiso';

const folder = temporaryFolder();
const template = folder.file('chi-so.xlsx');
const sent = folder.file('nop');
const list = folder.file('tiep-nhan.xlsx');
afterAll(folder.remove);

const content: IndexContent = {
  ...bare,
  settings: { indexName: 'Chỉ số thử', period: '2025', deadline: '2026-01-15T17:00' },
  criteria: [
    {
      group: null,
      lines: [
        { code: '1', name: 'Chỉ đạo, điều hành', max: 1 },
        {
          code: '1.1',
          name: 'Chế độ báo cáo',
          max: 1,
          source: 'data',
          rule: 'CHON(x; "kịp thời"; 1; "không kịp thời"; 0)',
        },
      ],
    },
  ],
  units: [
    { code: 'A', name: 'Xã A' },
    { code: 'B', name: 'Xã B' },
  ],
};

beforeAll(async () => {
  const workbook = XlsxWorkbook.blank('chi-so.xlsx');
  await workbook.apply(indexWorkbookPlan(content, textsFor('vi')), {});
  writeFileSync(template, workbook.bytes());
  const book = readIndexBook(await XlsxWorkbook.open(workbook.bytes(), { name: 'chi-so.xlsx' }).read({}));
  mkdirSync(sent);
  for (const [unit, { code, name }] of book.units.entries()) {
    const lines = { '1.1': { x: 'kịp thời', self: 1, evidence: 'TL01', place: 'Mục I' } };
    const fixture = new FormFixture(book, lines, unit);
    // 46_037 is 15/01/2026.
    const document = {
      code: 'TL01',
      number: `5/BC-${code}`,
      date: 46_037 + unit,
      issuer: name,
      title: 'Báo cáo',
    };
    const plan = await calculated(fixture.issued, fixture.planOf({ documents: [document] }));
    writeFileSync(path.join(sent, `${code}.xlsx`), await fileOf(plan));
  }
  await writeBook(list, {
    'Tiếp nhận': [
      ['Tên tệp', 'Ngày giờ'],
      ['A.xlsx', '16:59 15/01/2026'],
      ['B.xlsx', '17:01 15/01/2026'],
    ],
  });
});

const checks = ['document-after-deadline', 'timely-but-document-late', 'timely-but-received-late'];

/** Units of which each of the checks tells something. */
function told(...args: readonly string[]): readonly (readonly string[])[] {
  const { stdout } = chiso('review', sent, '--template', template, '--json', ...args);
  return checks.map((check) => findingsOf(stdout, check).map(({ unit }) => unit));
}

describe('a deadline', () => {
  test('of the index holds for documents, and for the times of a register where one is given', () => {
    expect(told()).toEqual([['B'], ['B'], []]);
    expect(told('--register', list)).toEqual([['B'], ['B'], ['B']]);
  });

  test('of the command line goes before that of the index', () => {
    expect(told('--deadline', '16/01/2026', '--register', list)).toEqual([[], [], []]);
    expect(told('--deadline', '16:00 15/01/2026', '--register', list)).toEqual([['B'], ['B'], ['A', 'B']]);
  });

  test.each([
    [[], [false, true]],
    [
      ['--deadline', '15/01/2026'],
      [false, false],
    ],
    [
      ['--deadline', '14/01/2026'],
      [true, true],
    ],
  ])('says in the register who was late (%j)', (args, late) => {
    const out = folder.file(`tong-hop-${args.length === 0 ? '' : args[1]!.slice(0, 2)}.xlsx`);
    const { stdout } = chiso(
      ...['consolidate', sent, '--template', template, '--out', out, '--register', list, '--json', ...args],
    );
    const { files } = JSON.parse(stdout) as { readonly files: readonly { readonly late: boolean }[] };
    expect(files.map((file) => file.late)).toEqual(late);
  });

  test('that is none is refused', () => {
    const { status, stderr } = chiso('review', sent, '--template', template, '--deadline', 'cuối năm');
    expect([status, stderr]).toEqual([2, expect.stringContaining('cuối năm')]);
  });
});
