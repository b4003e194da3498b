/** What a cell shows of an entry of a column. */
import { type Column, Tag } from '../core/measures/column';
import { shownStates } from '../sheets/live/state-texts';
import type { CellAnswer } from './function-entry';

/** A number, KAD or KPS as it is typed, `#DIV/0!` for a zero denominator, else empty text. */
export function shownEntry({ numbers, tags, step }: Column, i: number): CellAnswer {
  switch (tags[i * step]) {
    case Tag.number:
      return numbers[i * step]!;
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
