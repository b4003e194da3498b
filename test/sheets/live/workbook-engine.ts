/** Recalculates whole workbooks with IronCalc, an engine that knows nothing of ours. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { initSync, Model } from '@ironcalc/wasm';
import { cellName } from '../../../src/workbook/address';
import { valueAt } from '../../../src/workbook/cells';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import type { Read } from './live-check';

/** What the cells of a workbook show after every formula was worked out; `asked` are the cells to be read. */
export function workedOut(
  snapshot: WorkbookSnapshot,
  asked: readonly { readonly sheet: string; readonly row: number; readonly column: number }[],
): Read {
  const folder = join(process.cwd(), 'node_modules', '@ironcalc', 'wasm');
  initSync({ module: readFileSync(join(folder, 'wasm_bg.wasm')) });
  const model = new Model('live', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  snapshot.sheets.forEach(({ name }, i) => {
    if (i > 0) model.newSheet();
    model.renameSheet(i, name);
  });
  snapshot.sheets.forEach(({ cells }, sheet) => {
    cells.rows.forEach((row, i) => {
      for (let offset = cells.starts[i]!; offset < cells.starts[i + 1]!; offset++) {
        const formula = cells.formulas.get(offset);
        const input = formula === undefined ? typed(valueAt(cells, offset)) : `=${formula}`;
        if (input !== null) model.setUserInput(sheet, row + 1, cells.columns[offset]! + 1, input);
      }
    });
  });
  // Only formatted text can be read back: beside each cell its value with all digits.
  const shown = snapshot.sheets.length;
  model.newSheet();
  const places = new Map<string, number>();
  for (const { sheet, row, column } of asked) {
    const key = `${sheet} ${String(row)} ${String(column)}`;
    if (places.has(key)) continue;
    places.set(key, places.size + 1);
    const cell = `'${sheet}'!${cellName(row, column)}`;
    const text = `=IF(ISNUMBER(${cell}),"n"&TEXT(${cell},"0.00000000000000E+00"),${cell}&"")`;
    model.setUserInput(shown, places.size, 1, text);
  }
  model.resumeEvaluation();
  model.evaluate();
  return (sheet, row, column) => {
    const place = places.get(`${sheet} ${String(row)} ${String(column)}`)!;
    const text = model.getFormattedCellValue(shown, place, 1);
    return /^n[-\d]/.test(text) ? Number(text.slice(1)) : text;
  };
}

/** A value as somebody types it; null for a blank cell. */
function typed(value: ReturnType<typeof valueAt>): string | null {
  if (value === null || typeof value === 'object') return null;
  return typeof value === 'string' ? `'${value}` : String(value).toUpperCase();
}
