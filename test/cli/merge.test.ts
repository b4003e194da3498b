import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { cellValue } from '../../src/workbook/cells';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { appraisalHeadings, roundsIndex } from '../jobs/rounds-index';
import { zipped } from '../workbook/xlsx/packages';
import { chiso, chisoHere, temporaryFolder, writeBook } from './chiso';

const folder = temporaryFolder();
const at = folder.file;
const into = at('tong-hop.xlsx');
const parts = at('phan');

beforeAll(async () => {
  const sheets = (...lines: readonly (readonly (string | number)[])[]) => ({
    ...roundsIndex,
    'Thẩm định': [appraisalHeadings, ...lines],
  });
  await writeBook(into, sheets(['S1', '1.1', 10], ['S1', '2.2', 18], ['S2', '1.1', 9]));
  mkdirSync(parts);
  await writeBook(
    path.join(parts, 'noi-vu.xlsx'),
    sheets(['S1', '1.1', 10, 7, 'Thiếu kế hoạch'], ['S2', '1.1', 9, 9]),
  );
  await writeBook(path.join(parts, 'van-phong.xlsx'), sheets(['S1', '2.2', 18, 18]));
  await writeBook(path.join(parts, 'khac.xlsx'), { Khác: [['Tên']] });
  writeFileSync(path.join(parts, 'rong.xlsx'), '');
  writeFileSync(path.join(parts, 'trang-web.xls'), '<html><body><table></table></body></html>');
  const sound = unzipSync(readFileSync(into));
  const sheet = 'xl/worksheets/sheet1.xml';
  writeFileSync(path.join(parts, 'bom.xlsx'), zipped({ ...sound, [sheet]: ' '.repeat(66 << 20) }));
});
afterAll(folder.remove);

async function mergedLines(file: string): Promise<unknown[][]> {
  const { sheets } = await XlsxWorkbook.open(readFileSync(file), { name: file }).read({});
  const { cells } = sheets.find(({ name }) => name === 'Thẩm định')!;
  return [1, 2, 3].map((row) => [0, 1, 2, 3, 4].map((column) => cellValue(cells, row, column)));
}

describe('chiso merge', () => {
  test('takes in what can be read, tells each file that cannot with its cure, and ends with 1', async () => {
    const out = at('tham-dinh.xlsx');
    const { status, stdout } = chiso('merge', parts, '--into', into, '--out', out, '--json');
    const { files, cells, findings } = JSON.parse(stdout) as {
      readonly files: number;
      readonly cells: number;
      readonly findings: readonly {
        readonly ruleId: string;
        readonly parameters: Readonly<Record<string, unknown>>;
      }[];
    };
    expect({ status, files, cells }).toEqual({ status: 1, files: 2, cells: 4 });
    expect(
      findings.map(({ ruleId, parameters: { file, refusal } }) => [
        ruleId,
        path.basename(String(file)),
        refusal,
      ]),
    ).toEqual([
      ['merge-unreadable', 'bom.xlsx', 'compression-ratio'],
      ['merge-no-lines', 'khac.xlsx', undefined],
      ['merge-unreadable', 'rong.xlsx', 'empty-file'],
      ['merge-unreadable', 'trang-web.xls', 'html-as-xls'],
    ]);
    expect(await mergedLines(out)).toEqual([
      ['S1', '1.1', 10, 7, 'Thiếu kế hoạch'],
      ['S1', '2.2', 18, 18, null],
      ['S2', '1.1', 9, 9, null],
    ]);
  });

  test('says the same in words, with what to do about each file', () => {
    const { status, stdout } = chiso('merge', parts, '--into', into, '--out', at('loi.xlsx'));
    expect(status).toBe(1);
    expect(stdout).toMatch(/trang-web\.xls\. .*trang web \(HTML\)/);
    expect(stdout).toContain('Lưu thành');
  });

  test('opens none of the files in its own process, and the same file twice in none', async () => {
    const open = jest.spyOn(XlsxWorkbook, 'open');
    const again = path.join(parts, 'noi-vu.xlsx');
    const { status } = await chisoHere('merge', parts, again, '--into', into, '--out', at('lai.xlsx'));
    expect(status).toBe(1);
    expect(open.mock.calls.map(([, { name }]) => name)).toEqual(['tong-hop.xlsx']);
    open.mockRestore();
    expect(readdirSync(parts)).toHaveLength(6);
  });

  test('needs a workbook with lines of appraisal to merge into', async () => {
    const bare = at('khong-co.xlsx');
    await writeBook(bare, {
      'Đơn vị': [
        ['Mã đơn vị', 'Tên đơn vị'],
        ['S1', 'Sở Một'],
      ],
    });
    const { status, stdout, stderr } = chiso('merge', parts, '--into', bare, '--out', at('khong.xlsx'));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Thẩm định');
  });
});
