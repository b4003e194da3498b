import { describe, expect, test } from '@jest/globals';
import { valueChecks } from '../../../src/review/checks/values/value-checks';
import { FormPlaces } from '../../../src/sheets/unit-form/form-places';
import { type Answers, answersOf, told } from '../form-fixture';
import { form766, variedForm } from '../indexes';
import { type CheckCase, describeChecks } from './check-cases';

const form = variedForm();
const blank = { value: null };
const long = 'a'.repeat(3000);

/** Every cell for figures and points emptied. */
const nothing: Answers = Object.fromEntries(
  form.issued.form.lines
    .filter(({ role }) => role === 'measured' || role === 'entered')
    .map(({ criterion, measures }) => [
      criterion.code,
      Object.fromEntries([...measures, 'self'].map((name) => [name, blank])),
    ]),
);

const cases: readonly CheckCase[] = [
  {
    check: 'text-number',
    about: 'a number typed as text',
    wrong: { lines: { '1.4': { self: '4,25 ' } } },
    at: ['1.4', 'self'],
    severity: 'warning',
    found: '4,25',
    expected: 4.25,
    right: { lines: { '1.4': { self: 4.25 } } },
    missing: { lines: { '1.4': { self: blank } } },
  },
  {
    check: 'doubtful-number',
    about: 'a text of two meanings that nothing decides',
    wrong: { lines: { '2.1': { b: '1.234' } } },
    at: ['2.1', 'b'],
    severity: 'error',
    found: '1.234',
    right: { lines: { '2.1': { b: '1.234' }, '2.3': { b: '10,0' } } },
    missing: { lines: { '2.1': { b: blank } } },
  },
  {
    check: 'date-where-number',
    about: 'points that Excel took for a day',
    wrong: { lines: { '1.4': { self: { value: 45420, format: 'd-mmm' } } } },
    at: ['1.4', 'self'],
    severity: 'error',
    found: '08/05/2024',
    expected: 8.5,
    right: { lines: { '1.4': { self: { value: 4, format: '0.00' } } } },
    missing: { lines: { '1.4': { self: { value: null, format: 'd-mmm' } } } },
  },
  {
    check: 'date-where-number',
    about: 'a count that Excel took for a day',
    wrong: { lines: { '2.1': { a: { value: 45420, format: 'dd/mm/yyyy' } } } },
    at: ['2.1', 'a'],
    severity: 'error',
    right: {},
    missing: { lines: { '2.1': { a: blank } } },
  },
  {
    check: 'formula-error',
    about: 'an error where a figure was asked for',
    wrong: { lines: { '2.2': { x: { error: '#DIV/0!' } } } },
    at: ['2.2', 'x'],
    severity: 'error',
    found: '#DIV/0!',
    right: { lines: { '2.2': { x: { formula: '853/1000', value: 0.853 } } } },
    missing: { lines: { '2.2': { x: blank } } },
  },
  {
    check: 'text-where-number',
    about: 'words instead of a number',
    wrong: { lines: { '2.1': { a: 'khoảng 90' } } },
    at: ['2.1', 'a'],
    severity: 'error',
    found: 'khoảng 90',
    right: { lines: { '2.1': { a: 'KPS' } } },
    missing: { lines: { '2.1': { a: '   ' } } },
  },
  {
    check: 'dash-cell',
    about: 'a dash for nothing',
    wrong: { lines: { '2.1': { a: '-' } } },
    at: ['2.1', 'a'],
    severity: 'warning',
    found: '-',
    right: { lines: { '2.1': { a: 0 } } },
    missing: { lines: { '2.1': { a: blank } } },
  },
  {
    check: 'dash-cell',
    about: 'a tick where points belong',
    wrong: { lines: { '1.4': { self: 'x' } } },
    at: ['1.4', 'self'],
    severity: 'warning',
    found: 'x',
    right: { lines: { '1.4': { self: 5 } } },
    missing: { lines: { '1.4': { self: blank } } },
  },
  {
    check: 'unknown-choice',
    about: 'a level that the rule does not know',
    wrong: { lines: { '1.3': { x: 'kip thoi' } } },
    at: ['1.3', 'x'],
    severity: 'error',
    found: 'kip thoi',
    expected: 'kịp thời',
    right: { lines: { '1.3': { x: 'Không kịp thời' } } },
    missing: { lines: { '1.3': { x: blank } } },
  },
  {
    check: 'negative-count',
    about: 'a count below zero',
    wrong: { lines: { '2.1': { a: -3 } } },
    at: ['2.1', 'a'],
    severity: 'error',
    found: -3,
    expected: 0,
    right: { lines: { '2.1': { a: 0 } } },
    missing: { lines: { '2.1': { a: blank } } },
  },
  {
    check: 'fractional-count',
    about: 'a count with a fraction where the rule counts',
    wrong: { lines: { '1.2': { n: 4.5 } } },
    at: ['1.2', 'n'],
    severity: 'error',
    found: 4.5,
    expected: 5,
    right: { lines: { '2.2': { x: 0.4567 } } },
    missing: { lines: { '1.2': { n: 'KPS' } } },
  },
  {
    check: 'fractional-count',
    about: 'a part of a dossier as doubtful',
    wrong: { lines: { '2.1': { a: 88.5 } } },
    at: ['2.1', 'a'],
    severity: 'warning',
    right: { lines: { '2.4': { a: 44.5 } } },
    missing: { lines: { '2.1': { a: blank } } },
  },
  {
    check: 'percent-scale',
    about: 'a share typed as a percentage',
    wrong: { lines: { '2.2': { x: 85.3 } } },
    at: ['2.2', 'x'],
    severity: 'error',
    found: 85.3,
    expected: 0.853,
    right: { lines: { '2.2': { x: 1 }, '1.2': { n: 85 } } },
    missing: { lines: { '2.2': { x: blank } } },
  },
  {
    check: 'decimal-slip',
    about: '15 for 1,5 by the steps',
    wrong: { lines: { '1.1': { self: 15 } } },
    at: ['1.1', 'self'],
    severity: 'error',
    found: 15,
    expected: 1.5,
    right: { lines: { '1.1': { self: 1 } } },
    missing: { lines: { '1.1': { self: blank } } },
  },
  {
    check: 'decimal-slip',
    about: '978 for 9,78 by the rule',
    wrong: { lines: { '2.1': { self: 978 } } },
    at: ['2.1', 'self'],
    severity: 'error',
    expected: 9.78,
    right: { lines: { '2.1': { self: 9.8 } } },
    missing: { lines: { '2.1': { a: blank, b: blank, self: 3 } } },
  },
  {
    check: 'decimal-slip',
    about: '425 for 4,25 by the maximum',
    wrong: { lines: { '1.4': { self: 425 } } },
    at: ['1.4', 'self'],
    severity: 'error',
    expected: 4.25,
    right: { lines: { '1.4': { self: 6 } } },
    missing: { lines: { '1.4': { self: 'KAD' } } },
  },
  {
    check: 'score-above-max',
    about: 'points above the maximum',
    wrong: { lines: { '1.4': { self: 6 } } },
    at: ['1.4', 'self'],
    severity: 'error',
    found: 6,
    expected: 5,
    right: { lines: { '1.4': { self: 5 } } },
    missing: { lines: { '1.4': { self: blank } } },
  },
  {
    check: 'score-below-zero',
    about: 'points below zero',
    wrong: { lines: { '1.4': { self: -0.5 } } },
    at: ['1.4', 'self'],
    severity: 'error',
    found: -0.5,
    right: { lines: { '1.4': { self: 0 } } },
    missing: { lines: { '1.4': { self: blank } } },
  },
  {
    check: 'score-off-step',
    about: 'points between two steps',
    wrong: { lines: { '1.1': { self: 1.4 } } },
    at: ['1.1', 'self'],
    severity: 'error',
    found: 1.4,
    expected: 1.5,
    right: { lines: { '1.1': { self: 0.5 }, '1.4': { self: 1.4 } } },
    missing: { lines: { '1.1': { self: blank } } },
  },
  {
    check: 'figures-incomplete',
    about: 'a numerator without its denominator',
    wrong: { lines: { '2.1': { b: blank } } },
    at: ['2.1', 'b'],
    severity: 'error',
    right: { lines: { '2.4': { a: blank } } },
    missing: { lines: { '2.1': { a: blank, b: blank } } },
  },
  {
    check: 'form-left-blank',
    about: 'a form without any figure or points',
    wrong: { lines: nothing },
    at: new FormPlaces(form.issued.form).cell('1.1', 'self'),
    severity: 'error',
    right: { lines: { ...nothing, '2.3': { a: 'KPS', b: blank, self: blank } } },
    missing: { lines: { ...nothing, '1.4': { self: 0 } } },
  },
  {
    check: 'line-left-blank',
    about: 'a line without figures and points',
    wrong: { lines: { '2.3': { a: blank, b: blank, self: blank } } },
    at: ['2.3', 'a'],
    severity: 'warning',
    right: { lines: { '2.3': { a: 'KPS', b: 'KPS', self: blank } } },
    missing: { lines: { '2.7': { x: blank } } },
  },
  {
    check: 'self-score-missing',
    about: 'figures without a self score',
    wrong: { lines: { '2.3': { self: blank } } },
    at: ['2.3', 'self'],
    severity: 'warning',
    expected: 3.6,
    right: { lines: { '2.3': { self: 0 } } },
    missing: { lines: { '2.3': { a: blank, b: blank, self: blank } } },
  },
  {
    check: 'zero-for-blank',
    about: 'nothing out of nothing without a word',
    wrong: { lines: { '2.3': { a: 0, b: 0, self: blank } } },
    at: ['2.3', 'b'],
    severity: 'warning',
    found: 0,
    right: { lines: { '2.3': { a: 0, b: 0, self: blank, explanation: 'Không có kiến nghị nào' } } },
    missing: { lines: { '2.3': { a: 0, b: blank } } },
  },
  {
    check: 'text-too-long',
    about: 'an explanation that no page can show',
    wrong: { lines: { '1.4': { explanation: long } } },
    at: ['1.4', 'explanation'],
    severity: 'warning',
    found: 3000,
    expected: 2000,
    right: { lines: { '1.4': { explanation: long.slice(0, 2000) } } },
    missing: { lines: { '1.4': { explanation: blank } } },
  },
  {
    check: 'text-old-encoding',
    about: 'text of a TCVN3 font',
    wrong: { lines: { '1.4': { explanation: 'ñy ban nh©n d©n tØnh ®· thùc hiÖn' } } },
    at: ['1.4', 'explanation'],
    severity: 'warning',
    right: { lines: { '1.4': { explanation: 'Ủy ban nhân dân tỉnh đã thực hiện' } } },
    missing: { lines: { '1.4': { explanation: blank } } },
  },
  {
    check: 'text-old-encoding',
    about: 'text of a VNI font',
    wrong: { lines: { '1.4': { explanation: 'UÛy ban nhaân daân tænh' } } },
    at: ['1.4', 'explanation'],
    severity: 'warning',
    right: { lines: { '1.4': { explanation: 'UBND TINH DA THUC HIEN' } } },
    missing: { lines: { '1.4': { explanation: 1 } } },
  },
  {
    check: 'text-invisible',
    about: 'letters that nobody sees',
    wrong: { lines: { '1.4': { evidence: 'TL\u200b01' } } },
    at: ['1.4', 'evidence'],
    severity: 'info',
    found: 'TL01',
    right: { lines: { '1.4': { explanation: 'Dòng một\nDòng hai' } } },
    missing: { lines: { '1.4': { evidence: blank } } },
  },
  {
    check: 'rows-shifted',
    about: 'answers that stand a row lower',
    wrong: {
      lines: {
        '2.1': { a: blank, b: blank, self: blank },
        '2.2': { x: blank, a: 88, b: 90, self: 9.78 },
        '2.3': { x: 0.853, a: blank, b: blank, self: 8.53 },
        '2.4': { x: blank, a: 9, b: 10, self: 3.6 },
        '2.5': { x: 0.5, a: 45, b: 90, self: 3 },
      },
    },
    at: ['2.1', 'a'],
    severity: 'error',
    right: { lines: { '2.1': { self: 5 }, '2.2': { self: 5 } } },
    missing: { lines: { '2.1': { a: blank, b: blank }, '2.2': { x: blank }, '2.3': { a: blank } } },
  },
];

describeChecks('values', valueChecks, () => form, cases);

describe('rows that were shifted', () => {
  const shifted = (lines: Answers) => told(valueChecks, 'rows-shifted', form.submit({ lines }));

  test.each(['figures', 'answers'])(
    'are told when the %s of an area of Decision 766 moved down',
    async (what) => {
      const national = await form766();
      const sound = answersOf(national.book);
      const codes = Object.keys(sound).filter((code) => code.startsWith('4.'));
      const moved = codes.slice(1).map((code, i) => {
        const { self, ...figures } = sound[codes[i]!]!;
        return [code, what === 'figures' ? figures : { ...figures, self }] as const;
      });
      const left = { a: blank, b: blank, ...(what === 'answers' && { self: blank }) };
      const lines = { ...Object.fromEntries(moved), [codes[0]!]: left };
      const [finding, ...others] = told(valueChecks, 'rows-shifted', national.submit({ lines }));
      expect(others).toEqual([]);
      expect(finding).toMatchObject({ criterion: codes[0], parameters: { first: codes[0] } });
      expect(told(valueChecks, 'rows-shifted', national.submit())).toEqual([]);
    },
  );

  test('are not told of blank lines beside answers that would fit them, nor of states', () => {
    const nothing = { a: blank, b: blank, self: blank };
    expect(
      shifted({
        '2.1': nothing,
        '2.2': { x: blank, self: blank },
        '2.3': { a: 'KPS', b: 'KPS', self: blank },
        '2.4': { x: blank, ...nothing },
        '2.6': { qua_han: 'KAD', b: 'KAD', self: blank },
      }),
    ).toEqual([]);
  });

  test('are not told of lines that are wrong each in its own way', () => {
    expect(
      shifted({
        '1.2': { self: 3 },
        '2.1': { a: 200 },
        '2.2': { self: 9 },
        '2.3': { self: 4 },
        '2.6': { self: 1 },
      }),
    ).toEqual([]);
  });
});
