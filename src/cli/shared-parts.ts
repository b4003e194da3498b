/** Plain data in which equal small parts are kept once: answers of thousands of files say mostly the same. */
import { types } from 'node:util';

/** Longer texts are seldom the same twice. */
const longestWord = 60;
/** Objects of more fields, too. */
const mostFields = 4;
/** Different parts that are remembered: what many say comes early, what comes later is kept as it came. */
const mostParts = 20_000;

/**
 * Everything given to one of these shares its short texts and its small flat objects, such as cells and results of
 * checks, with what was given before.
 */
export class SharedParts {
  private readonly words = new Map<string, string>();
  private readonly objects = new Map<string, object>();

  /** The same data; what is in it must not be changed any more, as others hold parts of it. */
  shared<Data>(data: Data): Data {
    return this.part(data) as Data;
  }

  private part(data: unknown): unknown {
    if (typeof data === 'string') return this.word(data);
    if (typeof data !== 'object' || data === null || ArrayBuffer.isView(data)) return data;
    if (Array.isArray(data)) return data.map((each) => this.part(each));
    // Whatever made the map, as messages are made outside of what runs here.
    if (types.isMap(data))
      return new Map([...data].map(([key, value]) => [this.part(key), this.part(value)]));
    const fields = Object.entries(data);
    return fields.length <= mostFields && fields.every(([, value]) => isWord(value))
      ? this.flat(fields)
      : Object.fromEntries(fields.map(([key, value]) => [key, this.part(value)]));
  }

  private word(word: string): string {
    if (word.length > longestWord) return word;
    const known = this.words.get(word);
    if (known === undefined && this.words.size < mostParts) this.words.set(word, word);
    return known ?? word;
  }

  private flat(fields: readonly (readonly [string, unknown])[]): object {
    const text = JSON.stringify(fields);
    const known = this.objects.get(text);
    if (known) return known;
    const shared = Object.fromEntries(fields.map(([key, value]) => [key, this.part(value)]));
    if (this.objects.size < mostParts) this.objects.set(text, shared);
    return shared;
  }
}

/** Whether the value is one that no other is written like as JSON. */
function isWord(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  return value === null || typeof value === 'string' || typeof value === 'boolean';
}
