import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Finding, Severity } from '../../src/core/findings/finding';
import type { Batch } from '../../src/review/batch';
import type { Check, CheckLog } from '../../src/review/check';
import { batchChecks } from '../../src/review/checks/registry';
import type { FileReview } from '../../src/review/file-review';
import { findingsPerCheck } from '../../src/review/check-log';
import { runBatch, withBatchFindings } from '../../src/review/run-batch';
import { bookOf, dataOf, digestsOf } from './round';

function check(run: (log: CheckLog) => void, severity: Severity = 'warning'): Check<Batch> {
  return {
    id: 'across',
    family: 'CON',
    version: 1,
    level: 4,
    stage: 'comparison',
    severity,
    parameters: ['file'],
    run: (_, log) => {
      run(log);
    },
  };
}

let none: Batch;

beforeAll(async () => {
  none = { book: await bookOf(), digests: [] };
});

const own: Finding = { ruleId: 'own', severity: 'warning', status: 'fail', unit: 'X1' };

function review(parts: Partial<FileReview> = {}): FileReview {
  return {
    file: 'X1.xlsx',
    sha256: '',
    unit: 'X1',
    verdict: 'acceptedWithRemarks',
    results: [{ check: 'own', status: 'fail', reason: null, count: 1 }],
    findings: [own],
    ...parts,
  };
}

describe('what was found across files', () => {
  const batchOf = () =>
    runBatch(none, [
      check((log) => {
        log.fail({ unit: 'X1', parameters: { file: 'X1.xlsx' } });
        log.fail({ unit: 'X1', parameters: { file: 'X1 lần 2.xlsx' } });
        log.fail({ unit: 'X1' });
        log.fail({ unit: 'X2' });
        log.fail({});
      }, 'error'),
    ]);

  test('belongs to the file that it names, else to every file of its unit, and is judged with the rest', () => {
    const { findings, results, verdict } = withBatchFindings(review(), batchOf());
    expect(findings.map(({ severity, parameters }) => [severity, parameters?.['file'] ?? null])).toEqual([
      ['error', 'X1.xlsx'],
      ['error', null],
      ['warning', null],
    ]);
    expect(results.map(({ check: id, status, count }) => [id, status, count])).toEqual([
      ['own', 'fail', 1],
      ['across', 'fail', 2],
    ]);
    expect(verdict).toBe('returned');
  });

  test('is a pass of a file that it says nothing of', () => {
    const { findings, results, verdict } = withBatchFindings(review({ unit: 'X9' }), batchOf());
    expect([findings, verdict]).toEqual([[own], 'acceptedWithRemarks']);
    expect(results[1]).toMatchObject({ status: 'pass', count: 0 });
  });

  test('says nothing of a file whose unit nobody knows, nor of one that cannot be read', () => {
    expect(withBatchFindings(review({ unit: null }), batchOf()).findings).toEqual([own]);
    const unreadable = review({ verdict: 'unreadable' });
    expect(withBatchFindings(unreadable, batchOf())).toBe(unreadable);
  });

  test('keeps what was not looked at', () => {
    const silent = runBatch(none, [
      check((log) => {
        log.notEvaluated('single-file');
      }),
    ]);
    expect(withBatchFindings(review(), silent).results[1]).toMatchObject({
      status: 'notEvaluated',
      reason: 'single-file',
    });
  });

  test('is told of every unit, however many there are', () => {
    const batch = runBatch(none, [
      check((log) => {
        for (let i = 1; i <= 3321; i += 1) log.fail({ unit: `X${String(i)}` });
      }),
    ]);
    const last = withBatchFindings(review({ unit: 'X3321', verdict: 'accepted', findings: [] }), batch);
    expect(last.verdict).toBe('acceptedWithRemarks');
    expect(last.results[1]).toMatchObject({ status: 'fail', count: 1 });
    expect(batch.results).toMatchObject([{ status: 'fail', count: 3321 }]);
  });

  test('is capped for each unit by itself, which is told', () => {
    const many = findingsPerCheck + 5;
    const batch = runBatch(none, [
      check((log) => {
        for (let i = 0; i < many; i += 1) log.fail({ unit: 'X1', parameters: { file: 'X1.xlsx' } });
        log.fail({ unit: 'X2' });
      }),
    ]);
    expect(batch.findings).toHaveLength(findingsPerCheck + 2);
    const { findings, results } = withBatchFindings(review({ findings: [] }), batch);
    expect(findings).toHaveLength(findingsPerCheck + 1);
    expect(findings.at(-1)).toMatchObject({
      ruleId: 'findings-capped',
      unit: 'X1',
      parameters: { check: 'across', count: many, shown: findingsPerCheck },
    });
    expect(results[1]).toMatchObject({ status: 'fail', count: many });
  });
});

test('sound forms of all units give no finding graver than worth knowing', async () => {
  const codes = none.book.units.map(({ code }) => code);
  const counts = (unit: number) => ({ '1.1:a': 90 + unit, '1.1:b': 100 + 7 * unit, '3:x': 5 + unit });
  const figures = Object.fromEntries(codes.map((code, i) => [code, counts(i)]));
  const sums = { '1.1:a': 183, '1.1:b': 221, '3:x': 13 };
  const typed = { ...figures, H: sums };
  const book = await bookOf({ data: dataOf('2024', typed) });
  const { findings } = runBatch({ book, digests: await digestsOf(book, typed) });
  expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(batchChecks.length).toBeGreaterThan(9);
});
