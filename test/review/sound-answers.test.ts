import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Check } from '../../src/review/check';
import { askCheck } from '../../src/review/check-log';
import { evidenceChecks } from '../../src/review/checks/evidence/evidence-checks';
import { identityChecks } from '../../src/review/checks/identities/identity-checks';
import { scoreChecks } from '../../src/review/checks/scores/score-checks';
import { valueChecks } from '../../src/review/checks/values/value-checks';
import type { Submission } from '../../src/review/submission';
import type { Answers, LineAnswers } from './form-fixture';
import { soundDocument, variedForm } from './indexes';

const checks: readonly Check<Submission>[] = [
  ...valueChecks,
  ...identityChecks,
  ...evidenceChecks,
  ...scoreChecks,
];
const form = variedForm();
const blank = { value: null };

/** Figures that do not contradict each other, states here and there. */
const figures = fc
  .record({
    handled: fc.integer({ min: 3, max: 5000 }),
    late: fc.integer({ min: 1, max: 2 }),
    ideas: fc.integer({ min: 0, max: 20 }),
    level: fc.constantFrom('kịp thời', 'Không kịp thời', 'KPS'),
    share: fc.integer({ min: 0, max: 10_000 }).map((value) => value / 10_000),
    solved: fc.nat(60),
    unsolved: fc.nat(40),
    hand: fc.integer({ min: 0, max: 500 }).map((value) => value / 100),
    step: fc.constantFrom(0, 0.5, 1, 1.5, 2),
    stated: fc.constantFrom('', 'KAD', 'KPS'),
  })
  .map(({ handled, late, ideas, level, share, solved, unsolved, hand, step, stated }): Answers => {
    const asked = solved + unsolved;
    const rate = Math.round(share * handled) / handled;
    const isStated = stated !== '' || asked === 0;
    const state = stated === '' ? 'KPS' : stated;
    return {
      '1.1': { self: step },
      '1.2': { n: ideas },
      '1.3': { x: level },
      '1.4': { self: hand },
      '2.1': { a: handled - late, b: handled },
      '2.2': { x: share },
      '2.3': isStated ? { a: state, b: state } : { a: solved, b: asked },
      '2.4': { x: rate, a: Math.round(share * handled), b: handled },
      '2.6': { qua_han: late, b: handled },
      '2.7': { x: isStated ? 0 : asked },
      '3.1': { x: handled + 10 },
      '3.2': { x: handled + 2 },
      '3.3': { x: handled },
      '3.4': { x: 2 },
      '3.6': { x: handled },
      '3.7': { x: 1 },
      '3.8': { x: handled - late - 1 },
      '3.9': { x: late },
    };
  });

/** The answers with the points that the rules give, as printed. */
function withPoints(lines: Answers): Answers {
  const nodes = form.submit({ lines }).scoring!.board.panels[0]!.results;
  return Object.fromEntries(
    Object.entries(lines).map(([code, line]): [string, LineAnswers] => {
      if ('self' in line) return [code, line];
      const points = nodes.get(code)!.scores[0]!;
      return [code, { ...line, self: Number.isNaN(points) ? blank : Math.round(points * 100) / 100 }];
    }),
  );
}

describe('random sound answers', () => {
  test('have no error in any check of contents', () => {
    fc.assert(
      fc.property(figures, (lines) => {
        const submission = form.submit({ lines: withPoints(lines), documents: [soundDocument] });
        const errors = checks.flatMap((check) =>
          askCheck(check, submission)
            .findings.filter(({ severity, status }) => status === 'fail' && severity === 'error')
            .map(({ ruleId, criterion, found, expected }) => [ruleId, criterion, found, expected]),
        );
        expect(errors).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
