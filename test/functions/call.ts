/** Calls a custom function by its name, as Excel would. */
import type { Answer, Argument } from '../../src/functions/function-entry';
import { functionTable } from '../../src/functions/table';
import { type Language, textsFor } from '../../src/locale/texts';

export function call(name: string, args: readonly Argument[], language: Language = 'vi'): Answer {
  const entry = functionTable.find((one) => one.name === name);
  if (!entry) throw new Error(`no function ${name}`);
  // Excel sends a place for every declared parameter.
  const sent = entry.parameters.map(({ asRange }, i): Argument => {
    if (i >= args.length) return null;
    const argument = args[i]!;
    return asRange && !Array.isArray(argument)
      ? [[argument as Exclude<Argument, readonly unknown[]>]]
      : argument;
  });
  return entry.answer(sent, textsFor(language));
}
