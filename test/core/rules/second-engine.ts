/** Recalculates native formulas with IronCalc, an engine that knows nothing of ours. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { initSync, Model } from '@ironcalc/wasm';
import { address } from './formula-cases';
import type { Entry } from './rule-context';

/** A sheet of entries and formulas, addressed from row 1 and column 1. */
export class SecondEngine {
  private readonly model: Model;

  constructor() {
    const folder = join(process.cwd(), 'node_modules', '@ironcalc', 'wasm');
    initSync({ module: readFileSync(join(folder, 'wasm_bg.wasm')) });
    this.model = new Model('rules', 'en', 'UTC', 'en');
    this.model.pauseEvaluation();
  }

  /** A null leaves the cell empty. */
  enter(row: number, column: number, entry: Entry): void {
    if (entry === null) return;
    const input = typeof entry === 'string' ? `'${entry}` : String(entry).toUpperCase();
    this.model.setUserInput(0, row, column, input);
  }

  /** The formula, and beside it its value with all digits, since only formatted text can be read back. */
  formula(row: number, column: number, formula: string): void {
    const cell = address(row, column);
    this.model.setUserInput(0, row, column, `=${formula}`);
    const shown = `=IF(ISNUMBER(${cell}),TEXT(${cell},"0.00000000000000E+00"),${cell})`;
    this.model.setUserInput(0, row, column + 1, shown);
  }

  recalculate(): void {
    this.model.resumeEvaluation();
    this.model.evaluate();
  }

  /** What a formula gave, as text. */
  shown(row: number, column: number): string {
    return this.model.getFormattedCellValue(0, row, column + 1);
  }
}
