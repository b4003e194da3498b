/** The list of figures that a what-if tries. */
import type { UnitFigureChange } from './session/verbs';

/**
 * `changes` in place of what was tried of the same figures, new figures at the end. Points that are set outright hear
 * no measure, so that of points and measures of one criterion the later stand.
 */
export function withChanges(
  tried: readonly UnitFigureChange[],
  changes: readonly UnitFigureChange[],
): readonly UnitFigureChange[] {
  return changes.reduce(withChange, tried);
}

function withChange(
  tried: readonly UnitFigureChange[],
  change: UnitFigureChange,
): readonly UnitFigureChange[] {
  const kept = tried.filter(
    ({ criterion, measure }) =>
      criterion !== change.criterion || (measure === 'points') === (change.measure === 'points'),
  );
  const isSame = ({ criterion, measure }: UnitFigureChange) =>
    criterion === change.criterion && measure === change.measure;
  return kept.some(isSame) ? kept.map((other) => (isSame(other) ? change : other)) : [...kept, change];
}
