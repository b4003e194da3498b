/** Characters of XML parts: decoding, escaping, and Excel's own `_x000D_` escapes. */
import { TextMemory } from './text-memory';
import { decodeUtf8 } from './utf8';

/** How bytes are read: `raw` leaves entities as they stand; in an attribute every white space is a space. */
export type DecodeMode = 'text' | 'attribute' | 'raw';

/** Of all files that this process reads. */
const memory = new TextMemory<DecodeMode>();

/** The text between two offsets, or null when it is not UTF-8, or holds an unknown entity or character. */
export function decodeText(bytes: Uint8Array, from: number, to: number, mode: DecodeMode): string | null {
  return from === to ? '' : memory.text(bytes, from, to, mode, decodeAnew);
}

function decodeAnew(bytes: Uint8Array, from: number, to: number, mode: DecodeMode): string | null {
  const plain = isPlain(bytes, from, to);
  const decoded = decodeUtf8(bytes.subarray(from, to));
  if (decoded === null || plain) return decoded;
  if (hasForbidden(decoded)) return null;
  const lines = decoded.replace(/\r\n?/g, '\n');
  const text = mode === 'attribute' ? lines.replace(/[\t\n]/g, ' ') : lines;
  return mode === 'raw' ? text : resolveEntities(text);
}

/** Whether the bytes hold neither an entity nor a control character. */
function isPlain(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const byte = bytes[i]!;
    if (byte < 0x20 || byte === 0x26) return false;
  }
  return true;
}

function hasForbidden(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 0x20 && code !== 9 && code !== 10 && code !== 13) return true;
  }
  return false;
}

const named = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

function resolveEntities(text: string): string | null {
  let result = '';
  let done = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', done)) {
    const end = text.indexOf(';', at);
    if (end < 0 || end - at > 12) return null;
    const character = entity(text.slice(at + 1, end));
    if (character === null) return null;
    result += text.slice(done, at) + character;
    done = end + 1;
  }
  return result + text.slice(done);
}

function entity(name: string): string | null {
  const known = named.get(name);
  if (known !== undefined) return known;
  const match = /^#(?:x([0-9A-Fa-f]+)|([0-9]+))$/.exec(name);
  if (!match) return null;
  const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
  const allowed =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code < 0xd800) ||
    (code >= 0xe000 && code < 0xfffe) ||
    (code >= 0x10000 && code <= 0x10ffff);
  return allowed ? String.fromCodePoint(code) : null;
}

/** `a_x000D_b` as Excel stores it, `a\rb` as it is meant. */
export function decodeExcelEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** What XML cannot carry; also the C1 controls, which editors tend to lose. */
const cannotBeWritten = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
const needsCare = /[&<>"\p{Cc}\p{Cs}\ufffe\uffff]|_x/u;

/** Text of a cell as an element holds it: what XML cannot carry, or what looks like an escape, is escaped. */
export function encodeCellText(text: string): string {
  if (!needsCare.test(text)) return text;
  return escapeXml(
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replace(cannotBeWritten, (character) => `_x${hexadecimal(character)}_`),
  );
}

/** Text as an attribute or element of XML holds it; characters that XML forbids are dropped. */
export function escapeXml(text: string): string {
  if (!needsCare.test(text)) return text;
  return text
    .replace(cannotBeWritten, '')
    .replace(/[&<>"\t\n]/g, (character) => escapes.get(character) ?? '');
}

function hexadecimal(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}

const escapes = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\t', '&#9;'],
  ['\n', '&#10;'],
]);

/** `1` or `true`, as XML writes truth. */
export function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true';
}
