/** Sheets, rows and columns that went, came or changed places. */
import { formColumn, headRows } from '../../../src/sheets/unit-form/form-places';
import type { SheetPlan } from '../../../src/workbook/plan';
import { sheetPlan } from '../../workbook/xlsx/plans';
import { contentAt, edited } from '../plan-edits';
import { overwriting } from './changes';
import { type Tampering, workbookPart } from './tamper-kind';
import type { TypedForm } from './typed-form';

/** Nothing stands below it. */
const lastLine = '6';

export const sheetKinds: readonly Tampering[] = [
  {
    id: 'evidence-sheet-deleted',
    number: 8,
    check: 'sheet-missing',
    severity: 'error',
    where: 'file',
    changing: (plan) => ({ ...plan, sheets: plan.sheets.slice(0, 1) }),
  },
  {
    id: 'sheet-called-otherwise',
    number: null,
    check: 'sheet-renamed',
    severity: 'warning',
    where: { sheet: 'Sheet1' },
    renaming: 'Sheet1',
    repacking: (parts) => parts.replace(workbookPart, 'name="Phiếu tự chấm"', 'name="Sheet1"'),
  },
  {
    id: 'sheet-of-the-units-own',
    number: null,
    check: 'sheet-added',
    severity: 'warning',
    where: { sheet: 'Tính toán' },
    changing: (plan) => ({ ...plan, sheets: [...plan.sheets, ownSheet('Tính toán')] }),
  },
  {
    id: 'hidden-sheet',
    number: 37,
    check: 'sheet-concealed',
    severity: 'error',
    where: { sheet: 'Giấu' },
    changing: (plan) => ({ ...plan, sheets: [...plan.sheets, ownSheet('Giấu')] }),
    repacking: (parts) => parts.replace(workbookPart, 'name="Giấu"', 'name="Giấu" state="veryHidden"'),
  },
  {
    id: 'form-twice-in-one-file',
    number: null,
    check: 'form-twice',
    severity: 'error',
    where: { sheet: 'Phiếu tự chấm (2)' },
    changing: (plan) => ({
      ...plan,
      sheets: [...plan.sheets, { ...plan.sheets[0]!, name: 'Phiếu tự chấm (2)' }],
    }),
  },
  {
    id: 'row-deleted',
    number: 8,
    check: 'row-missing',
    severity: 'error',
    where: { sheet: 0, criterion: lastLine },
    moving: (form) => {
      const deleted = rowOf(form, lastLine);
      return (row) => (row === deleted ? null : row < deleted ? row : row - 1);
    },
  },
  {
    id: 'row-inserted',
    number: 8,
    check: 'row-added',
    severity: 'warning',
    where: { line: '4.1', column: 'code' },
    moving: roomBefore('4.1'),
    changing: (plan, form) => {
      const row = rowOf(form, '4.1');
      return edited(plan, [
        { sheet: 0, row, column: 0, content: '4.0' },
        { sheet: 0, row, column: 1, content: 'Tiêu chí tự thêm' },
      ]);
    },
  },
  {
    id: 'row-copied',
    number: 8,
    check: 'row-twice',
    severity: 'error',
    where: { line: '4.1', column: 'code' },
    moving: roomBefore('4.1'),
    changing: (plan, form) =>
      edited(plan, [{ sheet: 0, row: rowOf(form, '4.1'), column: 0, content: '1.3' }]),
  },
  {
    id: 'row-of-another-answer',
    number: 3,
    check: 'row-twice',
    severity: 'error',
    where: { line: '4.1', column: 'code' },
    moving: roomBefore('4.1'),
    changing: (plan, form) =>
      edited(plan, [
        { sheet: 0, row: rowOf(form, '4.1'), column: 0, content: '1.4' },
        { sheet: 0, row: rowOf(form, '4.1'), column: 6, content: 3 },
      ]),
  },
  {
    id: 'code-lost-its-zero',
    number: 3,
    check: 'row-twice',
    severity: 'error',
    where: { line: '3.10', column: 'code' },
    changing: overwriting({ line: '3.10', column: 'code' }, '3.1'),
  },
  {
    id: 'rows-changed-places',
    number: 8,
    check: 'row-moved',
    severity: 'warning',
    where: { line: '4.5', column: 'code' },
    moving: (form) => {
      const [first, second] = [rowOf(form, '4.4'), rowOf(form, '4.5')];
      return (row) => (row === first ? second : row === second ? first : row);
    },
  },
  {
    id: 'heading-overwritten',
    number: null,
    check: 'column-missing',
    severity: 'error',
    where: { sheet: 0, row: headRows.headings, column: formColumn('method') },
    changing: (plan) =>
      edited(plan, [
        { sheet: 0, row: headRows.headings, column: formColumn('method'), content: 'Cách khác' },
      ]),
  },
  {
    id: 'columns-changed-places',
    number: null,
    check: 'column-moved',
    severity: 'warning',
    where: { sheet: 0, row: headRows.headings, column: formColumn('reason') },
    changing: (plan) => {
      const [first, second] = [formColumn('appraisal1'), formColumn('reason')];
      const sheet = plan.sheets[0]!;
      const heading = (column: number) => contentAt(sheet, headRows.headings, column);
      return edited(plan, [
        { sheet: 0, row: headRows.headings, column: first, content: heading(second) },
        { sheet: 0, row: headRows.headings, column: second, content: heading(first) },
      ]);
    },
  },
];

function ownSheet(name: string): SheetPlan {
  return sheetPlan(name, { blocks: [{ row: 0, column: 0, rows: [['Nháp', 1]] }] });
}

/** A row is inserted above that of a line. */
function roomBefore(line: string): NonNullable<Tampering['moving']> {
  return (form) => {
    const at = rowOf(form, line);
    return (row) => (row < at ? row : row + 1);
  };
}

function rowOf(form: TypedForm, line: string): number {
  return form.cell({ line, column: 'code' }).row;
}
