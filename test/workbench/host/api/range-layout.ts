import { child, method, navigation, property, type Members } from '../api-table';
import { HostError } from '../host-error';
import { object, type HostObject } from '../host-object';
import { intersection } from '../../model/rectangles';
import type { RangeTarget } from '../targets';
import { areasOf } from './given-ranges';
import { hyperlinkOf, setHyperlink } from './hyperlinks';
import { columnProperties, rowProperties } from './line-properties';

/** Members of a range that speak of looks, entries and links. */
export const rangeLayoutMembers: Members<'Range'> = {
  format: navigation('1.1', (range) => object('RangeFormat', areasOf(range))),
  dataValidation: navigation('1.8', (range) => object('DataValidation', areasOf(range))),
  conditionalFormats: navigation('1.6', (range) => object('ConditionalFormatCollection', areasOf(range))),
  hyperlink: property('1.7', hyperlinkOf, setHyperlink),
  getMergedAreasOrNullObject: child('1.13', mergedAreas),
  getRowProperties: method('1.9', (range, args) => rowProperties(range, args.at(0))),
  getColumnProperties: method('1.9', (range, args) => columnProperties(range, args.at(0))),
};

/** Beyond it Excel fails. */
const mostAreas = 512;

function mergedAreas({ sheet, ...range }: RangeTarget): HostObject | null {
  const areas = sheet.merges.filter((area) => intersection(area, range));
  if (areas.length > mostAreas) throw new HostError('GeneralException', 'too many merged areas');
  return areas.length === 0 ? null : object('RangeAreas', { sheet, areas });
}
