/** What may stand for an argument, right or wrong, for each argument of each function. */
import type { Argument, FunctionEntry, Rows } from '../../src/functions/function-entry';
import { isRows } from '../../src/functions/function-entry';
import type { Typed } from './call';

/** Calls that differ in one argument. */
export interface Edges {
  readonly about: string;
  readonly calls: readonly Typed[];
}

const error = (name: 'notAvailable' | 'divisionByZero'): Argument => ({ error: name, message: '' });

/** In the place of any argument; undefined leaves it out. */
const anything: readonly (Argument | undefined)[] = [
  undefined,
  null,
  '',
  [['']],
  ' ',
  '-',
  'KAD',
  'KPS',
  'chữ lạ',
  '1.234,5',
  '1.234',
  '85%',
  true,
  0,
  -1,
  1.5,
  [[null], [null]],
  [
    [1, null],
    ['KAD', 2],
  ],
  error('notAvailable'),
  [[1], [error('divisionByZero') as Rows[number][number]]],
];

/** The example that gives most, with other things in the place of each argument in turn. */
export function edgesOf({ parameters, examples }: FunctionEntry): readonly Edges[] {
  const { arguments: full } = examples.reduce((most, one) =>
    one.arguments.length > most.arguments.length ? one : most,
  );
  return parameters.map(({ name, asRange }, place) => {
    const given = full[place];
    // Where Excel is told of a text it sends truth values as texts, and calls once for each cell of a range.
    const others = asRange
      ? anything
      : anything.filter((one) => typeof one !== 'boolean' && !isRows(one ?? null));
    const blanksBelow = isRows(given ?? null) ? [[...(given as Rows), ...blankRows(given as Rows)]] : [];
    return {
      about: name.en,
      calls: [...others, ...blanksBelow].map((other) => {
        const args = Array.from({ length: Math.max(full.length, place + 1) }, (_, i) => full[i]);
        args[place] = other;
        return args;
      }),
    };
  });
}

/** As many as a range has rows, to go below it. */
function blankRows(rows: Rows): Rows {
  return rows.map((row) => row.map(() => null));
}
