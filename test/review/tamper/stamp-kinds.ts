/** Forms of somebody else, of another year, of an older set. */
import { headRows } from '../../../src/sheets/unit-form/form-places';
import { changedSheet, edited } from '../plan-edits';
import type { Tampering } from './tamper-kind';

export const stampKinds: readonly Tampering[] = [
  {
    id: 'form-of-last-year',
    number: 42,
    check: 'form-of-other-period',
    severity: 'blocker',
    where: 'file',
    changing: (plan) => ({ ...plan, form: { ...plan.form!, period: '2024' } }),
    gates: true,
  },
  {
    id: 'form-of-an-older-set',
    number: 42,
    check: 'old-form',
    severity: 'blocker',
    where: 'file',
    changing: (plan) => ({ ...plan, form: { ...plan.form!, setVersion: 'QĐ 09/2023' } }),
    gates: true,
  },
  {
    id: 'form-issued-before-a-change',
    number: 42,
    check: 'form-of-other-state',
    severity: 'warning',
    where: 'file',
    changing: (plan) => ({ ...plan, form: { ...plan.form!, structure: '0123456789abcdef' } }),
  },
  {
    id: 'form-without-a-stamp',
    number: 42,
    check: 'stamp-missing',
    severity: 'warning',
    where: 'file',
    changing: ({ sheets, run }) => ({ sheets, run }),
  },
  {
    id: 'stamp-of-another-unit',
    number: 40,
    check: 'form-of-other-unit',
    severity: 'error',
    where: 'file',
    changing: (plan) => ({ ...plan, form: { ...plan.form!, unit: 'X99' } }),
  },
  {
    id: 'other-unit-in-the-head',
    number: 40,
    check: 'other-unit-shown',
    severity: 'error',
    where: { sheet: 0, row: headRows.unit, column: 0 },
    changing: (plan) =>
      edited(plan, [{ sheet: 0, row: headRows.unit, column: 0, content: 'Đơn vị: Sở Tư pháp (mã S03)' }]),
  },
  {
    id: 'unit-of-no-index',
    number: null,
    check: 'unit-not-told',
    severity: 'blocker',
    where: 'file',
    changing: (plan) =>
      edited({ ...plan, form: { ...plan.form!, unit: 'ZZZ' } }, [
        { sheet: 0, row: headRows.unit, column: 0, content: 'Đơn vị: Sở Mới' },
        { sheet: 1, row: 1, column: 0, content: 'Đơn vị: Sở Mới' },
      ]),
    gates: true,
  },
  {
    id: 'another-workbook-altogether',
    number: null,
    check: 'form-not-recognised',
    severity: 'blocker',
    where: 'file',
    changing: (plan) =>
      changedSheet(plan, 0, (sheet) => ({ ...sheet, blocks: [{ row: 0, column: 0, rows: [['Báo cáo']] }] })),
    gates: true,
  },
];
