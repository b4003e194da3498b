import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { IndexBook } from '../../src/core/book';
import { scoreBook } from '../../src/core/scoring/score';
import { type LogRow, readLog } from '../../src/sheets/rounds/adjustment-log';
import { readAppraisalRows, type AppraisalColumn } from '../../src/sheets/rounds/appraisal-rows';
import { answerColumns, roundSheets } from '../../src/sheets/rounds/round-sheets';
import { columnOf } from '../../src/sheets/rounds/round-table';
import { readIndexBook } from '../../src/sheets/read/index-book';
import { cellValue, type CellValue } from '../../src/workbook/cells';
import type { CellEdit } from '../../src/workbook/plan';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { sampleBook } from '../sheets/unit-form/sample-form';
import { chiso, temporaryFolder } from './chiso';
import { agencies, bookIn, filledForm, indexToIssue } from './round-files';

/**
 * Sixty units: all but three answer, ten of them wrongly at first, of whom eight mend it, three late; two send a sound
 * form again with another figure.
 */
const folder = temporaryFolder();
const at = folder.file;
const sent = at('nop');
/** By position in the index. */
const silent = new Set([40, 41, 59]);
const wrong = [0, 5, 10, 15, 20, 25, 30, 35, 45, 50];
const neverMended = new Set([45, 50]);
const late = new Set([3, 8, 13]);
const resent = [2, 7];

let sample: IndexBook;
let index: IndexBook;

interface IntakeDocument {
  readonly files: readonly {
    readonly file: string;
    readonly unit: string | null;
    readonly submission: number | null;
    readonly late: boolean | null;
    readonly verdict: string;
    readonly consolidated: boolean;
    readonly changes: number;
  }[];
  readonly missing: readonly string[];
}

/** Writes a file as it came on a day of December 2025. */
function arrive(name: string, bytes: Uint8Array, day: number): void {
  const file = path.join(sent, name);
  writeFileSync(file, bytes);
  const time = new Date(2025, 11, day, 9, 30);
  utimesSync(file, time, time);
}

beforeAll(async () => {
  mkdirSync(sent);
  sample = await sampleBook();
  const bytes = await indexToIssue(sample);
  writeFileSync(at('chi-so.xlsx'), bytes);
  index = await bookIn(bytes);
  for (const [i, { code }] of index.units.entries()) {
    if (silent.has(i)) continue;
    const form = (lines = {}) => filledForm(index, sample, i, lines);
    const name = `phieu-${code}.xlsx`;
    if (wrong.includes(i)) {
      arrive(name, await form({ '1.1': { self: 99 } }), 8);
      if (!neverMended.has(i)) arrive(`phieu-${code}-bo-sung.xlsx`, await form(), 12);
    } else {
      arrive(name, await form(), late.has(i) ? 18 : 10);
      if (resent.includes(i)) arrive(`phieu-${code}-lan-2.xlsx`, await form({ '1.1': { self: 1 } }), 13);
    }
  }
}, 300_000);
afterAll(folder.remove);

async function opened(file: string): Promise<{ snapshot: WorkbookSnapshot; book: IndexBook }> {
  const snapshot = await XlsxWorkbook.open(readFileSync(file), { name: path.basename(file) }).read({});
  return { snapshot, book: readIndexBook(snapshot) };
}

/** Types into the lines of a workbook what `entry` says of each, as an agency does. */
async function typeInto(
  file: string,
  entry: (line: {
    readonly unit: string;
    readonly criterion: string;
    readonly self: number;
    readonly values: ReadonlyMap<AppraisalColumn, CellValue>;
  }) => Partial<Record<AppraisalColumn, number | string>>,
): Promise<void> {
  const { snapshot, book } = await opened(file);
  const found = readAppraisalRows(snapshot, book)!;
  const edits = found.rows.flatMap(({ unit, criterion, row, values }): CellEdit[] =>
    Object.entries(entry({ unit, criterion, self: Number(values.get('self')), values })).map(
      ([id, content]) => ({
        sheet: found.sheet,
        row,
        column: found.columns.get(id as AppraisalColumn)!,
        content,
      }),
    ),
  );
  await edit(file, edits);
}

async function edit(file: string, edits: readonly CellEdit[]): Promise<void> {
  const workbook = XlsxWorkbook.open(readFileSync(file), { name: path.basename(file) });
  await workbook.apply({ sheets: [], run: { tool: 'ChiSo', inputs: '' }, edits }, {});
  writeFileSync(file, workbook.bytes());
}

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = chiso(...args);
  return { status, stdout, stderr };
}

const consolidate = () =>
  run(
    'consolidate',
    sent,
    '--template',
    at('chi-so.xlsx'),
    '--out',
    at('tong-hop.xlsx'),
    '--deadline',
    '15/12/2025',
    '--force',
    '--json',
  );

describe('a whole round', () => {
  test('takes in what came, counts the last valid file of each unit, and says the same twice', () => {
    const first = consolidate();
    const { files, missing } = JSON.parse(first.stdout) as IntakeDocument;
    const codeOf = (i: number) => index.units[i]!.code;
    expect(first.status).toBe(1);
    expect(files).toHaveLength(57 + 8 + 2);
    expect(missing).toEqual([...silent].map(codeOf));
    expect(files.filter(({ verdict }) => verdict === 'returned').map(({ unit }) => unit)).toEqual(
      wrong.map(codeOf),
    );
    expect(files.filter((file) => file.late).map(({ unit }) => unit)).toEqual([...late].map(codeOf));
    expect(
      files
        .filter(({ consolidated, submission }) => consolidated && submission === 2)
        .map(({ unit }) => unit),
    ).toEqual([...wrong.filter((i) => !neverMended.has(i)), ...resent].sort((a, b) => a - b).map(codeOf));
    expect(files.filter(({ consolidated }) => consolidated)).toHaveLength(55);
    expect(files.filter(({ unit, submission }) => unit === codeOf(2) && submission === 2)).toMatchObject([
      { changes: 1 },
    ]);
    expect(consolidate().stdout).toBe(first.stdout);
  }, 120_000);

  test('makes an index workbook that holds the figures that were sent, each with its source', async () => {
    const { snapshot, book } = await opened(at('tong-hop.xlsx'));
    const scored = scoreBook(book, { stage: 'self' });
    const before = scoreBook(sample, { stage: 'self' });
    const scoreOf = (board: typeof scored, code: string) =>
      board.units.find(({ unit }) => unit.code === code)?.score;
    for (const i of [1, 4, 6, 19, 33]) {
      const { code } = index.units[i]!;
      expect([code, scoreOf(scored, code)]).toEqual([code, scoreOf(before, code)]);
    }
    const names = new Set(snapshot.sheets.map(({ name }) => name));
    for (const sheet of ['register', 'changes', 'sources'] as const)
      expect(names).toContain(roundSheets[sheet].vi);
  });

  test('goes out to the agencies and comes back with their points and reasons', async () => {
    expect(run('split', at('tong-hop.xlsx'), '--out', at('phan')).status).toBe(0);
    const parts = readdirSync(at('phan'));
    expect(parts).toHaveLength(new Set(agencies.values()).size);
    for (const part of parts) {
      await typeInto(path.join(at('phan'), part), ({ unit, criterion, self }) => {
        const isLowered = ['1.1', '3.1'].includes(criterion) && unit < 'S05' && self >= 1;
        return isLowered
          ? { appraisal1: self - 1, reason: 'Chưa đủ tài liệu kiểm chứng', person: 'Nguyễn Văn A' }
          : { appraisal1: self };
      });
    }
    const { status, stdout } = run(
      'merge',
      at('phan'),
      '--into',
      at('tong-hop.xlsx'),
      '--out',
      at('tham-dinh.xlsx'),
      '--json',
    );
    expect({ status, ...(JSON.parse(stdout) as object) }).toMatchObject({
      status: 0,
      files: 4,
      findings: [],
    });
    const { snapshot, book } = await opened(at('tham-dinh.xlsx'));
    const { rows } = readAppraisalRows(snapshot, book)!;
    expect(rows.filter(({ values }) => !values.has('appraisal1'))).toEqual([]);
  }, 120_000);

  test('tells units, takes their explanations in, and puts what is disputed before the council', async () => {
    const notices = run('notices', at('tham-dinh.xlsx'), '--out', at('bao'), '--deadline', '20/01/2026');
    expect(notices.status).toBe(0);
    const answering = path.join(at('bao'), 'thong-bao-S02.xlsx');
    const { snapshot } = await opened(answering);
    const sheet = snapshot.sheets.find(({ name }) => name === roundSheets.answer.vi)!;
    const row = [...sheet.cells.rows].find((each) => cellValue(sheet.cells, each, 1) === '3.1')!;
    const type = (id: keyof typeof answerColumns, content: string | number): CellEdit => ({
      sheet: sheet.name,
      row,
      column: columnOf(answerColumns, id),
      content,
    });
    const self = Number(cellValue(sheet.cells, row, columnOf(answerColumns, 'self')));
    await edit(answering, [
      type('opinion', 'Không nhất trí'),
      type('explanation', 'Đã gửi bổ sung quyết định công bố'),
      type('evidence', '15/QĐ-S02 ngày 02/03/2025, Điều 1'),
      type('proposed', self),
    ]);
    const merged = run(
      'merge',
      answering,
      '--into',
      at('tham-dinh.xlsx'),
      '--out',
      at('giai-trinh.xlsx'),
      '--json',
    );
    expect(JSON.parse(merged.stdout)).toMatchObject({ files: 1, cells: 3, findings: [] });
    const table = run('council', at('giai-trinh.xlsx'), '--out', at('trinh.xlsx'));
    expect(table).toMatchObject({ status: 0 });
    expect(table.stdout).toContain('có 1 tiêu chí');
  }, 120_000);

  test('ranks by the conclusions, to the same bytes each time', async () => {
    await typeInto(at('trinh.xlsx'), ({ values }): Partial<Record<AppraisalColumn, number>> => {
      const proposed = values.get('proposed');
      return typeof proposed === 'number' ? { appraisal2: proposed, conclusion: proposed } : {};
    });
    const score = () => run('score', at('trinh.xlsx'), '--stage', 'final', '--json').stdout;
    const first = score();
    const { units } = JSON.parse(first) as {
      readonly units: readonly { code: string; rank: number | null }[];
    };
    expect(units.filter(({ rank }) => rank !== null).length).toBeGreaterThanOrEqual(55);
    expect(score()).toBe(first);
  }, 120_000);

  test('closes, and closes again with the correction and the ranks before and after in the log', async () => {
    const closing = run('close', at('trinh.xlsx'), '--out', at('chot-1.xlsx'));
    expect(closing).toMatchObject({ status: 0 });
    expect(closing.stdout).toContain('Đã chốt lần 1');
    writeFileSync(at('sua.xlsx'), readFileSync(at('chot-1.xlsx')));
    await typeInto(at('sua.xlsx'), ({ unit, criterion }): Partial<Record<AppraisalColumn, number>> =>
      unit === 'S06' && criterion === '1.1' ? { conclusion: 0 } : {},
    );
    expect(run('close', at('sua.xlsx'), '--out', at('chot-2.xlsx')).stderr).toContain('--previous');
    const again = run('close', at('sua.xlsx'), '--previous', at('chot-1.xlsx'), '--out', at('chot-2.xlsx'));
    expect(again.stdout).toContain('Đã chốt lần 2 (1 ô điều chỉnh');
    const { snapshot } = await opened(at('chot-2.xlsx'));
    const corrected = readLog(snapshot)!.filter(({ cell }) => cell !== null);
    expect(corrected).toMatchObject([{ closing: 2, unit: 'S06', sheet: 'Thẩm định', after: 0 }]);
    const [{ scoreBefore, scoreAfter, rankBefore, rankAfter }] = corrected as [LogRow];
    expect(Number(scoreAfter)).toBeLessThan(Number(scoreBefore));
    expect(Number(rankAfter)).toBeGreaterThanOrEqual(Number(rankBefore));
  }, 120_000);
});
