/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { answerOf, errorAmong } from '../../src/functions/call';
import type { Answer, FunctionEntry } from '../../src/functions/function-entry';
import { functionTable } from '../../src/functions/table';
import { workbookIndex } from '../../src/functions/workbook-index';
import { indexTables } from '../../src/jobs/index-tables';
import { openBook, scoreOpened } from '../../src/jobs/score';
import { textsFor } from '../../src/locale/texts';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { FormulaGrid, type Shown } from './formula-grid';
import { placed, shownAs, type Typed } from './call';
import { edgesOf } from './edges';
import { typedFormulas } from './typed-formulas';

// Univer may have to be built first.
jest.setTimeout(300_000);

const sample = 'qd-766-thang-minh-hoa.xlsx';
const grid = new FormulaGrid();

const examples = functionTable.flatMap(({ name, examples }) =>
  examples.map(({ arguments: args, answer }) => {
    const expected = filled(answer);
    const [[first] = []] = expected;
    const isError = typeof first === 'object' && first !== null;
    const call = grid.call(name, args);
    return {
      title: `${name}${JSON.stringify(args)}`,
      alone: { at: grid.place(call, expected.length, expected[0]!.length), expected },
      nested: {
        at: grid.place(`IFERROR(INDEX(${call},1,1),"lỗi")`),
        expected: [[isError ? 'lỗi' : first]],
      },
    };
  }),
);

const edges = functionTable.flatMap((entry) =>
  edgesOf(entry).map(({ about, calls }) => ({
    title: `${entry.name}: ${about}`,
    calls: calls.map((args) => {
      const rows = 'answer' in entry ? filled(answerNow(entry, args)) : [[null]];
      const formula = grid.call(entry.name, args);
      return { entry, args, formula, at: grid.place(formula, rows.length, rows[0]!.length) };
    }),
  })),
);

const typed = typedFormulas.map(({ cells, formula, shows }) => {
  const names = Object.entries(cells).map(([name, rows]) => [name, grid.reference(rows)] as const);
  const text = names.reduce((said, [name, range]) => said.replaceAll(`{${name}}`, range), formula);
  const rows = filled(shows);
  return { formula, expected: rows, at: grid.place(text, rows.length, rows[0]!.length) };
});

/** Cells with what an answer shows in them, as Excel is sent it: a zero has no sign. */
function filled(answer: Parameters<typeof shownAs>[0]): Shown {
  const shown = shownAs(answer);
  return JSON.parse(JSON.stringify(Array.isArray(shown) ? shown : [[shown]])) as Shown;
}

/** What a function answers, a streaming one as its index is known now. */
function answerNow(entry: FunctionEntry, args: Typed): Answer {
  const texts = textsFor('vi');
  const sent = placed(entry, args);
  if ('answer' in entry) return answerOf(entry, sent, texts);
  let answer: Answer | null = errorAmong(entry, sent);
  if (answer === null) {
    const give = (given: Answer) => {
      answer = given;
    };
    entry.stream({ args: sent, texts, preview: true, give });
  }
  return answer!;
}

beforeAll(async () => {
  const bytes = new Uint8Array(readFileSync(path.join('assets', 'samples', sample)));
  const tables = indexTables(scoreOpened(await openBook(XlsxWorkbook.open(bytes, { name: sample }))).scoring);
  workbookIndex.connect(() => Promise.resolve(tables));
  await grid.calculate();
});

afterAll(() => {
  grid.dispose();
});

describe('a function of ChiSo in a cell', () => {
  test.each(examples)('$title shows what its example says', ({ alone }) => {
    expect(grid.shown(alone.at)).toEqual(alone.expected);
  });

  test.each(examples)('$title is taken by functions of the spreadsheet as any value is', ({ nested }) => {
    expect(grid.shown(nested.at)).toEqual(nested.expected);
  });

  test.each(typed)('=$formula shows what is expected of it', ({ at, expected }) => {
    expect(grid.shown(at)).toEqual(expected);
  });

  test.each(edges)('$title: shows what core makes of it', ({ calls }) => {
    expect(calls.map(({ formula, at }) => [formula, grid.shown(at)])).toEqual(
      calls.map(({ formula, entry, args }) => [formula, filled(answerNow(entry, args))]),
    );
  });
});
