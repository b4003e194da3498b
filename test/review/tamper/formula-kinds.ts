/** Closed cells that were written over. */
import { freezing, overwriting, rewriting } from './changes';
import type { Tampering } from './tamper-kind';

export const formulaKinds: readonly Tampering[] = [
  {
    id: 'points-typed-over-their-formula',
    number: 39,
    check: 'formula-replaced',
    severity: 'error',
    where: { line: '2.2', column: 'computed' },
    changing: freezing({ line: '2.2', column: 'computed' }, 0.02),
  },
  {
    id: 'total-typed-over-its-formula',
    number: 11,
    check: 'formula-replaced',
    severity: 'error',
    where: { line: '4', column: 'self' },
    changing: freezing({ line: '4', column: 'self' }),
  },
  {
    id: 'total-is-no-sum',
    number: 12,
    check: 'total-not-sum',
    severity: 'error',
    where: { line: '1', column: 'self' },
    changing: freezing({ line: '1', column: 'self' }, 1),
  },
  {
    id: 'formula-made-milder',
    number: 39,
    check: 'formula-changed',
    severity: 'error',
    where: { line: '2.3', column: 'computed' },
    changing: rewriting({ line: '2.3', column: 'computed' }, (formula) => `1.1*(${formula})`),
  },
  {
    id: 'sum-misses-its-last-row',
    number: 10,
    check: 'sum-misses-rows',
    severity: 'error',
    where: { line: '3', column: 'self' },
    changing: (plan, form) => {
      const last = form.places.cell('3.10', 'self');
      return rewriting({ line: '3', column: 'self' }, (formula) =>
        formula.replace(new RegExp(`(SUM\\(.*),${last}\\b`), '$1'),
      )(plan, form);
    },
  },
  {
    id: 'formula-over-an-issued-value',
    number: 39,
    check: 'formula-over-value',
    severity: 'error',
    where: { line: '4.3', column: 'max' },
    changing: overwriting({ line: '4.3', column: 'max' }, { formula: '1+1', value: 2 }),
  },
  {
    id: 'maximum-raised',
    number: 13,
    check: 'maximum-changed',
    severity: 'error',
    where: { line: '4.4', column: 'max' },
    changing: overwriting({ line: '4.4', column: 'max' }, 3),
  },
  {
    id: 'line-declared-not-to-apply',
    number: 25,
    check: 'application-changed',
    severity: 'error',
    where: { line: '4.2', column: 'applies' },
    changing: overwriting({ line: '4.2', column: 'applies' }, 'Không'),
  },
  {
    id: 'method-worded-otherwise',
    number: null,
    check: 'issued-words-changed',
    severity: 'warning',
    where: { line: '2.4', column: 'method' },
    changing: overwriting({ line: '2.4', column: 'method' }, 'Số phản ánh (a)'),
  },
  {
    id: 'appraisal-filled-by-the-unit',
    number: null,
    check: 'closed-cell-filled',
    severity: 'warning',
    where: { line: '2.4', column: 'appraisal1' },
    changing: overwriting({ line: '2.4', column: 'appraisal1' }, 3),
  },
];
