/** The small pieces that writing is made of, and what they weigh. */

/** One thing to be written to a sheet. */
export interface WriteStep {
  readonly sheet: string;
  /** Bytes that it adds to a request, rather too many than too few. */
  readonly bytes: number;
  readonly queue: (sheet: Excel.Worksheet) => void;
  /** The same in two smaller steps, or null when it cannot be cut. */
  readonly halves?: () => readonly [WriteStep, WriteStep] | null;
}

/** Bytes of one object that is reached, and of one property set or method called on it. */
export const callBytes = 220;

/** Bytes of a value as JSON. */
export function jsonBytes(value: unknown): number {
  return utf8Bytes(JSON.stringify(value));
}

function utf8Bytes(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    // A surrogate is half of four bytes.
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
