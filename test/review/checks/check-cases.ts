/** Cases of checks as data: what is sound, what is wrong and where, and what says nothing because it is missing. */
import { describe, expect, test } from '@jest/globals';
import type { Severity } from '../../../src/core/findings/finding';
import type { Check } from '../../../src/review/check';
import { checkStages } from '../../../src/review/check';
import type { Submission } from '../../../src/review/submission';
import { findingText } from '../../../src/sheets/reports/finding-text';
import { textsFor } from '../../../src/locale/texts';
import { cellName } from '../../../src/workbook/address';
import { answerOf, type Filled, type FormFixture, told } from '../form-fixture';

/** One way of being wrong. */
export interface CheckCase {
  readonly check: string;
  /** Completes `tells …`. */
  readonly about: string;
  readonly wrong: Filled;
  /** Where it is told; the criterion and the column, or the cell itself. */
  readonly at: readonly [criterion: string, column: string] | string;
  /** Told with it, where it is not that of the place. */
  readonly criterion?: string;
  readonly severity: Severity;
  readonly found?: unknown;
  readonly expected?: unknown;
  readonly tolerance?: number;
  /** Close to it, and right. */
  readonly right: Filled;
  /** What the check needs is not there: it finds nothing, and does not stumble. */
  readonly missing: Filled;
}

/** Tries every case, and demands one for every check of the list. */
export function describeChecks(
  family: string,
  checks: readonly Check<Submission>[],
  form: () => FormFixture,
  cases: readonly CheckCase[],
): void {
  describe(`checks of ${family}`, () => {
    test('have a case each', () => {
      const tried = new Set(cases.map(({ check }) => check));
      expect(checks.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
    });

    test('belong to one family and run over contents', () => {
      expect(new Set(checks.map((check) => check.family)).size).toBe(1);
      expect(new Set(checks.map(({ stage }) => stage))).toEqual(new Set([checkStages[2]]));
    });

    describe.each(cases)('$check', ({ check, about, wrong, right, missing, at, severity, ...values }) => {
      test(`tells ${about}`, () => {
        const fixture = form();
        const findings = told(checks, check, fixture.submit(wrong));
        const cell = typeof at === 'string' ? at : fixture.cell(at[0], at[1]);
        const here = findings.filter(
          (finding) => finding.cell && cellName(finding.cell.row, finding.cell.column) === cell,
        );
        expect(findings.length - here.length).toBe(0);
        expect(here).toHaveLength(1);
        expect(here[0]).toMatchObject({
          ruleId: check,
          severity,
          ...(typeof at !== 'string' && { criterion: at[0] }),
          ...values,
        });
        for (const language of [textsFor('vi'), textsFor('en')]) {
          const { what, cure } = findingText(here[0]!, language);
          expect(`${what} ${cure}`).not.toMatch(/[{}]|finding\./);
        }
      });

      test('lets pass what is right', () => {
        expect(told(checks, check, form().submit(right))).toEqual([]);
      });

      test('finds nothing in what is missing', () => {
        expect(answerOf(checks, check, form().submit(missing)).result.status).not.toBe('fail');
      });
    });
  });
}
