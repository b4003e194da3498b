import { localAddress } from '../../model/address-text';
import type { Context } from '../context';
import type { RangeTarget } from '../targets';
import { keepHeadings } from './table-headings';

/** What follows when the add-in changed contents of cells: headings of tables are put right, the page is told. */
export function changed(range: RangeTarget, { model, events }: Context): void {
  const { sheet } = range;
  keepHeadings(model, sheet, range);
  events.raise('DataChangedEvent', sheet.id, {
    address: localAddress(range),
    changeType: 'RangeEdited',
    source: 'Local',
    triggerSource: 'ThisLocalAddin',
    worksheetId: sheet.id,
    shiftDirection: 'None',
  });
}
