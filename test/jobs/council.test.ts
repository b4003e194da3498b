import { describe, expect, test } from '@jest/globals';
import { scoreBook } from '../../src/core/scoring/score';
import { council } from '../../src/jobs/council';
import { appraisalOf } from '../../src/jobs/split';
import type { TestRows } from '../sheets/snapshot-of';
import { appraisalHeadings, openedRounds, roundsIndex, texts } from './rounds-index';

/** Reason, explanation and evidence are left out where they do not matter; then proposed, second, conclusion. */
const lines: TestRows = [
  ['S2', '1.1', 10, 6, 'Trễ', 'Đã gửi đúng hạn', '12/BC', 10],
  ['S1', '2.2', 20, 15, null, null, null, 20],
  ['S1', '1.1', 10, 10],
  ['S2', '2.2', 20, 16],
  ['S3', '1.1', 5, 5, null, null, null, 5],
  ['S3', '2.2', 10, 10, null, null, null, null, 12],
];

async function table(rows: TestRows) {
  const opened = await openedRounds(rows);
  const { plan } = council(opened, appraisalOf(opened)!, texts);
  const { blocks } = plan.sheets[0]!;
  return { opened, rows: blocks.find((block) => block.rows[0]?.[0] === 1)?.rows ?? [], blocks };
}

describe('the table for the council', () => {
  test('lists the lines for which a unit or a second appraisal wants other points, by unit and criterion', async () => {
    const { rows } = await table(lines);
    expect(rows.map((row) => row.slice(0, 11))).toEqual([
      [1, 'Sở Một', '2.2', 'Trang thông tin', 20, 15, null, null, 20, null, null],
      [2, 'Sở Hai', '1.1', 'Kế hoạch', 10, 6, 'Trễ', 'Đã gửi đúng hạn; 12/BC', 10, null, null],
      [3, 'Sở Ba', '2.2', 'Trang thông tin', 10, 10, null, null, null, 12, null],
    ]);
  });

  test('takes points that were typed as text for the numbers that scoring reads in them', async () => {
    const { rows } = await table([['S1', '1.1', '10', '6,5', null, null, null, '9,25']]);
    expect(rows.map((row) => row.slice(2, 9))).toEqual([['1.1', 'Kế hoạch', 10, 6.5, null, null, 9.25]]);
  });

  test('knows the period of a line however it is written, and leaves other periods out', async () => {
    const { 'Thiết lập': settings } = roundsIndex;
    const opened = await openedRounds([], {
      'Thiết lập': settings!,
      'Thẩm định': [
        [...appraisalHeadings, 'Kỳ'],
        ['S1', '1.1', 10, 6, null, null, null, 9, null, null, 'Năm 2025'],
        ['S1', '2.2', 10, 6, null, null, null, 9, null, null, 'Năm 2024'],
      ],
    });
    expect(council(opened, appraisalOf(opened)!, texts).lines).toBe(1);
  });

  test('gives score and rank of each line as scoring the workbook with that conclusion does', async () => {
    const { rows } = await table(lines);
    for (const [i, unit, criterion, accepted, refused] of [
      [0, 'S1', '2.2', 20, 15],
      [1, 'S2', '1.1', 10, 6],
      [2, 'S3', '2.2', 12, 10],
    ] as const) {
      const results = [];
      for (const points of [accepted, refused]) {
        const concluded = lines.map((line) =>
          line[0] === unit && line[1] === criterion
            ? [...line, ...Array.from({ length: 9 - line.length }, () => null), points]
            : line,
        );
        const { book } = await openedRounds(concluded);
        results.push(scoreBook(book, { stage: 'final' }).units.find((each) => each.unit.code === unit)!);
      }
      const [yes, no] = results;
      expect(rows[i]?.slice(11)).toEqual([yes!.score! - no!.score!, yes!.groupRank, no!.groupRank]);
    }
  });

  test('shows a rank that hangs on the decision', async () => {
    const { rows } = await table(lines);
    expect(rows[1]?.slice(11)).toEqual([4, 1, 2]);
  });

  test('says so where nothing is disputed', async () => {
    const { rows, blocks } = await table([['S1', '1.1', 10, 8, 'Trễ']]);
    expect(rows).toEqual([]);
    expect(blocks.flatMap((block) => block.rows.flat())).toContain(
      'Không có tiêu chí nào đơn vị và cơ quan thẩm định còn ý kiến khác nhau.',
    );
  });
});
