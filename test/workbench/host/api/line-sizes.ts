import { standardHeight, standardWidth, type SheetModel } from '../../model/sheet-model';
import { must } from '../../model/must';
import type { AreasTarget } from '../sheet-targets';
import { spansOf } from './area-formats';
import { refuseProtected } from './write-guard';

type Direction = 'row' | 'column';

/** Points of a screen pixel; Excel keeps sizes in whole pixels. */
const pixel = 0.75;

/** Highest row, and the column that holds 255 digits, in points. */
const greatest = { row: 409.5, column: 1342.5 } as const;

const options = { row: 'allowFormatRows', column: 'allowFormatColumns' } as const;

/** What all rows (columns) measure in points, 0 when hidden; null when they differ. */
export function sharedSize({ sheet, areas }: AreasTarget, direction: Direction): number | null {
  const { sizes, hidden, usual } = linesOf(sheet, direction);
  const found = new Set<number>();
  for (const { from, to } of spansOf(areas, direction)) {
    const own = [...sizes, ...[...hidden].map((line) => [line, 0] as const)];
    const inside = new Map(own.filter(([line]) => line >= from && line < to));
    for (const size of inside.values()) found.add(size);
    if (inside.size < to - from) found.add(usual);
  }
  const [first = usual, ...others] = found;
  return others.length === 0 ? first : null;
}

/** Zero hides, anything else shows. @throws HostError when Excel takes no such size. */
export function resize({ sheet, areas }: AreasTarget, direction: Direction, points: number): void {
  refuseProtected(sheet, options[direction]);
  must(points >= 0 && points <= greatest[direction], `${direction} of ${String(points)} points`);
  const { sizes, hidden } = linesOf(sheet, direction);
  for (const { from, to } of spansOf(areas, direction)) {
    for (let line = from; line < to; line += 1) {
      if (points === 0) hidden.add(line);
      else {
        hidden.delete(line);
        sizes.set(line, Math.max(1, Math.round(points / pixel)) * pixel);
      }
    }
  }
}

/** Gives rows (columns) the usual size. */
export function resetSize({ sheet, areas }: AreasTarget, direction: Direction): void {
  refuseProtected(sheet, options[direction]);
  const { sizes } = linesOf(sheet, direction);
  for (const { from, to } of spansOf(areas, direction)) {
    for (const line of sizes.keys()) if (line >= from && line < to) sizes.delete(line);
  }
}

function linesOf(sheet: SheetModel, direction: Direction) {
  return direction === 'row'
    ? { sizes: sheet.rowHeights, hidden: sheet.hiddenRows, usual: standardHeight }
    : { sizes: sheet.columnWidths, hidden: sheet.hiddenColumns, usual: standardWidth };
}
