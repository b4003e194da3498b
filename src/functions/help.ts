/** The functions as people read of them: in the pane and on the pages of reference. */
import { quoted } from '../core/rules/native-formula';
import type { ExampleHelp, FunctionHelp, InBoth, ParameterHelp, ShownCells } from '../locale/function-help';
import { type Language, textsFor } from '../locale/texts';
import { rangeName } from '../workbook/address';
import {
  type Argument,
  type CellValue,
  errorNames,
  type Example,
  type ExampleAnswer,
  type FunctionEntry,
  isCellError,
  isRows,
  type Parameter,
  type Rows,
} from './function-entry';
import { functionGroups } from './table';

/** What stands before the name of each function in a formula; manifest.xml says so too. */
export const namespace = 'CHISO';

/** The help of all functions, in the order of the table. */
export function functionHelp(): readonly FunctionHelp[] {
  return Object.entries(functionGroups).flatMap(([id, entries]) => {
    const group = inEach((language) => textsFor(language).text(`function.group.${id}`));
    return entries.map((entry) => helpOf(entry, group));
  });
}

function helpOf({ name, description, parameters, examples }: FunctionEntry, group: InBoth): FunctionHelp {
  return {
    group,
    name: `${namespace}.${name}`,
    description,
    parameters: parameters.map(parameterHelp),
    examples: examples.map((example) => exampleHelp(name, parameters, example)),
  };
}

function parameterHelp({ name, description, type, isCode, optional, repeating }: Parameter): ParameterHelp {
  return {
    name,
    description,
    isText: type === 'string' || isCode === true,
    isOptional: optional === true || repeating === true,
    repeats: repeating === true,
  };
}

function exampleHelp(name: string, parameters: readonly Parameter[], example: Example): ExampleHelp {
  const cells = new ExampleCells();
  const args = example.arguments.map((argument, i) => {
    if (!isTyped(argument)) {
      const range = cells.place(isRows(argument) ? argument : [[argument]]);
      return { formula: inEach(() => range), typed: inEach(() => '') };
    }
    const parameter = parameters[i];
    const formula = inEach((language) => literal(inWords(argument, parameter, language), language));
    // A rule needs no quotes in its field; other texts may look like a number or a cell.
    const isBare = typeof argument === 'string' && parameter?.type === 'string';
    return { formula, typed: isBare ? inEach(() => argument) : formula };
  });
  return {
    formula: inEach((language) => {
      const separator = language === 'vi' ? '; ' : ', ';
      return `=${namespace}.${name}(${args.map(({ formula }) => formula[language]).join(separator)})`;
    }),
    cells: cells.placed,
    answer: inEach((language) => {
      const { answer } = example;
      const rows = isAnswerRows(answer) ? answer : [[answer]];
      return rows.map((row) => row.map((cell) => shown(cell, language)));
    }),
    says: example.says,
    typed: args.map(({ typed }) => typed),
  };
}

/** Cells that an example names, side by side below a row of headings. */
class ExampleCells {
  readonly placed: { readonly range: string; readonly shown: ShownCells }[] = [];
  private column = 1;

  /** Name of the range. */
  place(rows: Rows): string {
    const columns = rows[0]?.length ?? 1;
    const range = rangeName({ row: 1, column: this.column, rows: rows.length, columns });
    this.column += columns;
    this.placed.push({
      range,
      shown: inEach((language) => rows.map((row) => row.map((cell) => shown(cell, language)))),
    });
    return range;
  }
}

/** Whether it is typed into the formula, or left out; ranges, blank cells and errors stand in cells. */
function isTyped(argument: Argument | undefined): argument is string | number | boolean | undefined {
  return argument !== null && !(argument !== undefined && (isRows(argument) || isCellError(argument)));
}

/** A word that a parameter chooses by, as it is in a language. */
function inWords<Value>(
  argument: Value,
  parameter: Parameter | undefined,
  language: Language,
): Value | string {
  return parameter?.words?.find(({ names }) => names.vi === argument)?.names[language] ?? argument;
}

function literal(argument: string | number | boolean | undefined, language: Language): string {
  if (argument === undefined) return '';
  return typeof argument === 'string' ? quoted(argument) : shown(argument, language);
}

/** As a cell looks: a blank one is empty, as is one whose formula gives empty text. */
function shown(value: CellValue | ExampleAnswer, language: Language): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', language === 'vi' ? ',' : '.');
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' ? value : (codes.get(value.error) ?? value.error);
}

const codes = new Map<string, string>(Object.entries(errorNames).map(([code, name]) => [name, code]));

function isAnswerRows(answer: Example['answer']): answer is Exclude<Example['answer'], ExampleAnswer> {
  return Array.isArray(answer);
}

function inEach<Value>(of: (language: Language) => Value): Readonly<Record<Language, Value>> {
  return { vi: of('vi'), en: of('en') };
}
