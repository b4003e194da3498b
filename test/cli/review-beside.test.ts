import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sampleBook } from '../sheets/unit-form/sample-form';
import { FilledForms, findingsOf, talliesOf } from './beside-files';
import { chiso, type Run, temporaryFolder, writeBook } from './chiso';
import { template } from './returned-files';

const folder = temporaryFolder();
const forms = folder.file('nop');
const evidence = folder.file('minh-chung');
let filled: FilledForms;
let alone: Run;
let withEvidence: Run;

const documents = (...files: readonly string[]) =>
  files.map((file, i) => ({
    code: `TL0${String(i + 1)}`,
    number: `${String(i + 1)}/KH-S01`,
    date: 45_800,
    issuer: 'Sở minh họa 01',
    title: 'Kế hoạch',
    file,
  }));

beforeAll(async () => {
  filled = new FilledForms(await sampleBook());
  mkdirSync(forms);
  const listed = documents('Ke-hoach.pdf', '../S02/bao-cao.pdf', 'lien-ket.pdf', 'chung.pdf', 'rong.pdf');
  writeFileSync(path.join(forms, 's01.xlsx'), await filled.file(0, { documents: listed }));
  writeFileSync(path.join(forms, 's02.xlsx'), await filled.file(1, { documents: documents('bao-cao.pdf') }));
  const own = path.join(evidence, 'Khối sở', 's01 - Sở minh họa 01');
  const other = path.join(evidence, 'Sở Minh Họa 02', 'quy 1');
  for (const place of [own, other, path.join(evidence, 'khac')]) mkdirSync(place, { recursive: true });
  writeFileSync(path.join(own, 'ke-hoach.PDF'), 'kế hoạch của S01');
  writeFileSync(path.join(own, 'chung.pdf'), 'cùng một văn bản');
  writeFileSync(path.join(own, 'rong.pdf'), '');
  writeFileSync(path.join(own, 'thua.pdf'), 'chưa kê');
  writeFileSync(path.join(own, 'Thumbs.db'), 'rác');
  writeFileSync(path.join(other, 'bao-cao.pdf'), 'cùng một văn bản');
  writeFileSync(path.join(evidence, 'khac', 'la.pdf'), 'không của ai');
  symlinkSync(path.join(other, 'bao-cao.pdf'), path.join(own, 'lien-ket.pdf'));
  symlinkSync(evidence, path.join(own, 'vong'));
  alone = review();
  withEvidence = review('--evidence', evidence);
});
afterAll(folder.remove);

const begun = ['review', forms, '--template', template, '--json'] as const;

function review(...args: readonly string[]) {
  return chiso(...begun, ...args);
}

describe('a folder of evidence', () => {
  test('is held against the lists: by name in the folder of the unit only, no link or way out of it followed', () => {
    const { stdout, stderr } = withEvidence;
    const missing = findingsOf(stdout, 'file-not-attached');
    expect(missing.map(({ unit, range, found }) => [unit, range, found])).toEqual([
      ['S01', 'H7', '../S02/bao-cao.pdf'],
      ['S01', 'H8', 'lien-ket.pdf'],
    ]);
    expect(findingsOf(stdout, 'file-empty').map(({ range }) => range)).toEqual(['H10']);
    expect(findingsOf(stdout, 'file-not-listed').map(({ unit, found }) => [unit, found])).toEqual([
      ['S01', 'thua.pdf'],
    ]);
    expect(stderr).toContain('khac/la.pdf');
    expect(stderr).toContain('lien-ket.pdf, Khối sở/s01 - Sở minh họa 01/vong');
  });

  test('tells the same file in the folders of two units at the cell of each list', () => {
    const same = findingsOf(withEvidence.stdout, 'file-of-other-unit');
    expect(same.map(({ unit, range, found }) => [unit, range, found])).toEqual([
      ['S01', 'H9', 'chung.pdf'],
      ['S02', 'H6', 'bao-cao.pdf'],
    ]);
  });

  test('takes forms that lie in it for forms, and a unit without a folder for one that sent nothing', () => {
    const beside = folder.file('chung-mot-cho');
    mkdirSync(path.join(beside, 'S01'), { recursive: true });
    writeFileSync(path.join(beside, 'S01', 'ke-hoach.pdf'), 'kế hoạch');
    const run = (...args: readonly string[]) =>
      chiso('review', ...args, '--template', template, '--json').stdout;
    const other = path.join(forms, 's02.xlsx');
    expect(findingsOf(run(other, '--evidence', beside), 'file-not-attached').map(({ unit }) => unit)).toEqual(
      ['S02'],
    );
    const own = path.join(beside, 'S01', 'phieu.xlsx');
    writeFileSync(own, '');
    expect(findingsOf(run(beside, '--evidence', beside), 'file-unreadable')).toHaveLength(1);
    expect(findingsOf(run(beside, '--evidence', beside), 'file-not-listed')).toEqual([]);
  });

  test('keeps a form whose files are missing out of a consolidation, too', () => {
    const verdictOf = (name: string, ...args: readonly string[]) => {
      const out = folder.file(name);
      const run = chiso('consolidate', forms, '--template', template, '--out', out, '--json', ...args);
      const { files } = JSON.parse(run.stdout) as {
        readonly files: readonly { readonly unit: string; readonly consolidated: boolean }[];
      };
      return files.find(({ unit }) => unit === 'S01')?.consolidated;
    };
    expect(verdictOf('khong-thu-muc.xlsx')).toBe(true);
    expect(verdictOf('co-thu-muc.xlsx', '--evidence', evidence)).toBe(false);
  });

  test('is not looked for where none is given', () => {
    for (const check of ['file-not-attached', 'file-of-other-unit', 'file-not-listed'])
      expect(talliesOf(alone.stdout, check)).toEqual({ pass: 0, fail: 0, notEvaluated: 2 });
  });
});

describe('an export of a system', () => {
  test('is held against the figures of the form, at the cell that differs', async () => {
    const exported = folder.file('trich-xuat.xlsx');
    const { a, b } = filled.sound(0)['1.1']!;
    await writeBook(exported, {
      'Báo cáo': [
        ['Mã đơn vị', '1.1:a', '1.1:b'],
        ['S01', Number(a) + 1, Number(b)],
      ],
    });
    const { stdout } = review('--export', exported);
    expect(
      findingsOf(stdout, 'portal-differs').map(({ unit, range, found, expected }) => [
        unit,
        range,
        found,
        expected,
      ]),
    ).toEqual([['S01', filled.cell(0, '1.1', 'a'), a, Number(a) + 1]]);
    expect(talliesOf(stdout, 'portal-differs')).toEqual({ pass: 0, fail: 1, notEvaluated: 1 });
  });

  test('is never the index itself, unless that is named', () => {
    expect(talliesOf(alone.stdout, 'portal-differs')).toEqual({ pass: 0, fail: 0, notEvaluated: 2 });
    const { stdout } = review('--export', template);
    expect(talliesOf(stdout, 'portal-differs')).toEqual({ pass: 2, fail: 0, notEvaluated: 0 });
  });
});

describe('what cannot be used beside the forms is refused in one line that names the cure', () => {
  const refused = (option: string, value: string, lang: string) => {
    const { status, stdout, stderr } = chiso(...begun, option, value, '--lang', lang);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    return stderr;
  };

  test.each([
    ['--evidence', 'khong-co', 'thư mục .* không tồn tại; hãy tạo', 'no folder .*; make it or choose'],
    ['--evidence', template, 'không phải là thư mục', 'is not a folder'],
    ['--evidence', 'nop', 'hãy đặt tài liệu của mỗi đơn vị vào một thư mục riêng, ví dụ S01', 'such as S01'],
    ['--announced', template, 'hãy thêm --previous', 'add --previous'],
    ['--export', 'khong-co.xlsx', 'không thấy tệp', 'there is no file'],
    ['--export', 'rong.xlsx', 'không có số liệu kỳ 2025', 'no figures of 2025'],
  ])('%s %s', async (option, value, vi, en) => {
    await writeBook(folder.file('rong.xlsx'), {
      'Số liệu': [
        ['Mã đơn vị', '1.1:a'],
        ['S99', 1],
      ],
    });
    const place = value === template ? value : folder.file(value);
    for (const [lang, said] of [
      ['vi', vi],
      ['en', en],
    ] as const) {
      const stderr = refused(option, place, lang);
      expect(stderr).toMatch(new RegExp(said));
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    }
  });

  test('neither is a missing value', () => {
    for (const option of ['--previous', '--evidence', '--announced', '--export']) {
      const { status, stderr } = chiso(...begun, option);
      expect(status).toBe(2);
      expect(stderr).toContain(`tùy chọn ${option} `);
    }
  });
});
