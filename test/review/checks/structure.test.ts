import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Submission } from '../../../src/review/submission';
import { formColumn, FormPlaces, headRows, rowCode } from '../../../src/sheets/unit-form/form-places';
import { changedSheet, edited, withRowsMoved } from '../plan-edits';
import {
  answer,
  failures,
  resnapped,
  sent,
  type SoundForm,
  soundForm,
  submissionOf,
  withFacts,
  withSheet,
} from '../sound-form';

const formSheet = 'Phiếu tự chấm';
const evidenceSheet = 'Danh mục TLKC';

let sound: SoundForm;
let submission: Submission;
let places: FormPlaces;

beforeAll(async () => {
  sound = await soundForm();
  submission = await sent(sound, sound.plan);
  places = new FormPlaces(sound.issued.form);
});

/** Row of a criterion as issued. */
const rowOf = (code: string) => places.rows.find((row) => rowCode(row) === code)!.row;
const at = (row: number, column: number, sheet = formSheet) => ({ cell: { sheet, row, column } });

describe('whose form it is', () => {
  const stamp = () => submission.snapshot.package!.form!;
  const stamped = (parts: object) => withFacts(submission, { form: { ...stamp(), ...parts } });

  test.each([
    ['form-of-other-period', { period: 'x' }, { found: 'x', expected: '2025' }],
    ['form-of-other-period', { period: '2024-01-01..2024-12-31' }, { found: '2024', expected: '2025' }],
    ['old-form', { setVersion: 'cũ' }, { found: 'cũ' }],
    ['form-of-other-state', { structure: 'abc' }, { found: 'abc' }],
  ])('%s is told by the stamp', (id, parts, finding) => {
    expect(failures(id, stamped(parts))).toEqual([expect.objectContaining(finding)]);
  });

  test('a form of a period or version of its own is not also told to be of another state', () => {
    expect(answer('form-of-other-state', stamped({ period: '2020', structure: 'abc' })).result.status).toBe(
      'pass',
    );
  });

  test('a stamp of a unit that the index does not know is told beside the unit of the cells', () => {
    expect(failures('form-of-other-unit', stamped({ unit: 'XYZ' }))).toEqual([
      { found: 'XYZ', expected: sound.issued.form.unit.code },
    ]);
  });

  test('another unit named at the head is told with both names', async () => {
    const other = sound.book.units[3]!;
    const head = {
      sheet: 0,
      row: headRows.unit,
      column: 0,
      content: `Đơn vị: ${other.name} (mã ${other.code})`,
    };
    expect(failures('other-unit-shown', await sent(sound, edited(sound.plan, [head])))).toEqual([
      { ...at(headRows.unit, 0), found: other.name, expected: sound.issued.form.unit.name },
    ]);
  });

  test('a lost stamp is told, and what needs it is not evaluated', () => {
    const lost = withFacts(submission, { form: null });
    expect(failures('stamp-missing', lost)).toEqual([{}]);
    for (const id of ['form-of-other-unit', 'form-of-other-period', 'old-form', 'form-of-other-state']) {
      expect(answer(id, lost).result).toMatchObject({ status: 'notEvaluated', reason: 'no-form' });
    }
  });

  test('neither stamp nor head leaves the unit unknown', async () => {
    const none = { ...(await sent(sound, sound.plan)), unit: null, issued: null, reading: null };
    expect(failures('unit-not-told', none)).toHaveLength(1);
    expect(answer('form-not-recognised', none).result.status).toBe('pass');
  });
});

describe('sheets', () => {
  const sheets = () => submission.snapshot.sheets;

  test('missing, renamed, added, copied and hidden ones are each told', () => {
    const [form, evidence] = [sheets()[0]!, sheets()[1]!];
    expect(
      failures(
        'sheet-missing',
        resnapped(submission, () => ({ sheets: [form] })),
      ),
    ).toEqual([{ found: null, expected: evidenceSheet }]);
    expect(failures('sheet-renamed', withSheet(submission, 0, { name: 'Sheet1' }))).toEqual([
      { sheet: 'Sheet1', found: 'Sheet1', expected: formSheet },
    ]);
    const notes = {
      ...evidence,
      name: 'Tính tay',
      cells: { ...evidence.cells, rows: new Int32Array(), starts: new Int32Array(1) },
    };
    expect(
      failures(
        'sheet-added',
        resnapped(submission, () => ({ sheets: [...sheets(), notes] })),
      ),
    ).toEqual([{ sheet: 'Tính tay', found: 'Tính tay' }]);
    const copy = { ...form, name: `${formSheet} (2)` };
    expect(
      failures(
        'form-twice',
        resnapped(submission, () => ({ sheets: [...sheets(), copy] })),
      ),
    ).toEqual([{ sheet: `${formSheet} (2)`, found: `${formSheet} (2)` }]);
  });

  test.each(['hidden', 'veryHidden'] as const)(
    'that are %s are told, an added one only as hidden',
    (visibility) => {
      const added = { ...sheets()[1]!, name: 'Giấu', visibility };
      const changed = resnapped(submission, () => ({ sheets: [...sheets(), added] }));
      expect(failures('sheet-concealed', changed)).toEqual([{ sheet: 'Giấu', found: 'Giấu' }]);
      expect(failures('sheet-added', changed)).toEqual([]);
    },
  );

  test('of the English form go by their English names', () => {
    expect(failures('sheet-renamed', withSheet(submission, 0, { name: 'Self-assessment form' }))).toEqual([]);
  });
});

describe('rows', () => {
  test('that were deleted are told by their code, once', async () => {
    const gone = rowOf('1.2');
    const changed = await sent(
      sound,
      withRowsMoved(sound.plan, (row) => (row === gone ? null : row > gone ? row - 1 : row)),
    );
    expect(failures('row-missing', changed)).toEqual([
      { sheet: formSheet, criterion: '1.2', found: null, expected: '1.2' },
    ]);
    expect(failures('row-moved', changed)).toEqual([]);
    expect(failures('formula-replaced', changed)).toEqual([]);
  });

  test('that were inserted are told, and formulas that moved with them are not', async () => {
    const from = rowOf('1.3');
    const moved = withRowsMoved(sound.plan, (row) => (row >= from ? row + 1 : row));
    const withCode = edited(moved, [{ sheet: 0, row: from, column: 0, content: '1.2b' }]);
    const changed = await sent(sound, withCode);
    expect(failures('row-added', changed)).toEqual([{ ...at(from, 0), found: '1.2b' }]);
    expect(failures('row-missing', changed)).toEqual([]);
    expect(failures('row-moved', changed)).toEqual([]);
    for (const id of ['formula-changed', 'formula-replaced', 'sum-misses-rows', 'issued-words-changed']) {
      expect([id, failures(id, changed)]).toEqual([id, []]);
    }
    const blank = await sent(
      sound,
      edited(moved, [{ sheet: 0, row: from, column: formColumn('a'), content: 5 }]),
    );
    expect(failures('row-added', blank)).toEqual([{ ...at(from, 0), found: null }]);
  });

  test('whose code stands twice are told', async () => {
    const changed = await sent(
      sound,
      edited(sound.plan, [{ sheet: 0, row: rowOf('2.2'), column: 0, content: '2.1' }]),
    );
    expect(failures('row-twice', changed)).toEqual([
      { ...at(rowOf('2.2'), 0), criterion: '2.1', found: '2.1', parameters: { firstRow: rowOf('2.1') + 1 } },
    ]);
    expect(failures('row-missing', changed).map(({ expected }) => expected)).toEqual(['2.2']);
  });

  test('that changed places are told, those that kept theirs are not', async () => {
    const [low, high] = [rowOf('1.1'), rowOf('1.4')];
    const changed = await sent(
      sound,
      withRowsMoved(sound.plan, (row) => (row === low ? high : row > low && row <= high ? row - 1 : row)),
    );
    expect(failures('row-moved', changed)).toEqual([{ ...at(high, 0), criterion: '1.1', found: '1.1' }]);
    expect(failures('row-missing', changed)).toEqual([]);
  });
});

describe('columns', () => {
  test('without their heading are told with what stands there', async () => {
    const column = formColumn('place');
    const renamed = { sheet: 0, row: headRows.headings, column, content: 'Ghi chú riêng' };
    expect(failures('column-missing', await sent(sound, edited(sound.plan, [renamed])))).toEqual([
      { ...at(headRows.headings, column), found: 'Ghi chú riêng', expected: 'Trang/mục' },
    ]);
  });

  test('that changed places are told', async () => {
    const [a, b] = [formColumn('evidence'), formColumn('place')];
    const heading = (column: number, content: string) => ({
      sheet: 0,
      row: headRows.headings,
      column,
      content,
    });
    const swapped = edited(sound.plan, [heading(a, 'Trang/mục'), heading(b, 'Mã TLKC')]);
    const found = failures('column-moved', await sent(sound, swapped));
    expect(found).toHaveLength(1);
    expect(failures('column-moved', submission)).toEqual([]);
  });
});

describe('what is not seen', () => {
  test('hidden rows and columns are told where they hold something', () => {
    const hidden = {
      hiddenRows: [
        { from: 8, to: 10 },
        { from: 5000, to: 6000 },
      ],
      hiddenColumns: [
        { from: 2, to: 3 },
        { from: 500, to: 16384 },
      ],
    };
    expect(failures('rows-concealed', withSheet(submission, 0, hidden))).toEqual([
      { sheet: formSheet, found: '9:10' },
    ]);
    expect(failures('columns-concealed', withSheet(submission, 0, hidden))).toEqual([
      { sheet: formSheet, found: 'C:C' },
    ]);
  });

  test('white text is told with what it says', async () => {
    const row = rowOf('1.1');
    const column = formColumn('explanation');
    const plan = edited(sound.plan, [{ sheet: 0, row, column, content: 'giấu' }]);
    const white = changedSheet(plan, 0, (sheet) => ({
      ...sheet,
      styles: [
        ...sheet.styles,
        { range: { row, column, rows: 1, columns: 1 }, style: { color: 'FFFFFF', fill: 'FFFFFF' } },
      ],
    }));
    expect(failures('text-concealed', await sent(sound, white))).toEqual([
      { ...at(row, column), found: 'giấu' },
    ]);
  });
});

describe('locks', () => {
  test('taken off, put on with a password, or on the workbook are told', () => {
    expect(
      failures(
        'protection-removed',
        withSheet(submission, 1, { protection: { sheet: false, password: false } }),
      ),
    ).toEqual([{ sheet: evidenceSheet }]);
    expect(
      failures('password-added', withSheet(submission, 0, { protection: { sheet: true, password: true } })),
    ).toEqual([{ sheet: formSheet }]);
    expect(failures('workbook-protected', withFacts(submission, { workbookProtected: true }))).toEqual([{}]);
  });

  test('rules of entry that are gone are told at their cells', () => {
    const { validations } = submission.snapshot.sheets[0]!;
    const found = failures(
      'validation-removed',
      withSheet(submission, 0, { validations: validations.slice(1) }),
    );
    expect(found).toHaveLength(1);
    const [finding] = found;
    expect(submission.snapshot.sheets[0]!.validations[0]!.ranges[0]).toContain(
      String(finding!.cell!.row + 1),
    );
    expect(
      failures('validation-removed', withSheet(submission, 0, { validations: [] })).length,
    ).toBeGreaterThan(20);
    expect(failures('validation-changed', withSheet(submission, 0, { validations: [] }))).toEqual([]);
  });

  test('rules of entry written by another program are the same, other formulas are not', () => {
    const { validations } = submission.snapshot.sheets[0]!;
    const respelt = validations.map((rule) => ({
      ...rule,
      formula1: rule.type === 'custom' ? `${rule.formula1 ?? ''} `.replaceAll(',', ' , ') : rule.formula1,
    }));
    expect(failures('validation-changed', withSheet(submission, 0, { validations: respelt }))).toEqual([]);
    const [first] = validations.filter(({ type }) => type === 'custom');
    const opened = validations.map((rule) => (rule === first ? { ...rule, formula1: 'TRUE' } : rule));
    expect(failures('validation-changed', withSheet(submission, 0, { validations: opened }))).toEqual([
      expect.objectContaining({ found: '=TRUE', expected: `=${first!.formula1 ?? ''}` }),
    ]);
  });

  test('rules of entry of equal cells put together are the same', () => {
    const { validations } = submission.snapshot.sheets[0]!;
    const lists = validations.filter(({ type }) => type === 'list');
    const [first] = lists;
    const equal = lists.filter(({ formula1 }) => formula1 === first!.formula1);
    const together = { ...first!, ranges: equal.flatMap(({ ranges }) => ranges).reverse() };
    const rest = validations.filter((rule) => !equal.includes(rule));
    const changed = withSheet(submission, 0, { validations: [...rest, together] });
    expect(failures('validation-changed', changed)).toEqual([]);
    expect(failures('validation-removed', changed)).toEqual([]);
  });

  test('rules of entry that allow something else are told with both', () => {
    const validations = submission.snapshot.sheets[1]!.validations.map((rule) => ({
      ...rule,
      formula2: '99999',
    }));
    expect(failures('validation-changed', withSheet(submission, 1, { validations }))).toEqual([
      expect.objectContaining({ found: '36526 – 99999', expected: '36526 – 73050' }),
    ]);
  });
});

describe('additions', () => {
  test('merged cells are told, those of the form are not', () => {
    const { merges } = submission.snapshot.sheets[0]!;
    const merge = { row: rowOf('1.1'), column: 6, rows: 2, columns: 1 };
    expect(failures('cells-merged', withSheet(submission, 0, { merges: [...merges, merge] }))).toEqual([
      { ...at(merge.row, 6), found: `G${String(merge.row + 1)}:G${String(merge.row + 2)}` },
    ]);
    expect(merges.length).toBeGreaterThan(0);
  });

  test('names are told, hidden ones more gravely, those of printing not at all', () => {
    const name = (text: string, hidden: boolean) => ({ name: text, formula: 'A1', sheet: null, hidden });
    const names = [name('_xlnm.Print_Titles', false), name('DiemThem', false), name('An', true)];
    const { findings } = answer(
      'names-added',
      resnapped(submission, () => ({ names })),
    );
    expect(findings.map(({ found, severity }) => [found, severity])).toEqual([
      ['An = A1', 'warning'],
      ['DiemThem = A1', 'info'],
    ]);
  });

  test('comments are told with their words', () => {
    const comments = [{ row: 9, column: 6, author: 'Lan', text: ' xin xem lại ', threaded: false }];
    expect(failures('comments-added', withSheet(submission, 0, { comments }))).toEqual([
      { ...at(9, 6), found: 'xin xem lại' },
    ]);
  });

  test('contents beside and below the form are told, formulas as such', async () => {
    const beside = { sheet: 0, row: rowOf('1.1'), column: 30, content: 'tạm' };
    const below = { sheet: 0, row: 200, column: 1, content: { formula: 'G9+1', value: 3 } };
    expect(failures('cells-outside-form', await sent(sound, edited(sound.plan, [beside, below])))).toEqual([
      { ...at(beside.row, 30), found: 'tạm' },
      { ...at(200, 1), found: '=G9+1' },
    ]);
  });

  test('contents beside and below the list of evidence are told alike', async () => {
    const below = { sheet: 1, row: 90, column: 2, content: 'tạm' };
    expect(failures('cells-outside-form', await sent(sound, edited(sound.plan, [below])))).toEqual([
      { ...at(90, 2, evidenceSheet), found: 'tạm' },
    ]);
  });

  test('a check code that is not that of the entries is told with both', () => {
    const reading = {
      ...submission.reading!,
      checkCode: { ...submission.reading!.checkCode!, shown: '000-000' },
    };
    expect(failures('check-code-differs', { ...submission, reading })).toEqual([
      { cell: reading.checkCode.cell, found: '000-000', expected: reading.checkCode.computed },
    ]);
    const without = { ...submission, reading: { ...reading, checkCode: null } };
    expect(answer('check-code-differs', without).result).toMatchObject({
      status: 'notEvaluated',
      reason: 'no-columns',
    });
  });
});

test('an empty workbook is told to be no form, and no check fails on it otherwise', () => {
  const empty = submissionOf(sound.book, { ...submission.snapshot, sheets: [], names: [] });
  expect(failures('form-not-recognised', empty)).toEqual([{ found: '', expected: formSheet }]);
});

test('of thousands of cells outside the form some are told, and a formula among the entries all the same', async () => {
  const many = Array.from({ length: 3000 }, (_, i) => ({ sheet: 0, row: 300 + i, column: 1, content: i }));
  const formula = { sheet: 1, row: 10, column: 4, content: { formula: '1+1', value: 2 } };
  const changed = await sent(sound, edited(sound.plan, [...many, formula]));
  expect(answer('cells-outside-form', changed).result.count).toBe(1000);
  expect(failures('formula-as-figure', changed)).toHaveLength(1);
});
