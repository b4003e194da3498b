/** Where the entry that counted for a unit stands in the workbook. */
import type { Criterion } from '../criteria/criterion';
import type { CellRef } from '../findings/finding';
import type { PointsKind } from './figures';
import type { PanelView } from './panel-setting';
import { From } from './pick';

const pointsFrom: Readonly<Record<number, PointsKind>> = {
  [From.self]: 'self',
  [From.survey]: 'survey',
  [From.appraisal1]: 'appraisal1',
  [From.appraisal2]: 'appraisal2',
  [From.conclusion]: 'conclusion',
};

/** The cell of a unit's entry for a leaf (`from` is a `From`), or of the criterion itself when nothing was entered. */
export function entryCell(panel: PanelView, node: Criterion, row: number, from: number): CellRef | null {
  const { figures } = panel.setting;
  const kind = pointsFrom[from];
  if (kind) return figures.pointsCell(kind, node.code, row);
  for (const name of figures.measureNames(node.code)) {
    const cell = figures.measureCell(node.code, name, row);
    if (cell) return cell;
  }
  return node.cell;
}
