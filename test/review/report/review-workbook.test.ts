import { beforeAll, describe, expect, test } from '@jest/globals';
import type { IndexBook } from '../../../src/core/book';
import type { Finding } from '../../../src/core/findings/finding';
import { textsFor } from '../../../src/locale/texts';
import { batchTally } from '../../../src/review/batch-tally';
import type { FileReview } from '../../../src/review/file-review';
import { reviewSheets } from '../../../src/review/report/review-sheets';
import { reviewWorkbook } from '../../../src/review/report/review-workbook';
import { unitCopyPlan } from '../../../src/review/report/unit-copy';
import type { CellContent, SheetPlan } from '../../../src/workbook/plan';
import { sampleBook } from '../../sheets/unit-form/sample-form';

let book: IndexBook;
beforeAll(async () => {
  book = await sampleBook();
});

const hostile = '=HYPERLINK("http://x";"y")';

function finding(parts: Partial<Finding> = {}): Finding {
  return {
    ruleId: 'score-above-max',
    severity: 'error',
    status: 'fail',
    unit: 'S02',
    criterion: '1.1',
    cell: { sheet: 'Phiếu tự chấm', row: 8, column: 11 },
    found: hostile,
    expected: 6,
    ...parts,
  };
}

function review(
  unit: string | null,
  findings: readonly Finding[],
  file = `nop/${unit ?? 'la'}.xlsx`,
): FileReview {
  const verdict = findings.length > 0 ? 'returned' : 'accepted';
  return { file, sha256: '', unit, verdict, results: [], findings };
}

function workbook(files: readonly FileReview[], language: 'vi' | 'en' = 'vi') {
  const outcome = { book, files, findings: [], tally: batchTally(book, files) };
  const { sheets } = reviewWorkbook(outcome, textsFor(language));
  return sheets as readonly [SheetPlan, SheetPlan, SheetPlan];
}

/** The rows of the table of a sheet, by heading. */
function rowsOf({ blocks, tables }: SheetPlan): readonly ReadonlyMap<string, CellContent>[] {
  const [{ range, columns }] = tables as [SheetPlan['tables'][number]];
  const block = blocks.find(({ row, rows }) => row === range.row && rows.length === range.rows)!;
  return block.rows.slice(1).map((cells) => new Map(columns.map((name, i) => [name, cells[i] ?? null])));
}

describe('the workbook of a review', () => {
  test('tells files in the order of the units, units without one among them, strangers last', () => {
    const files = [review(null, [finding()], 'nop/a.xlsx'), review('S03', []), review('S01', [])];
    const rows = rowsOf(workbook(files)[0]);
    expect(
      rows.slice(0, 3).map((row) => [row.get('Mã đơn vị'), row.get('Tên tệp'), row.get('Kết luận')]),
    ).toEqual([
      ['S01', 'S01.xlsx', 'Hợp lệ'],
      ['S02', '', 'Chưa nộp'],
      ['S03', 'S03.xlsx', 'Hợp lệ'],
    ]);
    expect(rows.at(-1)?.get('Tên tệp')).toBe('a.xlsx');
    expect(rows.map((row) => row.get('STT'))).toEqual(rows.map((_, i) => i + 1));
  });

  test('leads from each file to its first finding, and to nothing outside', () => {
    const files = [
      review('S01', [finding({ unit: 'S01' }), finding({ unit: 'S01' })]),
      review('S02', [finding()]),
    ];
    const [byFile, findings] = workbook(files);
    const first = findings.tables[0]!.range.row + 1;
    expect(byFile.links?.map(({ sheet, target }) => [sheet, target.row])).toEqual([
      [reviewSheets.findings.vi, first],
      [reviewSheets.findings.vi, first + 2],
    ]);
  });

  test('keeps text of a file as text, and leaves room for whoever accepts a finding', () => {
    const [row] = rowsOf(workbook([review('S02', [finding()])])[1]);
    expect(row?.get('Tìm thấy')).toBe(hostile);
    const contents = workbook([review('S02', [finding()])]).flatMap(({ blocks }) =>
      blocks.flatMap(({ rows }) => rows.flat()),
    );
    expect(contents.filter((content) => typeof content === 'object' && content !== null)).toEqual([]);
    expect(['Người chấp nhận', 'Lý do chấp nhận', 'Ngày'].map((name) => row?.get(name))).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('shows who accepted what was accepted, and leaves out what was not looked at', () => {
    const waiver = { by: 'Nguyễn Văn A', reason: 'Đã đối chiếu', on: '01/02/2026' };
    const findings = [
      finding({ status: 'waived', waiver }),
      finding({ status: 'notEvaluated', severity: 'info' }),
    ];
    const rows = rowsOf(workbook([review('S02', findings)])[1]);
    expect(
      rows.map((row) => [row.get('Người chấp nhận'), row.get('Lý do chấp nhận'), row.get('Ngày')]),
    ).toEqual([[waiver.by, waiver.reason, waiver.on]]);
  });

  test('has the same sheets in English', () => {
    const names = workbook([review('S02', [finding()])], 'en').map(({ name }) => name);
    expect(names).toEqual(Object.values(reviewSheets).map(({ en }) => en));
  });

  test('is printed across, and is the same however often it is made', () => {
    const files = [review('S02', [finding()])];
    expect(workbook(files)).toEqual(workbook(files));
    const [byFile, findings] = workbook(files);
    expect([byFile, findings].map(({ print }) => print?.orientation)).toEqual(['landscape', 'landscape']);
  });
});

describe('what a unit gets in a copy of its file', () => {
  test('is one sheet of its own findings, each leading to its cell, without what others accepted', () => {
    const nowhere: Finding = { ruleId: 'sheet-missing', severity: 'error', status: 'fail', unit: 'S02' };
    const findings = [finding(), finding({ status: 'waived' }), nowhere];
    const { sheets } = unitCopyPlan(book, review('S02', findings), textsFor('vi'));
    expect(sheets.map(({ name }) => name)).toEqual([reviewSheets.findings.vi]);
    expect(rowsOf(sheets[0]!)).toHaveLength(2);
    expect(sheets[0]!.links?.map(({ sheet, target }) => [sheet, target])).toEqual([
      ['Phiếu tự chấm', { row: 8, column: 11 }],
    ]);
  });
});
