/** An argument that chooses among words: in Vietnamese or English, whatever its case, diacritics and spaces. */
import { Vocabulary } from '../sheets/read/names';
import type { Texts } from '../sheets/texts';
import type { Word } from '../sheets/words';
import { oneCell } from './cell-input';
import { type Argument, type CellError, invalidValue, isCellError } from './function-entry';

/**
 * The words that an argument takes. A number is understood where it is among the aliases of a word.
 *
 *     const ties = new Choice(tieWords, 'competition');
 *     ties.in(argument, texts) // 'dense' for "Đồng hạng liền bậc", 'competition' where nothing is given
 */
export class Choice<Value> {
  private readonly vocabulary: Vocabulary<Value>;

  /** @param fallback what a blank cell and an argument left out mean; without it they are errors. */
  constructor(
    private readonly words: readonly Word<Value>[],
    private readonly fallback?: Value,
  ) {
    this.vocabulary = new Vocabulary(words);
  }

  /** What an argument chooses; a word that is none of them is an error that names them all. */
  in(argument: Argument, texts: Texts): Value | CellError {
    const value = oneCell(argument, texts);
    if (isCellError(value)) return value;
    if (value === null && this.fallback !== undefined) return this.fallback;
    const chosen = value === null ? undefined : this.vocabulary.valueOf(String(value));
    if (chosen !== undefined) return chosen;
    const choices = this.words.map(({ names }) => `“${names[texts.language]}”`).join(', ');
    return value === null
      ? invalidValue(texts, 'function.choice-missing', { choices })
      : invalidValue(texts, 'function.no-such-choice', { found: String(value), choices });
  }
}
