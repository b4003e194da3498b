/** @jest-environment jsdom */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { hasLibreOffice, recalculate } from '../core/libreoffice';
import { seeded } from '../core/seeded';
import type { ShownValue } from '../workbench/model/cell-engine';
import { FormulaGrid } from './formula-grid';
import { cellsOf, equivalents, type List, listLength } from './native-equivalents';

// Univer may have to be built first.
jest.setTimeout(300_000);

const random = seeded(2026);
const lists = Array.from({ length: 60 }, () => listFrom(random));
const grid = new FormulaGrid();
const compared = lists.flatMap((list, row) =>
  equivalents.map(({ name, args, cell }, i) => {
    const call = grid.call(name, args(list));
    const formula = cell ? `INDEX(${call},${cell.join(',')})` : call;
    return { formula, at: grid.place(formula), row, column: 3 * listLength + i };
  }),
);

beforeAll(() => grid.calculate());

afterAll(() => {
  grid.dispose();
});

const title = `formulas with functions show what native formulas of LibreOffice show, over ${String(lists.length)} lists with blanks`;

(hasLibreOffice ? test : test.skip)(
  hasLibreOffice ? title : `SKIPPED, soffice is not installed: ${title}`,
  () => {
    const native = recalculate(
      lists.map((list, row) => [
        ...cellsOf(list),
        ...equivalents.map((one) => ({ formula: `=${one.native(row)}` })),
      ]),
    );
    expect(native).toHaveLength(lists.length);
    const differing = compared.flatMap(({ formula, at, row, column }) => {
      const expected = native[row]![column]!;
      const [[answer = null] = []] = grid.shown(at);
      return isSame(answer, expected) ? [] : [{ formula, row, answer, expected }];
    });
    expect(differing).toEqual([]);
  },
);

/** Quarters, so that some are equal; the first one is in group a. */
function listFrom(random: () => number): List {
  const entries = Array.from({ length: listLength }, (_, i) => i);
  return {
    values: entries.map((i) => (i > 2 && random() < 0.25 ? null : Math.ceil(random() * 40) / 4)),
    weights: entries.map(() => Math.ceil(random() * 8) / 2),
    groups: entries.map((i) => (i === 0 || random() < 0.5 ? 'a' : 'b')),
  };
}

/** LibreOffice writes 15 digits. */
function isSame(answer: ShownValue, expected: string): boolean {
  if (typeof answer !== 'number' || expected === '') return expected !== '' && answer === expected;
  return Math.abs(answer - Number(expected)) <= 1e-12 * Math.max(1, Math.abs(Number(expected)));
}
