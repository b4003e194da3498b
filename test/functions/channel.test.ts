/** @jest-environment jsdom */
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { FunctionArgument } from '../workbench/host/custom-function-channel';
import { Host } from '../workbench/host/host';
import { PlainCells } from '../workbench/model/plain-cells';
import { WorkbookModel } from '../workbench/model/workbook-model';
import { loadOffice } from '../workbench/office-client';
import { registerFunctions } from '../../src/functions/registration';
import { functionTable } from '../../src/functions/table';

const host = new Host(new WorkbookModel('so-lieu.xlsx', new PlainCells()));

const examples = functionTable.flatMap(({ id, examples }) =>
  examples.map((example) => ({ id, typed: JSON.stringify(example.arguments), example })),
);
/** What each example shows; called together, because office.js waits before it sends answers. */
let answers: readonly Awaited<ReturnType<typeof shown>>[];

beforeAll(async () => {
  loadOffice(host);
  registerFunctions();
  answers = await Promise.all(examples.map(({ id, example }) => shown(id, example.arguments)));
});

/** What the cell of a formula shows, once the real office.js has called the function and sent its answer. */
async function shown(id: string, args: readonly FunctionArgument[]) {
  const entry = functionTable.find((one) => one.id === id)!;
  // A cell is sent as rows of one where a range is asked for, and nothing as null.
  const sent = entry.parameters.map(({ asRange }, i): FunctionArgument => {
    const argument = args[i];
    if (argument === undefined) return null;
    return asRange && !Array.isArray(argument) ? [[argument as string | number | null]] : argument;
  });
  const [[cell] = []] = await host.functions.call(id, sent);
  return cell;
}

describe('through the channel of the real office.js', () => {
  test.each(examples)('$id$typed shows what its example says', (one) => {
    const { answer } = one.example;
    const errors = { invalidValue: '#VALUE!', divisionByZero: '#DIV/0!' } as const;
    const expected = typeof answer === 'object' ? { error: errors[answer.error] } : answer;
    expect(answers[examples.indexOf(one)]).toEqual(expected);
  });

  test('an error cell among the arguments is the answer', async () => {
    expect(await shown('SCORE', ['TYLE(r)', 10, [[{ error: '#N/A' }]]])).toEqual({ error: '#N/A' });
  });

  test('a range of several cells is an error, never the score of one of them', async () => {
    expect(await shown('SCORE', ['TYLE(r)', 10, [[1], [2]]])).toEqual({ error: '#VALUE!' });
  });

  test('a blank cell of a range is missing, 0 is a figure', async () => {
    expect(await shown('SCORE', ['TYLE(r)', 10, [[null]], [[4]]])).toBe('');
    expect(await shown('SCORE', ['TYLE(r)', 10, [[0]], [[4]]])).toBe(0);
  });

  test('many cells are answered together', async () => {
    host.resetCounters();
    const points = await Promise.all(
      Array.from({ length: 1000 }, (_, i) => shown('SCORE', ['TYLE(r; 80%)', 10, i, 1000])),
    );
    expect(points.slice(0, 3)).toEqual([0, 0.0125, 0.025]);
    expect(points.at(-1)).toBe(10);
    expect(host.counters.batches).toBeLessThanOrEqual(3);
  });
});
