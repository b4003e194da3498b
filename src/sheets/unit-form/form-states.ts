/** The states that a unit may enter instead of a figure, as formulas see them. */
import type { Policy } from '../../core/criteria/criterion';
import { quoted } from '../../core/rules/native-formula';
import { shownStates, stateTexts } from '../live/state-texts';

/** What stands in the cell of points for a line that leaves its parent because its denominator is zero. */
export { zeroDenominator } from '../live/state-texts';
export { shownStates };

/** A KAD in any of the cells, else a KPS in any, else what follows. Spellings are those that the reader understands. */
export function withStates(
  cells: readonly string[],
  answers: { readonly notApplicable: string; readonly noEvent: string },
  otherwise: string,
): string {
  if (cells.length === 0) return otherwise;
  const holds = (state: keyof typeof stateTexts) => {
    const words = `{${stateTexts[state].map(quoted).join(',')}}`;
    return `COUNT(${cells.map((cell) => `MATCH(${cell},${words},0)`).join(',')})>0`;
  };
  return `IF(${holds('notApplicable')},${answers.notApplicable},IF(${holds('noEvent')},${answers.noEvent},${otherwise}))`;
}

/** What a policy makes of a state: points, or the text `left` where the line leaves its parent; empty text = missing. */
export function answerOf(policy: Policy | null, max: number, left: string): string {
  switch (policy) {
    case 'full':
      return String(max);
    case 'zero':
      return '0';
    case 'drop':
    case 'rescale':
      return quoted(left);
    default:
      return '""';
  }
}
