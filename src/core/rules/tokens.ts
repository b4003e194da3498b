/** Cutting a rule text into pieces: numbers, quoted texts, names and signs. */
import type { RuleError, RuleStyle } from './expression';

/** The smallest piece of a rule text. */
export interface Token {
  readonly kind: 'number' | 'text' | 'name' | 'sign' | 'separator' | 'end';
  /** As typed; of a sign its Excel form (`≥` is `>=`), of a text its content. */
  readonly text: string;
  /** The value of a number. */
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/** The pieces of a rule text, or what cannot be one. */
export type TokenResult =
  | { readonly ok: true; readonly tokens: readonly Token[]; readonly style: RuleStyle }
  | { readonly ok: false; readonly error: RuleError };

const spaces = /[\s\u00a0\u200b-\u200d\u2060\ufeff]+/uy;
const numbers = /(?:\d[\d.,]*|\.\d[\d.,]*)(?:[eE][+-]?\d+)?/y;
const names = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;
const texts = /"(?:[^"]|"")*"/y;
const signs = /<=|>=|<>|[-+*/^%()=<>≤≥≠]/y;
const excelSigns = new Map([
  ['≤', '<='],
  ['≥', '>='],
  ['≠', '<>'],
]);

/**
 * The pieces of a rule and how it is typed. With a `;` outside quotes only `;` separates and `,` between digits
 * is the decimal mark; else `,` separates and a digit, a comma and a digit without a space are refused, since
 * both readings are possible.
 */
export function tokenize(text: string): TokenResult {
  const semicolons = text.replace(/"[^"]*"?/g, '').includes(';');
  const tokens: Token[] = [];
  let at = 0;
  let englishMarks = false;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  const push = (kind: Token['kind'], length: number, content: string, value = 0): void => {
    tokens.push({ kind, text: content, value, from: at, to: at + length });
    at += length;
  };
  for (;;) {
    at += take(spaces)?.length ?? 0;
    if (at >= text.length) break;
    const quoted = take(texts);
    const digits = take(numbers);
    const name = take(names);
    const sign = take(signs);
    if (quoted !== undefined) {
      push('text', quoted.length, quoted.slice(1, -1).replaceAll('""', '"'));
    } else if (digits !== undefined) {
      const number = readNumber(semicolons ? digits : digits.replace(/,(?!\d).*$/, ''), semicolons, text, at);
      if ('code' in number) return { ok: false, error: number };
      englishMarks ||= number.text.includes('.');
      push('number', number.text.length, number.text, number.value);
    } else if (name !== undefined) {
      push('name', name.length, name);
    } else if (sign !== undefined) {
      push('sign', sign.length, excelSigns.get(sign) ?? sign);
    } else if (text[at] === (semicolons ? ';' : ',')) {
      englishMarks ||= !semicolons;
      push('separator', 1, text[at]!);
    } else {
      return { ok: false, error: strangeCharacter(text, at, semicolons) };
    }
  }
  push('end', 0, '');
  return { ok: true, tokens, style: englishMarks && !semicolons ? 'en' : 'vi' };
}

/** A number piece, or why it is none. */
function readNumber(
  digits: string,
  semicolons: boolean,
  text: string,
  from: number,
): { text: string; value: number } | RuleError {
  const place = { from, to: from + digits.length };
  const refuse = (code: 'number-form' | 'ambiguous-comma', expected: readonly string[]): RuleError => ({
    code,
    place,
    found: digits,
    expected,
  });
  const mark = semicolons ? ',' : '.';
  if (!semicolons) {
    const comma = /\d+(?:\.\d+)?,\d+/.exec(digits);
    if (comma !== null) {
      const [whole = '', rest = ''] = comma[0].split(',');
      return refuse('ambiguous-comma', [`${whole.replace('.', '')}.${rest}`, `${whole}, ${rest}`]);
    }
  }
  const plain = digits.replace(',', '.');
  if (!/^(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(plain)) {
    const bare = digits.replace(/[.,](?=.*[.,])/g, '');
    return refuse('number-form', [bare.replace(/[.,]/, mark)]);
  }
  // A point before exactly three digits may group thousands where the comma is the decimal mark.
  if (semicolons && /^[1-9]\d{0,2}\.\d{3}$/.test(digits)) {
    return refuse('number-form', [digits.replace('.', ''), digits.replace('.', ',')]);
  }
  const value = Number(plain);
  const next = text.slice(place.to);
  if (!Number.isFinite(value)) return refuse('number-form', ['1E+308']);
  if (/^[\p{L}_]/u.test(next)) return refuse('number-form', [`${digits}*`]);
  return { text: digits, value };
}

function strangeCharacter(text: string, at: number, semicolons: boolean): RuleError {
  if (text[at] === '"') {
    return {
      code: 'unterminated-text',
      place: { from: at, to: text.length },
      found: text.slice(at),
      expected: ['"'],
    };
  }
  const found = String.fromCodePoint(text.codePointAt(at)!);
  const quotes = /[“”„‟«»'‘’]/.test(found);
  const expected = quotes ? ['"'] : found === ',' && semicolons ? [';'] : ['number', 'name', 'operator'];
  return { code: 'unexpected', place: { from: at, to: at + found.length }, found, expected };
}
