import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { fileChecks } from '../../src/review/checks/registry';
import { reviewSheets } from '../../src/review/report/review-sheets';
import { cellValue, valueAt } from '../../src/workbook/cells';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { zipped } from '../workbook/xlsx/packages';
import { chiso, type Run, temporaryFolder } from './chiso';
import { template, tooManyPoints, writeReturned } from './returned-files';

const folder = temporaryFolder();
const forms = folder.file('nop');
const out = folder.file('ra-soat.xlsx');
const copies = folder.file('ban-sao');

interface ReviewedFile {
  readonly file: string;
  readonly sha256: string;
  readonly unit: string | null;
  readonly verdict: string;
  readonly findings: readonly {
    readonly ruleId: string;
    readonly status: string;
    readonly range: string | null;
    readonly found: unknown;
  }[];
}

interface Review {
  readonly files: readonly ReviewedFile[];
  readonly summary: {
    readonly files: number;
    readonly verdicts: Readonly<Record<string, number>>;
    readonly missing: readonly string[];
    readonly checks: readonly {
      readonly check: string;
      readonly pass: number;
      readonly fail: number;
      readonly notEvaluated: number;
    }[];
  };
}

let json: Run;
let review: Review;
let book: WorkbookSnapshot;

beforeAll(async () => {
  await writeReturned(forms, 2, [2]);
  json = chiso('review', forms, '--template', template, '--out', out, '--copies', copies, '--json');
  review = JSON.parse(json.stdout) as Review;
  book = await read(out);
});
afterAll(folder.remove);

function read(file: string): Promise<WorkbookSnapshot> {
  return XlsxWorkbook.open(readFileSync(file), { name: file }).read({ package: true });
}

function sheetOf({ sheets }: WorkbookSnapshot, name: string): SheetSnapshot {
  return sheets.find((sheet) => sheet.name === name)!;
}

/** The rows of the table of a sheet, by heading. */
function rowsOf({ cells, tables }: SheetSnapshot): readonly ReadonlyMap<string, unknown>[] {
  const [{ range, columns }] = tables as [SheetSnapshot['tables'][number]];
  return Array.from(
    { length: range.rows - 1 },
    (_, i) =>
      new Map(columns.map((name, j) => [name, cellValue(cells, range.row + 1 + i, range.column + j)])),
  );
}

/** Every cell of a sheet with its formula, and what may be typed into it. */
function contentOf({ name, cells, validations, protection }: SheetSnapshot) {
  const { rows, starts, columns, formulas } = cells;
  const found = [...rows].flatMap((row, i) =>
    Array.from({ length: starts[i + 1]! - starts[i]! }, (_, k) => {
      const offset = starts[i]! + k;
      return [row, columns[offset], valueAt(cells, offset), formulas.get(offset)];
    }),
  );
  return { name, found, validations, protection };
}

function fileCalled(name: string): ReviewedFile {
  return review.files.find(({ file }) => path.basename(file) === name)!;
}

describe('chiso review', () => {
  test('reviews every spreadsheet of a folder in the order of their names, and nothing else', () => {
    expect(review.files.map(({ file }) => path.relative(forms, file))).toEqual([
      'don-vi-1.xlsx',
      'don-vi-2.xlsx',
      path.join('khac', 'rong.xlsx'),
      path.join('khac', 'trang-web.xls'),
    ]);
    expect(review.summary.files).toBe(4);
  });

  test('ends with 1 where something is wrong, and says only JSON on stdout', () => {
    expect(json.status).toBe(1);
    expect(json.stdout.split('\n')).toHaveLength(2);
  });

  test('tells of every file its digest and its unit', () => {
    for (const { file, sha256 } of review.files) {
      expect(sha256).toBe(createHash('sha256').update(readFileSync(file)).digest('hex'));
    }
    expect(review.files.map(({ unit }) => unit)).toEqual(['S01', 'S02', null, null]);
  });

  test('names the cell of what is wrong, what stands there and what is to be done', () => {
    const { verdict, findings } = fileCalled('don-vi-2.xlsx');
    expect(verdict).toBe('returned');
    const wrong = findings.filter(({ found }) => found === tooManyPoints);
    expect(wrong.map(({ range }) => range)).toContain('L9');
    const row = rowsOf(sheetOf(book, reviewSheets.findings.vi)).find(
      (cells) => cells.get('Mã đơn vị') === 'S02' && cells.get('Tìm thấy') === String(tooManyPoints),
    )!;
    expect(row.get('Ô')).toBe('L9');
    expect(row.get('Cách xử lý')).not.toBe('');
    expect(row.get('Người chấp nhận')).toBeNull();
  });

  test('keeps a file that it cannot read as a row with its cure', () => {
    for (const name of ['rong.xlsx', 'trang-web.xls']) {
      const { verdict, findings } = fileCalled(name);
      expect({ verdict, rules: findings.map(({ ruleId }) => ruleId) }).toEqual({
        verdict: 'unreadable',
        rules: ['file-unreadable'],
      });
    }
    const row = rowsOf(sheetOf(book, reviewSheets.findings.vi)).find(
      (cells) => cells.get('Tệp') === 'khac/trang-web.xls',
    )!;
    expect(row.get('Nội dung')).toContain('trang web (HTML)');
    expect(row.get('Cách xử lý')).toContain('Lưu thành');
  });

  test('counts units that sent nothing, and checks that were not made, apart from those that passed', () => {
    expect(review.summary.missing).toHaveLength(58);
    expect(review.summary.missing).not.toContain('S01');
    const ofSingleFiles = review.summary.checks.filter(({ check }) =>
      fileChecks.some(({ id }) => id === check),
    );
    expect(ofSingleFiles).toHaveLength(fileChecks.length);
    for (const { pass, fail, notEvaluated } of ofSingleFiles) {
      expect(pass + fail + notEvaluated).toBe(4);
      expect(notEvaluated).toBeGreaterThanOrEqual(2);
    }
  });

  test('writes sheets by file, of all findings and by check, in which no text is a formula', () => {
    expect(book.sheets.map(({ name }) => name)).toEqual(Object.values(reviewSheets).map(({ vi }) => vi));
    expect(book.sheets.map(({ cells }) => cells.formulas.size)).toEqual([0, 0, 0]);
    const files = rowsOf(sheetOf(book, reviewSheets.files.vi));
    expect(files).toHaveLength(62);
    expect(files.slice(0, 3).map((row) => row.get('Kết luận'))).toEqual([
      expect.stringMatching(/./),
      'Trả lại bổ sung',
      'Chưa nộp',
    ]);
    expect(book.package?.relationships.filter(({ external }) => external)).toEqual([]);
  });

  test('gives the same bytes of JSON on a second run, whatever the order in which files are named', () => {
    const [first, second] = review.files.map(({ file }) => file) as [string, string];
    const once = chiso('review', first, second, '--template', template, '--json');
    const again = chiso('review', second, first, second, '--template', template, '--json');
    expect(again.stdout).toBe(once.stdout);
    expect(chiso('review', forms, '--template', template, '--json').stdout).toBe(json.stdout);
  });

  test('copies each readable file with a sheet of its findings, and leaves everything in it as it was', async () => {
    expect(readdirSync(copies)).toEqual(['don-vi-1.xlsx', 'don-vi-2.xlsx']);
    const name = 'don-vi-2.xlsx';
    const [copy, original] = await Promise.all([read(path.join(copies, name)), read(path.join(forms, name))]);
    expect(copy.sheets.slice(0, -1).map(contentOf)).toEqual(original.sheets.map(contentOf));
    expect(copy.package?.form).toEqual(original.package?.form);
    const added = rowsOf(copy.sheets.at(-1)!);
    expect(added.map((row) => row.get('Ô'))).toContain('L9');
    expect(added).toHaveLength(fileCalled(name).findings.filter((finding) => 'ruleId' in finding).length);
  });
});

test('a copy that cannot be written is told with the reason, and the others are written', () => {
  const parts = unzipSync(readFileSync(path.join(forms, 'don-vi-1.xlsx')));
  const workbook = strFromU8(parts['xl/workbook.xml']!);
  const locked = workbook.replace('<bookViews>', '<workbookProtection lockStructure="1"/><bookViews>');
  const sent = folder.file('khoa');
  mkdirSync(sent);
  writeFileSync(path.join(sent, 'khoa.xlsx'), zipped({ ...parts, 'xl/workbook.xml': locked }));
  writeFileSync(path.join(sent, 'sua.xlsx'), readFileSync(path.join(forms, 'don-vi-2.xlsx')));
  const to = folder.file('ban-sao-khoa');
  const { stderr } = chiso('review', sent, '--template', template, '--copies', to);
  expect(stderr).toMatch(/khoa\.xlsx: không ghi được bản sao\. Cấu trúc sổ tính đang được bảo vệ/);
  expect(readdirSync(to)).toEqual(['sua.xlsx']);
});

describe('chiso review refuses', () => {
  const usage = (...args: string[]) => {
    const { status, stdout, stderr } = chiso('review', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    return stderr;
  };

  test('to begin without a template, with one that is no index, or with one that cannot be read', () => {
    expect(usage(forms)).toContain('--template');
    expect(usage(forms, '--template', path.join(forms, 'don-vi-1.xlsx'))).toContain('không có đơn vị');
    expect(usage(forms, '--template', path.join(forms, 'khac', 'rong.xlsx'))).toContain('rỗng');
  });

  test('files that are not there, and folders without a spreadsheet', () => {
    const empty = folder.file('trong');
    mkdirSync(empty);
    expect(usage(empty, '--template', template)).toContain('không thấy tệp sổ tính nào');
    expect(usage(folder.file('mat.xlsx'), '--template', template)).toContain('không thấy tệp');
  });

  test('to write over anything unless it is told to, and over a submission even then', () => {
    expect(usage(forms, '--template', template, '--out', out)).toContain('--force');
    const form = path.join(forms, 'don-vi-1.xlsx');
    const before = readFileSync(form);
    expect(usage(form, '--template', template, '--out', form, '--force')).toContain('trùng');
    expect(usage(form, '--template', template, '--copies', forms, '--force')).toContain('trùng');
    for (const place of ['--out', '--copies']) {
      expect(usage(forms, '--template', template, place, form, '--force')).toContain('nằm trong thư mục');
    }
    expect(readFileSync(form).equals(before)).toBe(true);
    const blocked = folder.file('khong-phai-thu-muc');
    writeFileSync(blocked, '');
    expect(usage(forms, '--template', template, '--copies', blocked)).toContain('không phải là thư mục');
    expect(existsSync(out)).toBe(true);
  });
});

describe('a review that follows another', () => {
  test('keeps what a reviewer accepted in its workbook, with name and reason', async () => {
    const form = path.join(forms, 'don-vi-2.xlsx');
    const sheet = sheetOf(book, reviewSheets.findings.vi);
    const { range, columns } = sheet.tables[0]!;
    const at = rowsOf(sheet).findIndex(
      (row) => row.get('Mã đơn vị') === 'S02' && row.get('Tìm thấy') === String(tooManyPoints),
    );
    const edit = (heading: string, content: string) => ({
      sheet: sheet.name,
      row: range.row + 1 + at,
      column: range.column + columns.indexOf(heading),
      content,
    });
    const workbook = XlsxWorkbook.open(readFileSync(out), { name: 'ra-soat.xlsx' });
    const edits = [edit('Người chấp nhận', 'Nguyễn Văn A'), edit('Lý do chấp nhận', 'Đã đối chiếu hồ sơ')];
    await workbook.apply({ sheets: [], edits, run: { tool: 'test', inputs: '' } }, {});
    const accepted = folder.file('da-chap-nhan.xlsx');
    writeFileSync(accepted, workbook.bytes());

    const again = folder.file('ra-soat-2.xlsx');
    const args = ['--template', template, '--waivers', accepted, '--out', again, '--json'];
    const { files } = JSON.parse(chiso('review', form, ...args).stdout) as Review;
    const waived = files[0]!.findings.filter(({ status }) => status === 'waived');
    expect(waived).toMatchObject([{ found: tooManyPoints, range: 'L9' }]);
    const kept = rowsOf(sheetOf(await read(again), reviewSheets.findings.vi)).filter(
      (row) => row.get('Người chấp nhận') !== null,
    );
    expect(kept.map((row) => [row.get('Người chấp nhận'), row.get('Lý do chấp nhận')])).toEqual([
      ['Nguyễn Văn A', 'Đã đối chiếu hồ sơ'],
    ]);
  });

  test('says nothing of its own sheet in a copy that a unit corrected', () => {
    const copy = path.join(copies, 'don-vi-2.xlsx');
    const { files } = JSON.parse(chiso('review', copy, '--template', template, '--json').stdout) as Review;
    const rules = ({ findings }: ReviewedFile) =>
      findings.map(({ ruleId, range }) => `${ruleId} ${range ?? ''}`);
    const alone = JSON.parse(
      chiso('review', path.join(forms, 'don-vi-2.xlsx'), '--template', template, '--json').stdout,
    ) as Review;
    expect(rules(files[0]!)).toEqual(rules(alone.files[0]!));
  });
});
