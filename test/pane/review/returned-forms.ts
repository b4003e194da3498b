/** Files as units send them back: forms of an index filled in with legal answers, and some that nobody can read. */
import { readFileSync } from 'node:fs';
import { textsFor } from '../../../src/locale/texts';
import { readIndexBook } from '../../../src/sheets/read/index-book';
import { issuedForm } from '../../../src/sheets/unit-form/form-plan';
import { unitForm } from '../../../src/sheets/unit-form/unit-form';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import { mulberry32 } from '../../samples/seeded';
import { calculated } from '../../review/tamper/calculated-form';
import { soundAnswers } from '../../review/tamper/sound-answers';
import { answered } from '../../sheets/unit-form/answers';

export interface Returned {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The index that the forms belong to, of `assets/samples`. */
export const indexName = 'qd-766-minh-hoa.xlsx';

/** What people send beside forms, with the codes of what is said of it. */
export const unreadable: readonly (Returned & { readonly code: string })[] = [
  { name: 'danh-sach.xlsx', code: 'text-file', bytes: new TextEncoder().encode('a;b\n1;2\n') },
  {
    name: 'phieu-cu.xls',
    code: 'html-as-xls',
    bytes: new TextEncoder().encode('<html><table></table></html>'),
  },
  { name: 'trong.xlsx', code: 'empty-file', bytes: new Uint8Array() },
];

/** `count` files in all, forms of one unit after the other, the unreadable ones among them. */
export async function returnedFiles(count: number): Promise<readonly Returned[]> {
  const book = readIndexBook(
    await XlsxWorkbook.open(readFileSync(`assets/samples/${indexName}`), { name: indexName }).read({}),
  );
  const forms: Returned[] = [];
  for (let i = 0; forms.length < count - unreadable.length; i++) {
    const unit = book.units[i % book.units.length]!;
    const form = unitForm(book, unit);
    if (!form) continue;
    const workbook = XlsxWorkbook.blank('phieu.xlsx');
    const issued = issuedForm(form, textsFor('vi'));
    const chance = mulberry32(i + 1);
    // Two of three units know their figures and the rules.
    const plan = i % 3 === 1 ? answered(issued, chance) : calculated(soundAnswers(issued, chance));
    await workbook.apply(plan, {});
    forms.push({ name: `phieu-${unit.code}-${String(i + 1)}.xlsx`, bytes: workbook.bytes() });
  }
  // Some come early, so that what follows them is seen to go on.
  return [...forms.slice(0, 2), ...unreadable, ...forms.slice(2)];
}
