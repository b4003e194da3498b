/** How names in a workbook are compared: sheet names, headings, words. */
import { nearestName } from '../../core/rules/nearest-name';
import { perText } from '../../core/remembered';
import { foldLoosely } from '../../core/measures/text-pool';
import type { Names, Word } from '../words';

/** A name without case, diacritics, spaces and punctuation. */
export const foldName = perText((text: string): string => {
  const folded = foldLoosely(text);
  return folded.replace(/[^\p{L}\p{N}%]+/gu, '') || folded;
});

/** The names of a thing as folded, the official ones first. */
export function foldedNames(thing: { names: Names; aliases: readonly string[] }): readonly string[] {
  return [thing.names.vi, thing.names.en, ...thing.aliases].map(foldName);
}

/** The word that a text comes nearest to when diacritics, case and spaces do not count, if any is near. */
export function nearestWord(text: string, words: Iterable<string>): string | undefined {
  const folded = new Map<string, string>();
  for (const word of words) if (!folded.has(foldLoosely(word))) folded.set(foldLoosely(word), word);
  const found = nearestName(text, [...folded.keys()]);
  return found === undefined ? undefined : folded.get(found);
}

/** Understands the words of one list of choices. */
export class Vocabulary<Value> {
  private readonly values = new Map<string, Value>();

  constructor(private readonly words: readonly Word<Value>[]) {
    for (const word of words) for (const name of foldedNames(word)) this.values.set(name, word.value);
  }

  /** The value of a word, or undefined when it is none of the list. */
  valueOf(text: string): Value | undefined {
    return this.values.get(foldName(text));
  }

  /** The official word, in the language it was probably meant in, that a text comes nearest to. */
  nearestTo(text: string): string | undefined {
    return nearestWord(
      text,
      this.words.flatMap((word) => [word.names.vi, word.names.en]),
    );
  }
}
