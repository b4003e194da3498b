/** Files as units send them back, in a folder: sound ones, wrong ones, and ones that nobody can read. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { IndexBook } from '../../src/core/book';
import { formColumn, FormPlaces } from '../../src/sheets/unit-form/form-places';
import { edited } from '../review/plan-edits';
import { calculated } from '../review/sound-form';
import { mulberry32 } from '../samples/seeded';
import { answered } from '../sheets/unit-form/answers';
import { fileOf, formOf, sampleBook } from '../sheets/unit-form/sample-form';

/** The index that the forms belong to. */
export const template = path.join('assets', 'samples', 'qd-766-minh-hoa.xlsx');

/** The points that a unit gave itself, far above any maximum. */
export const tooManyPoints = 999;

/** A form filled with random legal answers; `wrong` ones claim too many points on a line. */
export async function returnedForm(book: IndexBook, unit: number, wrong = false): Promise<Uint8Array> {
  const issued = formOf(book, unit);
  const plan = await calculated(issued, answered(issued, mulberry32(unit + 1)));
  if (!wrong) return fileOf(plan);
  const row = new FormPlaces(issued.form).rows.find(({ line }) => line.role === 'measured')!.row;
  return fileOf(edited(plan, [{ sheet: 0, row, column: formColumn('self'), content: tooManyPoints }]));
}

/**
 * Writes `don-vi-1.xlsx`, … for the first units of the index, those with a number in `wrong` claiming too many points;
 * and one web page and one empty file.
 */
export async function writeReturned(
  folder: string,
  count: number,
  wrong: readonly number[] = [],
): Promise<void> {
  mkdirSync(path.join(folder, 'khac'), { recursive: true });
  const book = await sampleBook();
  for (let i = 0; i < count; i += 1) {
    const name = `don-vi-${String(i + 1)}.xlsx`;
    writeFileSync(path.join(folder, name), await returnedForm(book, i, wrong.includes(i + 1)));
  }
  writeFileSync(path.join(folder, 'khac', 'trang-web.xls'), '<html><body><table></table></body></html>');
  writeFileSync(path.join(folder, 'khac', 'rong.xlsx'), '');
  // Not spreadsheets, and never looked at: evidence, and what Excel leaves beside an open file.
  writeFileSync(path.join(folder, 'ke-hoach.pdf'), '%PDF');
  writeFileSync(path.join(folder, '~$don-vi-1.xlsx'), 'lock');
}
