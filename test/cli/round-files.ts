/** A whole round over the illustrative index of Decision 766: the index as it is issued, and what its 60 units send. */
import type { IndexBook } from '../../src/core/book';
import { Tag } from '../../src/core/measures/column';
import { contentOfBook } from '../../src/sheets/template/content-of-book';
import { figuresOfBook } from '../../src/sheets/template/figures-of-book';
import { indexWorkbookPlan } from '../../src/sheets/template/index-workbook';
import { textsFor } from '../../src/locale/texts';
import { readIndexBook } from '../../src/sheets/read/index-book';
import type { CellEdit } from '../../src/workbook/plan';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { calculated } from '../review/tamper/calculated-form';
import { citeDocuments, givePoints, placeOf } from '../review/tamper/sound-answers';
import { FileParts, formPart } from '../review/tamper/tamper-kind';
import { TypedForm } from '../review/tamper/typed-form';
import { mulberry32 } from '../samples/seeded';
import { hasOffice, recalculated } from '../sheets/live/office';
import { fileOf, formOf } from '../sheets/unit-form/sample-form';

/** Who appraises which areas. */
export const agencies: ReadonlyMap<string, string> = new Map([
  ['1', 'Văn phòng UBND tỉnh'],
  ['2', 'Sở Nội vụ'],
  ['3', 'Sở Khoa học và Công nghệ'],
  ['4', 'Sở Khoa học và Công nghệ'],
  ['5', 'Thanh tra tỉnh'],
]);

/** The index with agencies and the figures of the year before, as forms are issued from it. */
export async function indexToIssue(sample: IndexBook): Promise<Uint8Array> {
  const content = contentOfBook(sample);
  const { data } = figuresOfBook(sample);
  const plan = indexWorkbookPlan(
    {
      ...content,
      data: data && { ...data, rows: data.rows.filter(({ period }) => period === '2024') },
      criteria: content.criteria.map(({ group, lines }) => ({
        group,
        lines: lines.map((line) => {
          const appraiser = agencies.get(line.code);
          return appraiser === undefined ? line : { ...line, appraiser };
        }),
      })),
    },
    textsFor('vi'),
  );
  const workbook = XlsxWorkbook.blank('chi-so.xlsx');
  await workbook.apply(plan, {});
  return workbook.bytes();
}

export async function bookIn(bytes: Uint8Array): Promise<IndexBook> {
  return readIndexBook(await XlsxWorkbook.open(bytes, { name: 'chi-so.xlsx' }).read({}));
}

/** What a unit types into its form: the figures that the sample holds of it, points that follow, and evidence. */
export function soundEntries(index: IndexBook, sample: IndexBook, unit: number): TypedForm {
  const typed = new TypedForm(formOf(index, unit));
  const known = sample.periods.get(sample.settings.period.key)!.measures;
  const lines = typed.issued.form.lines.filter(({ role }) => role === 'measured');
  for (const { criterion, measures } of lines) {
    for (const name of measures) {
      const column = known.get(criterion.code)?.find((one) => one.name === name)?.column;
      const tag = column?.tags[unit];
      const figure = tag === Tag.number ? column!.numbers[unit]! : null;
      typed.put(placeOf(criterion.code, name), tag === Tag.noEvent ? 'KPS' : figure);
    }
  }
  givePoints(typed, lines);
  citeDocuments(typed, lines, mulberry32(unit + 1));
  return typed;
}

/** A form file, and what somebody types into it. */
export interface Typing {
  readonly form: Uint8Array;
  readonly entries: TypedForm;
  /** Takes the protection off first, and types over a formula. */
  readonly overFormula?: true;
}

/**
 * The files after units typed into them and saved them, which works out their formulas. Where LibreOffice is not
 * installed, files made anew from the same entries.
 */
export async function savedByUnits(typings: readonly Typing[]): Promise<readonly Uint8Array[]> {
  const typed = await Promise.all(typings.map(typedInto));
  return hasOffice
    ? recalculated(typed)
    : Promise.all(typings.map(({ entries }) => fileOf(calculated(entries))));
}

async function typedInto({ form, entries, overFormula }: Typing): Promise<Uint8Array> {
  const open = overFormula ? new FileParts(form).replace(formPart, /<sheetProtection[^>]*>/, '').bytes : form;
  const workbook = XlsxWorkbook.open(open, { name: 'phieu.xlsx' });
  const edits = entries.typed.flatMap((contents, i) =>
    [...contents].map(([cell, content]): CellEdit => {
      if (typeof content === 'object' && content !== null) throw new TypeError('Nobody types a formula');
      const [row = 0, column = 0] = cell.split(',').map(Number);
      return { sheet: entries.sheets[i]!.name, row, column, content, ...(overFormula && { overFormula }) };
    }),
  );
  await workbook.apply({ sheets: [], run: { tool: 'ChiSo', inputs: '' }, edits }, {});
  return workbook.bytes();
}
