/** The texts that stand for a state in a cell of figures, as formulas look for them. */
import { stateWords } from '../words';

function textsOf(state: 'notApplicable' | 'noEvent'): readonly string[] {
  return stateWords
    .filter(({ value }) => value === state)
    .flatMap(({ names, aliases }) => [names.vi, names.en, ...aliases]);
}

export const stateTexts = { notApplicable: textsOf('notApplicable'), noEvent: textsOf('noEvent') } as const;

/** What a live cell shows for a criterion that left: not applicable, no event. */
export const shownStates = { notApplicable: 'KAD', noEvent: 'KPS' } as const;

/** What a helper cell shows for a zero denominator. */
export const zeroDenominator = 'MS0';
