/** The truth table of the rule language, `test/cases/rules.csv`, as worlds and expectations. */
import { type Children, Role } from '../../../src/core/rules/context';
import { type CaseRow, readCases } from '../../cases/read-csv';
import type { Entry, World } from './rule-context';

/**
 * Columns of the table: `measures`, `previous`, `nodes` as `name=value|name=value` (a value is a number, TRUE,
 * FALSE, a state MISSING KAD KPS, or a text; `'1` is the text 1; `!name` = the unit is not ranked) · `group` the
 * x of the other units (`-` missing, `!` not ranked) · `children` as `score*weight`, `missing:max*weight`, `out` ·
 * `expected` a number, a state or ZERO, TRUE, FALSE, a quoted text, or `!error @from-to ~nearest name` ·
 * `issues` what is remarked about the first unit, with `=` the text that would have been right.
 */
export interface RuleCase {
  readonly id: string;
  readonly rule: string;
  readonly world: World;
  readonly expected: string;
  readonly issues: readonly string[];
  readonly note: string;
}

export function ruleCases(): readonly RuleCase[] {
  return readCases('rules.csv').map((row) => ({
    id: row['id']!,
    rule: unescaped(row['rule']!),
    world: worldOf(row),
    expected: row['expected']!,
    issues: row['issues']!.split('; ').filter((issue) => issue !== ''),
    note: row['note']!,
  }));
}

/** An entry from the table. */
export function entryOf(text: string): Entry {
  if (text === '-' || text === 'MISSING') return null;
  if (text === 'TRUE' || text === 'FALSE') return text === 'TRUE';
  if (text.startsWith("'")) return text.slice(1);
  return /^-?\d/.test(text) ? Number(text) : unescaped(text);
}

function worldOf(row: CaseRow): World {
  const others = row['group']!.split(' ').filter((item) => item !== '');
  const count = 1 + others.length;
  const own = table(row['measures']!);
  const measures = Object.entries(own).map(([name, entry]) => {
    const rest = name.replace('!', '') === 'x' ? others.map((item) => entryOf(item.replace('!', ''))) : [];
    return [
      name.replace('!', ''),
      [entry, ...rest, ...Array<null>(count - 1 - rest.length).fill(null)],
    ] as const;
  });
  const isRanked = (name: string): 0 | 1 => (name.startsWith('!') ? 0 : 1);
  return {
    count,
    measures: Object.fromEntries(measures),
    previous: lists(row['previous']!),
    nodes: lists(row['nodes']!),
    ranked: [isRanked(Object.keys(own)[0] ?? ''), ...others.map(isRanked)],
    ...(row['max'] === '' ? {} : { max: Number(row['max']) }),
    ...(row['direction'] === '-1' ? { direction: -1 } : {}),
    ...(row['share'] === '' ? {} : { minimumShare: Number(row['share']) }),
    ...(row['children'] === '' ? {} : { children: childrenOf(row['children']!, row['purpose']!) }),
  };
}

function table(text: string): Record<string, Entry> {
  const pairs = text.split('|').filter((item) => item !== '');
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      return [name, entryOf(value)];
    }),
  );
}

function lists(text: string): Record<string, readonly Entry[]> {
  return Object.fromEntries(Object.entries(table(text)).map(([name, entry]) => [name, [entry]]));
}

function childrenOf(text: string, purpose: string): Children {
  return {
    purpose: purpose === 'max' ? 'max' : 'score',
    columns: text.split(' ').map((item) => {
      const [, role = '', value = '', weight = '1'] =
        /^(missing|out)?:?(-?[\d.]*)(?:\*(\d+))?$/.exec(item) ?? [];
      const roles = { missing: Role.missing, out: Role.out }[role] ?? Role.counted;
      return {
        values: Float64Array.of(value === '' ? NaN : Number(value)),
        step: 1,
        roles: Uint8Array.of(roles),
        weight: Number(weight),
      };
    }),
  };
}

/** `\n` and `\u00a0` stand for characters that cannot be seen in a table. */
function unescaped(text: string): string {
  return text.replace(/\\n|\\u([0-9a-f]{4})/g, (_, code?: string) =>
    code === undefined ? '\n' : String.fromCharCode(parseInt(code, 16)),
  );
}
