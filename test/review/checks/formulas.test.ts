import { beforeAll, describe, expect, test } from '@jest/globals';
import type { FormColumnId } from '../../../src/sheets/unit-form/columns';
import { formColumn, FormPlaces, headRows, rowCode } from '../../../src/sheets/unit-form/form-places';
import type { CellContent, FormulaContent } from '../../../src/workbook/plan';
import { contentAt, edited } from '../plan-edits';
import { failures, sent, type SoundForm, soundForm } from '../sound-form';

const sheet = 'Phiếu tự chấm';
const ids = [
  'formula-replaced',
  'formula-changed',
  'sum-misses-rows',
  'formula-over-value',
  'formula-as-figure',
  'maximum-changed',
  'application-changed',
  'issued-words-changed',
  'closed-cell-filled',
];

let sound: SoundForm;
let places: FormPlaces;

beforeAll(async () => {
  sound = await soundForm();
  places = new FormPlaces(sound.issued.form);
});

const rowOf = (code: string) => places.rows.find((row) => rowCode(row) === code)!.row;
const issuedAt = (code: string, column: FormColumnId) =>
  contentAt(sound.issued.plan.sheets[0]!, rowOf(code), formColumn(column));

/** Everything that the checks of formulas find after one cell was changed. */
async function found(row: number, column: number, content: CellContent) {
  const changed = await sent(sound, edited(sound.plan, [{ sheet: 0, row, column, content }]));
  return ids.flatMap((id) => failures(id, changed).map((finding) => [id, finding] as const));
}

const at = (row: number, column: number) => ({ cell: { sheet, row, column } });

describe('a locked formula', () => {
  test.each([[7], ['7'], [null]] as const)('replaced by %j is told with the formula', async (content) => {
    const [row, column] = [rowOf('1.2'), formColumn('computed')];
    const issued = issuedAt('1.2', 'computed') as FormulaContent;
    expect(await found(row, column, content)).toEqual([
      [
        'formula-replaced',
        { ...at(row, column), criterion: '1.2', found: content, expected: `=${issued.formula}` },
      ],
    ]);
  });

  test('changed is told with both formulas', async () => {
    const [row, column] = [rowOf('1.2'), formColumn('computed')];
    const { formula } = issuedAt('1.2', 'computed') as FormulaContent;
    expect(await found(row, column, { formula: `${formula}+1`, value: 3 })).toEqual([
      [
        'formula-changed',
        { ...at(row, column), criterion: '1.2', found: `=${formula}+1`, expected: `=${formula}` },
      ],
    ]);
  });

  test('written with other spaces, absolute marks and capitals is the same', async () => {
    const [row, column] = [rowOf('1.2'), formColumn('computed')];
    const { formula } = issuedAt('1.2', 'computed') as FormulaContent;
    const spelt = formula
      .replace(/\b([A-Z])(\d+)\b/g, '$$$1$$$2')
      .replaceAll(',', ' , ')
      .replace(/^IF/, 'if');
    expect(spelt).not.toBe(formula);
    expect(await found(row, column, { formula: spelt, value: 3 })).toEqual([]);
  });

  test('that leaves out a cell it added up is told with that cell', async () => {
    const area = sound.issued.form.lines.find(({ criterion }) => criterion.code === '1')!;
    const last = area.criterion.children.at(-1)!;
    const column = formColumn('computed');
    const { formula } = issuedAt('1', 'computed') as FormulaContent;
    const cell = places.cell(last, 'computed');
    const shorter = formula.replace(new RegExp(`,${cell}\\b`), '');
    expect(shorter).not.toBe(formula);
    expect(await found(rowOf('1'), column, { formula: shorter, value: 3 })).toEqual([
      [
        'sum-misses-rows',
        {
          ...at(rowOf('1'), column),
          criterion: '1',
          found: `=${shorter}`,
          expected: `=${formula}`,
          parameters: { missed: cell },
        },
      ],
    ]);
  });
});

describe('what was issued as a value', () => {
  test.each([
    ['max', 99, 'maximum-changed'],
    ['applies', 'Không', 'application-changed'],
    ['method', 'Cách khác', 'issued-words-changed'],
    ['name', 'Tên khác', 'issued-words-changed'],
  ] as const)('in the column %s and changed to %j is told by its check', async (column, content, id) => {
    const row = rowOf('1.2');
    expect(await found(row, formColumn(column), content)).toEqual([
      [
        id,
        {
          ...at(row, formColumn(column)),
          criterion: '1.2',
          found: content,
          expected: issuedAt('1.2', column),
        },
      ],
    ]);
  });

  test('and is now a formula is told with the value', async () => {
    const row = rowOf('1.2');
    expect(await found(row, formColumn('max'), { formula: '5+5', value: 10 })).toEqual([
      [
        'formula-over-value',
        { ...at(row, formColumn('max')), criterion: '1.2', found: '=5+5', expected: issuedAt('1.2', 'max') },
      ],
    ]);
  });

  test('is the same with other line ends and spaces', async () => {
    const name = issuedAt('1.2', 'name') as string;
    expect(await found(rowOf('1.2'), formColumn('name'), `  ${name.replace(' ', ' \r\n ')} `)).toEqual([]);
  });

  test('above the criteria is told, too, without a criterion', async () => {
    const issued = contentAt(sound.issued.plan.sheets[0]!, headRows.title, 0);
    expect(await found(headRows.title, 0, 'PHIẾU KHÁC')).toEqual([
      ['issued-words-changed', { ...at(headRows.title, 0), found: 'PHIẾU KHÁC', expected: issued }],
    ]);
  });
});

describe('cells that were issued empty', () => {
  test('are left alone where the unit enters', async () => {
    expect(await found(rowOf('1.2'), formColumn('a'), 5)).toEqual([]);
  });

  test('but not a formula there, however simple', async () => {
    const [row, column] = [rowOf('1.2'), formColumn('a')];
    expect(await found(row, column, { formula: '2+3', value: 5 })).toEqual([
      ['formula-as-figure', { ...at(row, column), criterion: '1.2', found: '=2+3', expected: null }],
    ]);
  });

  test('and closed are told when something stands in them', async () => {
    const [row, column] = [rowOf('1.2'), formColumn('appraisal1')];
    expect(await found(row, column, 10)).toEqual([
      ['closed-cell-filled', { ...at(row, column), criterion: '1.2', found: 10, expected: null }],
    ]);
  });

  test('hold nothing when they hold a space', async () => {
    expect(await found(rowOf('1.2'), formColumn('appraisal1'), ' ')).toEqual([]);
  });
});

test('a row of codes of the list of evidence is held, too', async () => {
  const changed = await sent(sound, edited(sound.plan, [{ sheet: 1, row: 6, column: 9, content: 1 }]));
  expect(failures('formula-replaced', changed)).toEqual([
    expect.objectContaining({ cell: { sheet: 'Danh mục TLKC', row: 6, column: 9 }, found: 1 }),
  ]);
});
