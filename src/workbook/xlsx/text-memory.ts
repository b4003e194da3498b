/** Texts by the bytes they were decoded from: forms of one index hold the same words and formulas thousands of times. */

/** Texts of more bytes are seldom the same twice. */
const longest = 1024;
/** Power of two. With texts of the greatest length, all together keep 24 MB; with those of forms, one or two. */
const slotCount = 1 << 13;

interface KnownText<Mode> {
  readonly hash: number;
  readonly mode: Mode;
  readonly bytes: Uint8Array;
  readonly text: string;
}

/**
 * Remembers texts that have come at least twice, one in each place that hashes fall on; a newer text takes the place of
 * an older one, so that no file can make it grow or search long.
 */
export class TextMemory<Mode> {
  private readonly hashes = new Int32Array(slotCount);
  private readonly known: (KnownText<Mode> | undefined)[] = new Array<undefined>(slotCount).fill(undefined);

  /** The text of the bytes `[from, to)`, asked of `decode` where it is not remembered; null is not remembered. */
  text(
    bytes: Uint8Array,
    from: number,
    to: number,
    mode: Mode,
    decode: (bytes: Uint8Array, from: number, to: number, mode: Mode) => string | null,
  ): string | null {
    if (to - from > longest) return decode(bytes, from, to, mode);
    const hash = hashOf(bytes, from, to);
    const slot = (hash ^ (hash >>> 15)) & (slotCount - 1);
    const known = this.known[slot];
    if (known?.hash === hash && known.mode === mode && isSame(known.bytes, bytes, from, to))
      return known.text;
    const text = decode(bytes, from, to, mode);
    // What comes once only, as most figures and names do, is not worth a copy of its bytes.
    if (this.hashes[slot] !== hash) this.hashes[slot] = hash;
    else if (text !== null) this.known[slot] = { hash, mode, bytes: bytes.slice(from, to), text };
    return text;
  }
}

function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = to - from;
  for (let i = from; i < to; i += 1) hash = (Math.imul(hash, 31) + bytes[i]!) | 0;
  return hash;
}

function isSame(known: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (known.length !== to - from) return false;
  for (let i = 0; i < known.length; i += 1) if (known[i] !== bytes[from + i]) return false;
  return true;
}
