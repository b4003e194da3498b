import { describe, expect, test } from '@jest/globals';
import { cleanText } from '../../src/core/measures/number-text';
import { ruleReads } from '../../src/core/rules/names';
import { parseRule } from '../../src/core/rules/parse';
import { nodesOf } from '../../src/core/rules/syntax';
import type { Argument } from '../../src/functions/function-entry';
import { type RuleCase, ruleCases } from '../core/rules/rule-cases';
import { readCases } from '../cases/read-csv';
import { call, message, type Typed } from './call';

const score = (...args: Typed) => call('SCORE', args);

describe('SCORE', () => {
  test('takes one value, or a numerator and a denominator', () => {
    expect(score('TYLE(r; 80%)', 10, 0.4)).toBe(5);
    expect(score('TYLE(r; 80%)', 10, 2, 5)).toBe(5);
    expect(score('max*a/b', 10, 2, 5)).toBe(4);
    expect(score('5', 10)).toBe(5);
  });

  test('does not take a blank cell for 0, nor for an argument that was left out', () => {
    expect(score('TYLE(r; 80%)', 10, null)).toBe('');
    expect(score('TYLE(r; 80%)', 10, 0)).toBe(0);
    // A value of 3 would be the maximum; without its denominator 3 is no value.
    expect(score('TYLE(r; 80%)', 10, 3, null)).toBe('');
    expect(score('TYLE(r; 80%)', 10, 3)).toBe(10);
    expect(score('TYLE(r; 80%)', 10, '')).toBe('');
    expect(score('TYLE(r; 80%)', 10, ' \u00a0')).toBe('');
    expect(score('TYLE(r; 80%)', 10, '-')).toBe('');
  });

  test('keeps states apart from each other and from zero', () => {
    expect(score('TYLE(r; 80%)', 10, 'KAD', 4)).toBe('KAD');
    expect(score('TYLE(r; 80%)', 10, 'không phát sinh')).toBe('KPS');
    expect(score('TYLE(r; 80%)', 10, 0, 0)).toEqual({ error: 'divisionByZero', message: '' });
  });

  test('reads text numbers in the cell of a figure and of the maximum', () => {
    expect(score('MUC(x; ">=1000"; 2; 0)', '2', '1.234,5')).toBe(2);
    expect(score('TYLE(r; 80%)', '10,0', '40%')).toBe(5);
    expect(message(score('MUC(x; ">=1000"; 2; 0)', 2, '1.234'))).toContain('1.234 hay 1,234');
  });

  test('takes a text that the rule compares with as it is written', () => {
    expect(score('CHON(x; "1"; 2; "2"; 1; 0)', 2, '2')).toBe(1);
    expect(score('COKHONG(x)', 3, 'có')).toBe(3);
    expect(score('COKHONG(x)', 3, true)).toBe(3);
  });

  test('takes a range of one cell and refuses a larger one', () => {
    expect(score('TYLE(r; 80%)', [[10]], [[0.4]])).toBe(5);
    expect(message(score('TYLE(r; 80%)', 10, [[0.4], [0.5]]))).toContain('một ô');
    expect(message(score('TYLE(r; 80%)', 10, [[0.4, 0.5]]))).toContain('một ô');
    expect(message(score('TYLE(r; 80%)', [[10, 10]], 0.4))).toContain('một ô');
    expect(message(score('TYLE(r; 80%)', 10, [[]]))).toContain('một ô');
  });

  test.each([
    ['a rule that is none', ['TYEL(r)', 10, 1], 'Sai ở ký tự 1: không có hàm “TYEL”. Có phải “TYLE”?'],
    ['no rule', ['', 10, 1], 'Chưa có công thức chấm.'],
    ['no maximum', ['TYLE(r)', null, 1], 'Điểm tối đa phải là một số lớn hơn 0.'],
    [
      'a maximum of 0, as an older Excel sends a blank cell',
      ['TYLE(r)', 0, 1],
      'Điểm tối đa phải là một số lớn hơn 0.',
    ],
    ['a maximum in words', ['TYLE(r)', 'mười', 1], 'Điểm tối đa phải là một số lớn hơn 0.'],
    ['no figure', ['TYLE(r)', 10], 'hãy thêm ô giá trị'],
    ['a missing numerator and denominator', ['max*a/b', 10, 3], '“a”'],
    ['a missing denominator', ['max*a/b', 10, undefined, undefined, 'a', 3], '“b”'],
    ['a measure that it cannot be given', ['DIEUTRA(nA; 100%)', 10, 3], '“na”'],
    ['a value where the rule reads others', ['DIEUTRA(nA; 100%)', 10, undefined, undefined, 'nB', 3], '“na”'],
    ['no value among named figures', ['TYLE(r)', 10, undefined, undefined, 'nB', 3], 'hãy thêm ô giá trị'],
    ['a name without a figure', ['x', 10, 1, undefined, 'nA'], 'từng cặp'],
    ['a figure without a name', ['x', 10, 1, undefined, null, 5], 'từng cặp'],
    ['a number for a name', ['x', 10, 1, undefined, 3, 5], 'từng cặp'],
    ['a figure given twice', ['x', 10, 1, undefined, 'Giá trị', 5], 'hai lần'],
    ['other units', ['max*x/MAX(ALL(x))', 10, 3], 'Hãy chấm cả sổ tính'],
    ['other criteria', ['DIEM("1.1")', 10], 'Hãy chấm cả sổ tính'],
    ['another period', ['max*x/TRUOC(x)', 10, 3], 'Hãy chấm cả sổ tính'],
    ['children', ['SUM(children)', 10, 3], 'Hãy chấm cả sổ tính'],
    ['a condition for a score', ['x>1', 10, 3], 'Công thức không cho ra số điểm.'],
    ['no band that holds', ['MUC(x; ">1"; 2)', 10, 0.5], 'Giá trị 0,5 không rơi vào mức nào'],
    ['a choice nearly made', ['CHON(x; "kịp thời"; 1)', 1, 'kip thoi'], 'kịp thời'],
    ['a text for a number', ['TYLE(r)', 10, 'cao'], 'Văn bản “cao” nằm ở chỗ cần một số.'],
    ['half a thing', ['CONG_MOI(n; 0,5)', 2, 1.5], '1,5 không phải số lượng'],
  ] as const)('says what is wrong with %s', (_, args, expected) => {
    expect(message(score(...args))).toContain(expected);
  });

  test('says it in English to an English Excel', () => {
    expect(message(call('SCORE', ['TYEL(r)', 10, 1], 'en'))).toBe(
      'Wrong at character 1: there is no function “TYEL”. Is “TYLE” meant?',
    );
  });
});

describe('EXPLAIN', () => {
  const explain = (...args: Typed) => call('EXPLAIN', args);

  test('says every step with its figures, and what was remarked', () => {
    expect(explain('CHON(x; "kịp thời"; 1)', 1, 'kip thoi')).toMatch(/kip thoi.*gần giống.*kịp thời/);
    expect(explain('max - 2', 10)).toBe('trừ = 8 (điểm tối đa = 10)');
    expect(call('EXPLAIN', ['x', 10, 3], 'en')).toBe('Value = 3');
  });

  test('names states and the lack of a figure', () => {
    expect(explain('TYLE(r; 80%)', 10, 'KPS')).toContain('KPS');
    expect(explain('TYLE(r; 80%)', 10, 3, 0)).toContain('mẫu số bằng 0');
  });

  test('takes what SCORE takes, and refuses what SCORE refuses', () => {
    for (const args of [
      ['TYEL(r)', 10, 1],
      ['TYLE(r)', 0, 1],
      ['x', 10],
      ['max*x/MAX(ALL(x))', 10, 3],
    ] as const) {
      expect(explain(...args)).toEqual(score(...args));
    }
  });
});

describe('the truth table of rules through SCORE', () => {
  const rows = readCases('rules.csv');
  const cases = ruleCases().map((one, i) => ({ ...one, row: rows[i]!, left: leftOut(one, rows[i]!) }));
  const called = cases.filter(({ left }) => left === null);

  test('leaves out only what one criterion of one unit cannot have', () => {
    const counts = new Map<string, number>();
    for (const { left } of cases) if (left !== null) counts.set(left, (counts.get(left) ?? 0) + 1);
    expect(called.length).toBeGreaterThanOrEqual(495);
    expect(Object.fromEntries(counts)).toEqual({
      'a text that reading cleans': 3,
      'another period': 11,
      children: 59,
      direction: 1,
      'other criteria': 10,
      'other units': 47,
    });
  });

  test.each(called)('$id $rule gives what the table says', (one) => {
    const max = one.world.max ?? 10;
    expectAnswer(score(one.rule, max, ...figuresOf(one)), one);
  });

  test('takes the same figures by name, alone or as two columns', () => {
    for (const one of called) {
      const pairs = namedFigures(one);
      const max = one.world.max ?? 10;
      if (pairs.length === 0) continue;
      expectAnswer(score(one.rule, max, undefined, undefined, ...pairs.flat()), one);
      expectAnswer(score(one.rule, max, undefined, undefined, pairs), one);
    }
  });
});

type Cell = string | number | boolean | null;

/** A value or numerator and denominator at their places, everything else by name. */
function figuresOf(one: RuleCase): Typed {
  const named = new Map(namedFigures(one));
  const place = (name: string): Argument | undefined => {
    const cell = named.get(name);
    named.delete(name);
    return cell;
  };
  const hasParts = named.has('a') && named.has('b');
  const places = hasParts ? [place('a'), place('b')] : [place('x'), undefined];
  return [...places, ...[...named].flat()];
}

/** The measures of a case; one that its rule reads and nobody stores is a blank cell, unless the case is about that. */
function namedFigures(one: RuleCase): readonly (readonly [name: string, cell: Cell])[] {
  const measures = new Map<string, Cell>();
  for (const [name, [entry = null] = []] of Object.entries(one.world.measures ?? {})) {
    measures.set(name === 'n' ? 'x' : name, entry);
  }
  if (one.issues.some((issue) => issue.startsWith('unknown-measure'))) return [...measures];
  const parsed = parseRule(one.rule);
  const names = parsed.ok
    ? [...nodesOf(parsed.expression)].flatMap((node) => (node.kind === 'name' ? node.name : []))
    : [];
  const hasValue = measures.has('x') || (measures.has('a') && measures.has('b'));
  for (const name of names) {
    const measure = ['x', 'r', 'n'].includes(name) ? 'x' : name;
    if (measure === 'max' || measures.has(measure) || (measure === 'x' && hasValue)) continue;
    measures.set(measure, null);
  }
  return [...measures];
}

/** Why a row asks for more than the figures of one criterion, or null. */
function leftOut(one: RuleCase, row: Readonly<Record<string, string>>): string | null {
  const parsed = parseRule(one.rule);
  const reads = parsed.ok ? ruleReads(parsed.expression) : null;
  if (row['children'] !== '' || reads?.usesChildren === true) return 'children';
  if (row['group'] !== '' || reads?.usesGroup === true) return 'other units';
  if (row['previous'] !== '' || (reads?.previous.length ?? 0) > 0) return 'another period';
  if (row['nodes'] !== '' || (reads?.nodes.length ?? 0) + (reads?.nodeMeasures.length ?? 0) > 0)
    return 'other criteria';
  if (row['direction'] !== '') return 'direction';
  const entered = Object.values(one.world.measures ?? {}).map(([entry]) => entry);
  if (entered.some((entry) => typeof entry === 'string' && cleanText(entry) !== entry))
    return 'a text that reading cleans';
  return null;
}

function expectAnswer(answer: ReturnType<typeof call>, { expected, issues }: RuleCase): void {
  if (/^-?\d/.test(expected)) {
    expect(typeof answer).toBe('number');
    expect(Math.abs(Number(answer) - Number(expected))).toBeLessThanOrEqual(
      1e-12 * Math.max(1, Math.abs(Number(expected))),
    );
  } else if (expected === 'KAD' || expected === 'KPS') expect(answer).toBe(expected);
  else if (expected === 'ZERO') expect(answer).toMatchObject({ error: 'divisionByZero' });
  else if (expected === 'MISSING' && issues.length === 0) expect(answer).toBe('');
  // No points: a remark, no rule, or a text or truth value. The cell says which.
  else expect(answer).toMatchObject({ error: 'invalidValue', message: expect.stringMatching(/\S/) });
}
