/** Figures that contradict each other, and points that do not follow from them. */
import { pointsByRule } from './calculated-form';
import type { Tampering } from './tamper-kind';
import type { TypedForm } from './typed-form';

const self = (line: string) => ({ line, column: 'self' }) as const;
const a = (line: string) => ({ line, column: 'a' }) as const;
const b = (line: string) => ({ line, column: 'b' }) as const;
const x = (line: string) => ({ line, column: 'x' }) as const;
const count = (measure: string) => ({ line: '2.1', measure, column: 'x' }) as const;

const slips = (measure: string) => ({ line: '2.7', measure, column: 'x' }) as const;

/** One count of form 06a is more than it was. */
function raising(measure: string, by: number): (form: TypedForm) => void {
  return (form) => {
    form.put(count(measure), form.number(count(measure)) + by);
  };
}

export const claimKinds: readonly Tampering[] = [
  {
    id: 'points-without-figures',
    number: 15,
    check: 'self-without-figures',
    severity: 'error',
    where: self('2.5'),
    typing: (form) => form.put(x('2.5'), null),
  },
  {
    id: 'part-above-whole',
    number: 16,
    check: 'numerator-above-denominator',
    severity: 'error',
    where: a('3.5'),
    typing: (form) => form.put(a('3.5'), form.number(b('3.5')) + 4),
  },
  {
    id: 'received-is-no-sum',
    number: 17,
    check: 'dossiers-received',
    severity: 'error',
    where: count('tiep_nhan'),
    typing: raising('truc_tiep', 7),
  },
  {
    id: 'received-in-the-period-is-no-sum',
    number: 17,
    check: 'dossiers-received-in-period',
    severity: 'error',
    where: count('tiep_nhan_trong_ky'),
    typing: raising('tiep_nhan_trong_ky', 3),
  },
  {
    id: 'outcome-is-not-received',
    number: 17,
    check: 'dossiers-outcome',
    severity: 'error',
    where: count('tiep_nhan'),
    typing: (form) => {
      raising('dang_giai_quyet', 5)(form);
      raising('dang_giai_quyet_trong_han', 5)(form);
    },
  },
  {
    id: 'handled-is-no-sum',
    number: 17,
    check: 'dossiers-handled',
    severity: 'error',
    where: count('da_giai_quyet'),
    typing: raising('qua_han', 20),
  },
  {
    id: 'pending-is-no-sum',
    number: 17,
    check: 'dossiers-pending',
    severity: 'error',
    where: count('dang_giai_quyet'),
    typing: raising('dang_giai_quyet_trong_han', 3),
  },
  {
    id: 'all-on-time-with-late-ones',
    number: 18,
    check: 'on-time-with-late',
    severity: 'error',
    where: a('2.2'),
    typing: (form) => form.put(a('2.2'), form.number(b('2.2'))).put(self('2.2'), 5),
  },
  {
    id: 'opening-is-not-last-years-open',
    number: 21,
    check: 'opening-differs',
    severity: 'warning',
    where: count('ky_truoc_chuyen'),
    typing: (form) => {
      raising('ky_truoc_chuyen', -8)(form);
      raising('truc_tiep', 8)(form);
    },
  },
  {
    id: 'denominator-shrunk',
    number: 22,
    check: 'portal-differs',
    severity: 'warning',
    where: b('3.1'),
    typing: (form) => form.put(b('3.1'), form.number(a('3.1'))).put(self('3.1'), 2),
  },
  {
    id: 'quarters-are-not-the-year',
    number: 23,
    check: 'parts-of-period-differ',
    severity: 'warning',
    where: count('qua_han'),
    typing: (form) => {
      raising('qua_han', -1)(form);
      raising('dung_han', 1)(form);
    },
  },
  {
    id: 'more-answers-than-slips',
    number: 28,
    check: 'survey-slips',
    severity: 'error',
    where: { line: '2.7', measure: 'so_phieu', column: 'x' },
    typing: (form) => {
      const slips = { line: '2.7', measure: 'so_phieu', column: 'x' } as const;
      form.put(slips, form.number(slips) - 5);
    },
  },
  {
    id: 'more-slips-than-were-issued',
    number: 28,
    check: 'survey-more-than-issued',
    severity: 'error',
    where: slips('so_phieu'),
    typing: (form) => form.put(slips('so_phieu_phat_ra'), form.number(slips('so_phieu')) - 1),
  },
  {
    id: 'a-handful-all-of-one-mind',
    number: 28,
    check: 'survey-unanimous',
    severity: 'warning',
    where: slips('rat_hai_long'),
    typing: (form) => {
      const counts = { rat_hai_long: 9, hai_long: 0, chua_hai_long: 0, so_phieu: 9 };
      for (const [measure, count] of Object.entries(counts)) form.put(slips(measure), count);
      form.put(self('2.7'), 3);
    },
  },
  {
    id: 'one-count-two-values',
    number: 24,
    check: 'count-differs',
    severity: 'warning',
    where: b('2.3'),
    typing: (form) => form.put(b('2.3'), form.number(b('2.3')) - 2),
  },
  {
    id: 'not-applicable-without-ground',
    number: 25,
    check: 'kad-without-scope',
    severity: 'warning',
    where: a('2.4'),
    typing: (form) => form.put(a('2.4'), 'KAD').put(b('2.4'), 'KAD').put(self('2.4'), null),
  },
  {
    id: 'no-event-with-counts',
    number: 26,
    check: 'kps-with-counts',
    severity: 'error',
    where: a('2.3'),
    typing: (form) => form.put(a('2.3'), 'KPS').put(b('2.3'), 'KPS').put(self('2.3'), 4),
  },
  {
    id: 'no-event-after-a-busy-year',
    number: 26,
    check: 'no-event-after-counts',
    severity: 'warning',
    where: a('1.4'),
    typing: (form) => form.put(a('1.4'), 'KPS').put(b('1.4'), 'KPS').put(self('1.4'), 3),
  },
  {
    id: 'points-for-a-state-that-gives-none',
    number: 25,
    check: 'state-with-points',
    severity: 'error',
    where: self('2.6'),
    typing: (form) => form.put(x('2.6'), 'KPS').put(a('2.6'), 'KPS').put(b('2.6'), 'KPS'),
  },
  {
    id: 'rate-is-not-the-quotient',
    number: 17,
    check: 'rate-not-quotient',
    severity: 'error',
    where: x('2.6'),
    typing: (form) => form.put(x('2.6'), 0.111),
  },
  {
    id: 'more-than-the-rule-gives',
    number: 13,
    check: 'self-not-by-rule',
    severity: 'error',
    where: self('2.7'),
    typing: (form) => form.put(self('2.7'), 2.99),
  },
  {
    id: 'less-than-the-rule-gives',
    number: null,
    check: 'self-not-by-rule',
    severity: 'warning',
    where: self('3.10'),
    typing: (form) => form.put(self('3.10'), 0.1),
  },
  {
    id: 'condition-of-the-index-broken',
    number: 28,
    check: 'own-check',
    severity: 'error',
    where: { line: '2.7', measure: 'rat_hai_long', column: 'x' },
    typing: (form) => form.put({ line: '2.7', measure: 'rat_hai_long', column: 'x' }, 501),
  },
  {
    id: 'every-line-rounded-up',
    number: 9,
    check: 'lines-rounded-up',
    severity: 'warning',
    where: self('*'),
    typing: (form) => {
      for (const [code, due] of pointsByRule(form)) {
        const isMeasured = form.places.line(code)?.role === 'measured';
        if (isMeasured) form.put(self(code), Math.ceil(due * 100 - 1e-9) / 100);
      }
    },
  },
  {
    id: 'full-marks-everywhere',
    number: 44,
    check: 'blanket-full-marks',
    severity: 'warning',
    where: self('*'),
    typing: (form) => {
      for (const { line, measure } of form.places.rows) {
        const { code } = line.criterion;
        if (measure === null && form.at(self(code)) !== null) form.put(self(code), line.max);
      }
    },
  },
];
