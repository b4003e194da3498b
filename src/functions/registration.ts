/** Tells Excel which code answers which custom function. */
import { textsFor } from '../locale/texts';
import { answerOf, errorAmong, showable } from './call';
import {
  type Answer,
  type AnsweringFunction,
  type Argument,
  type CellAnswer,
  type CellError,
  type CellValue,
  type ErrorName,
  errorNames,
  type FunctionEntry,
  isCellError,
  isSpilled,
  type Rows,
  type StreamingFunction,
} from './function-entry';
import { functionTable } from './table';

/** Registers every function of the table; nothing where this Excel has no custom functions. */
export function registerFunctions(table: readonly FunctionEntry[] = functionTable): void {
  if (!('CustomFunctions' in globalThis)) return;
  for (const entry of table) {
    CustomFunctions.associate(entry.id, 'stream' in entry ? streaming(entry) : answering(entry));
  }
}

/** A cell as Excel sends it. */
type SentCell = Exclude<CellValue, CellError> | CustomFunctions.Error;
type SentArgument = SentCell | readonly (readonly SentCell[])[];
/** A repeating argument is sent as a list. */
type Sent = SentArgument | readonly SentArgument[];
type ShownCell = Exclude<CellAnswer, CellError> | CustomFunctions.Error;
type Shown = ShownCell | ShownCell[][];

function answering(entry: AnsweringFunction) {
  return (...sent: readonly Sent[]): Shown => shown(answerOf(entry, argumentsOf(entry, sent), texts()));
}

function streaming(entry: StreamingFunction) {
  return (...sent: readonly unknown[]): void => {
    const invocation = sent.at(-1) as CustomFunctions.StreamingInvocation<Shown>;
    const args = argumentsOf(entry, sent as readonly Sent[]);
    const give = (answer: Answer): void => {
      invocation.setResult(shown(showable(answer)));
    };
    const error = errorAmong(entry, args);
    if (error) {
      give(error);
      return;
    }
    const preview = Boolean(invocation.isInValuePreview);
    invocation.onCanceled = entry.stream({ args, texts: texts(), preview, give });
  };
}

/** Excel adds an object of its own behind the arguments. */
function argumentsOf({ parameters }: FunctionEntry, sent: readonly Sent[]): readonly Argument[] {
  const declared = sent.slice(0, Math.min(parameters.length, sent.length - 1));
  if (!parameters.at(-1)?.repeating) return declared.map((one) => argument(one as SentArgument));
  const single = declared.slice(0, parameters.length - 1) as readonly SentArgument[];
  const repeated = (declared[parameters.length - 1] ?? []) as readonly SentArgument[];
  return [...single, ...repeated].map(argument);
}

function argument(sent: SentArgument): Argument {
  if (!isSentRows(sent)) return cellValue(sent);
  return holdsErrors(sent) ? sent.map((row) => row.map(cellValue)) : (sent as Rows);
}

function holdsErrors(rows: readonly (readonly SentCell[])[]): boolean {
  for (const row of rows) for (const cell of row) if (typeof cell === 'object' && cell !== null) return true;
  return false;
}

function isSentRows(sent: SentArgument): sent is Exclude<SentArgument, SentCell> {
  return Array.isArray(sent);
}

const namesByCode: ReadonlyMap<string, ErrorName> = new Map(Object.entries(errorNames));

function cellValue(sent: SentCell): CellValue {
  if (typeof sent !== 'object' || sent === null) return sent;
  return { error: namesByCode.get(sent.code) ?? 'invalidValue', message: sent.message ?? '' };
}

function shown(answer: Answer): Shown {
  return isSpilled(answer) ? answer.map((row) => row.map(shownCell)) : shownCell(answer);
}

function shownCell(answer: CellAnswer): ShownCell {
  if (!isCellError(answer)) return answer;
  return new CustomFunctions.Error(CustomFunctions.ErrorCode[answer.error], answer.message);
}

const textsOf = { vi: textsFor('vi'), en: textsFor('en') } as const;

/** As the help in the formula bar: English for an English Excel, else Vietnamese. */
function texts() {
  return textsOf[Office.context.displayLanguage.startsWith('en') ? 'en' : 'vi'];
}
