import { expect, test } from '@jest/globals';
import { groupedDigits } from '../../src/sheets/grouped-digits';
import { workedOut } from './live/workbook-engine';
import { snapshotOf } from './snapshot-of';

/** By what is typed: whether it is shown in groups of digits. */
const typed: readonly (readonly [number | string | boolean | null, boolean])[] = [
  [1260, true],
  [1000, true],
  [-5000, true],
  [999, false],
  [0, false],
  [1234.5, false],
  [12.5, false],
  ['KAD', false],
  ['1260', false],
  [true, false],
  [null, false],
];

test('digits are grouped in whole numbers from a thousand on, and nothing that was typed is hidden', () => {
  const rows = typed.map(([content], row) => {
    const format = groupedDigits({ row, column: 0, rows: 1, columns: 1 });
    return [content, { formula: `IF(${format.kind === 'formula' ? format.formula : ''},1,0)` }];
  });
  const read = workedOut(
    snapshotOf({ Phiếu: rows }),
    rows.map((_, row) => ({ sheet: 'Phiếu', row, column: 1 })),
  );
  expect(typed.map(([content], row) => [content, read('Phiếu', row, 1) === 1])).toEqual(typed);
});
