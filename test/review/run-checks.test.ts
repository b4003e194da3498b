import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Finding, severities, type Severity } from '../../src/core/findings/finding';
import type { Check, CheckLog } from '../../src/review/check';
import { askCheck, findingsPerCheck } from '../../src/review/check-log';
import { runStages } from '../../src/review/run-checks';
import { verdictOf } from '../../src/review/verdict';

/** A check that says what it is told to say. */
function check(run: (log: CheckLog) => void, parts: Partial<Check<null>> = {}): Check<null> {
  return {
    id: 'some-check',
    family: 'VAL',
    version: 1,
    level: 1,
    stage: 'content',
    severity: 'warning',
    parameters: [],
    run: (_, log) => {
      run(log);
    },
    ...parts,
  };
}

const ask = (run: (log: CheckLog) => void) => askCheck(check(run), null, 'DV01');

describe('what one check answers', () => {
  test('is a pass when it says nothing', () => {
    const answer = ask(() => undefined);
    expect(answer).toEqual({
      result: { check: 'some-check', status: 'pass', reason: null, count: 0 },
      findings: [],
    });
  });

  test('is a fail with its findings: its own severity, unless one is told to be another', () => {
    const cell = { sheet: 'Phiếu', row: 4, column: 2 };
    const { result, findings } = ask((log) => {
      log.fail({ cell, found: 3, expected: 2 });
      log.fail({ severity: 'error', unit: 'DV02' });
    });
    expect(result).toEqual({ check: 'some-check', status: 'fail', reason: null, count: 2 });
    expect(findings).toEqual([
      { ruleId: 'some-check', severity: 'error', status: 'fail', unit: 'DV02' },
      {
        ruleId: 'some-check',
        severity: 'warning',
        status: 'fail',
        unit: 'DV01',
        cell,
        found: 3,
        expected: 2,
      },
    ]);
  });

  test('is not evaluated when it was left out wholly, and never a pass', () => {
    expect(
      ask((log) => {
        log.notEvaluated('no-figures');
      }).result,
    ).toEqual({
      check: 'some-check',
      status: 'notEvaluated',
      reason: 'no-figures',
      count: 0,
    });
  });

  test('lists the places that it did not look at apart, with the reason', () => {
    const { result, findings } = ask((log) => {
      log.notEvaluated('no-rule', { criterion: '1.1' });
    });
    expect(result).toEqual({ check: 'some-check', status: 'pass', reason: 'no-rule', count: 0 });
    expect(findings).toEqual([
      {
        ruleId: 'some-check',
        severity: 'info',
        status: 'notEvaluated',
        unit: 'DV01',
        criterion: '1.1',
        parameters: { notEvaluated: 'no-rule' },
      },
    ]);
  });
});

describe('the cap', () => {
  const severity = fc.constantFrom(...severities);

  test('tells at most fifty findings, the gravest, counts the rest and announces itself', () => {
    fc.assert(
      fc.property(fc.array(severity, { maxLength: 130 }), (told) => {
        const { result, findings } = ask((log) => {
          told.forEach((one, i) => {
            log.fail({ severity: one, found: i });
          });
        });
        const own = findings.filter(({ ruleId }) => ruleId === 'some-check');
        expect(result.count).toBe(told.length);
        expect(own).toHaveLength(Math.min(told.length, findingsPerCheck));
        const byGravity = [...told].sort((a, b) => severities.indexOf(a) - severities.indexOf(b));
        expect(own.map((finding) => finding.severity)).toEqual(byGravity.slice(0, findingsPerCheck));
        const capped = findings.filter(({ ruleId }) => ruleId === 'findings-capped');
        expect(capped.map((finding) => [finding.severity, finding.parameters])).toEqual(
          told.length > findingsPerCheck
            ? [
                [
                  byGravity[findingsPerCheck],
                  { check: 'some-check', count: told.length, shown: findingsPerCheck },
                ],
              ]
            : [],
        );
      }),
    );
  });

  test('makes no verdict milder', () => {
    fc.assert(
      fc.property(fc.array(severity, { minLength: 60, maxLength: 130 }), (told) => {
        const { findings } = ask((log) => {
          for (const one of told) log.fail({ severity: one });
        });
        const waived = findings.map((finding): Finding =>
          finding.ruleId === 'some-check' ? { ...finding, status: 'waived' } : finding,
        );
        const left = [...told]
          .sort((a, b) => severities.indexOf(a) - severities.indexOf(b))
          .slice(findingsPerCheck);
        expect(verdictOf(waived)).toBe(verdictOf(left.map(failed)));
      }),
    );
  });
});

function failed(severity: Severity): Finding {
  return { ruleId: 'x', severity, status: 'fail' };
}

describe('the verdict', () => {
  test.each<[Severity[], string]>([
    [[], 'accepted'],
    [['info'], 'accepted'],
    [['info', 'warning'], 'acceptedWithRemarks'],
    [['warning', 'error'], 'returned'],
    [['blocker'], 'returned'],
  ])('on %j is %s', (found, verdict) => {
    expect(verdictOf(found.map(failed))).toBe(verdict);
  });

  test('does not count what was waived or not looked at', () => {
    expect(
      verdictOf([
        { ...failed('error'), status: 'waived' },
        { ...failed('blocker'), status: 'notEvaluated' },
      ]),
    ).toBe('accepted');
  });
});

describe('stages', () => {
  const says = (id: string, stage: Check<null>['stage'], severity: Severity | null) =>
    check(
      (log) => {
        if (severity) log.fail({ severity });
      },
      { id, stage },
    );

  test('after a blocker are not evaluated, while the checks beside it are', () => {
    const { results } = runStages(
      [
        says('c', 'content', 'error'),
        says('s', 'structure', 'blocker'),
        says('t', 'structure', 'warning'),
        says('p', 'package', 'error'),
      ],
      null,
    );
    expect(results.map(({ check: id, status, reason }) => [id, status, reason])).toEqual([
      ['c', 'notEvaluated', 'earlier-stage'],
      ['s', 'fail', null],
      ['t', 'fail', null],
      ['p', 'fail', null],
    ]);
  });

  test('tell the gravest first, then sheet by sheet, row by row, and what was not looked at last', () => {
    const at = (sheet: string, row: number, column = 0) => ({ cell: { sheet, row, column } });
    const { findings } = runStages(
      [
        check((log) => {
          log.notEvaluated('no-rule', at('Một', 0));
          log.fail(at('Hai', 1));
          log.fail(at('Một', 9));
          log.fail(at('Một', 2, 5));
          log.fail(at('Một', 2, 3));
          log.fail({ sheet: 'Một' });
          log.fail({ found: 'cả tệp' });
          log.fail({ severity: 'error', ...at('Hai', 7) });
        }),
      ],
      null,
      { sheets: ['Một', 'Hai'] },
    );
    expect(findings.map(({ cell, sheet, found }) => cell ?? sheet ?? found)).toEqual([
      { sheet: 'Hai', row: 7, column: 0 },
      'cả tệp',
      'Một',
      { sheet: 'Một', row: 2, column: 3 },
      { sheet: 'Một', row: 2, column: 5 },
      { sheet: 'Một', row: 9, column: 0 },
      { sheet: 'Hai', row: 1, column: 0 },
      { sheet: 'Một', row: 0, column: 0 },
    ]);
  });
});
