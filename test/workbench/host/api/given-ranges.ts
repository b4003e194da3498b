import type { SheetModel } from '../../model/sheet-model';
import type { Argument } from '../arguments';
import type { Context } from '../context';
import { HostError } from '../host-error';
import { HostObject } from '../host-object';
import type { AreasTarget } from '../sheet-targets';
import type { RangeTarget } from '../targets';
import { rangeNamed, rangeOfAddress } from './range-place';

/** A range given as an object or by its address on a sheet. @throws HostError `InvalidArgument` */
export function rangeGiven(given: Argument, sheet: SheetModel, context: Context): RangeTarget {
  if (given instanceof HostObject && given.is('Range')) return given.target;
  if (typeof given === 'string') return rangeNamed(sheet, given, context);
  throw new HostError('InvalidArgument', 'range expected');
}

/** One range or several, as an object or by addresses with commas between them, all on one sheet. */
export function areasGiven(given: Argument, sheet: SheetModel, context: Context): AreasTarget {
  if (given instanceof HostObject && given.is('RangeAreas')) return given.target;
  if (typeof given !== 'string') return areasOf(rangeGiven(given, sheet, context));
  const areas = given.split(',').map((address) => rangeNamed(sheet, address.trim(), context));
  if (areas.some((area) => area.sheet !== sheet)) throw new HostError('InvalidArgument', 'other sheet');
  return { sheet, areas };
}

/** One cell; where no sheet is given the address must name one. */
export function cellGiven(given: Argument, sheet: SheetModel | null, context: Context): RangeTarget {
  const found =
    typeof given === 'string'
      ? rangeOfAddress(given, sheet, context.model)
      : given instanceof HostObject && given.is('Range')
        ? given.target
        : null;
  if (found?.rows !== 1 || found.columns !== 1) throw new HostError('InvalidArgument', 'one cell expected');
  return found;
}

export function areasOf(range: RangeTarget): AreasTarget {
  const { sheet, row, column, rows, columns } = range;
  return { sheet, areas: [{ row, column, rows, columns }] };
}
