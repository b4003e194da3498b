import { expect, test } from '@jest/globals';
import { hasLibreOffice, recalculate } from '../core/libreoffice';
import { seeded } from '../core/seeded';
import { cellsOf, equivalents, type List, listLength } from './native-equivalents';

const count = 60;
const title = `functions give what native formulas of LibreOffice give, over ${String(count)} lists with blanks`;

(hasLibreOffice ? test : test.skip)(
  hasLibreOffice ? title : `SKIPPED, soffice is not installed: ${title}`,
  () => {
    const random = seeded(2026);
    const lists = Array.from({ length: count }, () => listFrom(random));
    const shown = recalculate(
      lists.map((list, row) => [
        ...cellsOf(list),
        ...equivalents.map(({ native }) => ({ formula: `=${native(row)}` })),
      ]),
    );
    expect(shown).toHaveLength(count);
    const differing = lists.flatMap((list, row) =>
      equivalents.flatMap(({ says, asked }, i) => {
        const expected = shown[row]![3 * listLength + i]!;
        const answer = asked(list);
        const isSame =
          typeof answer === 'number'
            ? isNear(answer, Number(expected))
            : expected !== '' && answer === expected;
        return isSame ? [] : [{ says, row, answer, expected }];
      }),
    );
    expect(differing).toEqual([]);
  },
  300_000,
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
function isNear(answer: number, expected: number): boolean {
  return Math.abs(answer - expected) <= 1e-12 * Math.max(1, Math.abs(expected));
}
