import { describe, expect, test } from '@jest/globals';
import type { IndexBook } from '../../../../src/core/book';
import { jump } from '../../../../src/review/checks/revisions/jump';
import { textsFor } from '../../../../src/locale/texts';
import { noEventAfterCounts } from '../../../../src/review/checks/revisions/no-event';
import { openingDiffers } from '../../../../src/review/checks/revisions/opening';
import { partsDiffer } from '../../../../src/review/checks/revisions/parts';
import { resubmissionChecks } from '../../../../src/review/checks/revisions/resubmission';
import { findingText } from '../../../../src/sheets/reports/finding-text';
import { asked, bookOf, dataOf, digestsOf, returned, type Typed } from '../../round';

const [changed, unannounced] = resubmissionChecks as [
  (typeof resubmissionChecks)[number],
  (typeof resubmissionChecks)[number],
];

const first = {
  '1.1:a': 90,
  '1.1:b': 100,
  '1.3:self': 4,
  '1.3:evidence': 'TL01',
};
const documents = [['TL01', '12/KH-UBND', 45_800, 'UBND tỉnh', 'Kế hoạch']];

/** The form of X1 after another one of X1. */
async function resubmitted(
  book: IndexBook,
  before: Typed,
  now: Typed,
  announcedChanges: readonly string[] = [],
) {
  const previous = (await returned(book, 'X1', before, { documents })).reading;
  return returned(book, 'X1', now, { previous, documents, announcedChanges });
}

describe('a form that came again', () => {
  test('with the same entries has no changes, whatever the spaces', async () => {
    const again = { ...first, '1.3:evidence': ' TL01 ' };
    const submission = await resubmitted(await bookOf(), first, again);
    expect(asked(changed, submission)).toMatchObject({ status: 'pass', count: 0 });
    expect(asked(unannounced, submission)).toMatchObject({ status: 'pass', count: 0 });
  });

  test('tells each entry that is new, gone or another, with both values', async () => {
    const now = { '1.1:a': 95, '1.1:b': 100, '1.2:tot': 10, '1.3:evidence': 'TL01' };
    const submission = await resubmitted(await bookOf(), first, now);
    const { findings } = asked(changed, submission);
    expect(findings.map(({ criterion, expected, found }) => [criterion, expected, found])).toEqual([
      ['1.1', 90, 95],
      ['1.2', null, 10],
      ['1.3', 4, null],
    ]);
    expect(findings[0]?.cell).toEqual(submission.reading?.lines[2]?.measures.get('a')?.cell);
  });

  test('tells documents that are new, gone or another', async () => {
    const book = await bookOf();
    const previous = (await returned(book, 'X1', first, { documents })).reading;
    const other = [
      ['TL02', '15/BC-UBND', 45_900, 'UBND tỉnh', 'Báo cáo'],
      ['TL03', '', '', '', ''],
    ];
    const { findings } = asked(changed, await returned(book, 'X1', first, { previous, documents: other }));
    expect(findings.map(({ expected, found }) => [expected, found])).toEqual([
      [null, 'TL02'],
      [null, '15/BC-UBND'],
      [null, '31/08/2025'],
      [null, 'UBND tỉnh'],
      [null, 'Báo cáo'],
      [null, 'TL03'],
      ['TL01', null],
    ]);
  });

  test('with another figure that nobody announced is doubtful at its cell', async () => {
    const submission = await resubmitted(await bookOf(), first, { ...first, '1.1:a': 95 });
    expect(asked(unannounced, submission).findings).toMatchObject([
      { severity: 'warning', criterion: '1.1', expected: 90, found: 95 },
    ]);
  });

  test('may change what its note or a new explanation announces, and add what was missing', async () => {
    const book = await bookOf();
    const now = { ...first, '1.1:a': 95, '1.2:tot': 3, '1.3:self': 5, '1.3:explanation': 'Đã bổ sung' };
    const submission = await resubmitted(book, first, now, ['1.1']);
    expect(asked(unannounced, submission)).toMatchObject({ status: 'pass', count: 0 });
  });

  test('is not compared when nothing came before', async () => {
    const submission = await returned(await bookOf(), 'X1', first);
    for (const check of resubmissionChecks) {
      expect(asked(check, submission)).toMatchObject({
        status: 'notEvaluated',
        reason: 'no-previous-submission',
      });
    }
  });
});

describe('dossiers carried over', () => {
  const book = bookOf({ data: dataOf('2024', { X1: { '3:x': 40 }, X2: { '3:x': null, '2:x': 1 } }) });

  test.each([
    ['are what was pending at the end of the year before', 'X1', 40, 'pass', []],
    ['that are fewer are doubtful at their cell', 'X1', 25, 'fail', [[25, 40]]],
    ['are not judged where the year before says nothing', 'X2', 25, 'pass', []],
    ['are not judged while they are blank', 'X1', null, 'pass', []],
  ] as const)('%s', async (_, unit, opening, status, findings) => {
    const submission = await returned(await book, unit, { '2:x': opening, '3:x': 7 });
    const answer = asked(openingDiffers, submission);
    expect(answer.status).toBe(status);
    expect(answer.findings.map(({ found, expected }) => [found, expected])).toEqual(findings);
  });

  test('are not evaluated without figures of the period that ended right before', async () => {
    const older = await bookOf({ data: dataOf('2023', { X1: { '3:x': 40 } }) });
    const submission = await returned(older, 'X1', { '2:x': 25 });
    expect(asked(openingDiffers, submission)).toMatchObject({
      status: 'notEvaluated',
      reason: 'no-earlier-period',
    });
  });
});

describe('dossiers handled in a year', () => {
  const quarters = ['Q1/2025', 'Q2/2025', 'Q3/2025', 'Q4/2025'];
  const bookOfQuarters = (known: readonly string[]) => {
    const parts = known.map((period) => dataOf(period, { X1: { '4:x': 25, '3:x': 7 }, X2: { '3:x': 7 } }));
    return bookOf({ data: { columns: parts[0]!.columns, rows: parts.flatMap(({ rows }) => rows) } });
  };

  test.each([
    ['are the sum of its quarters', 100, []],
    ['that are another sum are doubtful at their cell', 104, [['4', 104, 100]]],
  ] as const)('%s', async (_, handled, expected) => {
    const submission = await returned(await bookOfQuarters(quarters), 'X1', { '4:x': handled, '3:x': 7 });
    const answer = asked(partsDiffer, submission);
    expect(answer.findings.map(({ criterion, found, expected: sum }) => [criterion, found, sum])).toEqual(
      expected,
    );
    expect(answer.reason).toBeNull();
  });

  test.each([
    ['of a unit whose quarters are not all known', quarters, 'X2', 'no-figures'],
    ['with a quarter missing', quarters.slice(1), 'X1', 'no-earlier-period'],
  ])('%s are not evaluated', async (_, known, unit, reason) => {
    const submission = await returned(await bookOfQuarters(known), unit, { '4:x': 1 });
    expect(asked(partsDiffer, submission)).toMatchObject({ status: 'notEvaluated', reason });
  });
});

describe('nothing happened', () => {
  const book = bookOf({ data: dataOf('2024', { X1: { '1.1:a': 50, '1.1:b': 60 }, X2: { '1.2:tot': 3 } }) });

  test.each([
    ['is doubtful after a year with counts, as KPS', 'X1', { '1.1:a': 'KPS', '1.1:b': 'KPS' }, [['KPS', 50]]],
    [
      'is doubtful after a year with counts, as a zero denominator',
      'X1',
      { '1.1:a': 0, '1.1:b': 0 },
      [[0, 60]],
    ],
    ['is no matter where something did', 'X1', { '1.1:a': 1, '1.1:b': 2 }, []],
    ['is no matter where the year before had no count either', 'X2', { '1.1:a': 'KPS', '1.1:b': 'KPS' }, []],
    ['is no matter of blanks', 'X1', {}, []],
  ])('%s', async (_, unit, typed, expected) => {
    const { findings } = asked(noEventAfterCounts, await returned(await book, unit, typed));
    expect(findings.map((finding) => [finding.found, finding.expected])).toEqual(expected);
  });

  test('is not evaluated without a comparable period', async () => {
    const submission = await returned(await bookOf(), 'X1', { '1.1:a': 'KPS' });
    expect(asked(noEventAfterCounts, submission)).toMatchObject({ reason: 'no-earlier-period' });
  });
});

describe('jumps against the period before', () => {
  const codes = ['H', 'X1', 'X2', ...Array.from({ length: 10 }, (_, i) => `Y${String(i)}`)];
  const figures = (of: (unit: number) => number | null) =>
    Object.fromEntries(codes.map((code, i) => [code, { '1.1:b': of(i) }]));
  const before = (unit: number) => 100 + 7 * unit;
  const now = (unit: number) => Math.round(before(unit) * (1.04 + 0.01 * (unit % 5)));
  const book = bookOf({ data: dataOf('2024', figures(before)) });

  test('are none where all units changed about alike', async () => {
    const digests = await digestsOf(await book, figures(now));
    expect(asked(jump, { book: await book, digests })).toMatchObject({ status: 'pass', count: 0 });
  });

  test('are told of who changed otherwise, with the usual change and the cell', async () => {
    const digests = await digestsOf(
      await book,
      figures((unit) => (unit === 4 ? 1280 : now(unit))),
    );
    const { findings } = asked(jump, { book: await book, digests });
    expect(findings).toMatchObject([
      {
        severity: 'warning',
        unit: 'Y1',
        criterion: '1.1',
        found: 1280,
        expected: 128,
        parameters: { measure: 'b', period: '2024', times: 10, usual: 1.06, among: 'units', file: 'Y1.xlsx' },
      },
    ]);
    expect(findings[0]?.cell?.sheet).toBe('Phiếu tự chấm');
  });

  test('do not need everybody: who sent nothing is left out', async () => {
    const some = figures((unit) => (unit === 4 ? 1280 : unit === 5 ? null : now(unit)));
    const { findings } = asked(jump, { book: await book, digests: await digestsOf(await book, some) });
    expect(findings.map(({ unit }) => unit)).toEqual(['Y1']);
  });

  describe('of units of several khối', () => {
    const khoi = [
      ...Array.from({ length: 12 }, (_, i) => ({
        code: `S${String(i)}`,
        name: `Sở ${String(i)}`,
        group: 'Sở',
      })),
      ...Array.from({ length: 14 }, (_, i) => ({
        code: `X${String(i)}`,
        name: `Xã ${String(i)}`,
        group: 'Xã',
      })),
      ...Array.from({ length: 3 }, (_, i) => ({
        code: `B${String(i)}`,
        name: `Ban ${String(i)}`,
        group: 'Ban',
      })),
    ];
    const growth: Readonly<Record<string, number>> = { Sở: 2, Xã: 1, Ban: 1 };
    const then = (unit: number) => 1000 + 70 * unit;
    const usual = (unit: number) =>
      Math.round(then(unit) * (growth[khoi[unit]!.group]! + 0.02 + 0.01 * (unit % 5)));
    const entered = (of: (unit: number) => number) =>
      Object.fromEntries(khoi.map(({ code }, i) => [code, { '1.1:b': of(i) }]));
    const several = bookOf({ units: khoi, data: dataOf('2024', entered(then)) });

    test('are told by what is usual in their own, not by what is usual in all', async () => {
      const now = entered((unit) => (unit === 0 ? then(unit) + 30 : usual(unit)));
      const digests = await digestsOf(await several, now);
      const { findings } = asked(jump, { book: await several, digests });
      expect(findings.map(({ unit, parameters }) => [unit, parameters])).toEqual([
        ['S0', expect.objectContaining({ times: 1.03, usual: 2.04, among: 'group' })],
      ]);
      expect(findingText(findings[0]!, textsFor('vi')).what).toMatch(/các đơn vị cùng khối thường gấp/);
    });

    test('are told by what is usual in all where their own is too small to tell', async () => {
      const now = entered((unit) => (unit === 28 ? then(unit) * 10 : usual(unit)));
      const digests = await digestsOf(await several, now);
      const { findings } = asked(jump, { book: await several, digests });
      expect(findings.map(({ unit, parameters }) => [unit, parameters])).toEqual([
        ['B2', expect.objectContaining({ times: 10, among: 'all' })],
      ]);
      expect(findingText(findings[0]!, textsFor('vi')).what).toMatch(/các đơn vị của mọi khối thường gấp/);
    });
  });

  test('are not evaluated without a comparable period', async () => {
    const none = await bookOf();
    const digests = await digestsOf(none, { X1: {}, X2: {} });
    expect(asked(jump, { book: none, digests })).toMatchObject({ reason: 'no-earlier-period' });
  });
});
