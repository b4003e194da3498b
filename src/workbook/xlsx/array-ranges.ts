import { parseRange, type CellRange } from '../address';
import { isSpreadsheetNamespace } from './namespaces';
import { XmlEvent, type XmlReader } from './xml-reader';

/** Ranges of several cells that one formula fills (arrays, data tables): no cell of them can be changed by itself. */
export function arrayRanges(xml: XmlReader): CellRange[] {
  const ranges: CellRange[] = [];
  while (xml.next() !== XmlEvent.end) {
    if (xml.event !== XmlEvent.start || xml.name !== 'f' || !isSpreadsheetNamespace(xml.namespace)) continue;
    const kind = xml.attribute('t');
    if (kind !== 'array' && kind !== 'dataTable') continue;
    const range = parseRange(xml.attribute('ref') ?? '');
    if (range && range.rows * range.columns > 1) ranges.push(range);
  }
  return ranges;
}
