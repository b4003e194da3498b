import { afterEach, describe, expect, test } from '@jest/globals';
import { type Argument, errorNames, type FunctionEntry } from '../../src/functions/function-entry';
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
      ErrorCode: Object.fromEntries(Object.entries(errorNames).map(([code, name]) => [name, code])),
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
    const sent: readonly (Argument | object)[] = ['TYLE(r; 80%)', [[10]], [[3]], [[4]], null, invocation];
    expect(answer(...sent)).toBe(9.375);
    expect(openAndRegister('vi-VN').get('RULECHECK')!('TYLE(r; 80%)', invocation)).toBe('Hợp lệ');
  });

  test('gives errors as cells show them, in the language of Excel', () => {
    const speaking = (language: string) =>
      openAndRegister(language).get('SCORE')!('', [[10]], [[3]], null, null, invocation);
    expect(speaking('vi-VN')).toEqual(new CellErrorOfExcel('#VALUE!', 'Chưa có công thức chấm.'));
    expect(speaking('en-US')).toEqual(new CellErrorOfExcel('#VALUE!', 'There is no rule.'));
    expect(speaking('fr-FR')).toEqual(new CellErrorOfExcel('#VALUE!', 'Chưa có công thức chấm.'));
    const zero = openAndRegister('vi-VN').get('SCORE')!('TYLE(r)', [[10]], [[3]], [[0]], [], invocation);
    expect(zero).toEqual(new CellErrorOfExcel('#DIV/0!', ''));
  });

  test('gives what repeats as arguments of its own, and takes it for nothing when Excel sends nothing', () => {
    const answer = openAndRegister('vi-VN').get('SCORE')!;
    const named = [[['nA']], [[50]], [['nB'], [50]]];
    expect(answer('DIEUTRA(nA; 100%; nB; 0)', [[10]], null, null, named, invocation)).toBe(5);
    for (const none of [[null], [[]], [undefined], []]) {
      expect(answer('x', [[10]], [[3]], null, ...none, invocation)).toBe(3);
    }
  });

  test('spills rows, and shows errors and too large numbers in their cells', () => {
    const spill: FunctionEntry = {
      ...described,
      spills: true,
      answer: () => [
        [1, 'a'],
        [{ error: 'notAvailable', message: 'chưa có' }, Infinity],
      ],
    };
    expect(registered(spill)(null, invocation)).toEqual([
      [1, 'a'],
      [new CellErrorOfExcel('#N/A', 'chưa có'), new CellErrorOfExcel('#NUM!', '')],
    ]);
  });

  test('answers with the first error of a cell, or gives errors to a function that takes them', () => {
    const rows = [
      [1, new CellErrorOfExcel('#DIV/0!', '')],
      [new CellErrorOfExcel('#SPILL!', 'x'), null],
    ];
    const seen: unknown[] = [];
    const entry: FunctionEntry = { ...described, answer: ([argument]) => seen.push(argument) };
    expect(registered(entry)(rows, invocation)).toEqual(new CellErrorOfExcel('#DIV/0!', ''));
    expect(seen).toEqual([]);
    expect(registered({ ...entry, takesErrors: true })(rows, invocation)).toBe(1);
    expect(seen).toEqual([
      [
        [1, { error: 'divisionByZero', message: '' }],
        [{ error: 'invalidValue', message: 'x' }, null],
      ],
    ]);
  });

  test('streams answers until Excel no longer wants them', () => {
    const shown: unknown[] = [];
    const stopped: string[] = [];
    let give: (answer: number) => void = () => undefined;
    const entry: FunctionEntry = {
      ...described,
      stream: (call) => {
        give = call.give;
        shown.push([call.args, call.preview]);
        return () => stopped.push('stopped');
      },
    };
    const streaming: { setResult: (answer: unknown) => void; onCanceled?: () => void } = {
      setResult: (answer) => shown.push(answer),
    };
    registered(entry)([['u1']], streaming);
    give(1);
    give(Infinity);
    expect(shown).toEqual([[[[['u1']]], false], 1, new CellErrorOfExcel('#NUM!', '')]);
    streaming.onCanceled?.();
    expect(stopped).toEqual(['stopped']);
  });

  test('begins no stream for an error among the arguments', () => {
    const shown: unknown[] = [];
    const entry: FunctionEntry = {
      ...described,
      stream: () => {
        throw new Error('was begun');
      },
    };
    const error = new CellErrorOfExcel('#N/A', '');
    registered(entry)([[error]], { setResult: (answer: unknown) => shown.push(answer) });
    expect(shown).toEqual([error]);
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

const words = { vi: 'thử', en: 'probe' };

const described = {
  id: 'PROBE',
  name: 'PROBE',
  description: words,
  parameters: [{ name: words, description: words, type: 'any', asRange: true }],
  examples: [],
} as const;

function registered(entry: FunctionEntry): Registered {
  const answers = openExcel('vi-VN');
  registerFunctions([entry]);
  return answers.get('PROBE')!;
}
