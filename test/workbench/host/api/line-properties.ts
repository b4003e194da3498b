import { localAddress } from '../../model/address-text';
import { fieldsOf, type Argument } from '../arguments';
import { HostError } from '../host-error';
import type { RangeTarget } from '../targets';
import type { Json } from '../wire';
import { areasOf } from './given-ranges';
import { sharedSize } from './line-sizes';

/** What is asked of each row (column), by the names of the load options. */
interface Asked {
  readonly hidden: boolean;
  readonly index: boolean;
  readonly size: boolean;
}

/** One object for each row of the range, with what was asked. */
export function rowProperties(range: RangeTarget, options: Argument): Json {
  const asked = askedIn(options, { hidden: 'rowHidden', index: 'rowIndex', size: 'rowHeight' });
  return Array.from({ length: range.rows }, (_, i) => {
    const row = { ...range, row: range.row + i, rows: 1 };
    return {
      address: localAddress(row),
      ...(asked.hidden && { rowHidden: range.sheet.hiddenRows.has(row.row) }),
      ...(asked.index && { rowIndex: row.row }),
      ...(asked.size && { format: { rowHeight: sharedSize(areasOf(row), 'row') } }),
    };
  });
}

/** One object for each column of the range, with what was asked. */
export function columnProperties(range: RangeTarget, options: Argument): Json {
  const asked = askedIn(options, { hidden: 'columnHidden', index: 'columnIndex', size: 'columnWidth' });
  return Array.from({ length: range.columns }, (_, i) => {
    const column = { ...range, column: range.column + i, columns: 1 };
    return {
      address: localAddress(column),
      ...(asked.hidden && { columnHidden: range.sheet.hiddenColumns.has(column.column) }),
      ...(asked.index && { columnIndex: column.column }),
      ...(asked.size && { format: { columnWidth: sharedSize(areasOf(column), 'column') } }),
    };
  });
}

/** @throws HostError `ApiNotFound` for a property that the host does not answer. */
function askedIn(options: Argument, names: Readonly<Record<keyof Asked, string>>): Asked {
  const { format = {}, ...own } = fieldsOf(options);
  const wanted = new Set(
    Object.entries({ ...own, ...fieldsOf(format) }).flatMap(([name, value]) =>
      value === true ? [name] : [],
    ),
  );
  const known = [...Object.values(names), 'address'];
  const unknown = [...wanted].find((name) => !known.includes(name));
  if (unknown !== undefined) throw new HostError('ApiNotFound', `${unknown} is not in the host`);
  return { hidden: wanted.has(names.hidden), index: wanted.has(names.index), size: wanted.has(names.size) };
}
