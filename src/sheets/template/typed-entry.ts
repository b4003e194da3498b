/** Entries of an index book back as somebody types them. */
import { type Column, Tag } from '../../core/measures/column';
import type { TextPool } from '../../core/measures/text-pool';
import { shownStates } from '../live/state-texts';
import type { EntryValue } from './index-content';

/** Entry of the unit at this place of the book; null where there is none, or no column. */
export function typedEntry(texts: TextPool, column: Column | undefined, unit: number): EntryValue {
  if (!column) return null;
  const at = unit * column.step;
  const number = column.numbers[at]!;
  switch (column.tags[at]) {
    case Tag.number:
      return number;
    case Tag.text:
      return texts.text(number);
    case Tag.boolean:
      return number !== 0;
    case Tag.notApplicable:
      return shownStates.notApplicable;
    case Tag.noEvent:
      return shownStates.noEvent;
    default:
      return null;
  }
}
