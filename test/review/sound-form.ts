/** A form as a unit sends it back: filled in, calculated, and tampered with where a test asks for it. */
import { type CellEdit, edited } from './plan-edits';
import { openScoring } from '../../src/core/scoring/score';
import type { IndexBook } from '../../src/core/book';
import type { Submission } from '../../src/review/submission';
import { issuedForm, type IssuedForm } from '../../src/sheets/unit-form/form-plan';
import { readUnitForm } from '../../src/sheets/unit-form/read-form';
import { submittedBook } from '../../src/sheets/unit-form/submitted-book';
import { unitForm } from '../../src/sheets/unit-form/unit-form';
import { unitOfForm } from '../../src/sheets/unit-form/unit-of-form';
import { textsFor } from '../../src/locale/texts';
import type { WorkbookPlan } from '../../src/workbook/plan';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { mulberry32 } from '../samples/seeded';
import { workedOut } from '../sheets/live/workbook-engine';
import { answered } from '../sheets/unit-form/answers';
import { fileOf, formOf, readFile, sampleBook } from '../sheets/unit-form/sample-form';

/** A sound form with the book that it was issued from. */
export interface SoundForm {
  readonly book: IndexBook;
  readonly issued: IssuedForm;
  /** Its workbook, every formula with the value that a second engine gives it. */
  readonly plan: WorkbookPlan;
}

/** The form of a unit with random legal answers. */
export async function soundForm({ unit = 0, seed = 1, name = 'qd-766-minh-hoa' } = {}): Promise<SoundForm> {
  const book = await sampleBook(name);
  const issued = formOf(book, unit);
  return { book, issued, plan: await calculated(issued, answered(issued, mulberry32(seed))) };
}

/**
 * The same workbook with the values that its formulas give. The check code is our own, for the second engine takes no
 * rows of ranges; that it is what its formula gives is tested with LibreOffice.
 */
export async function calculated(issued: IssuedForm, plan: WorkbookPlan): Promise<WorkbookPlan> {
  const snapshot = await readFile(await fileOf(plan));
  const cells = snapshot.sheets.flatMap(({ name: sheet, cells: { rows, starts, columns, formulas } }) =>
    [...rows].flatMap((row, i) =>
      Array.from({ length: starts[i + 1]! - starts[i]! }, (_, k) => starts[i]! + k)
        .filter((offset) => formulas.has(offset))
        .map((offset) => ({ sheet, row, column: columns[offset]! })),
    ),
  );
  const read = workedOut(snapshot, cells);
  const code = readUnitForm(snapshot, issued)?.checkCode;
  const edits = cells.map(({ sheet, row, column }): CellEdit => {
    const isCode = code?.cell.sheet === sheet && code.cell.row === row && code.cell.column === column;
    const value = isCode ? code.computed : read(sheet, row, column);
    return { sheet: plan.sheets.findIndex(({ name }) => name === sheet), row, column, value };
  });
  return edited(plan, edits);
}

/** What the checks see of a file. */
export function submissionOf(book: IndexBook, snapshot: WorkbookSnapshot, file = 'phieu.xlsx'): Submission {
  const unit = unitOfForm(snapshot, book);
  const form = unit && unitForm(book, unit);
  const issued = form && issuedForm(form, textsFor('vi'));
  const reading = issued && readUnitForm(snapshot, issued);
  return {
    file,
    sha256: '',
    snapshot,
    book,
    unit,
    issued,
    reading,
    scoring: reading && openScoring(submittedBook(reading)),
    previous: null,
    attachments: null,
  };
}
