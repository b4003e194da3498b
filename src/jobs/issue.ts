/** Issues the self-assessment forms of an index: one workbook for each unit. */
import type { IndexBook, Unit } from '../core/book';
import type { Texts } from '../sheets/texts';
import { issuedForm, type IssuedForm } from '../sheets/unit-form/form-plan';
import { unitForm } from '../sheets/unit-form/unit-form';
import { fileNames } from './file-names';
import { placeOfCode } from './job';

/** A form with the name of the file that it goes out as. */
export interface FormFile {
  readonly unit: Unit;
  /** Without folder; no two are the same, whether or not case counts. */
  readonly file: string;
  /** Made only when it is asked for, so that a province's forms need not be held at once. */
  readonly issued: () => IssuedForm;
}

/** The forms that go out, and the units that get none because no criteria apply to their khối. */
export interface FormFiles {
  readonly forms: readonly FormFile[];
  readonly without: readonly Unit[];
}

/**
 * The forms of all units of a book, or of one, in the order of its units. The same book gives the same forms.
 * @throws UnknownCode when `only` is none of its units.
 */
export function issueForms(book: IndexBook, texts: Texts, only: string | null = null): FormFiles {
  const codes = book.units.map(({ code }) => code);
  const names = fileNames(codes, (code) => texts.text('unitForm.file', { code }));
  const wanted = only === null ? null : placeOfCode(codes, only, 'unknown-unit');
  const forms: FormFile[] = [];
  const without: Unit[] = [];
  for (const [i, unit] of book.units.entries()) {
    if (wanted !== null && i !== wanted) continue;
    const form = unitForm(book, unit);
    if (!form) without.push(unit);
    else forms.push({ unit, file: names[i]!, issued: () => issuedForm(form, texts) });
  }
  return { forms, without };
}
