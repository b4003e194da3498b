/** What stands above the criteria of a form and below them: whose form it is, its check code, who signs. */
import { rootCode } from '../../core/criteria/criterion';
import type { CellContent, FormulaContent } from '../../workbook/plan';
import { basisOf, subjectOf } from '../print/titles';
import type { Texts } from '../texts';
import { checkCodeNames, formColumns, type FormColumnId } from './columns';
import { formColumn, headRows, printedColumns, type FormPlaces } from './form-places';
import type { UnitForm } from './unit-form';

/** A text in a row over some columns, half-open. */
export interface Band {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly content: CellContent;
  readonly look: BandLook;
}

export type BandLook = 'title' | 'italic' | 'hint' | 'unit' | 'label' | 'code' | 'note' | 'sign' | 'day';

/** The columns of the repeated row that show the check code. */
export const checkCodeColumns = { from: formColumn('computed'), to: formColumn('difference') } as const;

/** The rows above the headings. */
export function headBands(form: UnitForm, checkCode: CellContent, texts: Texts): readonly Band[] {
  const { book } = form;
  const over = (row: number, content: CellContent, look: BandLook): Band => {
    return { row, from: 0, to: printedColumns, content, look };
  };
  return [
    over(headRows.title, texts.text('unitForm.title'), 'title'),
    over(headRows.index, subjectOf(book, texts), 'title'),
    over(headRows.basis, basisOf(book, texts)[0] ?? null, 'italic'),
    over(headRows.hint, texts.text('unitForm.hint'), 'hint'),
    { row: headRows.unit, from: 0, to: formColumn('a'), content: unitText(form, texts), look: 'unit' },
    {
      row: headRows.unit,
      from: formColumn('a'),
      to: checkCodeColumns.from,
      content: `${checkCodeNames[texts.language]}:`,
      look: 'label',
    },
    { row: headRows.unit, ...checkCodeColumns, content: checkCode, look: 'code' },
  ];
}

/** `(1)`, `(2)`, … under the headings; a column that follows from others says how. */
export function columnNumbers(): readonly string[] {
  const number = (id: FormColumnId) => `(${String(formColumn(id) + 1)})`;
  const follows: Partial<Record<FormColumnId, string>> = {
    ratio: `=${number('a')}/${number('b')}`,
    difference: `=${number('self')}-${number('computed')}`,
  };
  return formColumns.slice(0, printedColumns).map(({ id }) => number(id) + (follows[id] ?? ''));
}

/** Rows below the criteria, from the first free one on. */
export function footBands(
  places: FormPlaces,
  withoutFormula: readonly string[],
  texts: Texts,
): readonly Band[] {
  const { place } = places.form.book.settings;
  const first = places.end + totalRows;
  const notes = [
    texts.text('unitForm.note.states'),
    ...(withoutFormula.length > 0
      ? [texts.text('unitForm.note.noFormula', { codes: withoutFormula.join('; ') })]
      : []),
  ].map((content, i): Band => ({ row: first + i, from: 1, to: printedColumns, content, look: 'note' }));
  const day = first + notes.length + 1;
  const left = { from: formColumn('name'), to: formColumn('required') };
  const right = { from: formColumn('difference'), to: printedColumns };
  const sign = (row: number, key: string, at: typeof left, look: BandLook): Band => {
    return { row, ...at, content: texts.text(`print.sign.${key}`), look };
  };
  const on = texts.text('print.date', { place: place === '' ? texts.text('print.placeBlank') : place });
  return [
    ...notes,
    { row: day, ...right, content: on, look: 'day' },
    sign(day + 1, 'maker', left, 'sign'),
    sign(day + 1, 'leader', right, 'sign'),
    sign(day + 2, 'name', left, 'day'),
    sign(day + 2, 'seal', right, 'day'),
  ];
}

/** Rows after the total: the maximum that applies to the unit, and the share of it that was reached. */
export const totalRows = 2;

/** The contents of these rows by column. */
export function totalCells(
  places: FormPlaces,
  applicableNow: FormulaContent['value'],
  texts: Texts,
): readonly Partial<Record<FormColumnId, CellContent>>[] {
  const applicable = places.cell(rootCode, 'applicable');
  const share = (id: 'computed' | 'self'): CellContent => {
    const cell = places.cell(rootCode, id);
    return {
      formula: `IF(COUNT(${cell},${applicable})=2,IF(${applicable}=0,"",${cell}/${applicable}),"")`,
      value: '',
    };
  };
  return [
    {
      name: texts.text('unitForm.applicable'),
      max: { formula: `IF(ISNUMBER(${applicable}),${applicable},"")`, value: applicableNow },
    },
    { name: texts.text('unitForm.share'), computed: share('computed'), self: share('self') },
  ];
}

function unitText({ book, unit }: UnitForm, texts: Texts): string {
  const { period } = book.settings;
  return [
    texts.text('unitForm.unit', { name: unit.name, code: unit.code }),
    ...(unit.group === '' ? [] : [texts.text('unitForm.group', { group: unit.group })]),
    texts.text('unitForm.periodOf', { period: period.label }),
  ].join('. ');
}
