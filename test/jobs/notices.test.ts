import { describe, expect, test } from '@jest/globals';
import { linesIn, merge } from '../../src/jobs/merge';
import { notices } from '../../src/jobs/notices';
import { appraisalOf } from '../../src/jobs/split';
import { answerColumns } from '../../src/sheets/rounds/round-sheets';
import { columnOf } from '../../src/sheets/rounds/round-table';
import { cellValue } from '../../src/workbook/cells';
import type { CellContent, SheetPlan, WorkbookPlan } from '../../src/workbook/plan';
import type { TestRows } from '../sheets/snapshot-of';
import { fileOf, openedRounds, texts } from './rounds-index';

const lines: TestRows = [
  ['S1', '2.2', 18, 15, 'Ảnh mờ'],
  ['S1', '1.1', 10, 7, 'Thiếu kế hoạch quý'],
  ['S1', '3', 4, 5],
  ['S2', '1.1', 8, 8],
  ['S3', '1.1', 10],
];

async function made() {
  const opened = await openedRounds(lines);
  const files = notices(opened, appraisalOf(opened)!, texts, { deadline: '20/01/2026' });
  return { opened, files };
}

/** Cells of the table of a sheet, row by row. */
function tableOf({ blocks }: SheetPlan, columns: number): readonly (readonly CellContent[])[] {
  return blocks.find(({ rows }) => rows[0]?.length === columns && rows[0][0] === 1)?.rows ?? [];
}

describe('notices', () => {
  test('go to every unit of which a line was appraised, with a form to answer on where points changed', async () => {
    const { files } = await made();
    expect(
      files.map(({ unit, file, lines: count, plan }) => [unit.code, file, count, plan.sheets.length]),
    ).toEqual([
      ['S1', 'thong-bao-S1.xlsx', 3, 2],
      ['S2', 'thong-bao-S2.xlsx', 0, 1],
    ]);
  });

  test('list what changed by criterion, with the evidence that lowered lines lack', async () => {
    const [first] = (await made()).files;
    expect(tableOf(first!.plan.sheets[0]!, 10)).toEqual([
      [1, '1.1', 'Kế hoạch', 10, 10, 7, -3, 'Thiếu kế hoạch quý', 'Kế hoạch năm', '20/01/2026'],
      [2, '2.2', 'Trang thông tin', 20, 18, 15, -3, 'Ảnh mờ', 'Ảnh chụp trang', '20/01/2026'],
      [3, '3', 'Sáng kiến', 5, 4, 5, 1, null, null, '20/01/2026'],
    ]);
  });

  test('list points that became KAD or KPS, states that became points, and points for what was left blank', async () => {
    const opened = await openedRounds([
      ['S1', '1.1', 'KAD', 0, 'Có phát sinh nhiệm vụ'],
      ['S1', '2.2', 20, 'KPS'],
      ['S1', '3', null, 4],
      ['S2', '1.1', 'kad', 'KAD'],
      ['S2', '2.2', null, 0],
    ]);
    const files = notices(opened, appraisalOf(opened)!, texts, { deadline: '' });
    expect(files.map(({ unit, lines: count }) => [unit.code, count])).toEqual([
      ['S1', 3],
      ['S2', 0],
    ]);
    expect(tableOf(files[0]!.plan.sheets[0]!, 10).map((row) => row.slice(4, 9))).toEqual([
      ['KAD', 0, null, 'Có phát sinh nhiệm vụ', 'Kế hoạch năm'],
      [20, 'KPS', null, null, null],
      [null, 4, null, null, null],
    ]);
  });

  test('are told in words of a unit whose points stand', async () => {
    const [, second] = (await made()).files;
    expect(second?.plan.sheets[0]?.blocks.flatMap(({ rows }) => rows.flat())).toContain(
      'Điểm thẩm định của 1 tiêu chí trùng với điểm tự chấm.',
    );
  });

  test('lock all but what the unit answers, and take no points beyond the maximum', async () => {
    const answer = (await made()).files[0]!.plan.sheets[1]!;
    expect(answer.protected).toBe(true);
    expect(
      answer.styles.filter(({ style }) => style.locked === false).map(({ range }) => range.column),
    ).toEqual(
      (['opinion', 'explanation', 'evidence', 'proposed'] as const).map((id) => columnOf(answerColumns, id)),
    );
    const proposed = columnOf(answerColumns, 'proposed');
    expect(
      answer.validations.filter(({ range }) => range.column === proposed).map(({ rule }) => rule),
    ).toEqual([10, 20, 5].map((max) => ({ kind: 'decimal', min: 0, max })));
  });
});

/** The answer of a unit: entries by column for rows of the table. */
function answered(
  plan: WorkbookPlan,
  entries: readonly Partial<Record<keyof typeof answerColumns, CellContent>>[],
): WorkbookPlan {
  const [notice, answer] = plan.sheets as readonly [SheetPlan, SheetPlan];
  const body = answer.blocks.find(({ rows }) => rows[0]?.[0] === 1)!.row;
  const blocks = entries.flatMap((row, i) =>
    Object.entries(row).map(([id, content]) => ({
      row: body + i,
      column: columnOf(answerColumns, id as keyof typeof answerColumns),
      rows: [[content]],
    })),
  );
  return { ...plan, sheets: [notice, { ...answer, blocks: [...answer.blocks, ...blocks] }] };
}

test('an answer is read back into the lines of its unit, a bare opinion as the explanation', async () => {
  const { opened, files } = await made();
  const back = await fileOf(
    answered(files[0]!.plan, [
      {
        opinion: 'Không nhất trí',
        explanation: 'Đã ban hành ngày 02/02',
        evidence: '12/KH-S1, mục II',
        proposed: 10,
      },
      { opinion: 'Nhất trí', proposed: '17,5' },
    ]),
  );
  const found = linesIn(await back.read({}), opened.book);
  const { plan, findings } = merge(appraisalOf(opened)!, [{ file: 'S1.xlsx', found }], texts);
  expect(findings).toEqual([]);
  expect(plan.edits?.map(({ row, column, content }) => [row, column, content])).toEqual([
    [1, 5, 'Nhất trí'],
    [1, 7, 17.5],
    [2, 5, 'Đã ban hành ngày 02/02'],
    [2, 6, '12/KH-S1, mục II'],
    [2, 7, 10],
  ]);
});

test('an answer sheet that nobody filled says nothing', async () => {
  const { opened, files } = await made();
  const back = await fileOf(files[0]!.plan);
  const found = linesIn(await back.read({}), opened.book);
  const { plan, findings } = merge(appraisalOf(opened)!, [{ file: 'S1.xlsx', found }], texts);
  expect([plan.edits, findings]).toEqual([[], []]);
  const sheet = (await back.read({})).sheets[1]!;
  expect(cellValue(sheet.cells, 0, 0)).toBe('SỞ MỘT');
});
