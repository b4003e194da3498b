/** A form of the illustrative index, as a file and as it is read back. */
import { readFileSync } from 'node:fs';
import type { IndexBook } from '../../../src/core/book';
import { textsFor } from '../../../src/locale/texts';
import { readIndexBook } from '../../../src/sheets/read/index-book';
import { issuedForm, type IssuedForm } from '../../../src/sheets/unit-form/form-plan';
import { unitForm } from '../../../src/sheets/unit-form/unit-form';
import type { WorkbookPlan } from '../../../src/workbook/plan';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';

export async function sampleBook(name = 'qd-766-minh-hoa'): Promise<IndexBook> {
  const workbook = XlsxWorkbook.open(readFileSync(`assets/samples/${name}.xlsx`), { name });
  return readIndexBook(await workbook.read({}));
}

/** The form of the unit at an index of the book. */
export function formOf(book: IndexBook, unit = 0): IssuedForm {
  return issuedForm(unitForm(book, book.units[unit]!)!, textsFor('vi'));
}

export async function fileOf(plan: WorkbookPlan): Promise<Uint8Array> {
  const workbook = XlsxWorkbook.blank('phieu.xlsx');
  await workbook.apply(plan, {});
  return workbook.bytes();
}

export function readFile(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  return XlsxWorkbook.open(bytes, { name: 'phieu.xlsx' }).read({ package: true });
}
