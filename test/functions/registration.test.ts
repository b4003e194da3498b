import { afterEach, describe, expect, test } from '@jest/globals';
import type { Argument } from '../../src/functions/function-entry';
import { registerFunctions } from '../../src/functions/registration';
import { functionTable } from '../../src/functions/table';

type Registered = (...sent: readonly unknown[]) => unknown;

class CellErrorOfExcel {
  constructor(
    readonly code: string,
    readonly message: string,
  ) {}
}

/** As office.js gives them to a page. */
function openExcel(displayLanguage: string): Map<string, Registered> {
  const registered = new Map<string, Registered>();
  Object.assign(globalThis, {
    Office: { context: { displayLanguage } },
    CustomFunctions: {
      associate: (id: string, answer: Registered) => registered.set(id, answer),
      Error: CellErrorOfExcel,
      ErrorCode: { invalidValue: '#VALUE!', divisionByZero: '#DIV/0!' },
    },
  });
  return registered;
}

afterEach(() => {
  for (const name of ['Office', 'CustomFunctions']) Reflect.deleteProperty(globalThis, name);
});

/** What Excel adds behind the arguments. */
const invocation = { functionName: 'X' };

describe('registration', () => {
  test('associates every id of the metadata, once', () => {
    expect([...openAndRegister('vi-VN').keys()]).toEqual(functionTable.map(({ id }) => id));
  });

  test('answers with what the function answers, and does not take the invocation for an argument', () => {
    const answer = openAndRegister('vi-VN').get('SCORE')!;
    const sent: readonly (Argument | object)[] = ['TYLE(r; 80%)', [[10]], [[3]], [[4]], invocation];
    expect(answer(...sent)).toBe(9.375);
    expect(openAndRegister('vi-VN').get('RULECHECK')!('TYLE(r; 80%)', invocation)).toBe('Hợp lệ');
  });

  test('gives errors as cells show them, in the language of Excel', () => {
    const speaking = (language: string) =>
      openAndRegister(language).get('SCORE')!('', [[10]], [[3]], null, invocation);
    expect(speaking('vi-VN')).toEqual(new CellErrorOfExcel('#VALUE!', 'Chưa có công thức chấm.'));
    expect(speaking('en-US')).toEqual(new CellErrorOfExcel('#VALUE!', 'There is no rule.'));
    expect(speaking('fr-FR')).toEqual(new CellErrorOfExcel('#VALUE!', 'Chưa có công thức chấm.'));
    const zero = openAndRegister('vi-VN').get('SCORE')!('TYLE(r)', [[10]], [[3]], [[0]], invocation);
    expect(zero).toEqual(new CellErrorOfExcel('#DIV/0!', ''));
  });

  test('does nothing on an Excel without custom functions', () => {
    expect(() => {
      registerFunctions();
    }).not.toThrow();
  });
});

function openAndRegister(language: string): Map<string, Registered> {
  const registered = openExcel(language);
  registerFunctions();
  return registered;
}
