/**
 * The normalisations against COINr 1.1.14 (MIT licence), run on two indicators of its ASEM example: one where more
 * is better, one where less is, with ties and units without a figure. Recorded in coinr-normalisation.csv.
 */
import { expect, test } from '@jest/globals';
import { evaluateRule } from '../../../src/core/rules/evaluate';
import { readCases } from '../../cases/read-csv';
import { contextOf, entryAt } from './rule-context';
import { treeOf } from './trees';

const recorded = readCases('coinr-normalisation.csv');
const entryOf = (text: string): number | null => (text === '' ? null : Number(text));

test.each(['LPI', 'Tariff'])('%s is normalised as COINr does', (indicator) => {
  const rows = recorded.filter((row) => row['indicator'] === indicator);
  expect(rows).toHaveLength(51);
  const first = rows[0]!;
  const context = contextOf({
    direction: first['direction'] === '1' ? 1 : -1,
    measures: { x: rows.map((row) => entryOf(row['raw']!)) },
  });
  const rules = {
    minmax: 'MINMAX(x, 0, 100)',
    zscore: 'ZSCORE(x)',
    goalposts: `100*GOALPOSTS(x, ${first['post_low']!}, ${first['post_high']!})`,
    distance: 'DISTANCE(x)',
    rankpct: 'RANKPCT(x)',
  };
  for (const [method, rule] of Object.entries(rules)) {
    const column = evaluateRule(treeOf(rule), context);
    rows.forEach((row, i) => {
      const value = entryAt(context.texts, column, i);
      const expected = entryOf(row[method]!);
      if (expected === null) expect([method, row['unit'], value]).toEqual([method, row['unit'], 'MISSING']);
      else expect(value).toBeCloseTo(expected, 10);
    });
  }
  expect(context.issues).toEqual([]);
});
