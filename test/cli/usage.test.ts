import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { smallIndex } from '../jobs/fake-port';
import { chiso, temporaryFolder, writeBook } from './chiso';

const folder = temporaryFolder();
const sound = folder.file('sound.xlsx');
const files: Readonly<Record<string, Uint8Array>> = {
  'empty.xlsx': new Uint8Array(),
  'text.xlsx': strToU8('Mã đơn vị;Điểm\nS1;90\n'),
  'page.xls': strToU8('<html><body><table><tr><td>Mã đơn vị</td></tr></table></body></html>'),
  'compound.xls': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)),
  'other.zip': zipSync({ 'readme.txt': strToU8('hello') }),
  'torn.xlsx': zipSync({ '[Content_Types].xml': strToU8('<Types/>') }).subarray(0, 60),
};

beforeAll(async () => {
  await writeBook(sound, smallIndex as never);
  for (const [name, bytes] of Object.entries(files)) writeFileSync(folder.file(name), bytes);
});
afterAll(folder.remove);

/** Everything that cannot be done ends with 2, says why on stderr and leaves stdout empty. */
function refusal(...args: string[]): string {
  const { status, stdout, stderr } = chiso(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).not.toMatch(/\bat .*\.cjs:\d+/);
  return stderr;
}

describe('chiso', () => {
  test.each([
    ['vi', 'Cách dùng: chiso [tùy chọn] <lệnh>', 'Mã thoát:'],
    ['en', 'Usage: chiso [options] <command>', 'Exit codes:'],
  ])('shows its help in %s', (lang, usage, exit) => {
    const { status, stdout, stderr } = chiso('--help', '--lang', lang);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(usage);
    expect(stdout).toContain(exit);
    for (const command of ['score', 'gaps', 'explain', 'template', 'catalogue'])
      expect(stdout).toContain(command);
  });

  test('says its version', () => {
    expect(chiso('--version')).toEqual({ status: 0, stdout: '0.1.0\n', stderr: '' });
  });

  test('explains itself on stderr when called without a command', () => {
    const { status, stdout, stderr } = chiso();
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Cách dùng:');
  });

  test.each([
    [['scroe'], 'không có lệnh scroe. Gần nhất: score.', 'there is no command scroe. Nearest: score.'],
    [['score'], 'thiếu SỔ_TÍNH.xlsx.', 'BOOK.xlsx is missing.'],
    [['score', 'a.xlsx', 'b.xlsx', 'c'], 'thừa tham số: b.xlsx c.', 'too many arguments: b.xlsx c.'],
    [
      ['score', 'a.xlsx', '--jsn'],
      'không có tùy chọn --jsn. Gần nhất: --json.',
      'there is no option --jsn. Nearest: --json.',
    ],
    [
      ['score', 'a.xlsx', '--out'],
      'tùy chọn --out <KẾT_QUẢ.xlsx> cần một giá trị.',
      'option --out <RESULT.xlsx> needs a value.',
    ],
    [
      ['gaps', 'a.xlsx'],
      'thiếu tùy chọn bắt buộc --unit <MÃ>.',
      'the required option --unit <CODE> is missing.',
    ],
    [
      ['gaps', 'a.xlsx', '--unit', 'S1', '--rank', '0'],
      '--rank cần một số nguyên từ 1',
      '--rank needs a whole number from 1',
    ],
    [
      ['gaps', 'a.xlsx', '--unit', 'S1', '--target', 'x'],
      '--target cần một số, đã nhận “x”',
      '--target needs a number, not “x”',
    ],
    [
      ['gaps', 'a.xlsx', '--unit', 'S1', '--target', '9', '--rank', '1'],
      'chỉ dùng một trong hai',
      'use only one of',
    ],
    [['score', 'a.xlsx', '--mode', 'x'], 'không có cách ghi “x”', 'there is no mode “x”'],
    [
      ['score', 'a.xlsx', '--print', 'anex'],
      'không có kiểu trang in “anex”; dùng annex, table hoặc none',
      'there is no kind of print “anex”; use annex, table or none',
    ],
    [
      ['score', 'a.xlsx', '--stage', 'Thẩm địhn lần 1'],
      'Gần nhất: Thẩm định lần 1.',
      'Nearest: Thẩm định lần 1.',
    ],
    [['score', 'no-such.xlsx'], 'không thấy tệp no-such.xlsx.', 'there is no file no-such.xlsx.'],
    [['score', 'src'], 'src là một thư mục, không phải tệp.', 'src is a folder, not a file.'],
    [['template', 'qd-765', '--out', 'x.xlsx'], 'Gần nhất: qd-766.', 'Nearest: qd-766.'],
  ])('refuses %j in the language asked for', (args, vi, en) => {
    expect(refusal(...args)).toContain(vi);
    expect(refusal(...args, '--lang', 'en')).toContain(en);
  });

  test('refuses a language that it does not speak', () => {
    expect(refusal('score', sound, '--lang', 'fr')).toContain('fr');
  });

  test.each([
    ['empty.xlsx', 'Tệp rỗng', 'The file is empty'],
    ['text.xlsx', 'văn bản thuần', 'plain text'],
    ['page.xls', 'trang web (HTML)', 'web page (HTML)'],
    ['compound.xls', 'không chứa sổ tính', 'does not hold an Excel workbook'],
    ['other.zip', 'không chứa sổ tính', 'does not hold an Excel workbook'],
    ['torn.xlsx', 'Tệp bị hỏng', 'The file is damaged'],
  ])('refuses %s and says what to do', (name, vi, en) => {
    const said = refusal('score', folder.file(name));
    expect(said).toContain(vi);
    expect(said).toMatch(/\n {2}→ \S/);
    expect(refusal('score', folder.file(name), '--lang', 'en')).toContain(en);
  });

  test('names the nearest unit and criterion', () => {
    expect(refusal('gaps', sound, '--unit', 'S11')).toContain('Gần nhất: S1.');
    expect(refusal('explain', sound, '--unit', 'S1', '--criterion', '1.11')).toContain('Gần nhất: 1.1.');
  });
});
