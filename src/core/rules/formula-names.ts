/** The names of a rule in a native formula. */
import type { FormulaScope } from './formula-scope';
import { enclosed, type FormulaBuilder, type Piece, piece, strength } from './native-formula';

/**
 * What `resolveName` gives, as formula text: a cell, a/b, or the one where the other is missing. `find` gives the
 * reference of a stored measure. A name stored nowhere has no formula.
 */
export function nameFormula(
  name: string,
  need: 'number' | 'any',
  builder: FormulaBuilder,
  scope: FormulaScope,
  find: (name: string) => string | null,
): Piece {
  if (name === 'n') {
    const count = nameFormula('x', 'number', builder, scope, find);
    const value = count.text;
    builder.missingIf(`${enclosed(count, strength.sum)}<0`);
    builder.missingIf(`ROUND(${value},10)<>ROUND(${value},0)`);
    return count;
  }
  const a = find('a');
  const b = find('b');
  const stored = find('x') ?? find('n');
  const hasRatio = a !== null && b !== null;
  const ratio = piece(`${a ?? ''}/${b ?? ''}`, strength.product);
  const noRatio = `COUNT(${a ?? ''},${b ?? ''})<2`;
  if (name === 'x' || name === 'r') {
    if (hasRatio) scope.divides = true;
    if (hasRatio && stored !== null) {
      if (name === 'r') {
        builder.missingIf(`AND(${noRatio},NOT(ISNUMBER(${stored})))`);
        return piece(`IF(${noRatio},${stored},${ratio.text})`);
      }
      builder.missingIf(`AND(${stored}="",${noRatio})`);
      if (need === 'number') builder.missingIf(`AND(${stored}<>"",NOT(ISNUMBER(${stored})))`);
      return piece(`IF(${stored}="",${ratio.text},${stored})`);
    }
    if (hasRatio) {
      scope.numbers.add(a).add(b);
      return ratio;
    }
  }
  const reference = name === 'x' || name === 'r' ? stored : find(name);
  if (reference === null) return builder.unavailable('no-measure', { name });
  scope[need === 'number' ? 'numbers' : 'present'].add(reference);
  return piece(reference);
}
