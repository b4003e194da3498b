import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { failure } from '../../src/cli/failure';
import { program } from '../../src/cli/program';
import { languages, textsFor } from '../../src/locale/texts';
import { smallIndex } from '../jobs/fake-port';
import { chisoHere, temporaryFolder, writeBook } from './chiso';

type Rows = readonly (readonly (string | number | null)[])[];
const sheets = smallIndex as Readonly<Record<string, Rows>>;
const folder = temporaryFolder();
const sound = folder.file('sound.xlsx');
const changed = async (name: string, more: Readonly<Record<string, Rows>>) => {
  const file = folder.file(name);
  await writeBook(file, { ...sheets, ...more });
  return file;
};

beforeAll(() => writeBook(sound, sheets));
afterAll(folder.remove);

describe('findings of one kind', () => {
  const rules = ['TYLE(', 'KHONGCO(x)', 'x +', 'TYLE(r))', 'MUC(x)', '"a'];

  test('are told by up to three different sentences, each with its place and cure', async () => {
    const file = await changed('rules.xlsx', {
      'Bộ tiêu chí': [
        ['Mã', 'Tên tiêu chí', 'Điểm tối đa', 'Công thức chấm', 'Hình thức đánh giá'],
        ...rules.map((rule, i) => [String(i + 1), `Tiêu chí ${String(i + 1)}`, 10, rule, 'số liệu']),
      ],
    });
    const { stdout } = await chisoHere('score', file);
    const told = stdout.split('\n').filter((line) => line.includes('Công thức sai'));
    expect(told).toHaveLength(3);
    expect(new Set(told.map((line) => /'Bộ tiêu chí'!D\d/.exec(line)?.[0])).size).toBe(3);
    expect(new Set(told.map((line) => line.slice(line.indexOf('Công thức')))).size).toBe(3);
    expect(told[0]).toMatch(/^\[Sai\] .* \(6 chỗ\)$/);
  });

  test('that say the same show their places and one cure', async () => {
    const file = await changed('above.xlsx', {
      'Tự chấm': [
        ['Mã đơn vị', '1.1', '2'],
        ['S1', 400, 20],
        ['S2', 400, 20],
        ['S3', 30, 20],
      ],
    });
    const { stdout } = await chisoHere('score', file, '--stage', 'self');
    expect(stdout).toContain(
      [
        "[Sai] 'Tự chấm'!B2, S1 1.1: Điểm 400 cao hơn điểm tối đa 40. (2 chỗ)",
        "  - 'Tự chấm'!B3, S2 1.1: Điểm 400 cao hơn điểm tối đa 40.",
        '    Cách xử lý: Sửa điểm, hoặc kiểm tra dấu thập phân (1,5 gõ thành 15).',
      ].join('\n'),
    );
    expect(stdout).toMatch(/^Nội dung cần xem lại: 2 sai/m);
  });
});

describe('the target of the settings', () => {
  const withTarget = () =>
    changed('target.xlsx', { 'Thiết lập': [...sheets['Thiết lập']!, ['Mục tiêu', 88]] });

  test('is the goal of gaps that names none, and is said to be', async () => {
    const file = await withTarget();
    const { stdout } = await chisoHere('gaps', file, '--unit', 'S1');
    expect(stdout).toContain(
      'Mục tiêu lấy từ sheet Thiết lập; đổi bằng --target hoặc --rank.\nMục tiêu 88,00:',
    );
    expect(stdout).toContain('Phương án ít thay đổi nhất');
    const { stdout: document } = await chisoHere('gaps', file, '--unit', 'S1', '--json');
    expect(JSON.parse(document)).toMatchObject({ target: 88 });
  });

  test('gives way to the goal asked for', async () => {
    const { stdout } = await chisoHere('gaps', await withTarget(), '--unit', 'S1', '--target', '90');
    expect(stdout).toContain('Mục tiêu 90,00: còn thiếu');
    expect(stdout).not.toContain('đổi bằng --target');
  });
});

test('a unit without a total is short of nothing that could be counted', async () => {
  const file = await changed('silent.xlsx', { 'Đơn vị': [...sheets['Đơn vị']!, ['S4', 'Sở Bốn']] });
  const held = await chisoHere('gaps', file, '--unit', 'S4', '--rank', '2');
  expect(held.stdout).toContain('\nMục tiêu 86,00: đơn vị chưa có tổng điểm.\n');
  const free = await chisoHere('gaps', file, '--unit', 'S4', '--rank', '9');
  expect(free.stdout).toContain('\nHạng 9: đơn vị chưa có tổng điểm nên chưa so sánh được.\n');
});

test('the mean and the best of a single unit are not said', async () => {
  const alone = await changed('alone.xlsx', { 'Đơn vị': sheets['Đơn vị']!.slice(0, 2) });
  expect((await chisoHere('score', alone)).stdout).not.toContain('Trung bình');
  expect((await chisoHere('score', sound)).stdout).toContain('Trung bình 79,33');
});

describe('an explained score', () => {
  test('is rounded as the criterion says, else as the index says', async () => {
    const file = await changed('thirds.xlsx', {
      'Bộ tiêu chí': [
        ['Mã', 'Tên tiêu chí', 'Điểm tối đa', 'Công thức chấm', 'Số chữ số thập phân'],
        ['1', 'Một', 10, 'TYLE(r)', null],
        ['2', 'Hai', 10, 'TYLE(r)', 1],
      ],
      'Số liệu': [
        ['Mã đơn vị', '1:a', '1:b', '2:a', '2:b'],
        ['S1', 1, 3, 2, 3],
      ],
    });
    const of = async (code: string) =>
      (await chisoHere('explain', file, '--unit', 'S1', '--criterion', code)).stdout;
    expect(await of('1')).toContain('\nĐiểm: 3,33/10\n');
    expect(await of('2')).toContain('\nĐiểm: 6,7/10\n');
  });

  test('names the earlier denominator that it rests on', async () => {
    const file = await changed('earlier.xlsx', {
      'Bộ tiêu chí': [
        ['Mã', 'Tên tiêu chí', 'Điểm tối đa', 'Công thức chấm', 'Khi mẫu số bằng 0'],
        ['1', 'Một', 10, 'TYLE(r)', 'theo kỳ trước'],
      ],
      'Số liệu': [
        ['Kỳ', 'Mã đơn vị', 'Mã tiêu chí', 'Tử số', 'Mẫu số'],
        ['2023', 'S1', '1', 5, 0],
        ['2022', 'S1', '1', 1, 20],
        ['2023', 'S2', '1', 5, 0],
      ],
    });
    const explained = await chisoHere('explain', file, '--unit', 'S1', '--criterion', '1');
    expect(explained.stdout).toContain("  Mẫu số (kỳ 2022): 20  ['Số liệu'!E3]");
    expect(explained.stdout).toContain('nhân tỷ lệ 25%');
    const without = await chisoHere('explain', file, '--unit', 'S2', '--criterion', '1');
    expect(without.stdout).toContain('Năm gốc không có mẫu số dùng được nên tính 0 điểm.');
  });
});

describe('a result file', () => {
  test.each([
    ['none/a.xlsx', /thư mục .*none không tồn tại/],
    ['file.txt/a.xlsx', /file\.txt không phải là thư mục/],
    ['folder.xlsx', /folder\.xlsx là một thư mục/],
  ])('is refused in words before anything is scored: %s', async (name, said) => {
    writeFileSync(folder.file('file.txt'), '');
    mkdirSync(folder.file('folder.xlsx'), { recursive: true });
    // A book that cannot be read would be refused first if it were opened first.
    const { status, stdout, stderr } = await chisoHere('score', 'no-such.xlsx', '--out', folder.file(name));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(said);
    expect(stderr).not.toMatch(/ENOENT|ENOTDIR|EISDIR|EEXIST/);
  });

  test.each([
    ['vi', 'chữ ký số'],
    ['en', 'digitally signed'],
  ])('made from a signed workbook says in %s that the signature no longer holds', async (lang, said) => {
    const parts = unzipSync(readFileSync(sound));
    const relationship =
      '<Relationship Id="sig" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>';
    const signed = folder.file('signed.xlsx');
    const listed = strFromU8(parts['_rels/.rels']!).replace(
      '</Relationships>',
      `${relationship}</Relationships>`,
    );
    writeFileSync(
      signed,
      zipSync({ ...parts, '_rels/.rels': strToU8(listed), '_xmlsignatures/origin.sigs': strToU8('') }),
    );
    const out = folder.file(`result-${lang}.xlsx`);
    const { status, stderr } = await chisoHere('score', signed, '--out', out, '--lang', lang);
    expect(status).toBe(0);
    expect(stderr).toContain(said);
  });
});

describe('what cannot be done', () => {
  test('names no facts of a torn file that mean nothing to people', async () => {
    const torn = folder.file('torn.xlsx');
    writeFileSync(torn, readFileSync(sound).subarray(0, 400));
    for (const lang of languages) {
      const { stderr } = await chisoHere('score', torn, '--lang', lang);
      expect(stderr).not.toMatch(/\bwhat\b|\(\w+: /);
    }
  });

  test.each(languages)('is said plainly in %s when nobody foresaw it, the technical detail apart', (lang) => {
    const texts = textsFor(lang);
    const asked = program(texts, () => undefined);
    const { message, exitCode } = failure(new TypeError('boom'), texts, asked);
    const [said = '', blank, ...detail] = message.split('\n');
    expect([exitCode, blank]).toEqual([2, '']);
    expect(said).not.toMatch(/boom|TypeError|\{/);
    expect(detail.join('\n')).toMatch(/boom[^]*answers\.test/);
  });

  test.each([
    [['score'], 'chiso score --help'],
    [['--lang', 'vi', 'gaps', 'a.xlsx'], 'chiso gaps --help'],
    [['scroe'], 'chiso --help'],
  ])('points to the help of the command: %j', async (args, help) => {
    expect((await chisoHere(...args)).stderr).toContain(`Xem hướng dẫn: ${help}\n`);
  });
});

describe('help', () => {
  test('of a command is shown by help too', async () => {
    const { status, stdout } = await chisoHere('help', 'score');
    expect({ status, stdout }).toEqual({ status: 0, stdout: (await chisoHere('score', '--help')).stdout });
  });

  test('speaks Vietnamese in its slots too', async () => {
    for (const command of ['score', 'gaps', 'explain', 'template']) {
      const { stdout } = await chisoHere(command, '--help');
      expect(stdout).not.toMatch(/BOOK|RESULT|CODE|<N>|\[ID\]/);
    }
  });
});
