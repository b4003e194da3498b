/** Gives formulas the index of the open workbook, scored where the pane has its scoring done. */
import type { WorkbookIndex } from '../functions/workbook-index';
import type { Pane } from '../pane/pane';
import type { OpenInputs } from './open-inputs';

/** From now on formulas are answered, and follow the workbook; whether the pane is in sight does not matter. */
export function serveFormulas(index: WorkbookIndex, inputs: OpenInputs, pane: Pick<Pane, 'ask'>): void {
  inputs.whenChanged(() => {
    index.changed();
  });
  index.connect(async () => pane.ask('tables', { snapshot: await inputs.latest() }));
}
