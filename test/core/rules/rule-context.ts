/** A rule context made of plain values, for tests. */
import { type Column, constant, Tag } from '../../../src/core/measures/column';
import { TextPool } from '../../../src/core/measures/text-pool';
import type { Children, RuleContext, RuleIssue } from '../../../src/core/rules/context';

/** A number, a text, a truth value, or a state by its official name; null is missing. */
export type Entry = number | string | boolean | null;

const states = new Map<string, Tag>([
  ['MISSING', Tag.missing],
  ['KAD', Tag.notApplicable],
  ['KPS', Tag.noEvent],
  ['ZERO', Tag.zeroDenominator],
]);

export interface World {
  readonly count?: number;
  readonly max?: number;
  readonly direction?: 1 | -1;
  readonly minimumShare?: number;
  readonly ranked?: readonly (0 | 1)[];
  readonly measures?: Readonly<Record<string, readonly Entry[]>>;
  readonly previous?: Readonly<Record<string, readonly Entry[]>>;
  /** By `score CODE`, `percent CODE`, `CODE name`. */
  readonly nodes?: Readonly<Record<string, readonly Entry[]>>;
  readonly children?: Children;
}

export interface TestContext extends RuleContext {
  readonly issues: readonly RuleIssue[];
}

export function contextOf(world: World): TestContext {
  const texts = new TextPool();
  const issues: RuleIssue[] = [];
  const lookup = (table: Readonly<Record<string, readonly Entry[]>> = {}) => {
    const columns = new Map(Object.entries(table).map(([name, entries]) => [name, column(texts, entries)]));
    return (name: string) => columns.get(name) ?? null;
  };
  const count = world.count ?? Object.values(world.measures ?? {})[0]?.length ?? 1;
  const nodes = lookup(world.nodes);
  return {
    count,
    texts,
    issues,
    max: constant(world.max ?? 10),
    direction: world.direction ?? 1,
    minimumShare: world.minimumShare ?? 1,
    ranked: Uint8Array.from(world.ranked ?? Array.from({ length: count }, () => 1)),
    children: world.children ?? null,
    measure: lookup(world.measures),
    previous: lookup(world.previous),
    nodeScore: (code) => nodes(`score ${code}`),
    nodePercent: (code) => nodes(`percent ${code}`),
    nodeMeasure: (code, name) => nodes(`${code} ${name}`),
    report: (issue) => issues.push(issue),
  };
}

function column(texts: TextPool, entries: readonly Entry[]): Column {
  const numbers = new Float64Array(entries.length);
  const tags = new Uint8Array(entries.length);
  entries.forEach((entry, i) => {
    if (entry === null) tags[i] = Tag.missing;
    else if (typeof entry === 'number') numbers[i] = entry;
    else if (typeof entry === 'boolean') {
      numbers[i] = entry ? 1 : 0;
      tags[i] = Tag.boolean;
    } else {
      const state = states.get(entry);
      tags[i] = state ?? Tag.text;
      if (state === undefined) numbers[i] = texts.id(entry);
    }
  });
  return { numbers, tags, step: 1 };
}

/** Entry `i` of a column as a plain value; a state by its name. */
export function entryAt(texts: TextPool, { numbers, tags, step }: Column, i: number): Entry {
  const at = i * step;
  switch (tags[at]) {
    case Tag.number:
      return numbers[at]!;
    case Tag.boolean:
      return numbers[at] === 1;
    case Tag.text:
      return texts.text(numbers[at]!);
    default:
      return [...states].find(([, tag]) => tag === tags[at])?.[0] ?? 'UNKNOWN';
  }
}
