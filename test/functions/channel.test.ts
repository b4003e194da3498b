/** @jest-environment jsdom */
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { FunctionArgument } from '../workbench/host/custom-function-channel';
import { Host } from '../workbench/host/host';
import { PlainCells } from '../workbench/model/plain-cells';
import { WorkbookModel } from '../workbench/model/workbook-model';
import { loadOffice } from '../workbench/office-client';
import { registerFunctions } from '../../src/functions/registration';
import type { FunctionEntry } from '../../src/functions/function-entry';
import { functionTable } from '../../src/functions/table';
import type { ShownValue } from '../workbench/model/cell-engine';
import { answeringFunctions, shownAs } from './call';

const host = new Host(new WorkbookModel('so-lieu.xlsx', new PlainCells()));

const examples = answeringFunctions.flatMap(({ id, examples }) =>
  examples.map((example) => ({ id, typed: JSON.stringify(example.arguments), example })),
);
/** What each example shows; called together, because office.js waits before it sends answers. */
let answers: readonly Awaited<ReturnType<typeof shown>>[];

beforeAll(async () => {
  loadOffice(host);
  registerFunctions();
  answers = await Promise.all(
    examples.map(({ id, example }) =>
      shown(id, example.arguments as readonly (FunctionArgument | undefined)[]),
    ),
  );
});

/** What a formula shows in its cell and beside it, once the real office.js has called and sent its answer. */
async function shown(id: string, args: readonly (FunctionArgument | undefined)[]) {
  const entry = functionTable.find((one) => one.id === id)!;
  const rows = await host.functions.call(id, sentAs(entry, args), { acceptsErrors: true });
  return rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0] : rows;
}

/** A cell is sent as rows of one where a range is asked for, nothing as null, what repeats as a list. */
function sentAs(
  { parameters }: FunctionEntry,
  args: readonly (FunctionArgument | undefined)[],
): FunctionArgument[] {
  return parameters.map(({ asRange, repeating }, i): FunctionArgument => {
    const sent = (argument: FunctionArgument | undefined) =>
      argument === undefined
        ? null
        : asRange && !Array.isArray(argument)
          ? [[argument as ShownValue]]
          : argument;
    if (repeating) return args.slice(i).map((argument) => sent(argument)) as FunctionArgument;
    return sent(args[i]);
  });
}

describe('through the channel of the real office.js', () => {
  test.each(examples)('$id$typed shows what its example says', (one) => {
    expect(answers[examples.indexOf(one)]).toEqual(shownAs(one.example.answer));
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
    const { toPage, fromPage } = host.functions.messages;
    const points = await Promise.all(
      Array.from({ length: 1000 }, (_, i) => shown('SCORE', ['TYLE(r; 80%)', 10, i, 1000])),
    );
    expect(points.slice(0, 3)).toEqual([0, 0.0125, 0.025]);
    expect(points.at(-1)).toBe(10);
    expect(host.functions.messages.toPage - toPage).toBe(1);
    expect(host.functions.messages.fromPage - fromPage).toBe(1);
  });
});
