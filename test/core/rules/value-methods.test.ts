import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Column, Tag } from '../../../src/core/measures/column';
import { aggregateValues, type Aggregation, normaliseValues } from '../../../src/core/rules/value-methods';
import { readCases } from '../../cases/read-csv';

/** Null for a missing entry. */
function columnOf(entries: readonly (number | null)[]): Column {
  return {
    numbers: Float64Array.from(entries, (entry) => entry ?? 0),
    tags: Uint8Array.from(entries, (entry) => (entry === null ? Tag.missing : Tag.number)),
    step: 1,
  };
}

describe('aggregations of plain values', () => {
  const combined = (
    method: Aggregation,
    entries: readonly (number | null)[],
    weights: readonly number[] = entries.map(() => 1),
    parameters: readonly number[] = [],
  ) => aggregateValues(method, columnOf(entries), Float64Array.from(weights), parameters);

  test.each<[Aggregation, number, readonly number[]]>([
    ['SUM', 14, []],
    ['MEAN', 14 / 3, []],
    ['WMEAN', 5.5, []],
    ['GMEAN', Math.exp((Math.log(2) + Math.log(4) + 2 * Math.log(8)) / 4), []],
    ['HMEAN', 4 / (1 / 2 + 1 / 4 + 2 / 8), []],
    ['POWERMEAN', Math.sqrt((4 + 16 + 2 * 64) / 4), [2]],
    ['MEDIAN', 4, []],
    ['MIN', 2, []],
    ['MAX', 8, []],
  ])('%s of 2, 4 and 8 with 8 twice as heavy', (method, expected, parameters) => {
    const { value, issue } = combined(method, [2, 4, 8], [1, 1, 2], parameters);
    expect(value).toBeCloseTo(expected, 12);
    expect(issue).toBeNull();
  });

  test('leave out a missing value with its weight', () => {
    expect(combined('WMEAN', [80, null, 90], [1, 5, 3]).value).toBe(87.5);
    expect(combined('MEAN', [null, 4]).value).toBe(4);
    expect(combined('SUM', [null, 4]).value).toBe(4);
  });

  test('of nothing give nothing, and no remark', () => {
    for (const method of ['SUM', 'MEAN', 'GMEAN', 'MIN'] as const) {
      expect(combined(method, [null, null])).toEqual({ value: null, issue: null });
      expect(combined(method, [])).toEqual({ value: null, issue: null });
    }
  });

  test('say where a method has no value', () => {
    expect(combined('GMEAN', [0, 4])).toMatchObject({ value: null, issue: { code: 'outside-domain' } });
    expect(combined('POWERMEAN', [2, 4], [1, 1], [0])).toMatchObject({
      value: null,
      issue: { code: 'outside-domain' },
    });
  });

  test('lie between the least and the greatest, in the order of means', () => {
    const values = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(values, (entries) => {
        const of = (method: Aggregation) => combined(method, entries).value!;
        const ascending = [of('MIN'), of('HMEAN'), of('GMEAN'), of('MEAN'), of('MAX')];
        ascending.forEach((value, i) => {
          if (i > 0) expect(value).toBeGreaterThanOrEqual(ascending[i - 1]! - 1e-9);
        });
      }),
    );
  });
});

describe('normalisations of plain values', () => {
  const recorded = readCases('coinr-normalisation.csv');

  test.each(['LPI', 'Tariff'])('put %s where COINr puts it', (indicator) => {
    const rows = recorded.filter((row) => row['indicator'] === indicator);
    expect(rows).toHaveLength(51);
    const raw = columnOf(rows.map((row) => (row['raw'] === '' ? null : Number(row['raw']))));
    const first = rows[0]!;
    const posts = [Number(first['post_low']), Number(first['post_high'])];
    const direction = first['direction'] === '1' ? 1 : -1;
    const columns = {
      minmax: normaliseValues('MINMAX', raw, [0, 100], direction),
      goalposts: normaliseValues('GOALPOSTS', raw, posts, direction),
      zscore: normaliseValues('ZSCORE', raw, [], direction),
      distance: normaliseValues('DISTANCE', raw, [], direction),
      rankpct: normaliseValues('RANKPCT', raw, [], direction),
    };
    for (const [method, { values, issue }] of Object.entries(columns)) {
      expect(issue).toBeNull();
      rows.forEach((row, i) => {
        const expected = row[method]!;
        expect(values.tags[i]).toBe(expected === '' ? Tag.missing : Tag.number);
        const scale = method === 'goalposts' ? 100 : 1;
        if (expected !== '') expect(values.numbers[i]! * scale).toBeCloseTo(Number(expected), 10);
      });
    }
  });

  test('of values that do not vary say so', () => {
    const { values, issue } = normaliseValues('ZSCORE', columnOf([3, 3, null]), [], 1);
    expect(values.tags[0]).toBe(Tag.missing);
    expect(issue?.code).toBe('constant-column');
  });
});
