import { describe, expect, test } from '@jest/globals';
import { mirrorChecks } from '../../../../src/review/checks/mirror/portal';
import type { IndexBook } from '../../../../src/core/book';
import { BookFigures } from '../../../../src/review/book-figures';
import { asked, bookOf, dataOf, returned, type Typed } from '../../round';

const [portalDiffers] = mirrorChecks as [(typeof mirrorChecks)[number]];

describe('figures beside those that a system exported', () => {
  const exported = { '1.1:a': 90, '1.1:b': 100, '1.2:tot': 45.37 };
  const book = bookOf({ data: dataOf('2025', { X1: exported, X2: { '3:x': 5 } }) });
  const sent = async (unit: string, typed: Typed, known: IndexBook) => {
    const figures = new BookFigures(known, known.periods.get(known.settings.period.key)!);
    return returned(known, unit, typed, { exported: figures });
  };

  test.each([
    ['are the same', { '1.1:a': 90, '1.1:b': 100 }, []],
    ['may be printed with fewer decimals', { '1.2:tot': 45.4 }, []],
    ['that are others are told with both values', { '1.1:a': 95, '1.1:b': 100 }, [['1.1', 95, 90, 'a']]],
    ['beyond what rounding explains are told', { '1.2:tot': 45.5 }, [['1.2', 45.5, 45.37, 'tot']]],
    ['are compared where both are given', { '1.1:b': 99 }, [['1.1', 99, 100, 'b']]],
  ])('%s', async (_, typed, expected) => {
    const { findings } = asked(portalDiffers, await sent('X1', typed, await book));
    expect(
      findings.map(({ criterion, found, expected: other, parameters }) => [
        criterion,
        found,
        other,
        parameters?.['measure'],
      ]),
    ).toEqual(expected);
  });

  test.each(['X2', 'Y1'])('are not evaluated where the system says nothing of what %s sent', async (unit) => {
    const submission = await sent(unit, { '1.1:a': 1, '1.1:b': 2 }, await book);
    expect(asked(portalDiffers, submission)).toMatchObject({
      status: 'notEvaluated',
      reason: 'no-portal-figures',
    });
  });
  test('are not those of the index itself, unless it was given as the export', async () => {
    const submission = await returned(await book, 'X1', { '1.1:a': 95, '1.1:b': 100 });
    expect(asked(portalDiffers, submission)).toMatchObject({
      status: 'notEvaluated',
      reason: 'no-portal-figures',
    });
  });
});
