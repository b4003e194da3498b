import { beforeAll, describe, expect, test } from '@jest/globals';
import type { IndexBook } from '../../../src/core/book';
import { textsFor } from '../../../src/locale/texts';
import { evidencePlace, formColumn, FormPlaces, headRows } from '../../../src/sheets/unit-form/form-places';
import { issuedForm, type IssuedForm } from '../../../src/sheets/unit-form/form-plan';
import { readUnitForm } from '../../../src/sheets/unit-form/read-form';
import type { Block, CellContent, SheetPlan, WorkbookPlan } from '../../../src/workbook/plan';
import { snapshotOf } from '../snapshot-of';
import { fileOf, formOf, readFile, sampleBook } from './sample-form';

let book: IndexBook;

beforeAll(async () => {
  book = await sampleBook();
});

async function readBack(plan: WorkbookPlan, issued: IssuedForm) {
  return readUnitForm(await readFile(await fileOf(plan)), issued);
}

/** The plan with contents moved, by where they stood, and further cells. */
function moved(
  { plan }: IssuedForm,
  place: (row: number, column: number) => readonly [number, number],
  more: readonly Block[] = [],
): WorkbookPlan {
  const [form, evidence] = plan.sheets as readonly [SheetPlan, SheetPlan];
  const cells = form.blocks.flatMap(({ row, column, rows }) =>
    rows.flatMap((line, i) =>
      line.map((content, k): Block => {
        const [to, at] = place(row + i, column + k);
        return { row: to, column: at, rows: [[content]] };
      }),
    ),
  );
  return { ...plan, sheets: [{ ...form, merges: [], blocks: [...cells, ...more] }, evidence] };
}

const cell = (row: number, column: number, content: CellContent): Block => ({
  row,
  column,
  rows: [[content]],
});

describe('a form read back', () => {
  test('has every line of what was issued, and the stamp of its unit', async () => {
    const issued = formOf(book);
    const snapshot = await readFile(await fileOf(issued.plan));
    const reading = readUnitForm(snapshot, issued)!;
    expect(reading.lines.map(({ line }) => line)).toEqual(issued.form.lines);
    expect(reading.strangers).toEqual([]);
    expect(reading.evidence).toEqual([]);
    expect(snapshot.package?.form).toEqual(issued.plan.form);
    expect(snapshot.sheets.map(({ protection }) => protection)).toEqual([
      { sheet: true, password: false },
      { sheet: true, password: false },
    ]);
    expect(reading.checkCode?.shown).toBe(reading.checkCode?.computed);
  });

  test('is found by its headings and codes wherever they were moved, with its check code', async () => {
    const issued = formOf(book);
    const { row } = new FormPlaces(issued.form).rows.find(({ line }) => line.criterion.code === '1.2')!;
    const entries = [
      cell(row, formColumn('a'), 12),
      cell(row, formColumn('b'), 20),
      cell(row, formColumn('x'), null),
    ];
    const asIssued = (await readBack(
      moved(issued, (at, column) => [at, column], entries),
      issued,
    ))!;
    // Two rows more above, columns from the right to the left.
    const places = (at: number, column: number) => [at + 2, 30 - column] as const;
    const turned = entries.map((one) => ({ ...one, row: one.row + 2, column: 30 - one.column }));
    const reading = (await readBack(moved(issued, places, turned), issued))!;
    const line = reading.lines.find(({ line: { criterion } }) => criterion.code === '1.2')!;
    expect(line.row).toBe(row + 2);
    expect(line.measures.get('a')).toMatchObject({ value: 12, cell: { column: 30 - formColumn('a') } });
    expect(reading.columns.get('self')).toBe(30 - formColumn('self'));
    expect(reading.checkCode?.computed).toBe(asIssued.checkCode?.computed);
    expect(asIssued.checkCode?.computed).not.toBe(asIssued.checkCode?.shown);
    expect(reading.checkCode?.shown).toBe(asIssued.checkCode?.shown);
  });

  test('tells rows whose code is none of the form, and lines whose row is gone', async () => {
    const issued = formOf(book);
    const { row } = new FormPlaces(issued.form).rows.find(({ line }) => line.criterion.code === '4.1')!;
    const reading = (await readBack(
      moved(issued, (at, k) => [at, k], [cell(row, 0, '9.9')]),
      issued,
    ))!;
    expect(reading.strangers).toEqual([{ row, code: '9.9' }]);
    expect(reading.lines).toHaveLength(issued.form.lines.length - 1);
    expect(reading.lines.some(({ line }) => line.criterion.code === '4.1')).toBe(false);
  });

  test('keeps named measures, each from the row of its own', async () => {
    const issued = formOf(book);
    const places = new FormPlaces(issued.form);
    const { row } = places.rows.find(
      ({ line, measure }) => line.criterion.code === '5.4' && measure === 'qua_han',
    )!;
    const reading = (await readBack(
      moved(issued, (at, k) => [at, k], [cell(row, formColumn('x'), 7)]),
      issued,
    ))!;
    const line = reading.lines.find(({ line: { criterion } }) => criterion.code === '5.4')!;
    expect(line.measures.get('qua_han')).toMatchObject({ value: 7, cell: { row } });
    expect([...line.measures.keys()]).toEqual([...line.line.measures]);
  });

  test('lists the documents, wherever the list stands', async () => {
    const issued = formOf(book);
    const [form, evidence] = issued.plan.sheets as readonly [SheetPlan, SheetPlan];
    const first = evidencePlace.codes.row;
    const documents = [cell(first, 0, 'TL01'), cell(first + 3, 1, '12/KH-UBND')];
    const plan = {
      ...issued.plan,
      sheets: [{ ...evidence, name: 'Sheet1', blocks: [...evidence.blocks, ...documents] }, form],
    };
    const reading = (await readBack(plan, issued))!;
    expect(reading.evidence.map(({ row }) => row)).toEqual([first, first + 3]);
    expect(reading.evidence[1]?.entries.get('number')?.value).toBe('12/KH-UBND');
    expect(reading.evidenceSheet?.name).toBe('Sheet1');
  });

  test('may have been issued in the other language', async () => {
    const english = issuedForm(formOf(book).form, textsFor('en'));
    const reading = (await readBack(english.plan, formOf(book)))!;
    expect(reading.lines).toHaveLength(english.form.lines.length);
    expect(reading.checkCode?.shown).toBe(reading.checkCode?.computed);
  });

  test('is none where no sheet has the headings of one', () => {
    const other = snapshotOf({ 'Phiếu tự chấm': [['Mã đơn vị', 'Điểm']], Khác: [['Mã', 'Tên']] });
    expect(readUnitForm(other, formOf(book))).toBeNull();
    expect(headRows.headings).toBeLessThan(30);
  });
});
