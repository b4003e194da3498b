import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { metadataFiles } from '../../src/functions/metadata-files';
import { metadataOf } from '../../src/functions/metadata';
import { functionTable } from '../../src/functions/table';
import {
  type Argument,
  type CellAnswer,
  type CellError,
  isCellError,
  isSpilled,
} from '../../src/functions/function-entry';
import { answeringFunctions, call, shownAs } from './call';

/** Every English name of a built-in that another spreadsheet knows, from its declarations. */
const declared = join(
  process.cwd(),
  'node_modules',
  '@univerjs',
  'engine-formula',
  'lib',
  'types',
  'functions',
);
const builtIns = new Set(
  readdirSync(declared, { withFileTypes: true })
    .filter((folder) => folder.isDirectory())
    .map(({ name }) => join(declared, name, 'function-names.d.ts'))
    .filter((file) => existsSync(file))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/= "([A-Z0-9_.]+)"/g)].map(([, name]) => name!),
    ),
);

describe('metadata', () => {
  test.each(['vi', 'en'] as const)('says of every function what the table says (%s)', (language) => {
    const { functions } = metadataOf(functionTable, language);
    expect(functions.map(({ id }) => id)).toEqual(functionTable.map(({ id }) => id));
    functions.forEach((told, i) => {
      const entry = functionTable[i]!;
      expect(told).toEqual({
        id: entry.id,
        name: entry.name,
        description: entry.description[language],
        parameters: entry.parameters.map((parameter) => ({
          name: parameter.name[language],
          description: parameter.description[language],
          type: parameter.type,
          dimensionality: parameter.asRange === true ? 'matrix' : 'scalar',
          ...(parameter.optional === true ? { optional: true } : {}),
          ...(parameter.repeating === true ? { repeating: true } : {}),
        })),
        result: { type: 'any', dimensionality: entry.spills === true ? 'matrix' : 'scalar' },
        ...('stream' in entry ? { options: { stream: true } } : {}),
      });
    });
  });

  test('has Excel give errors to functions, which answer with them unless they say otherwise', () => {
    expect(metadataOf(functionTable, 'vi').allowErrorForDataTypeAny).toBe(true);
  });

  test('is written for both languages under the names that the manifest gives', () => {
    const files = new Map(metadataFiles());
    expect([...files.keys()]).toEqual(['functions.json', 'functions-en.json']);
    const read = (name: string) => JSON.parse(files.get(name) ?? '') as unknown;
    expect(read('functions.json')).toEqual(metadataOf(functionTable, 'vi'));
    expect(read('functions-en.json')).toEqual(metadataOf(functionTable, 'en'));
  });

  test('is the same in both languages but for words', () => {
    const bare = (language: 'vi' | 'en') =>
      JSON.stringify(metadataOf(functionTable, language), (key, value: unknown) =>
        key === 'description' || (key === 'name' && typeof value === 'string' && !/^[A-Z]+$/.test(value))
          ? undefined
          : value,
      );
    expect(bare('vi')).toBe(bare('en'));
  });

  test('keeps to what Excel takes: names of capitals, once each, none that looks like a cell', () => {
    for (const { id, name } of functionTable) {
      expect(id).toMatch(/^[A-Z0-9_.]{3,}$/);
      expect(name).toMatch(/^[A-Z]{3,}$/);
      expect(name).not.toMatch(/^[A-Z]{1,3}\d+$|^R\d*C\d*$/);
    }
    expect(new Set(functionTable.map(({ id }) => id)).size).toBe(functionTable.length);
    expect(new Set(functionTable.map(({ name }) => name)).size).toBe(functionTable.length);
  });

  test('names no function as Excel names one of its own', () => {
    expect(builtIns.size).toBeGreaterThan(400);
    expect(builtIns).toContain('RANK.EQ');
    expect(functionTable.map(({ name }) => name).filter((name) => builtIns.has(name))).toEqual([]);
  });

  test('asks for ranges where anything is taken, so that a blank cell is told from nothing', () => {
    for (const { parameters } of functionTable) {
      for (const { type, asRange } of parameters) expect(asRange === true).toBe(type === 'any');
    }
  });

  test('lets nothing but the last parameter repeat', () => {
    for (const { parameters } of functionTable) {
      expect(parameters.slice(0, -1).filter(({ repeating }) => repeating)).toEqual([]);
    }
  });

  test('puts optional parameters last, each parameter in one word that its function has once', () => {
    for (const { parameters } of functionTable) {
      const optional = parameters.map(
        (parameter) => parameter.optional === true || parameter.repeating === true,
      );
      expect(optional).toEqual([...optional].sort());
      for (const language of ['vi', 'en'] as const) {
        const names = parameters.map(({ name }) => name[language]);
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(name).toMatch(/^[\p{L}_]+$/u);
      }
    }
  });

  test('keeps descriptions to the length that a formula bar shows', () => {
    for (const { description, parameters } of functionTable) {
      for (const words of [description, ...parameters.map((parameter) => parameter.description)]) {
        for (const text of [words.vi, words.en]) expect(text.length).toBeLessThanOrEqual(255);
      }
    }
  });
});

test.each(
  answeringFunctions.flatMap(({ name, examples }) =>
    examples.map((example) => ({ name, typed: JSON.stringify(example.arguments), example })),
  ),
)('$name$typed answers as its example says', ({ name, example }) => {
  expect(shownAs(call(name, example.arguments))).toEqual(shownAs(example.answer));
});

test.each(functionTable)('$name has two worked examples or more', ({ examples }) => {
  expect(examples.length).toBeGreaterThanOrEqual(2);
});

const value = fc.oneof(
  fc.constantFrom(null, '', ' ', 'KAD', 'TYLE(r; 80%)', '1.234', '-', '#N/A', 'max*a/b', true, 0, -1),
  fc.string(),
  fc.double(),
  fc.boolean(),
);
const argument = fc.oneof(
  value,
  fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }))
    .chain(([rows, width]) =>
      fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: rows, maxLength: rows }),
    ),
);

test.each(answeringFunctions)(
  '$name never throws, and fills cells with numbers, texts or errors',
  (entry) => {
    const args = fc.array(argument, { maxLength: entry.parameters.length + 1 });
    fc.assert(
      fc.property(args, fc.constantFrom('vi' as const, 'en' as const), (given, language) => {
        const answer = call(entry.name, given, language);
        const rows = isSpilled(answer) ? answer : [[answer]];
        expect(rows.length).toBeGreaterThan(0);
        if (!entry.spills) expect(rows).toEqual([[expect.anything()]]);
        for (const row of rows) {
          expect(row).toHaveLength(rows[0]!.length);
          for (const cell of row) expectShowable(cell);
        }
      }),
      { numRuns: 500 },
    );
  },
);

test.each(answeringFunctions.filter(({ takesErrors }) => !takesErrors))(
  '$name answers with the first error among its cells',
  (entry) => {
    const error: CellError = { error: 'notAvailable', message: 'chưa có' };
    const places = entry.parameters.flatMap(({ asRange }, i) => (asRange ? [i] : []));
    for (const place of places) {
      const given: Argument[] = entry.parameters.map(() => 1);
      given[place] = [[1], [error]];
      expect(call(entry.name, given)).toEqual(error);
    }
  },
);

function expectShowable(cell: CellAnswer): void {
  if (isCellError(cell)) {
    if (cell.error === 'invalidValue') expect(cell.message).not.toMatch(/^$|function\.|[{}]$/);
  } else if (typeof cell === 'number') expect(Number.isFinite(cell)).toBe(true);
  else expect(['string', 'boolean']).toContain(typeof cell);
}
