/** @jest-environment jsdom */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { PlainCells } from '../model/plain-cells';
import { WorkbookModel } from '../model/workbook-model';
import { loadOffice } from '../office-client';
import type { CustomFunctionChannel } from './custom-function-channel';
import { Host } from './host';

/** Of the host of each test. */
let functions: CustomFunctionChannel;

beforeEach(() => {
  const model = new WorkbookModel('book.xlsx', new PlainCells());
  model.addSheet('Sheet1');
  const host = new Host(model);
  loadOffice(host);
  functions = host.functions;
});

describe('a custom function of the page', () => {
  test('is called with values, blanks, ranges and what was left out, and shows one value', async () => {
    const seen: unknown[] = [];
    CustomFunctions.associate('SEEN', (...args: unknown[]) => {
      seen.push(...args.slice(0, -1));
      return 'xong';
    });
    const shown = await functions.call('SEEN', [
      7.5,
      'số',
      true,
      null,
      [
        [1, null],
        ['a', false],
      ],
    ]);
    expect(shown).toEqual([['xong']]);
    expect(seen).toEqual([
      7.5,
      'số',
      true,
      null,
      [
        [1, null],
        ['a', false],
      ],
    ]);
  });

  test('is told which cell calls it', async () => {
    CustomFunctions.associate('WHERE', (_: unknown, { address }: CustomFunctions.Invocation) => address);
    const shown = await functions.call('WHERE', [[[1]]], { caller: "'Số liệu'!C2" });
    expect(shown).toEqual([["'Số liệu'!C2"]]);
  });

  test('fills as many cells as it gives values, and shows blanks as zero', async () => {
    CustomFunctions.associate('TWICE', (rows: number[][]) => rows.map((row) => row.map((x) => 2 * x)));
    CustomFunctions.associate('NOTHING', () => [[null, 'a']]);
    expect(
      await functions.call('TWICE', [
        [
          [1, 2],
          [3, 4],
        ],
      ]),
    ).toEqual([
      [2, 4],
      [6, 8],
    ]);
    expect(await functions.call('NOTHING', [])).toEqual([[0, 'a']]);
  });

  test('that gives rows of different lengths shows an error', async () => {
    CustomFunctions.associate('RAGGED', () => [[1, 2], [3]]);
    expect(await functions.call('RAGGED', [])).toEqual([[{ error: '#VALUE!' }]]);
  });

  test.each([
    ['notAvailable', '#N/A'],
    ['divisionByZero', '#DIV/0!'],
    ['invalidNumber', '#NUM!'],
    ['invalidValue', '#VALUE!'],
    ['nullReference', '#NULL!'],
  ] as const)('that throws %s shows %s, and so does one that gives it', async (code, error) => {
    const failure = new CustomFunctions.Error(CustomFunctions.ErrorCode[code]);
    CustomFunctions.associate('THROWS', () => {
      // The types do not say so, but the library throws it like any other error.
      throw failure as unknown as Error;
    });
    CustomFunctions.associate('GIVES', () => [[1, failure]]);
    const shown = await Promise.all([functions.call('THROWS', []), functions.call('GIVES', [])]);
    expect(shown).toEqual([[[{ error }]], [[1, { error }]]]);
  });

  test('that throws anything else, or does not exist, shows #VALUE!', async () => {
    CustomFunctions.associate('BROKEN', () => {
      throw new TypeError('broken');
    });
    const failed = [[{ error: '#VALUE!' }]];
    const shown = await Promise.all([functions.call('BROKEN', []), functions.call('UNKNOWN.FUNCTION', [])]);
    expect(shown).toEqual([failed, failed]);
  });

  test('is not called with errors unless it takes them', async () => {
    let calls = 0;
    CustomFunctions.associate('COUNTED', (value: unknown) => {
      calls += 1;
      return value instanceof CustomFunctions.Error ? value.code : 'no error';
    });
    const missing = { error: '#N/A' };
    expect(await functions.call('COUNTED', [[[1, missing]]])).toEqual([[missing]]);
    expect(calls).toBe(0);
    expect(await functions.call('COUNTED', [missing], { acceptsErrors: true })).toEqual([['#N/A']]);
  });

  test('is called as often as cells ask at once, each with its own answer', async () => {
    CustomFunctions.associate('SQUARE', async (x: number) => Promise.resolve(x * x));
    const all = await Promise.all([1, 2, 3, 4].map((x) => functions.call('square', [x])));
    expect(all).toEqual([[[1]], [[4]], [[9]], [[16]]]);
    expect(functions.open).toBe(0);
  });

  test('that is no longer wanted learns of it, and what it gives then is passed over', async () => {
    const given = new AbortController();
    const canceled = new Promise<string>((resolve) => {
      CustomFunctions.associate('SLOW', (_: number, invocation: CustomFunctions.CancelableInvocation) => {
        return new Promise((answer) => {
          invocation.onCanceled = () => {
            resolve('told');
            answer(5);
          };
        });
      });
    });
    CustomFunctions.associate('QUICK', () => 1);
    const call = functions.call('SLOW', [1], { signal: given.signal });
    await functions.call('QUICK', []);
    given.abort(new Error('recalculated'));
    await expect(call).rejects.toThrow('recalculated');
    expect(await canceled).toBe('told');
    expect(await functions.call('QUICK', [])).toEqual([[1]]);
    expect(functions.open).toBe(0);
  });

  test('that streams shows one value after another until it is stopped', async () => {
    let stopped = false;
    CustomFunctions.associate(
      'TICK',
      (from: number, invocation: CustomFunctions.StreamingInvocation<number>) => {
        let value = from;
        const timer = setInterval(() => {
          value += 1;
          invocation.setResult(value);
        }, 20);
        invocation.onCanceled = () => {
          stopped = true;
          clearInterval(timer);
        };
      },
    );
    const shown: unknown[] = [];
    await new Promise<void>((resolve) => {
      const stop = functions.stream('TICK', [100], (value) => {
        shown.push(value);
        if (shown.length < 2) return;
        stop();
        resolve();
      });
    });
    CustomFunctions.associate('QUICK', () => 1);
    await functions.call('QUICK', []);
    expect(stopped).toBe(true);
    const [[[first]], [[second]]] = shown as [[[number]], [[number]]];
    expect(first).toBeGreaterThan(100);
    expect(second).toBeGreaterThan(first);
  });
});
