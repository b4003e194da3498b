/** What Excel is told of the functions: the content of `functions.json`. */
import type { Language } from '../locale/texts';
import type { FunctionEntry, Parameter } from './function-entry';

/** A parameter as Excel's metadata has it. */
export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: Parameter['type'];
  readonly dimensionality: 'scalar' | 'matrix';
  readonly optional?: true;
  readonly repeating?: true;
}

/** A function as Excel's metadata has it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type: 'any'; readonly dimensionality: 'scalar' | 'matrix' };
  /** One that streams is told when it is cancelled without asking; Excel refuses `cancelable` beside `stream`. */
  readonly options?: { readonly stream: true };
}

/** The file of one language. Ids and names are the same in all of them. */
export interface FunctionsMetadata {
  /** Errors are given to every parameter of type `any`. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
}

/** The metadata of a table in a language. */
export function metadataOf(table: readonly FunctionEntry[], language: Language): FunctionsMetadata {
  return {
    allowErrorForDataTypeAny: true,
    functions: table.map((entry) => ({
      id: entry.id,
      name: entry.name,
      description: entry.description[language],
      parameters: entry.parameters.map(({ name, description, type, asRange, optional, repeating }) => ({
        name: name[language],
        description: description[language],
        type,
        dimensionality: asRange ? 'matrix' : 'scalar',
        ...(optional && { optional }),
        ...(repeating && { repeating }),
      })),
      result: { type: 'any', dimensionality: entry.spills ? 'matrix' : 'scalar' },
      ...('stream' in entry && { options: { stream: true } }),
    })),
  };
}
