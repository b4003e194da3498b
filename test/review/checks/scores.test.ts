import { beforeAll, describe, expect, test } from '@jest/globals';
import { scoreChecks } from '../../../src/review/checks/scores/score-checks';
import { answerOf, answersOf, type Answers, cellsTold, type FormFixture, told } from '../form-fixture';
import { form766, soundDocument, variedForm } from '../indexes';
import { type CheckCase, describeChecks } from './check-cases';

const form = variedForm();
const blank = { value: null };

/** Full marks wherever the form takes points. */
const allFull: Answers = {
  '1.1': { self: 2 },
  '1.2': { self: 3 },
  '1.3': { self: 1 },
  '1.4': { self: 5 },
  '2.1': { self: 10 },
  '2.2': { self: 10 },
  '2.3': { self: 4 },
  '2.4': { self: 6 },
  '2.5': { self: 5 },
  '2.6': { self: 4 },
  '4': { self: 2 },
  '2.8': { self: 2 },
};

const cases: readonly CheckCase[] = [
  {
    check: 'kad-without-scope',
    about: 'a claim that no row of the scope backs',
    wrong: { lines: { '2.1': { a: 'KAD', b: 'KAD', self: blank } } },
    at: ['2.1', 'a'],
    severity: 'warning',
    found: 'KAD',
    right: { lines: { '2.1': { a: 'KPS', b: 'KPS', self: 10 } } },
    missing: { lines: { '2.1': { a: blank, b: blank, self: blank } } },
  },
  {
    check: 'kad-without-scope',
    about: 'the same claim instead of points',
    wrong: { lines: { '1.4': { self: 'Không áp dụng' } } },
    at: ['1.4', 'self'],
    severity: 'warning',
    right: {},
    missing: { lines: { '1.4': { self: blank } } },
  },
  {
    check: 'kps-with-counts',
    about: 'no event beside a count on the same line',
    wrong: { lines: { '2.3': { a: 'KPS', b: 12 }, '2.7': { x: 0 } } },
    at: ['2.3', 'a'],
    severity: 'error',
    found: 'KPS',
    right: { lines: { '2.3': { a: 'KPS', b: 0 }, '2.7': { x: 0 } } },
    missing: { lines: { '2.3': { a: 'KPS', b: blank }, '2.7': { x: blank } } },
  },
  {
    check: 'kps-with-counts',
    about: 'no event where another criterion gives the very count',
    wrong: { lines: { '2.1': { a: 'KPS', b: 'KPS' } } },
    at: ['2.1', 'a'],
    severity: 'error',
    right: {},
    missing: { lines: { '2.1': { a: blank, b: blank } } },
  },
  {
    check: 'kps-with-counts',
    about: 'no event where the same things are counted, as doubtful',
    wrong: { lines: { '2.3': { a: 'KPS', b: 'KPS' } } },
    at: ['2.3', 'a'],
    severity: 'warning',
    right: { lines: { '2.3': { a: 'KPS', b: 'KPS' }, '2.7': { x: 0 } } },
    missing: { lines: { '2.3': { a: 'KPS', b: 'KPS' }, '2.7': { x: blank } } },
  },
  {
    check: 'self-without-figures',
    about: 'points out of nothing',
    wrong: { lines: { '2.1': { a: blank, b: blank } } },
    at: ['2.1', 'self'],
    severity: 'error',
    found: 9.78,
    right: { lines: { '2.1': { a: 'KPS', b: 'KPS', self: 10 } } },
    missing: { lines: { '2.1': { a: blank, b: blank, self: blank } } },
  },
  {
    check: 'state-with-points',
    about: 'points of a line that leaves its area',
    wrong: { lines: { '2.1': { a: 'KAD', b: 'KAD' } } },
    at: ['2.1', 'self'],
    severity: 'error',
    found: 9.78,
    right: { lines: { '2.1': { a: 'KPS', b: 'KPS', self: 10 } } },
    missing: { lines: { '2.1': { a: 'KAD', b: 'KAD', self: blank } } },
  },
  {
    check: 'self-not-by-rule',
    about: 'more points than the figures give',
    wrong: { lines: { '2.1': { self: 9.9 } } },
    at: ['2.1', 'self'],
    severity: 'error',
    found: 9.9,
    tolerance: 0.005,
    right: { lines: { '2.1': { self: 9.78 } } },
    missing: { lines: { '2.1': { a: blank, self: 9.9 } } },
  },
  {
    check: 'self-not-by-rule',
    about: 'fewer points than the figures give, as doubtful',
    wrong: { lines: { '2.3': { self: 3.5 } } },
    at: ['2.3', 'self'],
    severity: 'warning',
    found: 3.5,
    expected: 3.6,
    right: { lines: { '2.3': { self: { value: 4, format: '0' } } } },
    missing: { lines: { '2.3': { self: blank } } },
  },
  {
    check: 'self-within-rounding',
    about: 'once what rounding explains, summed up over the lines',
    wrong: {},
    at: ['*', 'self'],
    severity: 'info',
    found: 13.69,
    right: { lines: { '2.1': { self: 9.79 }, '2.6': { self: 3.92 } } },
    missing: { lines: { '2.1': { self: blank }, '2.6': { self: blank } } },
  },
  {
    check: 'lines-rounded-up',
    about: 'that every line is rounded up',
    wrong: {
      lines: {
        '2.1': { a: 1, b: 3, self: 3.34 },
        '2.2': { x: 0.3332, self: 3.34 },
        '2.3': { a: 1, b: 3, self: 1.34 },
        '2.4': { x: 0.3332, self: 2 },
        '2.6': { qua_han: 2, b: 3, self: 1.34 },
        '1.2': { n: 1, self: 0.505 },
      },
    },
    at: ['*', 'self'],
    severity: 'warning',
    right: {
      lines: {
        '2.1': { a: 1, b: 3, self: 3.33 },
        '2.2': { x: 0.3332, self: 3.34 },
        '2.3': { a: 1, b: 3, self: 1.34 },
        '2.4': { x: 0.3332, self: 2 },
        '2.6': { qua_han: 2, b: 3, self: 1.34 },
        '1.2': { n: 1, self: 0.505 },
      },
    },
    missing: { lines: { '2.1': { self: blank }, '2.2': { self: blank }, '2.6': { self: blank } } },
  },
  {
    check: 'total-not-sum',
    about: 'a total typed over its formula',
    wrong: { lines: { '2': { self: { value: 40, format: '0.00' } } } },
    at: ['2', 'self'],
    severity: 'error',
    found: 40,
    right: { lines: { '2': { self: { value: 35.62, format: '0.00' } } } },
    missing: { lines: { '2': { self: blank } } },
  },
  {
    check: 'total-not-sum',
    about: 'a typed total within rounding as good to know',
    wrong: { lines: { '1': { self: { value: 8.8, format: '0.0' } } } },
    at: ['1', 'self'],
    severity: 'info',
    found: 8.8,
    expected: 8.75,
    right: { lines: { '1': { self: { value: 8.75, format: '0.0' } } } },
    missing: {},
  },
  {
    check: 'timely-but-received-late',
    about: 'a report in time by a form that came late',
    wrong: { receivedAt: '2025-01-15T17:01' },
    at: ['1.3', 'x'],
    severity: 'warning',
    found: 'kịp thời',
    right: { receivedAt: '2025-01-15T17:00' },
    missing: {},
  },
  {
    check: 'timely-but-received-late',
    about: 'a report in time, but not one that the unit says was late',
    wrong: { receivedAt: '2025-02-01T08:00' },
    at: ['1.3', 'x'],
    severity: 'warning',
    right: { receivedAt: '2025-02-01T08:00', lines: { '1.3': { x: 'không kịp thời', self: 0.5 } } },
    missing: { receivedAt: '2025-02-01T08:00', lines: { '1.3': { x: blank } } },
  },
  {
    check: 'timely-but-document-late',
    about: 'a report in time whose document is dated after the deadline',
    wrong: {
      documents: [{ ...soundDocument, date: '20/01/2025' }],
      lines: { '1.3': { evidence: 'TL01' } },
    },
    at: ['1.3', 'x'],
    severity: 'warning',
    found: 'kịp thời',
    right: {
      documents: [{ ...soundDocument, date: '15/01/2025' }],
      lines: { '1.3': { evidence: 'TL01' } },
    },
    missing: { documents: [{ ...soundDocument, date: blank }], lines: { '1.3': { evidence: 'TL01' } } },
  },
  {
    check: 'blanket-full-marks',
    about: 'full marks on every line',
    wrong: { lines: allFull },
    at: ['*', 'self'],
    severity: 'warning',
    right: { lines: { ...allFull, '2.1': { self: 9.78 } } },
    missing: {
      lines: { ...allFull, '2.1': { self: blank }, '2.2': { self: blank }, '4': { self: blank } },
    },
  },
];

describeChecks('scores', scoreChecks, () => form, cases);

describe('self scores', () => {
  let national: FormFixture;
  beforeAll(async () => {
    national = await form766();
  });

  test('are not judged where the points depend on other units, and it is said so', () => {
    const { findings } = answerOf(scoreChecks, 'self-not-by-rule', form.submit());
    const told = findings.filter(({ status }) => status === 'notEvaluated');
    expect(told.map(({ criterion, parameters }) => [criterion, parameters])).toEqual([
      ['2.5', { notEvaluated: 'depends-on-group' }],
    ]);
  });

  test('of Decision 766 are judged by the base year where the rule of the index says so', () => {
    // Nothing was received; the denominator of the year before counts.
    const lines = { '1.4': { a: 10, b: 0, self: 6 } };
    const [finding] = told(scoreChecks, 'self-not-by-rule', national.submit({ lines }));
    const before = national.book.periods.get('2024-01-01..2024-12-31')?.measures.get('1.4');
    const received = before?.find(({ name }) => name === 'b')?.column.numbers[0] ?? NaN;
    expect(finding?.criterion).toBe('1.4');
    expect(finding?.expected).toBeCloseTo((6 * 10) / received, 4);
  });

  test('of Decision 766 are told for every line that is set to its maximum', () => {
    const sound = answersOf(national.book);
    const scored = Object.entries(sound).filter(([, line]) => typeof line['self'] === 'number');
    const short = scored.filter(([code, line]) => {
      const { max } = national.issued.form.lines.find(({ criterion }) => criterion.code === code)!;
      return max !== null && (line['self'] as number) < max - 0.005;
    });
    const lines = Object.fromEntries(
      scored.map(([code]) => [
        code,
        { self: national.issued.form.lines.find(({ criterion }) => criterion.code === code)!.max },
      ]),
    );
    const submission = national.submit({ lines });
    expect(short.length).toBeGreaterThan(10);
    expect(cellsTold(scoreChecks, 'self-not-by-rule', submission)).toEqual(
      short.map(([code]) => national.cell(code, 'self')),
    );
    expect(cellsTold(scoreChecks, 'blanket-full-marks', submission)).toHaveLength(1);
  });
});
