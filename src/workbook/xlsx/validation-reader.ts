import { WorkbookRefusal } from '../port';
import type { ValidationSnapshot } from '../snapshot';
import type { Limits } from './limits';
import { decodeExcelEscapes } from './xml-text';
import { XmlEvent, type XmlReader } from './xml-reader';

/**
 * Reads data validations, both the plain ones and those in the extension list (where Excel 2010 and later
 * put lists that lie on another sheet). Ranges stay texts: one validation may cover a whole sheet.
 */
export class ValidationReader {
  readonly found: ValidationSnapshot[] = [];
  private ranges = 0;

  constructor(
    private readonly xml: XmlReader,
    private readonly limits: Limits,
  ) {}

  /** Reads every validation inside the element that has just begun. */
  read(): void {
    const { xml } = this;
    const depth = xml.depth;
    while (xml.next() !== XmlEvent.end) {
      if (xml.event === XmlEvent.close && xml.depth < depth) return;
      if (xml.event === XmlEvent.start && xml.name === 'dataValidation') this.found.push(this.readOne());
    }
  }

  private readOne(): ValidationSnapshot {
    const { xml } = this;
    const depth = xml.depth;
    const type = xml.attribute('type') ?? 'none';
    const operator = xml.attribute('operator');
    let sqref = xml.attribute('sqref') ?? '';
    let formula1: string | null = null;
    let formula2: string | null = null;
    while (xml.next() !== XmlEvent.end) {
      if (xml.event === XmlEvent.close && xml.depth < depth) break;
      if (xml.event !== XmlEvent.start) continue;
      if (xml.name === 'formula1') formula1 = this.formula();
      else if (xml.name === 'formula2') formula2 = this.formula();
      else if (xml.name === 'sqref') sqref = xml.elementText();
    }
    const ranges = sqref.split(/\s+/).filter((range) => range !== '');
    this.ranges += Math.max(1, ranges.length);
    if (this.ranges > this.limits.validations) {
      const { validations: limit } = this.limits;
      throw new WorkbookRefusal('too-many-items', { part: xml.part, what: 'dataValidation', limit });
    }
    return { ranges, type, operator, formula1, formula2 };
  }

  /** The text of a formula, which the extension list wraps in an element of its own. */
  private formula(): string {
    const { xml } = this;
    const depth = xml.depth;
    let text = '';
    while (xml.next() !== XmlEvent.end) {
      if (xml.event === XmlEvent.close && xml.depth < depth) break;
      if (xml.event === XmlEvent.text) text += xml.text();
    }
    text = decodeExcelEscapes(text.trim());
    if (text.length > this.limits.formulaLength) {
      throw new WorkbookRefusal('formula-too-long', { part: xml.part, limit: this.limits.formulaLength });
    }
    return text;
  }
}
