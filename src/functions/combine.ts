/** `COMBINE`: one value of several, by a method of aggregation. */
import { Tag } from '../core/measures/column';
import { type Aggregation, aggregateValues } from '../core/rules/value-methods';
import type { Texts } from '../sheets/texts';
import { isLeftOut, numberIn } from './cell-input';
import { Choice } from './choice';
import { type Answer, type Argument, type CellError, invalidValue, isCellError } from './function-entry';
import { differingSizes, type Figures, figuresIn } from './list-input';
import { aggregationWords } from './method-words';
import { upTo } from './scored-rows';

const methods = new Choice(aggregationWords, 'WMEAN');
/** Those that look at weights. */
const weighted: ReadonlySet<Aggregation> = new Set(['WMEAN', 'GMEAN', 'HMEAN', 'POWERMEAN']);

/** Values that are blank, KAD or KPS are left out together with their weights; empty when none is left. */
export function combine(
  [values = null, weights = null, method = null, exponent = null]: readonly Argument[],
  texts: Texts,
): Answer {
  const chosen = methods.in(method, texts);
  if (isCellError(chosen)) return chosen;
  const entries = figuresIn(values, texts);
  if (isCellError(entries)) return entries;
  const isWeighted = weighted.has(chosen) && !isLeftOut(weights);
  const heaviness = isWeighted ? weightsOf(entries, values, weights, texts) : alike(entries);
  if (isCellError(heaviness)) return heaviness;
  const parameters = chosen === 'POWERMEAN' ? exponentIn(exponent, texts) : [];
  if (isCellError(parameters)) return parameters;
  const { value, issue } = aggregateValues(chosen, entries, heaviness, parameters);
  if (value !== null) return value;
  return issue ? invalidValue(texts, 'function.method-undefined') : '';
}

function alike({ numbers }: Figures): Float64Array {
  return new Float64Array(numbers.length).fill(1);
}

/** Every value that takes part needs a weight of 0 or more. */
function weightsOf(
  { tags }: Figures,
  values: Argument,
  weights: Argument,
  texts: Texts,
): Float64Array | CellError {
  const differing = differingSizes(texts, values, weights);
  if (differing) return differing;
  const given = figuresIn(weights, texts);
  if (isCellError(given)) return given;
  const found = upTo(given, tags.length);
  for (let i = 0; i < tags.length; i++) {
    const isWeight = found.tags[i] === Tag.number && found.numbers[i]! >= 0;
    if (tags[i] === Tag.number && !isWeight) return invalidValue(texts, 'function.weight', { row: i + 1 });
  }
  return found.numbers;
}

function exponentIn(exponent: Argument, texts: Texts): readonly number[] | CellError {
  const found = numberIn(exponent, texts);
  if (isCellError(found)) return found;
  return found === null || found === 0 ? invalidValue(texts, 'function.exponent') : [found];
}
