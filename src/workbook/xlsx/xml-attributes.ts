import { decodeUtf8 } from './utf8';
import { classes, letter, nameByte, sameSpans, space, startsWith } from './xml-bytes';

/** Numbers that `offsets` holds for each attribute. */
export const attributeStride = 5;

/** The attributes of the present tag, as offsets in its bytes. */
export class XmlAttributes {
  count = 0;
  /** For each: name from, local name from, name to, value from, value to. */
  offsets = new Int32Array(attributeStride * 16);
  /** The tag ends in `/>`. */
  selfClosing = false;
  /** One of the attributes is `xmlns` or begins so. */
  declaresNamespaces = false;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly malformed: (at: number) => Error,
  ) {}

  clear(): void {
    this.count = 0;
    this.selfClosing = false;
    this.declaresNamespaces = false;
  }

  /** Reads from the end of the tag's name and returns the offset after the tag. */
  read(at: number): number {
    const { bytes } = this;
    const size = bytes.length;
    let i = at;
    for (;;) {
      const before = i;
      while (i < size && (classes[bytes[i]!]! & space) !== 0) i += 1;
      if (bytes[i] === 0x3e) break;
      if (bytes[i] === 0x2f && bytes[i + 1] === 0x3e) {
        this.selfClosing = true;
        i += 1;
        break;
      }
      if (i >= size || i === before || (classes[bytes[i]!]! & letter) === 0) throw this.malformed(i);
      i = this.readOne(i);
    }
    this.refuseDuplicates();
    return i + 1;
  }

  /** Index of the attribute with that local name, with a prefix or without; -1 when there is none. */
  find(name: string, prefixed: boolean): number {
    const { offsets, bytes } = this;
    for (let i = 0; i < this.count; i += 1) {
      const at = i * attributeStride;
      const local = offsets[at + 1]!;
      if (offsets[at + 2]! - local !== name.length || (offsets[at] !== local) !== prefixed) continue;
      if (startsWith(bytes, local, name)) return i;
    }
    return -1;
  }

  private readOne(at: number): number {
    const { bytes } = this;
    const size = bytes.length;
    let i = at;
    let local = at;
    for (; i < size; i += 1) {
      const byte = bytes[i]!;
      if (byte === 0x3a && local === at) local = i + 1;
      else if ((classes[byte]! & nameByte) === 0) break;
    }
    const nameTo = i;
    while (i < size && (classes[bytes[i]!]! & space) !== 0) i += 1;
    if (bytes[i] !== 0x3d || local === nameTo) throw this.malformed(i);
    i += 1;
    while (i < size && (classes[bytes[i]!]! & space) !== 0) i += 1;
    const quote = bytes[i];
    if (quote !== 0x22 && quote !== 0x27) throw this.malformed(i);
    const value = i + 1;
    for (i = value; i < size && bytes[i] !== quote; i += 1) {
      if (bytes[i] === 0x3c) throw this.malformed(i);
    }
    if (i >= size) throw this.malformed(i);
    if (bytes[at] === 0x78 && startsWith(bytes, at, 'xmlns')) this.declaresNamespaces = true;
    this.add(at, local, nameTo, value, i);
    return i + 1;
  }

  private add(name: number, local: number, nameTo: number, value: number, to: number): void {
    const at = this.count * attributeStride;
    if (at === this.offsets.length) {
      const larger = new Int32Array(at * 2);
      larger.set(this.offsets);
      this.offsets = larger;
    }
    const { offsets } = this;
    offsets[at] = name;
    offsets[at + 1] = local;
    offsets[at + 2] = nameTo;
    offsets[at + 3] = value;
    offsets[at + 4] = to;
    this.count += 1;
  }

  private refuseDuplicates(): void {
    const { offsets, count, bytes } = this;
    const end = count * attributeStride;
    if (count > 16) {
      const names = new Set<string>();
      for (let i = 0; i < end; i += attributeStride) {
        names.add(decodeUtf8(bytes.subarray(offsets[i], offsets[i + 2])) ?? '');
      }
      if (names.size < count) throw this.malformed(offsets[0]!);
      return;
    }
    for (let i = attributeStride; i < end; i += attributeStride) {
      for (let k = 0; k < i; k += attributeStride) {
        if (sameSpans(bytes, offsets[i]!, offsets[i + 2]!, offsets[k]!, offsets[k + 2]!)) {
          throw this.malformed(offsets[i]!);
        }
      }
    }
  }
}
