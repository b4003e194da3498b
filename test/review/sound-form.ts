/** A form as a unit sends it back: filled in, calculated, and tampered with where a test asks for it. */
import { type CellEdit, edited } from './plan-edits';
import { openScoring } from '../../src/core/scoring/score';
import type { IndexBook } from '../../src/core/book';
import type { Finding } from '../../src/core/findings/finding';
import { askCheck, type CheckAnswer } from '../../src/review/check-log';
import { fileChecks } from '../../src/review/checks/registry';
import type { Submission } from '../../src/review/submission';
import { issuedForm, type IssuedForm } from '../../src/sheets/unit-form/form-plan';
import { readUnitForm } from '../../src/sheets/unit-form/read-form';
import { submittedBook } from '../../src/sheets/unit-form/submitted-book';
import { unitForm } from '../../src/sheets/unit-form/unit-form';
import { unitOfForm } from '../../src/sheets/unit-form/unit-of-form';
import { textsFor } from '../../src/locale/texts';
import type { WorkbookPlan } from '../../src/workbook/plan';
import type { PackageFacts, SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';
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

/** The submission of a workbook, written and read back. */
export async function sent({ book }: SoundForm, plan: WorkbookPlan): Promise<Submission> {
  return submissionOf(book, await readFile(await fileOf(plan)));
}

/** The same submission with its workbook otherwise, read anew. */
export function resnapped(
  { book, snapshot, file }: Submission,
  change: (snapshot: WorkbookSnapshot) => Partial<WorkbookSnapshot>,
): Submission {
  return submissionOf(book, { ...snapshot, ...change(snapshot) }, file);
}

/** The same with other facts of the file. */
export function withFacts(submission: Submission, facts: Partial<PackageFacts>): Submission {
  return resnapped(submission, ({ package: known }) => ({ package: known && { ...known, ...facts } }));
}

/** The same with one sheet otherwise. */
export function withSheet(submission: Submission, index: number, sheet: Partial<SheetSnapshot>): Submission {
  return resnapped(submission, ({ sheets }) => ({
    sheets: sheets.map((each, i) => (i === index ? { ...each, ...sheet } : each)),
  }));
}

/** What the check of this id says of a submission. */
export function answer(id: string, submission: Submission): CheckAnswer {
  const check = fileChecks.find((each) => each.id === id);
  if (!check) throw new Error(`no check ${id}`);
  return askCheck(check, submission);
}

/** What it fails, without what is the same in all. */
export function failures(id: string, submission: Submission): readonly Partial<Finding>[] {
  return answer(id, submission).findings.map((finding) => {
    const { ruleId, status, severity } = finding;
    if (ruleId !== id || status !== 'fail') throw new Error(`${severity} ${ruleId} ${status}`);
    return Object.fromEntries(
      Object.entries(finding).filter(([field]) => !['ruleId', 'status', 'severity'].includes(field)),
    );
  });
}
