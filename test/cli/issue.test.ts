import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { smallIndex } from '../jobs/fake-port';
import { readFile } from '../sheets/unit-form/sample-form';
import { chisoHere, temporaryFolder, writeBook } from './chiso';

type Rows = readonly (readonly (string | number | null)[])[];
const sheets = smallIndex as Readonly<Record<string, Rows>>;
const folder = temporaryFolder();
const book = folder.file('chi-so.xlsx');
const files = ['phieu-S1.xlsx', 'phieu-S2.xlsx', 'phieu-S3.xlsx'];

beforeAll(() => writeBook(book, sheets));
afterAll(folder.remove);

describe('chiso issue', () => {
  test('writes a form for every unit, each stamped with whose it is, into a folder that it makes', async () => {
    const out = folder.file(path.join('phieu', '2025'));
    const { status, stdout } = await chisoHere('issue', book, '--out', out);
    expect(status).toBe(0);
    expect(readdirSync(out).sort()).toEqual(files);
    expect(stdout).toContain('Đã phát hành 3 phiếu tự chấm');
    expect(stdout).toContain('phieu-S2.xlsx');
    const snapshot = await readFile(readFileSync(path.join(out, 'phieu-S2.xlsx')));
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(['Phiếu tự chấm', 'Danh mục TLKC']);
    expect(snapshot.package?.form).toMatchObject({ unit: 'S2' });
  });

  test('writes over no file unless forced, and writes nothing then', async () => {
    const out = folder.file('again');
    await chisoHere('issue', book, '--out', out, '--unit', 'S3');
    writeFileSync(path.join(out, 'phieu-S3.xlsx'), 'ours');
    const { status, stderr, stdout } = await chisoHere('issue', book, '--out', out);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('phieu-S3.xlsx');
    expect(readdirSync(out)).toEqual(['phieu-S3.xlsx']);
    expect(readFileSync(path.join(out, 'phieu-S3.xlsx'), 'utf8')).toBe('ours');
    expect((await chisoHere('issue', book, '--out', out, '--force')).status).toBe(0);
    expect(readdirSync(out).sort()).toEqual(files);
  });

  test('issues the form of one unit on request, and says which code was meant', async () => {
    const out = folder.file('one');
    expect((await chisoHere('issue', book, '--out', out, '--unit', ' s1 ')).status).toBe(0);
    expect(readdirSync(out)).toEqual(['phieu-S1.xlsx']);
    const unknown = await chisoHere('issue', book, '--out', out, '--unit', 'S11');
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toMatch(/S11.*Gần nhất: S1/);
  });

  test('lists the forms as one JSON document, the same each time, in the other language too', async () => {
    const first = await chisoHere('issue', book, '--out', folder.file('json'), '--json', '--lang', 'en');
    const second = await chisoHere('issue', book, '--out', folder.file('json2'), '--json', '--lang', 'en');
    expect(second.stdout).toBe(first.stdout);
    const { forms, without, findings } = JSON.parse(first.stdout) as Record<string, unknown[]>;
    expect(forms).toHaveLength(3);
    expect(forms?.[0]).toMatchObject({ code: 'S1', file: 'form-S1.xlsx', max: 100 });
    expect([without, findings]).toEqual([[], []]);
    const bytes = ['json', 'json2'].map((name) => readFileSync(path.join(folder.file(name), 'form-S1.xlsx')));
    expect(bytes[0]!.equals(bytes[1]!)).toBe(true);
  });

  test('says what is wrong with the index where nothing can be issued, and ends with 1', async () => {
    const empty = folder.file('empty.xlsx');
    await writeBook(empty, { 'Thiết lập': [['Tên chỉ số', 'Thử']] });
    const out = folder.file('none');
    const { status, stdout } = await chisoHere('issue', empty, '--out', out);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^Chưa phát hành phiếu nào/);
    expect(stdout).toContain('[Chặn]');
    expect(existsSync(out)).toBe(false);
  });

  test('issues although something in the index is wrong, says so and ends with 1', async () => {
    const flawed = folder.file('flawed.xlsx');
    await writeBook(flawed, {
      ...sheets,
      'Tự chấm': [
        ['Mã đơn vị', '1.1'],
        ['S1', 4000],
      ],
    });
    const out = folder.file('flawed');
    const { status, stderr } = await chisoHere('issue', flawed, '--out', out);
    expect(status).toBe(1);
    expect(stderr).toContain('mức Sai hoặc Chặn');
    expect(readdirSync(out)).toHaveLength(3);
  });
});
