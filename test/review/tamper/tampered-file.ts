/** Files that were tampered with, and where that must be found. */
import type { Finding } from '../../../src/core/findings/finding';
import { type ReturnedFile, type ReviewedFile, reviewFile, type ReviewIndex } from '../../../src/jobs/review';
import { cellName } from '../../../src/workbook/address';
import { readUnitForm } from '../../../src/sheets/unit-form/read-form';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import { fileOf } from '../../sheets/unit-form/sample-form';
import { withRowsMoved } from '../plan-edits';
import { calculated } from './calculated-form';
import { FileParts, type Sent, type Tampering, type Where } from './tamper-kind';
import type { TypedForm } from './typed-form';

/** The review of a sound form after all of this was done to it. */
export async function reviewTampered(
  index: ReviewIndex,
  sound: TypedForm,
  kinds: readonly Tampering[],
): Promise<ReviewedFile> {
  const sent = Object.assign({}, ...kinds.map(({ sending }) => sending?.(sound))) as Sent;
  const { attachments, previous } = sent;
  const evidence = attachments && new Map([[sound.issued.form.unit.code, attachments]]);
  const besides: ReviewIndex = {
    ...index,
    ...(evidence && { beside: { ...index.beside, evidence } }),
    ...(previous && { before: (issued) => Promise.resolve(readUnitForm(previous, issued)) }),
  };
  return reviewFile(besides, await tamperedFile(sound, kinds, sent));
}

/** What comes back; whatever moves rows is done last, so that the others find theirs. */
async function tamperedFile(
  sound: TypedForm,
  kinds: readonly Tampering[],
  sent: Sent,
): Promise<ReturnedFile> {
  const form = sound.copy();
  for (const { typing } of kinds) typing?.(form);
  let plan = calculated(form);
  const movingLast = [...kinds].sort((one, other) => Number(!!one.moving) - Number(!!other.moving));
  for (const { moving, changing } of movingLast) {
    if (moving) plan = withRowsMoved(plan, moving(form));
    if (changing) plan = changing(plan, form);
  }
  const parts = new FileParts(await fileOf(plan));
  for (const { repacking } of kinds) repacking?.(parts);
  const { bytes } = parts;
  const { file = `${form.issued.form.unit.code}.xlsx`, receivedAt = null } = sent;
  return { file, sha256: '', receivedAt, open: () => XlsxWorkbook.open(bytes, { name: file }) };
}

/** Whether the finding is the one that a kind must have; `other` may have moved or renamed things. */
export function isMeant(
  finding: Finding,
  { check, severity, where }: Pick<Tampering, 'check' | 'severity' | 'where'>,
  form: TypedForm,
  other: Pick<Tampering, 'moving' | 'renaming'> = {},
): boolean {
  if (finding.ruleId !== check || finding.severity !== severity || finding.status !== 'fail') return false;
  const { cell, sheet, criterion } = finding;
  if (where === 'file') return !cell && sheet === undefined;
  const formName = form.sheets[0].name;
  const isSheet = (name: string | undefined, expected: string) =>
    name === (expected === formName ? (other.renaming ?? expected) : expected);
  if ('sheet' in where && !('row' in where)) {
    const isThere = isSheet(cell?.sheet ?? sheet, sheetName(where.sheet, form));
    return isThere && (where.criterion === undefined || where.criterion === criterion);
  }
  const expected = cellOf(where, form);
  const row =
    expected.sheet === formName ? (other.moving?.(form)(expected.row) ?? expected.row) : expected.row;
  return isSheet(cell?.sheet, expected.sheet) && cell?.row === row && cell.column === expected.column;
}

/** Where a kind must be found, as people name it. */
export function whereText(where: Where, form: TypedForm): string {
  if (where === 'file') return 'tệp';
  if ('sheet' in where && !('row' in where)) {
    return `${sheetName(where.sheet, form)} ${where.criterion ?? ''}`.trim();
  }
  const { sheet, row, column } = cellOf(where, form);
  return `${sheet}!${cellName(row, column)}`;
}

function cellOf(where: Exclude<Where, 'file' | { readonly criterion?: string }>, form: TypedForm) {
  return 'sheet' in where ? { ...where, sheet: sheetName(where.sheet, form) } : form.cell(where);
}

function sheetName(sheet: 0 | 1 | string, form: TypedForm): string {
  return typeof sheet === 'number' ? form.sheets[sheet].name : sheet;
}
