import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Submission } from '../../../src/review/submission';
import type { FormColumnId } from '../../../src/sheets/unit-form/columns';
import { formColumn, FormPlaces, rowCode } from '../../../src/sheets/unit-form/form-places';
import { cellOffset } from '../../../src/workbook/cells';
import type { FormulaContent } from '../../../src/workbook/plan';
import { CellKind } from '../../../src/workbook/snapshot';
import { type CellEdit, contentAt, edited } from '../plan-edits';
import { answer, failures, resnapped, sent, type SoundForm, soundForm, withFacts } from '../sound-form';

const sheet = 'Phiếu tự chấm';

let sound: SoundForm;
let submission: Submission;
let places: FormPlaces;

beforeAll(async () => {
  sound = await soundForm();
  submission = await sent(sound, sound.plan);
  places = new FormPlaces(sound.issued.form);
});

const rowOf = (code: string) => places.rows.find((row) => rowCode(row) === code)!.row;
const shownAt = (code: string, column: FormColumnId) =>
  (contentAt(sound.plan.sheets[0]!, rowOf(code), formColumn(column)) as FormulaContent).value;
const cell = (code: string, column: FormColumnId) => ({
  sheet,
  row: rowOf(code),
  column: formColumn(column),
});

async function after(
  ...edits: readonly (Omit<CellEdit, 'sheet' | 'row' | 'column'> & { at: [string, FormColumnId] })[]
) {
  const made = edits.map(({ at: [code, column], ...rest }) => ({
    ...rest,
    sheet: 0,
    row: rowOf(code),
    column: formColumn(column),
  }));
  return sent(sound, edited(sound.plan, made));
}

describe('how a file calculates', () => {
  test.each([
    ['manual-calculation', { calculation: 'manual' }, [{}]],
    ['iterative-calculation', { iterative: true }, [{}]],
    ['precision-as-displayed', { precisionAsDisplayed: true }, [{}]],
    ['saved-by-other-program', { application: 'WPS Office 12' }, [{ found: 'WPS Office 12' }]],
    [
      'saved-by-other-program',
      { application: 'LibreOffice/7.4.7.2$Linux_X86_64 LibreOffice_project/40$Build-2' },
      [{ found: 'LibreOffice 7.4.7.2' }],
    ],
    ['saved-by-other-program', { application: 'Microsoft Excel 16.0300' }, []],
    ['saved-by-other-program', { application: 'Microsoft Macintosh Excel 16.0300' }, []],
    ['calculated-on-opening', { fullCalcOnLoad: true }, [{}]],
    ['calculated-on-opening', { fullCalcOnLoad: false }, []],
  ] as const)('%s of %j finds %j', (id, facts, expected) => {
    expect(failures(id, withFacts(submission, facts))).toEqual(expected);
  });

  test('in days from 1904 is told', () => {
    expect(
      failures(
        'dates-from-1904',
        resnapped(submission, () => ({ date1904: true })),
      ),
    ).toEqual([{}]);
    expect(failures('dates-from-1904', submission)).toEqual([]);
  });
});

describe('points that are shown', () => {
  /** A line whose points follow from a numerator and a denominator. */
  const code = '1.2';

  test('but do not follow from the entries are told with those that do', async () => {
    const shown = shownAt(code, 'computed') as number;
    const stale = await after({ at: [code, 'computed'], value: shown + 0.5 });
    expect(failures('points-not-recalculated', stale)).toEqual([
      {
        cell: cell(code, 'computed'),
        criterion: code,
        found: shown + 0.5,
        expected: expect.closeTo(shown, 6),
        tolerance: 1e-6,
      },
    ]);
  });

  test('after an entry was changed without calculating are told in every line above it', async () => {
    const stale = await after({ at: [code, 'a'], content: 1 }, { at: [code, 'b'], content: 97 });
    expect(failures('points-not-recalculated', stale).map(({ criterion }) => criterion)).toEqual(
      expect.arrayContaining(['*', '1', code]),
    );
  });

  test('as none, or where there should be none, are told', async () => {
    const none = await after({ at: [code, 'computed'], value: '' });
    expect(
      failures('points-not-recalculated', none).map(({ criterion, found }) => [criterion, found]),
    ).toEqual([[code, '']]);
    const some = await after({ at: [code, 'a'], content: null }, { at: [code, 'b'], content: null });
    expect(failures('points-not-recalculated', some)).toEqual(
      expect.arrayContaining([expect.objectContaining({ criterion: code, expected: null })]),
    );
  });

  test('are not judged where programs read the entry differently, nor above it', async () => {
    const text = await after({ at: [code, 'a'], content: '3 ' }, { at: [code, 'computed'], value: '' });
    expect(failures('points-not-recalculated', text)).toEqual([]);
  });

  test('are told by the check of formulas alone where the formula is another', async () => {
    const changed = await after({ at: [code, 'computed'], content: { formula: '9', value: 9 } });
    expect(failures('points-not-recalculated', changed).map(({ criterion }) => criterion)).not.toContain(
      code,
    );
    expect(failures('formula-changed', changed)).toHaveLength(1);
  });

  test('are not evaluated without a scoring', () => {
    expect(answer('points-not-recalculated', { ...submission, scoring: null }).result).toMatchObject({
      status: 'notEvaluated',
      reason: 'no-figures',
    });
  });
});

test('a ratio or a difference that is not that of its row is told with the one that is', async () => {
  const ratio = shownAt('1.2', 'ratio') as number;
  const stale = await after({ at: ['1.2', 'ratio'], value: 0.123 }, { at: ['1.3', 'difference'], value: 77 });
  expect(failures('value-not-recalculated', stale)).toEqual([
    {
      cell: cell('1.2', 'ratio'),
      criterion: '1.2',
      found: 0.123,
      expected: expect.closeTo(ratio, 6),
      tolerance: 1e-6,
    },
    {
      cell: cell('1.3', 'difference'),
      criterion: '1.3',
      found: 77,
      expected: expect.closeTo(shownAt('1.3', 'difference') as number, 4),
      tolerance: 1e-6,
    },
  ]);
});

test('formulas without a value are counted by sheet', async () => {
  const blank = await after({ at: ['1.2', 'computed'], value: null }, { at: ['1.3', 'ratio'], value: null });
  expect(failures('formulas-without-value', blank)).toEqual([{ sheet, parameters: { formulas: 2 } }]);
});

test('an error that a formula shows is told', () => {
  const reading = submission.reading!;
  const { cells } = reading.sheet;
  const { row, column } = cell('1.2', 'computed');
  const offset = cellOffset(cells, row, column);
  expect(cells.formulas.has(offset)).toBe(true);
  const kinds = Uint8Array.from(cells.kinds).fill(CellKind.error, offset, offset + 1);
  const numbers = Float64Array.from(cells.numbers).fill(cells.texts.length, offset, offset + 1);
  const shown = { ...cells, kinds, numbers, texts: [...cells.texts, '#REF!'] };
  const wrong = { ...submission, reading: { ...reading, sheet: { ...reading.sheet, cells: shown } } };
  expect(failures('formula-shows-error', wrong)).toEqual([
    { cell: cell('1.2', 'computed'), criterion: '1.2', found: '#REF!' },
  ]);
});
