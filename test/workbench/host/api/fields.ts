import { property, type Property } from '../api-table';
import { numberOf, textOf, type Argument } from '../arguments';
import { HostError } from '../host-error';
import type { Json } from '../wire';

/** A property that is a field of what the object speaks of; `read` checks what is set. */
export function field<T, K extends keyof T>(
  since: string,
  key: K,
  read: (value: Argument) => T[K] & Json,
): Property<T> {
  return property<T>(
    since,
    (target) => target[key] as Json,
    (target, value) => {
      target[key] = read(value);
    },
  );
}

/** A number of the given span. */
export function within(least: number, greatest: number): (value: Argument) => number {
  return (value) => {
    const number = numberOf(value);
    if (number < least || number > greatest) throw new HostError('InvalidArgument', String(number));
    return number;
  };
}

/** Text of no more than so many characters. */
export function textUpTo(length: number): (value: Argument) => string {
  return (value) => {
    const text = textOf(value);
    if (text.length > length)
      throw new HostError('InvalidArgument', `more than ${String(length)} characters`);
    return text;
  };
}

/** A number, or empty text for what Excel chooses. */
export function numberOrAutomatic(value: Argument): number | null {
  return value === '' || value === null ? null : numberOf(value);
}
