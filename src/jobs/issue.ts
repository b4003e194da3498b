/** Issues the self-assessment forms of an index: one workbook for each unit. */
import type { IndexBook, Unit } from '../core/book';
import type { Texts } from '../sheets/texts';
import { issuedForm, type IssuedForm } from '../sheets/unit-form/form-plan';
import { unitForm } from '../sheets/unit-form/unit-form';
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
  const names = fileNames(codes, texts);
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

/** `phieu-S01.xlsx`: letters, digits, dots and dashes of the code; what no file may be called becomes a dash. */
function fileNames(codes: readonly string[], texts: Texts): string[] {
  const taken = new Set<string>();
  return codes.map((code) => {
    const safe = code
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}.-]+/gu, '-')
      .replace(/\.+$/, '')
      .slice(0, longestCode);
    const base = texts.text('unitForm.file', { code: safe });
    let name = base;
    for (let more = 2; taken.has(name.toLowerCase()); more += 1) name = `${base}-${String(more)}`;
    taken.add(name.toLowerCase());
    return `${name}.xlsx`;
  });
}

/** Characters of a code that stand in the name of a file; paths are short on some machines. */
const longestCode = 60;
