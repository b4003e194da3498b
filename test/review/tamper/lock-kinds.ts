/** What is concealed, unlocked or put in beside what was asked for. */
import { formColumn, headRows } from '../../../src/sheets/unit-form/form-places';
import { cellName } from '../../../src/workbook/address';
import { compileShared } from '../../../src/workbook/formula-references';
import type { ValidationPlan } from '../../../src/workbook/plan';
import { changedSheet, edited } from '../plan-edits';
import { styling } from './changes';
import { formPart, type Tampering, workbookPart } from './tamper-kind';

export const lockKinds: readonly Tampering[] = [
  {
    id: 'rows-hidden',
    number: 37,
    check: 'rows-concealed',
    severity: 'warning',
    where: { sheet: 0 },
    repacking: (parts) => parts.replace(formPart, '<row r="30"', '<row r="30" hidden="1"'),
  },
  {
    id: 'columns-hidden',
    number: 37,
    check: 'columns-concealed',
    severity: 'warning',
    where: { sheet: 0 },
    repacking: (parts) => parts.replace(formPart, '<col min="4" max="4"', '<col min="4" max="4" hidden="1"'),
  },
  {
    id: 'white-on-white',
    number: 37,
    check: 'text-concealed',
    severity: 'warning',
    where: { line: '1.1', column: 'evidence' },
    changing: styling({ line: '1.1', column: 'evidence' }, { color: 'FFFFFF', fill: 'FFFFFF' }),
  },
  {
    id: 'type-too-small-to-read',
    number: 37,
    check: 'text-concealed',
    severity: 'warning',
    where: { line: '1.2', column: 'evidence' },
    changing: styling({ line: '1.2', column: 'evidence' }, { fontSize: 1 }),
  },
  {
    id: 'protection-off',
    number: 38,
    check: 'protection-removed',
    severity: 'warning',
    where: { sheet: 0 },
    repacking: (parts) => parts.replace(formPart, /<sheetProtection [^>]*>/, ''),
  },
  {
    id: 'locked-with-a-password',
    number: 38,
    check: 'password-added',
    severity: 'info',
    where: { sheet: 0 },
    repacking: (parts) => parts.replace(formPart, '<sheetProtection ', '<sheetProtection password="CC1A" '),
  },
  {
    id: 'workbook-structure-locked',
    number: 38,
    check: 'workbook-protected',
    severity: 'info',
    where: 'file',
    repacking: (parts) =>
      parts.replace(workbookPart, '<bookViews>', '<workbookProtection lockStructure="1"/><bookViews>'),
  },
  {
    id: 'rule-of-entry-deleted',
    number: 38,
    check: 'validation-removed',
    severity: 'warning',
    where: { line: '1.1', column: 'self' },
    changing: (plan, form) => {
      const { row, column } = form.cell({ line: '1.1', column: 'self' });
      return changedSheet(plan, 0, (sheet) => ({
        ...sheet,
        validations: sheet.validations.filter(({ range }) => range.row !== row || range.column !== column),
      }));
    },
  },
  {
    id: 'rule-of-entry-loosened',
    number: 38,
    check: 'validation-changed',
    severity: 'warning',
    where: { line: '1.2', column: 'x' },
    changing: (plan, form) => {
      const { row, column } = form.cell({ line: '1.2', column: 'x' });
      return changedSheet(plan, 0, (sheet) => ({
        ...sheet,
        validations: sheet.validations.map((validation) =>
          validation.range.row === row && validation.range.column === column
            ? { ...validation, rule: { kind: 'list', values: ['kịp thời'] } }
            : validation,
        ),
      }));
    },
  },
  {
    id: 'rule-of-entry-deleted-in-the-middle',
    number: 38,
    check: 'validation-removed',
    severity: 'warning',
    where: { line: '3.4', column: 'self' },
    repacking: (parts) => parts.replace(formPart, 'sqref="L42:L51"', 'sqref="L42:L44 L46:L51"'),
  },
  {
    id: 'rule-of-entry-loosened-in-the-middle',
    number: 38,
    check: 'validation-changed',
    severity: 'warning',
    where: { line: '3.6', column: 'b' },
    changing: (plan, form) => {
      const { row, column } = form.cell({ line: '3.6', column: 'b' });
      return changedSheet(plan, 0, (sheet) => ({
        ...sheet,
        validations: sheet.validations.flatMap((validation) => {
          const { range } = validation;
          const [above, below] = [row - range.row, range.row + range.rows - row - 1];
          if (range.column !== column || above <= 0 || below <= 0) return [validation];
          const rule = { kind: 'custom', formula: `OR(TRUE,ISNUMBER(${cellName(row, column)}))` } as const;
          const rest = { ...validation, range: { ...range, row: row + 1, rows: below } };
          return [
            { ...validation, range: { ...range, rows: above } },
            { ...validation, rule, range: { ...range, row, rows: 1 } },
            { ...rest, rule: movedRule(rest.rule, above + 1) },
          ];
        }),
      }));
    },
  },
  {
    id: 'cells-merged-by-the-unit',
    number: null,
    check: 'cells-merged',
    severity: 'warning',
    where: { line: '2.4', column: 'explanation' },
    changing: (plan, form) => {
      const { row, column } = form.cell({ line: '2.4', column: 'explanation' });
      return changedSheet(plan, 0, (sheet) => ({
        ...sheet,
        merges: [...sheet.merges, { row, column, rows: 2, columns: 1 }],
      }));
    },
  },
  {
    id: 'hidden-name',
    number: null,
    check: 'names-added',
    severity: 'warning',
    where: 'file',
    repacking: (parts) =>
      parts.replace(
        workbookPart,
        '</definedNames>',
        '<definedName name="he_so" hidden="1">1.05</definedName></definedNames>',
      ),
  },
  {
    id: 'comment-in-the-form',
    number: null,
    check: 'comments-added',
    severity: 'info',
    where: { line: '2.5', column: 'self' },
    changing: (plan, form) => {
      const { row, column } = form.cell({ line: '2.5', column: 'self' });
      return changedSheet(plan, 0, (sheet) => ({
        ...sheet,
        comments: [...sheet.comments, { row, column, text: 'Đề nghị xem xét' }],
      }));
    },
  },
  {
    id: 'notes-beside-the-form',
    number: null,
    check: 'cells-outside-form',
    severity: 'info',
    where: { sheet: 0, row: 20, column: 25 },
    changing: (plan) => edited(plan, [{ sheet: 0, row: 20, column: 25, content: 'nháp' }]),
  },
  {
    id: 'changed-after-signing',
    number: 41,
    check: 'check-code-differs',
    severity: 'error',
    where: { sheet: 0, row: headRows.unit, column: formColumn('computed') },
    changing: (plan, form) => {
      const { row, column } = form.cell({ line: '4.5', column: 'explanation' });
      return edited(plan, [{ sheet: 0, row, column, content: 'Bổ sung sau khi ký' }]);
    },
  },
];

/** The rule as it reads so many rows below. */
function movedRule(rule: ValidationPlan['rule'], rows: number): ValidationPlan['rule'] {
  return rule.kind === 'custom' ? { ...rule, formula: compileShared(rule.formula).at(rows, 0) } : rule;
}
