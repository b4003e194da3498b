/** A short sign of what a workbook's inputs hold, so that results can be told apart from later inputs. */
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

/** Two 32-bit FNV-1a lanes with different multipliers, over words. */
class ContentHash {
  private first = 0x811c9dc5;
  private second = 0x9747b28c;
  private readonly number = new Float64Array(1);
  private readonly halves = new Uint32Array(this.number.buffer);

  addWord(word: number): void {
    this.first = Math.imul(this.first ^ word, 0x01000193);
    this.first ^= this.first >>> 15;
    this.second = Math.imul(this.second ^ word, 0x85ebca6b);
    this.second ^= this.second >>> 13;
  }

  addNumber(value: number): void {
    this.number[0] = value;
    this.addWord(this.halves[0]!);
    this.addWord(this.halves[1]!);
  }

  addText(text: string): void {
    this.addWord(text.length);
    for (let i = 0; i < text.length; i++) this.addWord(text.charCodeAt(i));
  }

  digest(): string {
    return [this.first, this.second].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
  }
}
