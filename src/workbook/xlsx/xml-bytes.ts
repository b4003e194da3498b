/** Bytes of XML: what kinds there are, and how they are compared. */

/** Classes of bytes, to be combined: a name begins with a letter, goes on with letters and digits. */
export const letter = 1;
export const digit = 2;
export const space = 4;
export const nameByte = letter | digit;

/** The class of each byte; bytes of other alphabets count as letters. */
export const classes = byteClasses();

/** Whether ASCII text stands at an offset. */
export function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** Whether two spans of the same bytes hold the same. */
export function sameSpans(
  bytes: Uint8Array,
  from: number,
  to: number,
  otherFrom: number,
  otherTo: number,
): boolean {
  if (to - from !== otherTo - otherFrom) return false;
  for (let i = 0; i < to - from; i += 1) if (bytes[from + i] !== bytes[otherFrom + i]) return false;
  return true;
}

function byteClasses(): Uint8Array {
  const table = new Uint8Array(256);
  for (let byte = 0; byte < 256; byte += 1) {
    const character = String.fromCharCode(byte);
    if (/[A-Za-z_]/.test(character) || byte >= 0x80) table[byte] = letter;
    else if (/[0-9.-]/.test(character)) table[byte] = digit;
    else if (/[ \t\r\n]/.test(character)) table[byte] = space;
  }
  return table;
}
