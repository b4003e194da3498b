import { HostError } from './host-error';
import { HostObject } from './host-object';
import type { Targets, TypeName } from './targets';
import type { Json } from './wire';

/** A plain value, an object, or (for methods that take several) a list of objects. */
export type Argument = Json | HostObject | readonly Argument[];

/** Arguments of a call; what does not have the asked type is `InvalidArgument`, as in Excel. */
export class Arguments {
  constructor(private readonly values: readonly Argument[]) {}

  /** Left out arguments are null. */
  at(index: number): Argument {
    return this.values[index] ?? null;
  }

  text(index: number): string {
    return textOf(this.at(index));
  }

  optionalText(index: number): string | null {
    return this.at(index) === null ? null : this.text(index);
  }

  /** A whole number. */
  whole(index: number): number {
    return wholeOf(this.at(index));
  }

  optionalWhole(index: number, otherwise: number): number {
    return this.at(index) === null ? otherwise : this.whole(index);
  }

  flag(index: number, otherwise: boolean): boolean {
    return this.at(index) === null ? otherwise : flagOf(this.at(index));
  }

  json(index: number): Json {
    return jsonOf(this.at(index));
  }

  /** What an object argument of this type speaks of. */
  target<K extends TypeName>(index: number, type: K): Targets[K] {
    const value = this.at(index);
    if (!(value instanceof HostObject) || !value.is(type)) throw new HostError('InvalidArgument', type);
    return value.target;
  }
}

export function textOf(value: Argument): string {
  if (typeof value !== 'string') throw new HostError('InvalidArgument', 'text expected');
  return value;
}

export function numberOf(value: Argument): number {
  if (typeof value !== 'number') throw new HostError('InvalidArgument', 'number expected');
  return value;
}

export function wholeOf(value: Argument): number {
  if (!Number.isInteger(value)) throw new HostError('InvalidArgument', 'whole number expected');
  return numberOf(value);
}

export function flagOf(value: Argument): boolean {
  if (typeof value !== 'boolean') throw new HostError('InvalidArgument', 'true or false expected');
  return value;
}

/** One of the values of an enumeration of the API. */
export function oneOf<V extends string>(value: Argument, ...allowed: readonly V[]): V {
  const found = allowed.find((entry) => entry === value);
  if (found === undefined) throw new HostError('InvalidArgument', `one of ${allowed.join(', ')} expected`);
  return found;
}

export function jsonOf(value: Argument): Json {
  if (value instanceof HostObject) throw new HostError('InvalidArgument', 'plain value expected');
  if (Array.isArray(value)) return value.map(jsonOf);
  return value as Json;
}

/** A plain object's fields. */
export function fieldsOf(value: Argument): Readonly<Record<string, Json>> {
  const json = jsonOf(value);
  if (json === null || typeof json !== 'object' || Array.isArray(json)) {
    throw new HostError('InvalidArgument', 'object expected');
  }
  return json as Readonly<Record<string, Json>>;
}
