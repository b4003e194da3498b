import { describe, expect, test } from '@jest/globals';
import { documentNumber } from '../../../src/review/checks/evidence/document-number';
import { evidenceChecks } from '../../../src/review/checks/evidence/evidence-checks';
import { answerOf, documentCell, type ListedRow, told } from '../form-fixture';
import { soundDocument, variedForm } from '../indexes';
import { type CheckCase, describeChecks } from './check-cases';

const form = variedForm();
const blank = { value: null };

/** The sound document with some cells changed. */
const listed = (changes: ListedRow = {}): ListedRow => ({ ...soundDocument, ...changes });
const day = (serial: number) => ({ value: serial, format: 'dd/mm/yyyy' });
const sound = { documents: [listed()] };

const cases: readonly CheckCase[] = [
  {
    check: 'evidence-missing',
    about: 'points without the document that the decision asks for',
    wrong: { ...sound, lines: { '1.1': { evidence: blank } } },
    at: ['1.1', 'evidence'],
    severity: 'error',
    found: 1.5,
    expected: 'Kế hoạch năm',
    right: { ...sound, lines: { '1.1': { evidence: blank, self: 0 } } },
    missing: { ...sound, lines: { '1.1': { evidence: blank, self: blank } } },
  },
  {
    check: 'evidence-missing',
    about: 'points of words alone as doubtful where the decision asks for no document',
    wrong: { ...sound, lines: { '1.4': { evidence: ' ' } } },
    at: ['1.4', 'evidence'],
    severity: 'warning',
    right: sound,
    missing: { ...sound, lines: { '1.4': { evidence: blank, self: 'KAD' } } },
  },
  {
    check: 'evidence-code-unknown',
    about: 'a code that is not in the list',
    wrong: { ...sound, lines: { '1.4': { evidence: 'TL01; TL07' } } },
    at: ['1.4', 'evidence'],
    severity: 'error',
    found: 'TL07',
    right: { ...sound, lines: { '1.4': { evidence: 'tl 01' } } },
    missing: { lines: { '1.1': { evidence: blank }, '1.4': { evidence: blank } } },
  },
  {
    check: 'evidence-uncited',
    about: 'a document that nothing cites',
    wrong: { documents: [listed(), listed({ code: 'TL02', number: '13/KH-SNV' })] },
    at: documentCell(1, 'code'),
    severity: 'info',
    found: 'TL02',
    right: sound,
    missing: { documents: [listed(), listed({ code: blank })] },
  },
  {
    check: 'evidence-overused',
    about: 'one document for six criteria',
    wrong: {
      ...sound,
      lines: Object.fromEntries(['2.1', '2.2', '2.3', '2.4'].map((code) => [code, { evidence: 'TL01' }])),
    },
    at: documentCell(0, 'code'),
    severity: 'warning',
    found: 'TL01',
    right: {
      ...sound,
      lines: Object.fromEntries(['2.1', '2.2', '2.3'].map((code) => [code, { evidence: 'TL01' }])),
    },
    missing: { documents: [listed({ code: blank })] },
  },
  {
    check: 'evidence-place-missing',
    about: 'a document without page and section',
    wrong: { ...sound, lines: { '1.4': { place: blank } } },
    at: ['1.4', 'place'],
    severity: 'warning',
    found: 'TL01',
    right: { documents: [listed({ place: 'Mục II' })], lines: { '1.4': { place: blank } } },
    missing: { ...sound, lines: { '1.4': { place: blank, evidence: blank } } },
  },
  {
    check: 'evidence-other-criterion',
    about: 'a document that is listed for another criterion',
    wrong: { documents: [listed({ criterion: '1.1; 1.2' })] },
    at: ['1.4', 'evidence'],
    severity: 'warning',
    found: 'TL01',
    expected: '1.1, 1.2',
    right: { documents: [listed({ criterion: '1.1, 1.4' })] },
    missing: sound,
  },
  {
    check: 'evidence-incomplete',
    about: 'a document without a subject',
    wrong: { documents: [listed({ title: blank })] },
    at: documentCell(0, 'title'),
    severity: 'warning',
    right: { documents: [listed({ note: blank, file: blank })] },
    missing: {},
  },
  {
    check: 'evidence-code-twice',
    about: 'a code that two documents have',
    wrong: { documents: [listed(), listed({ code: 'tl01', number: '13/KH-SNV' })] },
    at: documentCell(1, 'code'),
    severity: 'error',
    found: 'tl01',
    right: { documents: [listed(), listed({ code: 'TL011' })] },
    missing: { documents: [listed({ code: blank }), listed({ code: blank })] },
  },
  {
    check: 'document-number-malformed',
    about: 'what is no number of a document',
    wrong: { documents: [listed({ number: 'KH 12' })] },
    at: documentCell(0, 'number'),
    severity: 'warning',
    found: 'KH 12',
    right: { documents: [listed({ number: 'Số 12/KH-UBND' })] },
    missing: { documents: [listed({ number: blank })] },
  },
  {
    check: 'document-day-unreadable',
    about: 'a date that is none',
    wrong: { documents: [listed({ date: '31/02/2024' })] },
    at: documentCell(0, 'date'),
    severity: 'warning',
    found: '31/02/2024',
    right: { documents: [listed({ date: '15/02/2024' })] },
    missing: { documents: [listed({ date: blank })] },
  },
  {
    check: 'document-outside-period',
    about: 'a document of the year before',
    wrong: { documents: [listed({ date: '31/12/2023' })] },
    at: documentCell(0, 'date'),
    severity: 'warning',
    found: '31/12/2023',
    right: { documents: [listed({ date: '01/01/2024' })] },
    missing: { documents: [listed({ date: blank })] },
  },
  {
    check: 'document-outside-period',
    about: 'a document of after the period',
    wrong: { documents: [listed({ date: day(45_658) })] },
    at: documentCell(0, 'date'),
    severity: 'warning',
    found: '01/01/2025',
    right: { documents: [listed({ date: day(45_657) })] },
    missing: { documents: [listed({ date: 'sau này' })] },
  },
  {
    check: 'document-outside-period',
    about:
      'a document between the period and the deadline; what is later still is told once, by its deadline',
    wrong: { documents: [listed({ date: '15/01/2025' })] },
    at: documentCell(0, 'date'),
    severity: 'warning',
    found: '15/01/2025',
    right: { documents: [listed({ date: '16/01/2025' })] },
    missing: { documents: [listed({ date: blank })] },
  },
  {
    check: 'document-after-deadline',
    about: 'a document that was not there yet when the form was due',
    wrong: { documents: [listed({ date: '16/01/2025' })] },
    at: documentCell(0, 'date'),
    severity: 'warning',
    found: '16/01/2025',
    right: { documents: [listed({ date: '15/01/2025' })] },
    missing: { documents: [listed({ date: 'sau này' })] },
  },
  {
    check: 'bonus-by-own-document',
    about: 'a bonus for which only the unit itself vouches',
    wrong: { documents: [listed()], lines: { '4': { self: 1, evidence: 'TL01' } } },
    at: ['4', 'evidence'],
    severity: 'warning',
    found: 'TL01',
    right: {
      documents: [listed(), listed({ code: 'TL02', number: '9/QĐ-UBND', issuer: 'UBND tỉnh' })],
      lines: { '4': { self: 1, evidence: 'TL01; TL02' } },
    },
    missing: { documents: [listed({ issuer: blank })], lines: { '4': { self: 1, evidence: 'TL01' } } },
  },
  {
    check: 'bonus-by-own-document',
    about: 'nothing but bonuses that are claimed',
    wrong: { documents: [listed()], lines: { '4': { self: 0.5, evidence: 'TL01' } } },
    at: ['4', 'evidence'],
    severity: 'warning',
    right: { documents: [listed()], lines: { '4': { self: 0, evidence: 'TL01' } } },
    missing: { documents: [listed()], lines: { '4': { self: 1, evidence: blank } } },
  },
  {
    check: 'document-year-differs',
    about: 'a number of another year than the date',
    wrong: { documents: [listed({ number: '12/2023/QĐ-SNV' })] },
    at: documentCell(0, 'date'),
    severity: 'warning',
    expected: '2023',
    right: { documents: [listed({ number: '12/2024/QĐ-SNV' })] },
    missing: { documents: [listed({ number: '12/2023/QĐ-SNV', date: blank })] },
  },
  {
    check: 'document-number-order',
    about: 'a later number with an earlier date',
    wrong: {
      documents: [
        listed({ number: '12/KH-SNV', date: '10/03/2024' }),
        listed({ code: 'TL02', number: '15/KH-SNV', date: '02/03/2024' }),
      ],
    },
    at: documentCell(1, 'date'),
    severity: 'warning',
    found: '02/03/2024',
    right: {
      documents: [
        listed({ number: '12/KH-SNV', date: '10/03/2024' }),
        listed({ code: 'TL02', number: '15/BC-SNV', date: '02/03/2024' }),
        listed({ code: 'TL03', number: '16/KH-SNV', date: '10/03/2024' }),
      ],
    },
    missing: {
      documents: [
        listed({ number: '12/KH-SNV', date: '10/03/2024' }),
        listed({ code: 'TL02', number: '15/KH-SNV', date: blank }),
      ],
    },
  },
  {
    check: 'document-number-twice',
    about: 'one number with two subjects',
    wrong: { documents: [listed(), listed({ code: 'TL02', title: 'Báo cáo kết quả' })] },
    at: documentCell(1, 'number'),
    severity: 'warning',
    found: '12/KH-SNV',
    right: { documents: [listed(), listed({ code: 'TL02', issuer: 'UBND tỉnh', title: 'Báo cáo' })] },
    missing: { documents: [listed({ number: blank }), listed({ number: blank, title: 'Báo cáo' })] },
  },
  {
    check: 'document-other-issuer',
    about: 'a document of another body',
    wrong: { documents: [listed({ issuer: 'Sở Tài chính' })] },
    at: documentCell(0, 'issuer'),
    severity: 'info',
    found: 'Sở Tài chính',
    expected: 'Sở Nội vụ',
    right: { documents: [listed({ issuer: 'SỞ NỘI VỤ tỉnh' })] },
    missing: { documents: [listed({ issuer: blank })] },
  },
  {
    check: 'file-not-attached',
    about: 'a listed file that did not come',
    wrong: { documents: [listed({ file: 'ke-hoach.pdf' })], attachments: [] },
    at: documentCell(0, 'file'),
    severity: 'error',
    found: 'ke-hoach.pdf',
    right: {
      documents: [listed({ file: 'Ke-Hoach.pdf' })],
      attachments: [{ name: 'TLKC/ke-hoach.pdf', bytes: 9, sha256: 'a' }],
    },
    missing: { documents: [listed({ file: 'ke-hoach.pdf' })] },
  },
  {
    check: 'file-empty',
    about: 'a file without contents',
    wrong: {
      documents: [listed({ file: 'ke-hoach.pdf' })],
      attachments: [{ name: 'ke-hoach.pdf', bytes: 0, sha256: 'e' }],
    },
    at: documentCell(0, 'file'),
    severity: 'error',
    found: 'ke-hoach.pdf',
    right: {
      documents: [listed({ file: 'ke-hoach.pdf' })],
      attachments: [{ name: 'ke-hoach.pdf', bytes: 1, sha256: 'e' }],
    },
    missing: { documents: [listed({ file: blank })], attachments: [] },
  },
  {
    check: 'file-twice',
    about: 'one file under two names',
    wrong: {
      documents: [listed({ file: 'a.pdf' }), listed({ code: 'TL02', file: 'b.pdf' })],
      attachments: [
        { name: 'a.pdf', bytes: 5, sha256: 'same' },
        { name: 'b.pdf', bytes: 5, sha256: 'same' },
      ],
    },
    at: documentCell(1, 'file'),
    severity: 'warning',
    found: 'b.pdf',
    right: {
      documents: [listed({ file: 'a.pdf; b.pdf' }), listed({ code: 'TL02', file: 'a.pdf' })],
      attachments: [
        { name: 'a.pdf', bytes: 5, sha256: 'one' },
        { name: 'b.pdf', bytes: 5, sha256: 'two' },
      ],
    },
    missing: { documents: [listed({ file: 'a.pdf; b.pdf' })] },
  },
  {
    check: 'file-of-other-unit',
    about: 'a file that came from another unit, too',
    wrong: {
      documents: [listed({ file: 'a.pdf' })],
      attachments: [{ name: 'a.pdf', bytes: 5, sha256: 'same', sameAs: 'S02/b.pdf' }],
    },
    at: documentCell(0, 'file'),
    severity: 'warning',
    found: 'a.pdf',
    right: {
      documents: [listed({ file: 'a.pdf' })],
      attachments: [{ name: 'a.pdf', bytes: 5, sha256: 'one' }],
    },
    missing: { documents: [listed({ file: 'a.pdf' })] },
  },
  {
    check: 'file-not-listed',
    about: 'a file that the list does not name, below its last row',
    wrong: {
      documents: [listed({ file: 'a.pdf' })],
      attachments: [
        { name: 'a.pdf', bytes: 5, sha256: '' },
        { name: 'quy 1/thua.pdf', bytes: 6, sha256: '' },
      ],
    },
    at: documentCell(1, 'file'),
    severity: 'info',
    found: 'quy 1/thua.pdf',
    right: {
      documents: [listed({ file: 'A.PDF' })],
      attachments: [{ name: 'a.pdf', bytes: 5, sha256: '' }],
    },
    missing: { documents: [listed({ file: 'a.pdf' })] },
  },
];

describeChecks('evidence', evidenceChecks, () => form, cases);

describe('a document number', () => {
  test.each([
    ['12/KH-UBND', 12, null, 'KH-UBND'],
    ['Số: 12 / KH - UBND', 12, null, 'KH-UBND'],
    ['45/2024/NĐ-CP', 45, 2024, 'NĐ-CP'],
    ['01/2024/TT-BNV', 1, 2024, 'TT-BNV'],
    ['06-NQ/TU', 6, null, 'NQ/TU'],
    ['1880/UBND-NC', 1880, null, 'UBND-NC'],
    ['12a/QĐ-SNV', 12, null, 'QĐ-SNV'],
  ])('%s is read', (text, number, year, symbol) => {
    expect(documentNumber(text)).toEqual({ number, year, symbol });
  });

  test.each(['', 'KH 12', '/KH-UBND', '12', '12/', '12/24/KH-UBND', 'Kế hoạch số 12'])(
    '%s is none',
    (text) => {
      expect(documentNumber(text)).toBeNull();
    },
  );
});

describe('evidence', () => {
  test('in files is not looked at without the folder, and it is said so', () => {
    for (const id of [
      'file-not-attached',
      'file-empty',
      'file-twice',
      'file-of-other-unit',
      'file-not-listed',
    ]) {
      expect(answerOf(evidenceChecks, id, form.submit(sound)).result).toMatchObject({
        status: 'notEvaluated',
        reason: 'no-evidence-folder',
      });
    }
  });

  test('is not held against a period that nobody knows', () => {
    const submission = form.submit(sound);
    const { settings } = submission.book;
    const period = { ...settings.period, from: null, to: null };
    const book = { ...submission.book, settings: { ...settings, period } };
    expect(answerOf(evidenceChecks, 'document-outside-period', { ...submission, book }).result).toMatchObject(
      { status: 'notEvaluated', reason: 'no-period' },
    );
  });

  test('of a unit is told once for each criterion that lacks it', () => {
    const submission = form.submit({ lines: { '1.1': { evidence: blank }, '1.4': { evidence: blank } } });
    expect(told(evidenceChecks, 'evidence-missing', submission).map(({ criterion }) => criterion)).toEqual([
      '1.1',
      '1.4',
    ]);
  });
});
