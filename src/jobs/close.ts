/** Closes an assessment: results by the conclusions, inputs as values, and the log of what was corrected since. */
import { inputsFingerprint } from './fingerprint';
import { ownResults } from '../sheets/read/find-sheets';
import {
  adjustmentLog,
  closingRows,
  closingsIn,
  readLog,
  withGrounds,
} from '../sheets/rounds/adjustment-log';
import { inputChanges } from '../sheets/rounds/input-changes';
import { wordFor } from '../sheets/template/column-entry';
import type { Texts } from '../sheets/texts';
import { stageWords } from '../sheets/words';
import { valueAt } from '../workbook/cells';
import type { CellEdit, WorkbookPlan } from '../workbook/plan';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { type OpenedBook, resultPlan, scoreOpened } from './score';

export interface CloseOptions {
  /** The workbook as it was closed before; null for the first closing. */
  readonly previous: OpenedBook | null;
  /** The day of the closing, as people write it. */
  readonly day: string;
}

export interface Closed {
  readonly plan: WorkbookPlan;
  /** 1 for the first closing. */
  readonly closing: number;
  /** Input cells that differ from the previous closing. */
  readonly changes: number;
}

/** Whether a workbook has been closed before, so that a further closing needs it to compare with. */
export function isClosed(snapshot: WorkbookSnapshot): boolean {
  return readLog(snapshot) !== null;
}

/** Scores at the final stage, whatever the settings say; results are values. */
export function close(opened: OpenedBook, texts: Texts, { previous, day }: CloseOptions): Closed {
  const scored = scoreOpened(opened, { stage: 'final' });
  const { plan } = resultPlan(opened, scored, texts, { stage: 'final' });
  const kept = withGrounds((previous && readLog(previous.snapshot)) ?? [], readLog(opened.snapshot) ?? []);
  const closing = closingsIn(kept) + 1;
  const changes = previous ? inputChanges(previous.snapshot, opened.snapshot, opened.book) : [];
  const added = closingRows(
    { number: closing, day, fingerprint: inputsFingerprint(opened.snapshot) },
    changes,
    { before: previous && scoreOpened(previous, { stage: 'final' }).board, after: scored.board },
    texts,
  );
  const stageSet = finalStage(opened, texts);
  const frozen = frozenInputs(opened.snapshot).filter(
    (edit) =>
      !stageSet.some(
        ({ sheet, row, column }) => edit.sheet === sheet && edit.row === row && edit.column === column,
      ),
  );
  return {
    closing,
    changes: changes.length,
    plan: {
      ...plan,
      sheets: [...plan.sheets, adjustmentLog([...kept, ...added], texts)],
      edits: [...stageSet, ...frozen],
    },
  };
}

/** The setting of the stage, so that scoring the copy gives what was closed; nothing where the workbook has none. */
function finalStage({ book }: OpenedBook, texts: Texts): CellEdit[] {
  const cell = book.settingCells.get('stage');
  if (!cell || book.settings.stage === 'final') return [];
  return [{ ...cell, content: wordFor(stageWords, 'final', texts), overFormula: true }];
}

/** Every formula of the inputs as the value that it has; one that shows an error stays, for no value says the same. */
function frozenInputs(snapshot: WorkbookSnapshot): CellEdit[] {
  const results = new Set(ownResults(snapshot));
  return snapshot.sheets
    .filter(({ name, kind }) => kind === 'worksheet' && !results.has(name))
    .flatMap(({ name, cells }) =>
      [...cells.rows].flatMap((row, i) =>
        Array.from({ length: cells.starts[i + 1]! - cells.starts[i]! }, (_, k) => cells.starts[i]! + k)
          .filter((offset) => cells.formulas.has(offset))
          .flatMap((offset): CellEdit[] => {
            const content = valueAt(cells, offset);
            if (typeof content === 'object' && content !== null) return [];
            return [{ sheet: name, row, column: cells.columns[offset]!, content, overFormula: true }];
          }),
      ),
    );
}
