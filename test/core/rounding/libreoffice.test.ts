import { expect, test } from '@jest/globals';
import { roundDown, roundHalfAway, roundUp } from '../../../src/core/rounding/round';
import { hasLibreOffice, recalculate, type SheetCell } from '../libreoffice';
import { valuesNearHalves } from './values-near-halves';

const count = 20_000;
const title = `ROUND, ROUNDUP and ROUNDDOWN agree with LibreOffice on all of ${String(count)} numbers near halves`;

(hasLibreOffice ? test : test.skip)(
  hasLibreOffice ? title : `SKIPPED, soffice is not installed: ${title}`,
  () => {
    const values = valuesNearHalves(count, 2026);
    const rows = values.map(({ value, decimals }, i): SheetCell[] => {
      const call = (name: string) => ({ formula: `=${name}(A${String(i + 1)},B${String(i + 1)})` });
      return [value, decimals, call('ROUND'), call('ROUNDUP'), call('ROUNDDOWN')];
    });
    const shown = recalculate(rows);
    expect(shown).toHaveLength(count);
    const differing = [roundHalfAway, roundUp, roundDown].map((round, k) =>
      values.filter(({ value, decimals }, i) => Number(shown[i]![2 + k]) !== round(value, decimals)),
    );
    expect(differing).toEqual([[], [], []]);
  },
  300_000,
);
