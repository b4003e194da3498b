import { measureName } from '../sentences/measure-name';
import type { Texts } from '../texts';

/** What an entry of a form is called: the name of its measure, or self-assessed points where it is none. */
export function entryName(measure: string | null, texts: Texts): string {
  return measure === null ? texts.text('rounds.entry.self') : measureName(measure, texts);
}
