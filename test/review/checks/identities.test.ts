import { beforeAll, describe, expect, test } from '@jest/globals';
import { identityChecks } from '../../../src/review/checks/identities/identity-checks';
import { dossierRole } from '../../../src/review/checks/identities/dossier-counts';
import { answerOf, cellsTold, type FormFixture, told } from '../form-fixture';
import { dossierForm, form766, variedForm } from '../indexes';
import { type CheckCase, describeChecks } from './check-cases';

const form = variedForm();
const blank = { value: null };

const cases: readonly CheckCase[] = [
  {
    check: 'dossiers-received',
    about: 'dossiers received that have no source',
    wrong: { lines: { '3.1': { x: 101 } } },
    at: ['3.1', 'x'],
    severity: 'error',
    found: 101,
    expected: 100,
    right: { lines: { '3.3': { x: 69 }, '3.4': { x: 23 } } },
    missing: { lines: { '3.5': { x: blank } } },
  },
  {
    check: 'dossiers-received',
    about: 'sources that exceed the total although one of them is missing',
    wrong: { lines: { '3.3': { x: 120 }, '3.5': { x: blank } } },
    at: ['3.1', 'x'],
    severity: 'error',
    found: 100,
    expected: 142,
    right: {},
    missing: { lines: { '3.1': { x: blank } } },
  },
  {
    check: 'dossiers-received-in-period',
    about: 'ways of receiving that do not add up',
    wrong: { lines: { '3.4': { x: 20 } } },
    at: ['3.2', 'x'],
    severity: 'error',
    found: 92,
    expected: 90,
    right: { lines: { '3.3': { x: 0 }, '3.4': { x: 92 } } },
    missing: { lines: { '3.3': { x: blank } } },
  },
  {
    check: 'dossiers-outcome',
    about: 'dossiers that are neither handled nor pending',
    wrong: { lines: { '3.10': { x: 9 } } },
    at: ['3.1', 'x'],
    severity: 'error',
    found: 100,
    expected: 99,
    right: { lines: { '3.6': { x: 100 }, '3.10': { x: 0 } } },
    missing: { lines: { '3.10': { x: blank } } },
  },
  {
    check: 'dossiers-handled',
    about: 'more dossiers in time and late than were handled',
    wrong: { lines: { '3.8': { x: 39 } } },
    at: ['3.6', 'x'],
    severity: 'error',
    found: 90,
    expected: 91,
    right: { lines: { '3.7': { x: 88 }, '3.8': { x: 0 } } },
    missing: { lines: { '3.6': { x: 'KPS' } } },
  },
  {
    check: 'dossiers-handled',
    about: 'handled dossiers of which only the late ones are not given, as doubtful',
    wrong: { lines: { '3.9': { x: blank } } },
    at: ['3.6', 'x'],
    severity: 'warning',
    found: 90,
    expected: 88,
    right: { lines: { '3.9': { x: blank }, '3.8': { x: 40 } } },
    missing: { lines: { '3.8': { x: blank }, '3.9': { x: blank } } },
  },
  {
    check: 'dossiers-handled',
    about: 'handled dossiers by what is given where early ones are counted as on time',
    wrong: { lines: { '3.7': { code: '3.7x' }, '3.8': { x: 80 } } },
    at: ['3.6', 'x'],
    severity: 'error',
    found: 90,
    expected: 82,
    right: { lines: { '3.7': { code: '3.7x' }, '3.8': { x: 88 } } },
    missing: { lines: { '3.7': { code: '3.7x' }, '3.6': { x: blank } } },
  },
  {
    check: 'dossiers-pending',
    about: 'pending dossiers that are neither in time nor late',
    wrong: { lines: { '3.12': { x: 0 } } },
    at: ['3.10', 'x'],
    severity: 'error',
    found: 10,
    expected: 9,
    right: { lines: { '3.11': { x: 10 }, '3.12': { x: 0 } } },
    missing: { lines: { '3.11': { x: blank }, '3.12': { x: blank } } },
  },
  {
    check: 'numerator-above-denominator',
    about: 'more done than there was',
    wrong: { lines: { '2.1': { a: 91 } } },
    at: ['2.1', 'a'],
    severity: 'error',
    found: 91,
    expected: 90,
    right: { lines: { '2.1': { a: 90 } } },
    missing: { lines: { '2.1': { a: 91, b: 0 } } },
  },
  {
    check: 'numerator-above-denominator',
    about: 'more done than there was as doubtful where a backlog may be in it',
    wrong: { lines: { '2.3': { a: 12 } } },
    at: ['2.3', 'a'],
    severity: 'warning',
    right: { lines: { '2.3': { a: 10 } } },
    missing: { lines: { '2.3': { a: 12, b: blank } } },
  },
  {
    check: 'rate-not-quotient',
    about: 'a rate that is not its quotient',
    wrong: { lines: { '2.4': { x: 0.6 } } },
    at: ['2.4', 'x'],
    severity: 'error',
    found: 0.6,
    expected: 0.5,
    right: { lines: { '2.4': { x: 0.33, a: 30, b: 90 } } },
    missing: { lines: { '2.4': { x: 0.6, a: blank } } },
  },
  {
    check: 'on-time-with-late',
    about: 'that all were on time though some were late',
    wrong: { lines: { '2.1': { a: 90 } } },
    at: ['2.1', 'a'],
    severity: 'error',
    right: {
      lines: { '2.1': { a: 90 }, '2.6': { qua_han: 0 }, '3.9': { x: 0 }, '3.12': { x: 0 } },
    },
    missing: {
      lines: { '2.1': { a: 90 }, '2.6': { qua_han: blank }, '3.9': { x: blank }, '3.12': { x: blank } },
    },
  },
  {
    check: 'survey-slips',
    about: 'more answers than slips',
    wrong: { lines: { '2.8': { tong_phieu: 49 } } },
    at: ['2.8', 'tong_phieu'],
    severity: 'error',
    found: 49,
    expected: 50,
    right: { lines: { '2.8': { tong_phieu: 60, nc: 10 } } },
    missing: { lines: { '2.8': { tong_phieu: blank, na: 400 } } },
  },
  {
    check: 'survey-slips',
    about: 'slips without an answer as doubtful',
    wrong: { lines: { '2.8': { tong_phieu: 51 } } },
    at: ['2.8', 'tong_phieu'],
    severity: 'warning',
    found: 51,
    expected: 50,
    right: {},
    missing: { lines: { '2.8': { tong_phieu: 51, nc: blank } } },
  },
  {
    check: 'survey-more-than-issued',
    about: 'more slips than were sent out',
    wrong: { lines: { '2.8': { phat_ra: 45 } } },
    at: ['2.8', 'tong_phieu'],
    severity: 'error',
    found: 50,
    expected: 45,
    right: { lines: { '2.8': { phat_ra: 50 } } },
    missing: { lines: { '2.8': { phat_ra: blank } } },
  },
  {
    check: 'survey-more-than-issued',
    about: 'more answers than slips were sent out, where nobody says how many came back',
    wrong: { lines: { '2.8': { phat_ra: 45, tong_phieu: blank } } },
    at: ['2.8', 'na'],
    severity: 'error',
    found: 50,
    expected: 45,
    right: { lines: { '2.8': { phat_ra: 45, tong_phieu: blank, na: 35 } } },
    missing: { lines: { '2.8': { phat_ra: 45, tong_phieu: blank, na: blank } } },
  },
  {
    check: 'survey-unanimous',
    about: 'a handful of slips that all give the best answer',
    wrong: { lines: { '2.8': { tong_phieu: 12, na: 12, nb: 0, nc: 0 } } },
    at: ['2.8', 'na'],
    severity: 'warning',
    found: 12,
    right: { lines: { '2.8': { tong_phieu: 12, na: 11, nb: 1, nc: 0 } } },
    missing: { lines: { '2.8': { tong_phieu: 12, na: 12, nb: blank, nc: blank } } },
  },
  {
    check: 'survey-unanimous',
    about: 'so many slips as prove little, and not one more',
    wrong: { lines: { '2.8': { tong_phieu: 29, na: 29, nb: 0, nc: 0 } } },
    at: ['2.8', 'na'],
    severity: 'warning',
    right: { lines: { '2.8': { tong_phieu: 30, na: 30, nb: 0, nc: 0 } } },
    missing: { lines: { '2.8': { tong_phieu: 0, na: 0, nb: 0, nc: 0 } } },
  },
  {
    check: 'count-differs',
    about: 'one count with two values',
    wrong: { lines: { '2.4': { b: 91 } } },
    at: ['2.4', 'b'],
    severity: 'warning',
    found: 91,
    expected: 90,
    right: { lines: { '2.1': { b: 95 }, '2.4': { b: 95 } } },
    missing: { lines: { '2.1': { b: blank }, '2.4': { b: 91 } } },
  },
];

describeChecks('identities', identityChecks, () => form, cases);

describe('counts of dossiers', () => {
  test.each([
    ['(3) Tổng số hồ sơ tiếp nhận', 'received'],
    ['(4) Tiếp nhận trong kỳ, trực tuyến', 'online'],
    ['(5) Tiếp nhận trong kỳ, trực tiếp và bưu chính', 'direct'],
    ['(6) Từ kỳ trước chuyển sang', 'carriedOver'],
    ['da_giai_quyet', 'handled'],
    ['truoc_dung_han', 'earlyOrOnTime'],
    ['Giải quyết trước hạn và đúng hạn', 'earlyOrOnTime'],
    ['qua_han', 'late'],
    ['(12) Đang giải quyết, trong hạn', 'pendingInTime'],
    ['(13) Đang giải quyết, quá hạn', 'pendingLate'],
    ['Tỷ lệ hồ sơ giải quyết đúng hạn', null],
    ['Chênh lệch của (7) = (8) + (9) + (10)', null],
    ['khong_hai_long', null],
    ['Số hồ sơ tạm dừng xử lý', 'paused'],
    ['cho_bo_sung', 'paused'],
    ['Đang giải quyết, tạm dừng', 'paused'],
    ['Đang giải quyết, trong hạn (kể cả tạm dừng, chờ bổ sung)', 'pendingInTime'],
    ['Đang giải quyết (bao gồm tạm dừng)', 'pending'],
    ['Số hồ sơ phải bổ sung quá một lần', null],
    ['Trả lại, công dân rút hồ sơ', 'returned'],
    ['Không được tiếp nhận', 'returned'],
    ['Đã trả lại kết quả', 'handled'],
    ['Đã giải quyết, gồm cả trả lại', 'handled'],
  ])('are told by their names: %s is %s', (name, role) => {
    expect(dossierRole(name)).toBe(role);
  });
});

describe('forms of published figures', () => {
  let national: FormFixture;
  let hoaBinh: FormFixture;
  let laiChau: FormFixture;
  beforeAll(async () => {
    [national, hoaBinh, laiChau] = await Promise.all([form766(), dossierForm(0), dossierForm(1)]);
  });

  test('of Hòa Bình pass every identity', () => {
    const submission = hoaBinh.submit();
    const statuses = identityChecks
      .filter(({ id }) => id.startsWith('dossiers-'))
      .map(({ id }) => [id, answerOf(identityChecks, id, submission).result.status]);
    expect(statuses).toEqual([
      ['dossiers-received', 'pass'],
      ['dossiers-received-in-period', 'notEvaluated'],
      ['dossiers-outcome', 'pass'],
      ['dossiers-handled', 'pass'],
      ['dossiers-pending', 'pass'],
    ]);
  });

  test('of Lai Châu get one remark: 20 dossiers are neither early nor on time, and no late ones are given', () => {
    const submission = laiChau.submit();
    const findings = identityChecks.flatMap(({ id }) => told(identityChecks, id, submission));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      ruleId: 'dossiers-handled',
      severity: 'warning',
      criterion: '7',
      found: 40693,
      expected: 40673,
      parameters: { difference: 20 },
    });
  });

  test('of Decision 766 tell a claim of 100 % on time by the late dossiers of another criterion', () => {
    const { a, b } = { a: 500, b: 500 };
    const lines = { '2.1': { a, b }, '5.4': { qua_han: 3 } };
    expect(cellsTold(identityChecks, 'on-time-with-late', national.submit({ lines }))).toEqual([
      national.cell('2.1', 'a'),
    ]);
    const none = { ...lines, '5.4': { qua_han: 0 } };
    expect(cellsTold(identityChecks, 'on-time-with-late', national.submit({ lines: none }))).toEqual([]);
  });

  test('of Decision 766 tell that complaints are counted twice with different numbers', () => {
    const lines = { '5.3': { b: 999 } };
    expect(cellsTold(identityChecks, 'count-differs', national.submit({ lines }))).toEqual([
      national.cell('5.3', 'b'),
    ]);
  });
});
