import { expect, test } from '@jest/globals';
import { FindingLog } from '../../../src/core/findings/rule';

const rules = {
  near: { severity: 'warning', parameters: ['count'] },
  far: { severity: 'error', parameters: [] },
} as const;

test('a finding has the severity of its rule and only what is known of it', () => {
  const log = new FindingLog(rules);
  log.add('far', { cell: null, unit: 'U1', expected: undefined });
  expect(log.findings).toEqual([{ ruleId: 'far', severity: 'error', status: 'fail', unit: 'U1' }]);
});

test('of a group so many become findings of their own, the last of which counts the rest', () => {
  const log = new FindingLog(rules);
  for (const unit of ['U1', 'U2', 'U3', 'U4']) log.addToGroup('near', 'A', { unit }, 2);
  log.addToGroup('near', 'B', { unit: 'U5' });
  expect(log.findings.map(({ unit, parameters }) => [unit, parameters?.['count']])).toEqual([
    ['U1', 1],
    ['U2', 3],
    ['U5', 1],
  ]);
});
