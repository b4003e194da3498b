import { WorkbookRefusal } from '../port';
import type { Limits } from './limits';

/** Characters of a formula on average, beyond which so many formulas are no work of people. */
const meanFormulaLength = 256;

/** What the cells of all sheets may amount to together. */
export class CellBudget {
  private cells = 0;
  private formulas = 0;
  private formulaCharacters = 0;

  constructor(readonly limits: Limits) {}

  addCell(part: string): void {
    this.cells += 1;
    if (this.cells > this.limits.cells) {
      throw new WorkbookRefusal('too-many-cells', { part, limit: this.limits.cells });
    }
  }

  /** Shared formulas are short in the file and long when written out: their length counts too. */
  addFormula(part: string, length: number): void {
    this.formulas += 1;
    this.formulaCharacters += length;
    const most = this.limits.formulas * meanFormulaLength;
    if (this.formulas > this.limits.formulas || this.formulaCharacters > most) {
      throw new WorkbookRefusal('too-many-formulas', { part, limit: this.limits.formulas });
    }
  }
}
