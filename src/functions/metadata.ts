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
}

/** A function as Excel's metadata has it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type: 'any'; readonly dimensionality: 'scalar' };
}

/** The file of one language. Ids and names are the same in all of them. */
export interface FunctionsMetadata {
  readonly functions: readonly FunctionMetadata[];
}

/** The metadata of a table in a language. */
export function metadataOf(table: readonly FunctionEntry[], language: Language): FunctionsMetadata {
  return {
    functions: table.map(({ id, name, description, parameters }) => ({
      id,
      name,
      description: description[language],
      parameters: parameters.map(({ name, description, type, asRange, optional }) => ({
        name: name[language],
        description: description[language],
        type,
        dimensionality: asRange ? 'matrix' : 'scalar',
        ...(optional && { optional }),
      })),
      result: { type: 'any', dimensionality: 'scalar' },
    })),
  };
}
