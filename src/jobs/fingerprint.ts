/** A short sign of what a workbook's inputs hold, so that results can be told apart from later inputs. */
import { ContentHash } from '../sheets/content-hash';
import { ownResults } from '../sheets/read/find-sheets';
import { CellKind, type CellTable, type WorkbookSnapshot } from '../workbook/snapshot';

/**
 * Fingerprint of the content of every sheet but the results that ChiSo wrote: 16 hexadecimal digits, the same for
 * the same names, cells and formulas wherever they run, before results were written and after. A sheet that is named as
 * a result and that ChiSo did not write is an input like any other, and so is a template that it did. What functions of
 * ChiSo answer counts for nothing: they answer from the inputs, some of them later. It tells an honest change; it is no
 * protection against forgery.
 */
export function inputsFingerprint(snapshot: WorkbookSnapshot): string {
  const hash = new ContentHash();
  const results = new Set(ownResults(snapshot));
  for (const sheet of snapshot.sheets) {
    // Excel's API shows no sheet that is a chart; only files tell of them.
    if (results.has(sheet.name) || sheet.kind === 'chartsheet') continue;
    hash.addText(sheet.name);
    addCells(hash, sheet.cells);
  }
  return hash.digest();
}

/** What only files write before the names of newer functions and their parameters. */
const filePrefix = /_xl(?:fn|ws|pm)\./g;

/** Calls of functions of ChiSo, as Excel names them and as files may. */
const ownCall = /(?:\b|_)CHISO[._]/i;

function addCells(hash: ContentHash, cells: CellTable): void {
  for (let i = 0; i < cells.rows.length; i++) {
    const to = cells.starts[i + 1]!;
    for (let offset = cells.starts[i]!; offset < to; offset++) {
      const kind = cells.kinds[offset]!;
      if (kind === CellKind.blank || ownCall.test(cells.formulas.get(offset) ?? '')) continue;
      hash.addWord(cells.rows[i]!);
      hash.addWord(cells.columns[offset]! * 8 + kind);
      if (kind === CellKind.text || kind === CellKind.error)
        hash.addText(cells.texts[cells.numbers[offset]!]!);
      else hash.addNumber(cells.numbers[offset]!);
    }
  }
  for (const [offset, formula] of cells.formulas) {
    hash.addWord(offset);
    hash.addText(formula.replace(filePrefix, ''));
  }
}
