import { WorkbookRefusal } from '../port';
import type { Limits } from './limits';
import { decodeExcelEscapes } from './xml-text';
import { XmlEvent, type XmlReader } from './xml-reader';

/** The shared strings of a workbook by their index. */
export function readSharedStrings(xml: XmlReader, limits: Limits): string[] {
  const texts: string[] = [];
  xml.openRoot('sst');
  while (xml.next() !== XmlEvent.end) {
    if (xml.event !== XmlEvent.start || xml.name !== 'si') continue;
    if (texts.length === limits.sharedStrings) {
      throw new WorkbookRefusal('too-many-texts', { limit: limits.sharedStrings });
    }
    texts.push(readRichText(xml, limits));
  }
  return texts;
}

/**
 * The text of the element that has just begun (`si`, `is`, `text`): plain or in runs; the phonetic guide
 * above East Asian text is no part of it.
 */
export function readRichText(xml: XmlReader, limits: Limits): string {
  const depth = xml.depth;
  let text = '';
  while (xml.next() !== XmlEvent.end) {
    if (xml.event === XmlEvent.close && xml.depth < depth) break;
    if (xml.event !== XmlEvent.start) continue;
    if (xml.name === 't') text += xml.elementText();
    else if (xml.name !== 'r') xml.skip();
  }
  return checkedText(decodeExcelEscapes(text), xml.part, limits);
}

/** The same text, refused when it is longer than a cell holds. */
export function checkedText(text: string, part: string, limits: Limits): string {
  if (text.length > limits.textLength) {
    throw new WorkbookRefusal('text-too-long', { part, limit: limits.textLength, found: text.length });
  }
  return text;
}
