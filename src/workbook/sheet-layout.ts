/**
 * What a sheet of ours looks like, kept in the workbook: a run that fails while it writes over the sheet puts
 * it back from here, as Excel does not hand out all of it.
 */
import { Inflate, deflateSync, strFromU8, strToU8 } from 'fflate';
import type { SheetPlan } from './plan';

/** A planned sheet without its contents. */
export type SheetLayout = Omit<SheetPlan, 'blocks'>;

/** The layout of a sheet as text of ASCII letters. */
export function packLayout(plan: SheetPlan): string {
  const layout = JSON.stringify({ ...plan, blocks: undefined });
  const packed = deflateSync(strToU8(layout));
  return btoa(strFromU8(packed, true));
}

/** The layout that was packed; null when the text is none, for anybody can write into a workbook. */
export function unpackLayout(text: string): SheetLayout | null {
  try {
    const layout: unknown = JSON.parse(strFromU8(inflated(strToU8(atob(text), true))));
    return isLayout(layout) ? layout : null;
  } catch {
    return null;
  }
}

/** Bytes that no layout of ours reaches. */
const longest = 1 << 26;

function inflated(packed: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((piece) => {
    size += piece.length;
    if (size > longest) throw new RangeError('layout');
    pieces.push(piece);
  });
  // In small steps, so that what inflates without end is stopped early.
  for (let at = 0; at < packed.length; at += step) {
    inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const step = 1 << 14;

const lists = [
  'styles',
  'columnWidths',
  'rowHeights',
  'merges',
  'tables',
  'validations',
  'comments',
] as const satisfies readonly (keyof SheetLayout)[];

function isLayout(value: unknown): value is SheetLayout {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return typeof fields.get('name') === 'string' && lists.every((list) => Array.isArray(fields.get(list)));
}
