/** What a cell shows of an entry of a column. */
import { type Column, Tag } from '../core/measures/column';
import { shownStates } from '../sheets/live/state-texts';
import type { CellAnswer } from './function-entry';

/** A number, else its state. */
export function shownEntry({ numbers, tags, step }: Column, i: number): CellAnswer {
  const tag = tags[i * step]!;
  return tag === Tag.number ? numbers[i * step]! : shownState(tag);
}

/** KAD or KPS as it is typed, `#DIV/0!` for a zero denominator, else empty text. */
export function shownState(tag: number): CellAnswer {
  switch (tag) {
    case Tag.notApplicable:
      return shownStates.notApplicable;
    case Tag.noEvent:
      return shownStates.noEvent;
    case Tag.zeroDenominator:
      return { error: 'divisionByZero', message: '' };
    default:
      return '';
  }
}
