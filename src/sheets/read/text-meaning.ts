/** What a text in a column of figures means. */
import { Tag } from '../../core/measures/column';
import { cleanText, parseNumberText, type NumberText } from '../../core/measures/number-text';
import { stateWords } from '../words';
import { Vocabulary } from './names';

export type TextMeaning =
  | { readonly kind: 'state'; readonly tag: Tag }
  /** A dash for nothing. */
  | { readonly kind: 'dash'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string; readonly number: NumberText }
  | { readonly kind: 'text'; readonly text: string };

const states = new Vocabulary(stateWords);
const tags = { notApplicable: Tag.notApplicable, noEvent: Tag.noEvent } as const;

/** The meaning of a text that shows anything. */
export function textMeaning(written: string): TextMeaning {
  const text = cleanText(written).normalize('NFC');
  const number = parseNumberText(text);
  if (number) return { kind: 'number', text, number };
  const state = states.valueOf(text);
  if (state) return { kind: 'state', tag: tags[state] };
  return { kind: /^[-\u2013\u2014\u2212_.…]+$/u.test(text) ? 'dash' : 'text', text };
}
