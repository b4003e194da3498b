import { sameSpans } from './xml-bytes';

/** Names kept under one hash; a part made to have more gains nothing by it. */
const bucketSize = 8;

/** Element names of one part, so that a name that comes a million times is decoded once. */
export class XmlNameTable {
  private readonly buckets: KnownName[][] = [];

  constructor(private readonly bytes: Uint8Array) {}

  /** The name between two offsets; `hash` is any number made of its bytes. */
  name(from: number, to: number, hash: number, decode: (from: number, to: number) => string): string {
    const bucket = (this.buckets[hash & 255] ??= []);
    for (const known of bucket) {
      if (known.hash === hash && sameSpans(this.bytes, from, to, known.from, known.to)) return known.text;
    }
    const text = decode(from, to);
    if (bucket.length < bucketSize) bucket.push({ hash, from, to, text });
    return text;
  }
}

interface KnownName {
  readonly hash: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}
