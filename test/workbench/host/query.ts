import type { ApiTable, Property } from './api-table';
import { knows } from './conditions';
import type { Context } from './context';
import { HostError } from './host-error';
import type { HostObject } from './host-object';
import type { Tables } from './tables';
import type { Targets, TypeName } from './targets';
import type { Json, WireQuery } from './wire';

/** How names stand in the answer: `load` reads `Values`, `_Items`; `retrieve` reads `values`, `items`. */
export interface Spelling {
  readonly items: string;
  readonly of: (name: string) => string;
}

export const loadSpelling: Spelling = { items: '_Items', of: (name) => pascalCase(name) };
export const jsonSpelling: Spelling = { items: 'items', of: (name) => name };

/** `values` is `Values`, `_id` is `_Id`. */
function pascalCase(name: string): string {
  const start = name.startsWith('_') ? 1 : 0;
  return name.slice(0, start) + name.charAt(start).toUpperCase() + name.slice(start + 1);
}

/** Names asked for, as a tree over navigation properties; `all` asks for every plain property. */
interface Wanted {
  all: boolean;
  readonly names: Map<string, Wanted>;
}

/** Answers a `load`: the properties that were asked for, of the object or of each item of the collection. */
export function query(
  object: HostObject,
  asked: WireQuery,
  tables: Tables,
  context: Context,
  spelling: Spelling,
): Json {
  return new Query(tables, context, spelling).answer(object, wantedBy(asked), asked);
}

function wantedBy({ Select, Expand = [] }: WireQuery): Wanted {
  const wanted: Wanted = { all: Select === undefined || Select.length === 0, names: new Map() };
  for (const path of [...(Select ?? []), ...Expand]) {
    let at = wanted;
    for (const name of path.toLowerCase().split('/')) {
      if (name === '*') at.all = true;
      if (name === '*' || name === '$none' || name === 'items') continue;
      const next = at.names.get(name) ?? { all: false, names: new Map<string, Wanted>() };
      at.names.set(name, next);
      at = next;
    }
  }
  return wanted;
}

class Query {
  constructor(
    private readonly tables: Tables,
    private readonly context: Context,
    private readonly spelling: Spelling,
  ) {}

  answer<K extends TypeName>(object: HostObject<K>, wanted: Wanted, part: WireQuery = {}): Json {
    const table: ApiTable<Targets[K]> = this.tables.of(object);
    if (!table.items) return this.properties(object, table, wanted);
    const own = new Map(
      [...wanted.names].filter(([name]) => table.members.get(name)?.member.kind === 'property'),
    );
    const ofItems = { all: wanted.all, names: new Map([...wanted.names].filter(([name]) => !own.has(name))) };
    const items = table.items(object.target, this.context);
    const from = part.Skip ?? 0;
    const chosen = items.slice(from, part.Top === undefined ? undefined : from + part.Top);
    return {
      ...this.properties(object, table, { all: false, names: own }),
      [this.spelling.items]: chosen.map((item) => this.answer(item, ofItems)),
    };
  }

  private properties<K extends TypeName>(
    { target }: HostObject<K>,
    table: ApiTable<Targets[K]>,
    wanted: Wanted,
  ): Readonly<Record<string, Json>> {
    const found: Record<string, Json> = {};
    if (table.key !== null) this.addProperty(found, target, table, table.key.toLowerCase());
    if (wanted.all) {
      for (const [name, { member }] of table.members) {
        const known = knows(this.context.conditions.excelApi, member.since);
        if (member.kind === 'property' && known) this.addProperty(found, target, table, name);
      }
    }
    for (const [name, below] of wanted.names) {
      const { member, name: spelled } = this.tables.member(table, name, this.context);
      if (member.kind === 'property') this.addProperty(found, target, table, name);
      else if (member.kind === 'navigation') {
        const reached = member.get(target, this.context);
        const all = below.all || below.names.size === 0;
        found[this.spelling.of(spelled)] = reached ? this.answer(reached, { ...below, all }) : null;
      } else throw new HostError('InvalidArgument', `${table.name}.${spelled} cannot be loaded`);
    }
    return found;
  }

  private addProperty<T>(found: Record<string, Json>, target: T, table: ApiTable<T>, name: string): void {
    const entry = table.members.get(name);
    if (!entry) throw new HostError('ApiNotFound', `${table.name}.${name}`);
    const member = entry.member as Property<T>;
    found[this.spelling.of(entry.name)] = member.get(target, this.context);
  }
}
