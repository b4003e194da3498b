import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { WorkbookRefusal } from '../../../src/workbook/port';
import { batchBytes, PiecePlan, type Piece } from '../../../src/workbook/office/piece-plan';

const region = (rows: number, columns: number) => ({ row: 3, column: 1, rows, columns });
const planOf = (...regions: ReturnType<typeof region>[]) =>
  new PiecePlan(
    regions,
    regions.map((_, i) => `S${String(i + 1)}`),
  );

/** Takes all batches of a plan whose cells have the given sizes; a batch over the limit does not come. */
function takeAll(
  plan: PiecePlan,
  regions: readonly { columns: number }[],
  cellBytes: number[],
  limit: number,
) {
  const batches: { pieces: Piece[]; bytes: number }[] = [];
  let refused = 0;
  for (let pieces = plan.next(); pieces.length > 0; pieces = plan.next()) {
    const bytes = pieces.map(({ sheet, rows }) => rows * regions[sheet]!.columns * cellBytes[sheet]!);
    const total = bytes.reduce((sum, one) => sum + one, 0);
    if (total > limit) {
      refused += 1;
      plan.tooLarge(pieces);
    } else {
      batches.push({ pieces, bytes: total });
      plan.came(pieces, bytes);
    }
  }
  return { batches, refused };
}

describe('cutting the cells of a workbook into batches', () => {
  test('fifty small sheets come together', () => {
    const plan = planOf(...Array.from({ length: 50 }, () => region(20, 10)));
    expect(plan.next()).toHaveLength(50);
  });

  test('asking again without an answer asks for the same', () => {
    const plan = planOf(region(100_000, 10));
    expect(plan.next()).toEqual(plan.next());
  });

  test('a large sheet is cut by rows, and its last rows share a batch with the next sheet', () => {
    const regions = [region(20_000, 10), region(5, 10)];
    const { batches } = takeAll(planOf(...regions), regions, [28, 28], Infinity);
    expect(batches.map(({ pieces }) => pieces)).toEqual([
      [{ sheet: 0, row: 0, rows: 14_284 }],
      [
        { sheet: 0, row: 14_284, rows: 5_716 },
        { sheet: 1, row: 0, rows: 5 },
      ],
    ]);
  });

  test('the size of what came decides how much is asked for next', () => {
    const regions = [region(120_000, 10)];
    const { batches } = takeAll(planOf(...regions), regions, [14], Infinity);
    expect(batches.map(({ bytes }) => Math.round(bytes / 100_000))).toEqual([20, 40, 40, 40, 28]);
  });

  test('sheets with nothing in them ask for nothing', () => {
    const plan = new PiecePlan([null, region(1, 1), null], ['A', 'B', 'C']);
    expect(plan.next()).toEqual([{ sheet: 1, row: 0, rows: 1 }]);
    plan.came([{ sheet: 1, row: 0, rows: 1 }], [30]);
    expect(plan.next()).toEqual([]);
    expect(new PiecePlan([null], ['A']).next()).toEqual([]);
  });

  test('a guess that was too low costs one refused batch, not a small batch for ever', () => {
    const regions = [region(50_000, 10)];
    const { batches, refused } = takeAll(planOf(...regions), regions, [60], 5_000_000);
    expect(refused).toBe(1);
    expect(batches.slice(1, -1).every(({ bytes }) => bytes > 0.99 * batchBytes)).toBe(true);
  });

  test('a row that is too large by itself is refused with the name of its sheet', () => {
    const plan = planOf(region(1, 1), region(2, 16_384));
    const act = () => takeAll(plan, [{ columns: 1 }, { columns: 16_384 }], [30, 400], 5_000_000);
    expect(act).toThrow(new WorkbookRefusal('payload-too-large', { sheet: 'S2' }));
  });

  test('every row of every sheet comes once, in order, in batches under the limit', () => {
    const sheets = fc.array(
      fc.record({
        rows: fc.integer({ min: 1, max: 4000 }),
        columns: fc.integer({ min: 1, max: 60 }),
        cellBytes: fc.integer({ min: 20, max: 300 }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(sheets, fc.integer({ min: 100_000, max: 5_000_000 }), (books, limit) => {
        const regions = books.map(({ rows, columns }) => region(rows, columns));
        const sizes = books.map(({ cellBytes }) => cellBytes);
        const { batches } = takeAll(planOf(...regions), regions, sizes, limit);
        const next = books.map(() => 0);
        for (const { sheet, row, rows } of batches.flatMap(({ pieces }) => pieces)) {
          expect(row).toBe(next[sheet]);
          next[sheet] = row + rows;
        }
        expect(next).toEqual(books.map(({ rows }) => rows));
      }),
      { numRuns: 200 },
    );
  });
});
