/** Formulas with custom functions, which the pane writes into the host's workbook for people. */
import type { CellRef } from '../core/findings/finding';
import { cellName } from '../workbook/address';
import type { Following } from './following';
import { isWritten, type Insertion } from './host-functions';
import type { PaneHost } from './host';
import type { PaneState } from './state';
import type { Store } from './store';
import type { Work } from './work';

export class Formulas {
  constructor(
    private readonly host: PaneHost,
    private readonly store: Store<PaneState>,
    private readonly work: Work,
    private readonly following: Following,
  ) {}

  /** Gives the cells that are selected, as a formula names them; where that cannot be told, it is said. */
  async pickSelected(take: (range: string) => void): Promise<void> {
    const range = await this.told(
      () => this.host.functions?.selectedRange(),
      () => this.pickSelected(take),
    );
    if (range !== null) take(range);
  }

  /** Writes a formula in Excel's own form into the selected cell, and says what came of it; null as above. */
  async insert(formula: string, over: CellRef | null = null): Promise<Insertion | null> {
    const insertion = await this.told(
      () => this.host.functions?.insert(formula, over),
      () => this.insertAgain(formula, over),
    );
    if (!insertion) return null;
    const { cell, outcome } = insertion;
    const { sheet } = cell;
    const name = cellName(cell.row, cell.column);
    this.store.update({
      trouble: null,
      // Whoever asked is asked back there.
      notice:
        outcome === 'occupied'
          ? null
          : { key: `pane.functions.${outcome}`, parameters: { cell: name, sheet } },
    });
    if (isWritten(insertion)) {
      this.work.inputs.noteChange();
      await this.following.notice({ sheet, cells: name });
    }
    return insertion;
  }

  /** Nobody awaits what comes of it, so that content which is in the way is said as well. */
  private async insertAgain(formula: string, over: CellRef | null): Promise<void> {
    const insertion = await this.insert(formula, over);
    if (insertion?.outcome !== 'occupied') return;
    const { sheet, row, column } = insertion.cell;
    const parameters = { cell: cellName(row, column), sheet };
    this.store.update({ notice: { key: 'pane.functions.occupied', parameters } });
  }

  private async told<Answer>(
    ask: () => Promise<Answer> | undefined,
    again: () => Promise<unknown>,
  ): Promise<Answer | null> {
    try {
      return (await ask()) ?? null;
    } catch (error) {
      this.work.tell(error, again);
      return null;
    }
  }
}
