/** The functions as people read of them: in the pane and on the pages of reference. */
import type { ExampleHelp, FunctionHelp, ShownCells } from '../locale/function-help';
import { formatNumber } from '../locale/number';
import { type Language, textsFor } from '../locale/texts';
import { rangeName } from '../workbook/address';
import {
  type Argument,
  type CellValue,
  errorNames,
  type Example,
  type ExampleAnswer,
  type FunctionEntry,
  type InBoth,
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
    parameters: parameters.map(({ name, description, type, asRange, optional, repeating }) => ({
      name,
      description,
      isText: type === 'string' && asRange !== true,
      isOptional: optional === true || repeating === true,
      repeats: repeating === true,
    })),
    examples: examples.map((example) => exampleHelp(name, parameters, example)),
  };
}

function exampleHelp(name: string, parameters: readonly Parameter[], example: Example): ExampleHelp {
  const cells = new ExampleCells();
  const args = example.arguments.map((argument, i) => {
    const rows = rowsOf(argument, parameters[Math.min(i, parameters.length - 1)]);
    const range = rows && cells.place(rows);
    return inEach((language) => range ?? literal(argument, language));
  });
  return {
    formula: inEach((language) => {
      const separator = language === 'vi' ? '; ' : ', ';
      return `=${namespace}.${name}(${args.map((argument) => argument[language]).join(separator)})`;
    }),
    cells: cells.placed,
    answer: inEach((language) => {
      const { answer } = example;
      const rows = isAnswerRows(answer) ? answer : [[answer]];
      return rows.map((row) => row.map((cell) => shown(cell, language)));
    }),
    says: example.says,
    typed: example.arguments.map((argument, i) =>
      inEach((language) =>
        rowsOf(argument, parameters[Math.min(i, parameters.length - 1)])
          ? ''
          : shown(argument as ExampleAnswer | null, language),
      ),
    ),
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

/** What stands in cells: ranges, blank cells, errors; null for what is typed into the formula or left out. */
function rowsOf(argument: Argument, parameter: Parameter | undefined): Rows | null {
  if (isRows(argument)) return argument;
  return isCellError(argument) || (argument === null && parameter?.asRange) ? [[argument]] : null;
}

function literal(argument: Argument, language: Language): string {
  return typeof argument === 'string'
    ? `"${argument.replaceAll('"', '""')}"`
    : shown(argument as ExampleAnswer | null, language);
}

/** As a cell looks: a blank one is empty, as is one whose formula gives empty text. */
function shown(value: CellValue | ExampleAnswer, language: Language): string {
  if (value === null) return '';
  if (typeof value === 'number') return formatNumber(value, language);
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
