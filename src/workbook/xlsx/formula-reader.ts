import { cellName } from '../address';
import { compileShared, type SharedFormula } from '../formula-references';
import { WorkbookRefusal } from '../port';
import type { XmlReader } from './xml-reader';
import { decodeExcelEscapes } from './xml-text';

/** Reads the formulas of one sheet; those that share a text are written out. */
export class FormulaReader {
  private readonly shared = new Map<string, SharedHome>();

  constructor(
    private readonly xml: XmlReader,
    /** Characters of the longest formula. */
    private readonly limit: number,
  ) {}

  /** The formula in the `f` element that has just begun, of the cell at a place. */
  read(row: number, column: number): string {
    const { xml } = this;
    const kind = xml.attributes.count === 0 ? null : xml.attribute('t');
    const group = kind === 'shared' ? (xml.attribute('si') ?? '') : null;
    const dataTable = kind === 'dataTable' ? `TABLE(${tableInputs(xml)})` : null;
    const text = dataTable ?? decodeExcelEscapes(xml.elementText());
    if (text.length > this.limit) {
      const cell = cellName(row, column);
      throw new WorkbookRefusal('formula-too-long', { part: xml.part, cell, limit: this.limit });
    }
    if (group === null) return text;
    if (text !== '') {
      this.shared.set(group, { row, column, formula: compileShared(text) });
      return text;
    }
    const home = this.shared.get(group);
    if (!home) throw xml.malformed();
    return home.formula.at(row - home.row, column - home.column);
  }
}

/** The cell whose formula others share. */
interface SharedHome {
  readonly row: number;
  readonly column: number;
  readonly formula: SharedFormula;
}

/** The cells that an Excel data table varies, as its `TABLE` formula names them. */
function tableInputs(xml: XmlReader): string {
  return [xml.attribute('r1'), xml.attribute('r2')].filter((cell) => cell !== null).join(',');
}
