/** Follows what happens in the host's workbook beside the pane: cells that are selected, inputs that change. */
import type { InputChange, PaneHost } from './host';
import type { CellSubject, SelectedCell } from './session/cell-subject';
import type { PaneState } from './state';
import type { Store } from './store';
import type { Work } from './work';

export class Following {
  /** Cells asked about so far; only what is known of the last one counts. */
  private asked = 0;

  constructor(
    private readonly host: PaneHost,
    private readonly store: Store<PaneState>,
    private readonly work: Work,
  ) {
    host.watch?.({
      selected: (cell) => void this.hear(() => this.select(cell)),
      changing: () => {
        this.work.inputs.noteChange();
      },
      changed: (change) => void this.hear(() => this.notice(change)),
    });
  }

  /** What the cell that is selected now is about; null where that cannot be told. */
  async locate(): Promise<CellSubject | null> {
    const cell = await this.host.selection?.();
    return cell ? this.select(cell) : null;
  }

  /** Whether the unit in sight changes with the selection. */
  follow(follows: boolean): void {
    this.store.update({ followsSelection: follows });
    if (follows) this.show(this.store.get().selected);
  }

  /**
   * Somebody changed a cell, or the pane did for them, which was noted at once: what was made of it is out of date, unless
   * nothing was.
   */
  async notice(change: InputChange): Promise<void> {
    const { opened, scored, written, task, outdated } = this.store.get();
    if (opened?.results.includes(change.sheet)) return;
    if (written?.sheets.some(({ name }) => name === change.sheet)) return;
    // Told after it was read.
    if (!this.work.inputs.areChanged) return;
    if (scored !== null || task?.kind === 'score') this.store.update({ outdated: outdated ?? change });
    if (opened) await this.work.inputs.refresh();
  }

  /** Does what the host's telling asks for; nobody awaits it, so that what goes wrong is said. */
  private async hear(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.work.tell(error, () => this.hear(act));
    }
  }

  private async select(cell: SelectedCell): Promise<CellSubject | null> {
    if (!this.store.get().opened) return null;
    const number = (this.asked += 1);
    const selected = await this.work.ask('subject', { cell });
    if (number === this.asked) {
      this.store.update({ selected });
      if (this.store.get().view === 'unit') this.show(selected);
    }
    return selected;
  }

  /** Only where the view of a unit is in sight already, and only what it can show. */
  private show(selected: CellSubject | null): void {
    const { scored, followsSelection } = this.store.get();
    if (!followsSelection || !selected?.unit || !scored) return;
    const { unit, criterion } = selected;
    if (!scored.groups.some(({ rows }) => rows.some(({ code }) => code === unit))) return;
    // What was said was about the unit before.
    this.store.update({ unit, notice: null, ...(criterion !== null && { criterion }) });
  }
}
