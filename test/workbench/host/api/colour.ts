import { textOf, type Argument } from '../arguments';
import { HostError } from '../host-error';

const named: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  gray: '#808080',
};

/** A colour as Excel keeps it, `#RRGGBB`. @throws HostError `InvalidArgument` for any other text. */
export function colour(value: Argument): string {
  const text = textOf(value);
  const found = /^#?[0-9A-F]{6}$/i.test(text)
    ? `#${text.replace('#', '').toUpperCase()}`
    : named[text.toLowerCase()];
  if (found === undefined) throw new HostError('InvalidArgument', `colour ${text}`);
  return found;
}
