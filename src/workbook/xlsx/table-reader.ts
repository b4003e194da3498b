import { parseRange } from '../address';
import { WorkbookRefusal } from '../port';
import type { TableSnapshot } from '../snapshot';
import { decodeExcelEscapes } from './xml-text';
import { XmlEvent, type XmlReader } from './xml-reader';

/** A table part; `id` is unique in the workbook. */
export interface TablePart extends TableSnapshot {
  readonly id: number;
}

export function readTable(xml: XmlReader): TablePart {
  xml.openRoot('table');
  const name = xml.attribute('displayName') ?? xml.attribute('name') ?? '';
  const id = Number(xml.attribute('id') ?? 0);
  const reference = xml.attribute('ref') ?? '';
  const range = parseRange(reference);
  if (!range) throw new WorkbookRefusal('bad-cell-reference', { part: xml.part, reference });
  const columns: string[] = [];
  while (xml.next() !== XmlEvent.end) {
    if (xml.event !== XmlEvent.start || xml.name !== 'tableColumn') continue;
    columns.push(decodeExcelEscapes(xml.attribute('name') ?? ''));
  }
  return { id, name, range, columns };
}
