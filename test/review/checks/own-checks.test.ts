import { describe, expect, test } from '@jest/globals';
import type { IndexBook } from '../../../src/core/book';
import { ownCheck } from '../../../src/review/checks/own-checks';
import type { CheckLine } from '../../../src/sheets/template/index-content';
import { asked, bookOf, dataOf, returned, type Typed } from '../round';

const atMost: CheckLine = {
  code: 'Q1',
  name: 'Không quá sức',
  criteria: ['1.1'],
  condition: 'a <= 2 * b',
  severity: 'warning',
  message: 'Số đúng hạn hơn hai lần số đã giải quyết.',
};

async function bookWith(...checks: readonly CheckLine[]): Promise<IndexBook> {
  return bookOf({ checks, data: dataOf('2024', { X1: { '1.1:a': 40, '1.1:b': 50 } }) });
}

async function answers(checks: readonly CheckLine[], typed: Typed, unit = 'X1') {
  const submission = await returned(await bookWith(...checks), unit, typed);
  return { submission, ...asked(ownCheck, submission) };
}

describe('a check of the index itself', () => {
  test('passes where its condition holds', async () => {
    expect(await answers([atMost], { '1.1:a': 20, '1.1:b': 10 })).toMatchObject({
      status: 'pass',
      reason: null,
    });
  });

  test('fails in the words and with the severity that the index gives it, at the figure that it reads', async () => {
    const { findings, submission } = await answers([atMost], { '1.1:a': 21, '1.1:b': 10 });
    expect(findings).toMatchObject([
      {
        severity: 'warning',
        criterion: '1.1',
        found: 21,
        expected: 'a <= 2 * b',
        parameters: { rule: 'Q1', name: 'Không quá sức', message: atMost.message },
      },
    ]);
    const line = submission.reading?.lines.find(({ line: { criterion } }) => criterion.code === '1.1');
    expect(findings[0]?.cell).toEqual(line?.measures.get('a')?.cell);
  });

  test('is not evaluated where a figure is missing, and asks nothing of KPS', async () => {
    expect(await answers([atMost], { '1.1:a': 21 })).toMatchObject({ status: 'pass', reason: 'no-figures' });
    const silent = await answers([atMost], { '1.1:a': 'KPS', '1.1:b': 'KPS' });
    expect(silent).toMatchObject({ status: 'pass', reason: null });
  });

  test('may read other criteria and the base year, for the index as a whole', async () => {
    const checks: CheckLine[] = [
      { code: 'Q2', name: 'Tồn không tăng', condition: 'SOLIEU("3"; "x") <= SOLIEU("2"; "x")' },
      { code: 'Q3', name: 'Không giảm', criteria: ['1.1'], condition: 'b >= TRUOC(b)' },
    ];
    const fails = await answers(checks, { '1.1:a': 1, '1.1:b': 49, '2:x': 5, '3:x': 6 });
    expect(fails.findings.map(({ criterion, severity, found }) => [criterion, severity, found])).toEqual([
      ['*', 'error', 6],
      ['1.1', 'error', 49],
    ]);
    const holds = await answers(checks, { '1.1:a': 1, '1.1:b': 50, '2:x': 6, '3:x': 6 });
    expect(holds.findings).toEqual([]);
  });

  test('that looks at other units is not evaluated on one form', async () => {
    const check = { code: 'Q4', name: 'Gần nhất', criteria: ['1.1'], condition: 'b <= MAX(ALL(b))' };
    expect(await answers([check], { '1.1:a': 1, '1.1:b': 2 })).toMatchObject({ reason: 'depends-on-group' });
  });

  test('is not asked of what the unit is exempt from', async () => {
    const book = await bookOf({
      checks: [atMost],
      scope: [{ unit: 'X1', criterion: '1.1', basis: 'QĐ 1' }],
    });
    const submission = await returned(book, 'X1', {});
    expect(asked(ownCheck, submission)).toMatchObject({ status: 'pass', reason: null });
  });
});
