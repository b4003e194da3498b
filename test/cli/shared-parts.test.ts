import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SharedParts } from '../../src/cli/shared-parts';

describe('data with shared parts', () => {
  test('is the same data', () => {
    const leaf = fc.oneof(fc.string(), fc.integer(), fc.double(), fc.boolean(), fc.constant(null));
    const data = fc.letrec((tie) => ({
      data: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.array(tie('data')),
        fc.dictionary(fc.string(), tie('data'), { noNullPrototype: true }),
      ),
    })).data;
    const parts = new SharedParts();
    fc.assert(
      fc.property(data, (each) => {
        expect(parts.shared(structuredClone(each))).toStrictEqual(each);
      }),
    );
  });

  test('keeps equal cells and results of checks once, whatever file they came with', () => {
    const parts = new SharedParts();
    const answer = (unit: string) => ({
      unit,
      results: [{ check: 'row-twice', status: 'pass', reason: null, count: 0 }],
      findings: [
        { cell: { sheet: 'Phiếu', row: 1, column: 2 }, unit, found: 1, severity: 'error', expected: 2 },
      ],
    });
    const [first, second] = [parts.shared(answer('X1')), parts.shared(answer('X2'))];
    expect(second).toEqual(answer('X2'));
    expect(second.results[0]).toBe(first.results[0]);
    expect(second.findings[0]!.cell).toBe(first.findings[0]!.cell);
    expect(second.findings[0]).not.toBe(first.findings[0]);
  });

  test('tells objects apart by names, order and kinds of their fields', () => {
    const parts = new SharedParts();
    const numbers = [{ a: 1 }, { b: 1 }, { a: NaN }, { a: -0 }, { a: 0 }];
    for (const each of [...numbers, { a: '1' }, { a: null }, { a: 1, b: 2 }, { b: 2, a: 1 }]) {
      expect(Object.entries(parts.shared(each))).toStrictEqual(Object.entries(each));
    }
  });

  test('keeps lines of appraisal, whose values are found by column', () => {
    const row = {
      unit: 'X1',
      values: new Map<string, string | number>([
        ['reason', 'Chưa đủ'],
        ['self', 2],
      ]),
    };
    expect(new SharedParts().shared({ rows: [row] })).toStrictEqual({ rows: [row] });
  });

  test('leaves tables of numbers as they are', () => {
    const rows = Int32Array.of(1, 2);
    expect(new SharedParts().shared({ rows }).rows).toBe(rows);
  });
});
