/** Slips of typing: what stands in a cell is not what was meant. */
import { styling } from './changes';
import { formPart, type Tampering } from './tamper-kind';

const self = (line: string) => ({ line, column: 'self' }) as const;
const a = (line: string) => ({ line, column: 'a' }) as const;
const b = (line: string) => ({ line, column: 'b' }) as const;
const x = (line: string) => ({ line, column: 'x' }) as const;
const explanation = (line: string) => ({ line, column: 'explanation' }) as const;

const serialOfEighthOfMay = 45_785;

export const entryKinds: readonly Tampering[] = [
  {
    id: 'number-typed-as-text',
    number: 1,
    check: 'text-number',
    severity: 'warning',
    where: self('4.1'),
    typing: (form) => form.put(self('4.1'), '1,5 '),
  },
  {
    id: 'thousands-or-decimals',
    number: 1,
    check: 'doubtful-number',
    severity: 'error',
    where: x('1.3'),
    typing: (form) => form.put(x('1.3'), '1.234'),
  },
  {
    id: 'points-became-a-date',
    number: 1,
    check: 'date-where-number',
    severity: 'error',
    where: self('4.2'),
    typing: (form) => form.put(self('4.2'), serialOfEighthOfMay),
    changing: styling(self('4.2'), { numberFormat: 'd-mmm' }),
  },
  {
    id: 'decimal-mark-lost',
    number: 2,
    check: 'decimal-slip',
    severity: 'error',
    where: self('3.2'),
    typing: (form) => form.put(self('3.2'), 10 * form.number(self('3.2'))),
  },
  {
    id: 'percentage-as-85',
    number: 4,
    check: 'percent-scale',
    severity: 'error',
    where: x('2.5'),
    typing: (form) => form.put(x('2.5'), 85),
  },
  {
    id: 'dash-for-nothing',
    number: 5,
    check: 'dash-cell',
    severity: 'warning',
    where: a('3.3'),
    typing: (form) => form.put(a('3.3'), '-'),
  },
  {
    id: 'tick-for-points',
    number: 5,
    check: 'dash-cell',
    severity: 'warning',
    where: self('4.4'),
    typing: (form) => form.put(self('4.4'), 'x'),
  },
  {
    id: 'zeros-for-nothing',
    number: 5,
    check: 'zero-for-blank',
    severity: 'warning',
    where: b('3.4'),
    typing: (form) => form.put(a('3.4'), 0).put(b('3.4'), 0).put(self('3.4'), null),
  },
  {
    id: 'letters-nobody-sees',
    number: 6,
    check: 'text-invisible',
    severity: 'info',
    where: explanation('1.1'),
    typing: (form) => form.put(explanation('1.1'), 'Đã ban\u200b hành\u200b kế hoạch'),
  },
  {
    id: 'text-in-tcvn3',
    number: 6,
    check: 'text-old-encoding',
    severity: 'warning',
    where: explanation('1.2'),
    typing: (form) => form.put(explanation('1.2'), '§· b¸o c¸o ®Çy ®ñ theo quy ®Þnh'),
  },
  {
    id: 'answers-a-row-too-low',
    number: 7,
    check: 'rows-shifted',
    severity: 'error',
    where: a('3.2'),
    typing: (form) => {
      const before = form.copy();
      for (let i = 10; i > 2; i -= 1) {
        for (const column of ['a', 'b'] as const) {
          const from = { line: `3.${String(i - 1)}`, column };
          form.put({ line: `3.${String(i)}`, column }, before.at(from));
        }
      }
      form.put(a('3.2'), null).put(b('3.2'), null);
    },
  },
  {
    id: 'points-above-maximum',
    number: 13,
    check: 'score-above-max',
    severity: 'error',
    where: self('4.3'),
    typing: (form) => form.put(self('4.3'), 3),
  },
  {
    id: 'points-below-zero',
    number: 13,
    check: 'score-below-zero',
    severity: 'error',
    where: self('6'),
    typing: (form) => form.put(self('6'), -1),
  },
  {
    id: 'points-off-their-steps',
    number: 14,
    check: 'score-off-step',
    severity: 'error',
    where: self('1.1'),
    typing: (form) => form.put(self('1.1'), 1.5),
  },
  {
    id: 'words-for-a-number',
    number: null,
    check: 'text-where-number',
    severity: 'error',
    where: a('3.5'),
    typing: (form) => form.put(a('3.5'), 'khoảng bốn mươi'),
  },
  {
    id: 'error-for-a-number',
    number: null,
    check: 'formula-error',
    severity: 'error',
    where: b('3.5'),
    typing: (form) => form.put(b('3.5'), 987_654),
    repacking: (parts) => parts.replace(formPart, /(<c r="H\d+" s="\d+")><v>987654</, '$1 t="e"><v>#N/A<'),
  },
  {
    id: 'word-the-rule-does-not-know',
    number: null,
    check: 'unknown-choice',
    severity: 'error',
    where: x('1.2'),
    typing: (form) => form.put(x('1.2'), 'rất kịp thời'),
  },
  {
    id: 'negative-numerator',
    number: null,
    check: 'negative-count',
    severity: 'error',
    where: a('3.6'),
    typing: (form) => form.put(a('3.6'), -5),
  },
  {
    id: 'half-an-initiative',
    number: null,
    check: 'fractional-count',
    severity: 'error',
    where: x('1.3'),
    typing: (form) => form.put(x('1.3'), 2.5),
  },
  {
    id: 'denominator-forgotten',
    number: null,
    check: 'figures-incomplete',
    severity: 'error',
    where: b('3.7'),
    typing: (form) => form.put(b('3.7'), null),
  },
  {
    id: 'line-forgotten',
    number: null,
    check: 'line-left-blank',
    severity: 'warning',
    where: a('3.8'),
    typing: (form) => form.put(a('3.8'), null).put(b('3.8'), null).put(self('3.8'), null),
  },
  {
    id: 'points-forgotten',
    number: null,
    check: 'self-score-missing',
    severity: 'warning',
    where: self('3.9'),
    typing: (form) => form.put(self('3.9'), null),
  },
  {
    id: 'explanation-without-end',
    number: null,
    check: 'text-too-long',
    severity: 'warning',
    where: explanation('1.5'),
    typing: (form) => form.put(explanation('1.5'), 'Đã bố trí đủ. '.repeat(160)),
  },
  {
    id: 'figure-by-formula',
    number: null,
    check: 'formula-as-figure',
    severity: 'warning',
    where: a('3.10'),
    typing: (form) => {
      const value = form.number(a('3.10'));
      form.put(a('3.10'), { formula: `${String(value - 3)}+3`, value });
    },
  },
];
