/** Calls a custom function by its name, as Excel would. */
import { answerOf } from '../../src/functions/call';
import {
  type Answer,
  type AnsweringFunction,
  type Argument,
  type Example,
  errorNames,
  type FunctionEntry,
  isCellError,
  isRows,
  isSpilled,
  type Parameter,
} from '../../src/functions/function-entry';
import { functionTable } from '../../src/functions/table';
import { type Language, textsFor } from '../../src/locale/texts';

/** The functions that answer at once. */
export const answeringFunctions: readonly AnsweringFunction[] = functionTable.filter(
  (entry): entry is AnsweringFunction => 'answer' in entry,
);

/** Arguments as they are typed: undefined is left out, as is everything behind the last one. */
export type Typed = readonly (Argument | undefined)[];

/** What a function answers. */
export function call(name: string, args: Typed, language: Language = 'vi'): Answer {
  const entry = answeringFunctions.find((one) => one.name === name);
  if (!entry) throw new Error(`no function ${name} that answers at once`);
  return answerOf(entry, placed(entry, args), textsFor(language));
}

/** Arguments at the places where Excel sends them: one for every declared parameter, cells as ranges where asked for. */
export function placed({ parameters }: FunctionEntry, args: Typed): readonly Argument[] {
  const single = parameters.filter(({ repeating }) => !repeating);
  const repeating = parameters.find((parameter) => parameter.repeating);
  return [
    ...single.map((parameter, i) => sentAs(parameter, args[i])),
    ...(repeating ? args.slice(single.length).map((argument) => sentAs(repeating, argument)) : []),
  ];
}

function sentAs({ asRange }: Parameter, argument: Argument | undefined): Argument {
  if (argument === undefined) return null;
  return asRange && !isRows(argument) ? [[argument]] : argument;
}

/** An answer as cells show it, for comparing with what an example says. */
export function shownAs(answer: Answer | Example['answer']): unknown {
  if (Array.isArray(answer)) return answer.map((row: readonly Example['answer'][]) => row.map(shownAs));
  if (typeof answer !== 'object') return answer;
  const error = answer as { readonly error: string };
  return { error: codes.get(error.error) };
}

const codes = new Map<string, string>(Object.entries(errorNames).map(([code, name]) => [name, code]));

/** The text of an error that has one, else the answer. */
export function message(answer: Answer): Answer {
  return !isSpilled(answer) && isCellError(answer) && answer.message !== '' ? answer.message : answer;
}
