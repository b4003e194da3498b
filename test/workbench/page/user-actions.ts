/** What the user does in the grid, as Excel tells it to add-ins. */
import {
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from '@univerjs/sheets';
import { ICommandService, type IRange } from '@univerjs/core';
import { rangeName, type CellRange } from '../../../src/workbook/address';
import { activate, select } from '../host/api/selection';
import type { Host } from '../host/host';
import type { Grid } from './grid';
import type { GridView } from './grid-view';
import type { CellPatch } from '../univer/univer-book';

/** Follows what is done in the grid: cells written, cells selected, sheets shown, a cell being typed in. */
export function followUser({ cells, api }: Grid, host: Host, view: GridView): void {
  const { model, events } = host;
  const commands = cells.book.univer.__getInjector().get(ICommandService);
  commands.onCommandExecuted(({ id, params }, options) => {
    if (cells.book.isRunning || options?.onlyLocal === true) return;
    const { subUnitId: sheet } = (params ?? {}) as { subUnitId?: string };
    const found = sheet === undefined ? null : model.sheetById(sheet);
    if (!found) return;
    if (id === SetRangeValuesMutation.id) {
      const { cellValue } = params as { cellValue: CellPatch };
      const range = around(cellValue);
      if (!range) return;
      events.raise('DataChangedEvent', found.id, {
        address: rangeName(range),
        changeType: 'RangeEdited',
        source: 'Local',
        worksheetId: found.id,
        shiftDirection: 'None',
      });
    } else if (id === SetSelectionsOperation.id) {
      const { selections } = params as { selections: readonly { range: IRange }[] };
      const last = selections.at(-1);
      if (!last || found.id !== model.data.activeSheet) return;
      const range = modelRange(last.range);
      if (rangeName(range) === rangeName(model.data.selection)) return;
      view.isAt(found.id, range);
      select(host, found, range);
    } else if (id === SetWorksheetActiveOperation.id) {
      activate(host, found);
      view.isAt(found.id, model.data.selection);
      view.show();
    } else return;
    host.flushEvents();
  });
  const { Event } = api;
  // As in Excel, nothing can be asked while somebody types.
  api.addEvent(Event.SheetEditStarted, () => {
    host.conditions.cellEdit = true;
  });
  api.addEvent(Event.SheetEditEnded, () => {
    host.conditions.cellEdit = false;
  });
  for (const event of [
    Event.BeforeSheetCreate,
    Event.BeforeSheetDelete,
    Event.BeforeSheetMove,
    Event.BeforeSheetNameChange,
  ]) {
    // The grid has no way to tell the model of these.
    api.addEvent(event, (given) => {
      given.cancel = true;
    });
  }
}

function modelRange({ startRow, startColumn, endRow, endColumn }: IRange): CellRange {
  return {
    row: startRow,
    column: startColumn,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  };
}

/** The least range around the cells of a patch. */
function around(patch: CellPatch): CellRange | null {
  const rows = Object.keys(patch).map(Number);
  const columns = Object.values(patch).flatMap((cells) => Object.keys(cells).map(Number));
  if (rows.length === 0 || columns.length === 0) return null;
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}
