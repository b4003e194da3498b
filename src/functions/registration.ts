/** Tells Excel which code answers which custom function. */
import { textsFor } from '../locale/texts';
import { type Argument, type FunctionEntry, isCellError } from './function-entry';
import { functionTable } from './table';

/** Registers every function of the table; nothing where this Excel has no custom functions. */
export function registerFunctions(table: readonly FunctionEntry[] = functionTable): void {
  if (!('CustomFunctions' in globalThis)) return;
  for (const entry of table) CustomFunctions.associate(entry.id, answering(entry));
}

/** Excel adds an object of its own behind the declared arguments. */
function answering({ parameters, answer }: FunctionEntry) {
  return (...sent: readonly Argument[]): number | string | CustomFunctions.Error => {
    const found = answer(sent.slice(0, parameters.length), textsFor(excelLanguage()));
    if (!isCellError(found)) return found;
    return new CustomFunctions.Error(CustomFunctions.ErrorCode[found.error], found.message);
  };
}

/** As the help in the formula bar: English for an English Excel, else Vietnamese. */
function excelLanguage(): 'vi' | 'en' {
  return Office.context.displayLanguage.startsWith('en') ? 'en' : 'vi';
}
