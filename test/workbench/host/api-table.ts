/**
 * The mechanism of API tables: one entry for each member of Excel's API that the host answers. An entry says
 * in which set of ExcelApi the member came, and how it is answered; a member without an entry, or one newer
 * than the Excel that is played, is `ApiNotFound`.
 *
 *     export const namedItem = apiTable('NamedItem', {
 *       key: '_Id',
 *       members: {
 *         _id: property('1.1', ({ name }) => name.name),
 *         formula: property('1.7', ({ name }) => name.formula, ({ name }, value) => { ... }),
 *         worksheet: navigation('1.4', ({ sheet }) => sheet && object('Worksheet', sheet)),
 *         getRange: child('1.1', (target, args, context) => object('Range', ...)),
 *         delete: method('1.4', (target, args, context) => { ... }),
 *       },
 *     });
 */
import type { Arguments, Argument } from './arguments';
import type { Context } from './context';
import type { HostObject } from './host-object';
import type { Targets, TypeName } from './targets';
import type { Json } from './wire';

/** A property with a plain value. */
export interface Property<T> {
  readonly kind: 'property';
  readonly since: string;
  readonly get: (target: T, context: Context) => Json;
  readonly set: ((target: T, value: Argument, context: Context) => void) | null;
  /** Some can be set only since a later set than they can be read. */
  readonly setSince: string;
}

/** A property that is an object; null makes the page's object a null object. */
export interface Navigation<T> {
  readonly kind: 'navigation';
  readonly since: string;
  readonly get: (target: T, context: Context) => HostObject | null;
}

/** A method that gives an object. */
export interface Child<T> {
  readonly kind: 'child';
  readonly since: string;
  readonly run: (target: T, args: Arguments, context: Context) => HostObject | null;
}

/** A method that gives a plain value or nothing. */
export interface Method<T> {
  readonly kind: 'method';
  readonly since: string;
  readonly run: (target: T, args: Arguments, context: Context) => Json | undefined;
}

export type Member<T> = Property<T> | Navigation<T> | Child<T> | Method<T>;

/** Members by their names in the API, in camelCase. */
export type Members<K extends TypeName> = Readonly<Record<string, Member<Targets[K]>>>;

/** All that the host answers for one type of object. */
export interface ApiTable<T> {
  readonly name: string;
  /** Members by name in lower case. */
  readonly members: ReadonlyMap<string, { readonly name: string; readonly member: Member<T> }>;
  /** The property by which an object is found again in its collection; sent with every item. */
  readonly key: string | null;
  /** What a collection holds, in order. */
  readonly items: ((target: T, context: Context) => readonly HostObject[]) | null;
  /** A collection's `getItem`. */
  readonly find: ((target: T, args: Arguments, context: Context) => HostObject | null) | null;
}

/** Builds the table of a type. `items` and `find` make it a collection. */
export function apiTable<K extends TypeName>(
  name: K,
  definition: {
    readonly key?: string;
    readonly items?: (target: Targets[K], context: Context) => readonly HostObject[];
    /** Null is answered as `ItemNotFound`. */
    readonly find?: (target: Targets[K], args: Arguments, context: Context) => HostObject | null;
    readonly members: Members<K>;
  },
): ApiTable<Targets[K]> {
  const members = Object.entries(definition.members).map(
    ([member, entry]) => [member.toLowerCase(), { name: member, member: entry }] as const,
  );
  return {
    name,
    members: new Map(members),
    key: definition.key ?? null,
    items: definition.items ?? null,
    find: definition.find ?? null,
  };
}

/** `since` is the version of ExcelApi; without `set` the property is read only. */
export function property<T>(
  since: string,
  get: (target: T, context: Context) => Json,
  set: ((target: T, value: Argument, context: Context) => void) | null = null,
  setSince = since,
): Property<T> {
  return { kind: 'property', since, get, set, setSince };
}

export function navigation<T>(
  since: string,
  get: (target: T, context: Context) => HostObject | null,
): Navigation<T> {
  return { kind: 'navigation', since, get };
}

export function child<T>(
  since: string,
  run: (target: T, args: Arguments, context: Context) => HostObject | null,
): Child<T> {
  return { kind: 'child', since, run };
}

export function method<T>(
  since: string,
  run: (target: T, args: Arguments, context: Context) => Json | undefined,
): Method<T> {
  return { kind: 'method', since, run };
}
