import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { smallIndex } from '../jobs/fake-port';
import { chiso, temporaryFolder, writeBook } from './chiso';

type Rows = readonly (readonly (string | number | null)[])[];
const sheets = smallIndex as Readonly<Record<string, Rows>>;
const folder = temporaryFolder();
const sound = folder.file('sound.xlsx');
const faulty = folder.file('faulty.xlsx');
const odd = folder.file('odd.xlsx');

beforeAll(async () => {
  await writeBook(sound, sheets);
  await writeBook(faulty, {
    ...sheets,
    'Tự chấm': [
      ['Mã đơn vị', '1.1'],
      ['S1', 400],
      ['S2', 40],
      ['S3', 30],
    ],
  });
  await writeBook(odd, { 'Ghi chú': [['Không phải sổ tính chỉ số']] });
});
afterAll(folder.remove);

interface ScoreDocument {
  readonly summary: object;
  readonly units: readonly Readonly<Record<string, unknown>>[];
  readonly findings: readonly Readonly<Record<string, unknown>>[];
}

describe('chiso score --json', () => {
  const run = () => chiso('score', sound, '--json');

  test('prints one document of the designed shape and nothing else', () => {
    const { status, stdout, stderr } = run();
    const document = JSON.parse(stdout) as ScoreDocument;
    expect({ status, stderr, lines: stdout.split('\n').length }).toEqual({ status: 0, stderr: '', lines: 2 });
    expect(document).toMatchObject({
      index: 'Chỉ số thử',
      period: '2023',
      stage: 'appraisal1',
      provisional: false,
      summary: { best: 92, count: 3, groups: [{ group: '', best: 92, count: 3 }] },
    });
    expect(document.units.map(({ code, rank }) => [code, rank])).toEqual([
      ['S1', 2],
      ['S2', 1],
      ['S3', 3],
    ]);
    expect(document.units[0]).toEqual({
      code: 'S1',
      name: 'Sở Một',
      group: '',
      score: 86,
      max: 100,
      percent: 86,
      rank: 2,
      groupRank: 2,
      grade: null,
      provisional: false,
      published: null,
      changes: [],
      nodes: {
        '*': { score: 86, max: 100, state: 'value' },
        '1': { score: 71, max: 80, state: 'value' },
        '1.1': { score: 35, max: 40, state: 'value' },
        '1.2': { score: 36, max: 40, state: 'value' },
        '2': { score: 15, max: 20, state: 'value' },
      },
    });
  });

  test('gives the same document every time, in both languages', () => {
    const { stdout } = run();
    expect(run().stdout).toBe(stdout);
    expect(chiso('score', sound, '--json', '--lang', 'en').stdout).toBe(stdout);
  });

  test('ends with 1 and names the cell when a finding is an error', () => {
    const { status, stdout } = chiso('score', faulty, '--stage', 'self', '--json');
    const { findings } = JSON.parse(stdout) as ScoreDocument;
    expect(status).toBe(1);
    expect(findings).toContainEqual(
      expect.objectContaining({
        ruleId: 'score-above-max',
        severity: 'error',
        status: 'fail',
        sheet: 'Tự chấm',
        range: 'B2',
        unit: 'S1',
        criterion: '1.1',
        found: 400,
        expected: 40,
        key: 'finding.score-above-max',
      }),
    );
  });

  test('ends with 1 when the file holds no index', () => {
    const { status, stdout } = chiso('score', odd, '--json');
    const { units, findings } = JSON.parse(stdout) as ScoreDocument;
    expect(status).toBe(1);
    expect(units).toEqual([]);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining(['no-criteria-sheet', 'no-units-sheet']),
    );
  });
});

describe('chiso score', () => {
  test('prints the ranking, best first, with its mean and its findings', () => {
    const { status, stdout } = chiso('score', sound);
    expect(status).toBe(0);
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('Chỉ số thử – Kỳ: 2023 – Giai đoạn: Thẩm định lần 1');
    const ranked = lines.filter((line) => /^ +\d {2}S\d/.test(line));
    expect(ranked.map((line) => line.trim().split(/ {2,}/))).toEqual([
      ['1', 'S2', 'Sở Hai', '92,00', '100,00', '92,00'],
      ['2', 'S1', 'Sở Một', '86,00', '100,00', '86,00'],
      ['3', 'S3', 'Sở Ba', '60,00', '100,00', '60,00'],
    ]);
    expect(stdout).toContain('Trung bình 79,33; cao nhất 92,00 (Sở Hai)');
  });

  test('aligns its columns', () => {
    const lines = chiso('score', sound).stdout.split('\n');
    const rule = lines.findIndex((line) => line.startsWith('──'));
    const starts = [...lines[rule]!.matchAll(/(?<=^| )─/g)].map((match) => match.index);
    for (const row of lines.slice(rule + 1, rule + 4)) {
      for (const start of starts.slice(1)) expect(row.slice(start - 2, start)).toBe('  ');
    }
  });

  test('shows findings with place, found, expected and cure, gravest first', () => {
    const { status, stdout } = chiso('score', faulty, '--stage', 'self');
    expect(status).toBe(1);
    expect(stdout).toMatch(/\[Sai\] 'Tự chấm'!B2, S1 1\.1: Điểm 400 cao hơn điểm tối đa 40\./);
    expect(stdout).toContain('Cách xử lý: Sửa điểm, hoặc kiểm tra dấu thập phân (1,5 gõ thành 15).');
    const marks = [...stdout.matchAll(/^\[(Chặn|Sai|Nghi vấn|Lưu ý)\]/gm)].map((match) => match[1]);
    const gravity = ['Chặn', 'Sai', 'Nghi vấn', 'Lưu ý'];
    expect(marks).toEqual([...marks].sort((a, b) => gravity.indexOf(a!) - gravity.indexOf(b!)));
    expect(marks.length).toBeLessThanOrEqual(10);
  });

  test('speaks English when asked', () => {
    const { stdout } = chiso('score', sound, '--lang=en');
    expect(stdout).toContain('Chỉ số thử – Period: 2023 – Stage: Appraisal 1');
    expect(stdout).toContain('Mean 79.33; best 92.00 (Sở Hai)');
  });

  test.each(['self', 'tự chấm', 'TU CHAM', 'Self-assessment'])('takes the stage %p', (stage) => {
    const { stdout } = chiso('score', sound, '--stage', stage);
    expect(stdout).toContain('Giai đoạn: Tự chấm');
  });
});

describe('chiso score --out', () => {
  test('writes the results beside the inputs, whole, and says so on stderr', async () => {
    const out = folder.file('ket-qua.xlsx');
    const { status, stdout, stderr } = chiso('score', sound, '--out', out);
    expect(status).toBe(0);
    expect(stderr).toBe(`Đã ghi kết quả: ${out}\n`);
    expect(stdout).not.toContain(out);
    const snapshot = await XlsxWorkbook.open(readFileSync(out), { name: 'ket-qua.xlsx' }).read({});
    const names = snapshot.sheets.map((sheet) => sheet.name);
    for (const name of [
      ...Object.keys(sheets),
      'Xếp hạng',
      'Bảng tổng hợp',
      'Bảng điểm chi tiết',
      'Điểm bị mất',
    ]) {
      expect(names).toContain(name);
    }
    expect(snapshot.run).toMatchObject({ state: 'done', tool: 'ChiSo' });
    expect(readdirSync(path.dirname(out)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('writes a sheet for each unit that is asked for, and refuses a unit that is not there', async () => {
    const out = folder.file('phieu.xlsx');
    expect(chiso('score', sound, '--out', out, '--profile', 's1, S2').status).toBe(0);
    const snapshot = await XlsxWorkbook.open(readFileSync(out), { name: 'phieu.xlsx' }).read({});
    const profiles = snapshot.sheets.map(({ name }) => name).filter((name) => name.startsWith('Phiếu'));
    expect(profiles).toEqual(['Phiếu - S1', 'Phiếu - S2']);
    const refused = chiso('score', sound, '--out', folder.file('khong.xlsx'), '--profile', 'S9');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('S9');
  });

  test('gives the same bytes for the same workbook, and settles when its own results are scored again', () => {
    const [first, second, again, settled] = ['a', 'b', 'c', 'd'].map((name) => folder.file(`${name}.xlsx`));
    for (const [input, out] of [
      [sound, first],
      [sound, second],
      [first, again],
      [again, settled],
    ]) {
      expect(chiso('score', input!, '--out', out!).status).toBe(0);
    }
    expect(readFileSync(second!).equals(readFileSync(first!))).toBe(true);
    expect(readFileSync(settled!).equals(readFileSync(again!))).toBe(true);
  });

  test('never writes onto its input, whatever the file is called', () => {
    const before = readFileSync(sound);
    const roundabout = path.join(path.dirname(sound), '.', path.basename(sound));
    for (const out of [sound, roundabout, path.relative('.', sound)]) {
      const { status, stderr } = chiso('score', sound, '--out', out, '--force');
      expect([status, stderr.split(':')[0]]).toEqual([2, 'Lỗi']);
      expect(stderr).toContain('trùng với tệp đầu vào');
    }
    expect(readFileSync(sound).equals(before)).toBe(true);
  });

  test('overwrites another file only with --force', () => {
    const out = folder.file('taken.xlsx');
    writeFileSync(out, 'something else');
    const refused = chiso('score', sound, '--out', out);
    expect([refused.status, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain('--force');
    expect(readFileSync(out, 'utf8')).toBe('something else');
    expect(chiso('score', sound, '--out', out, '--force').status).toBe(0);
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
  });

  test('refuses a folder that is not there and any ending but .xlsx, before it scores', () => {
    const nowhere = folder.file(path.join('none', 'out.xlsx'));
    expect(chiso('score', sound, '--out', nowhere)).toMatchObject({ status: 2, stdout: '' });
    const text = folder.file('out.txt');
    expect(chiso('score', sound, '--out', text)).toMatchObject({ status: 2, stdout: '' });
    expect(existsSync(text)).toBe(false);
  });
});
