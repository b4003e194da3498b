/** Where the sheets of a plan go in a workbook, whichever adapter writes them. */
import { longestSheetName } from './address';
import { WorkbookRefusal, type ApplyReport } from './port';

/** Where a planned sheet goes: over one of ours (`existing` is its index), or into a new one. */
export interface Placement {
  readonly planned: string;
  readonly written: string;
  readonly existing: number | null;
}

/**
 * Finds a name for each planned sheet. One of ours is written over; a name that the user has taken is left
 * to the user and ours becomes `Name (ChiSo)`, then `Name (ChiSo 2)`. Case does not count, as in Excel.
 * @throws WorkbookRefusal `sheet-name` for a name that Excel refuses, or one that is planned twice.
 */
export function placeSheets(
  planned: readonly string[],
  existing: readonly { readonly name: string; readonly own: boolean }[],
): Placement[] {
  const places = new Map(existing.map((sheet, index) => [sheet.name.toUpperCase(), { ...sheet, index }]));
  const taken = new Set<string>();
  const keys = planned.map((name) => name.toUpperCase());
  const names = new Set(keys);
  const twice = planned.find((_, i) => keys.indexOf(keys[i]!) < i);
  if (twice !== undefined) throw new WorkbookRefusal('sheet-name', { name: twice });
  return planned.map((name) => {
    refuseBadName(name);
    for (const candidate of candidates(name)) {
      const key = candidate.toUpperCase();
      const place = places.get(key);
      const reserved = taken.has(key) || (candidate !== name && names.has(key));
      if (reserved || (place && !place.own)) continue;
      taken.add(key);
      return { planned: name, written: place?.name ?? candidate, existing: place?.index ?? null };
    }
    throw new WorkbookRefusal('sheet-name', { name });
  });
}

/** Our sheets after a run: those of earlier runs that are still there, and those written. */
export function ownSheetsAfter(
  before: readonly string[],
  present: readonly string[],
  placements: readonly Placement[],
): string[] {
  const earlier = new Set(before.map((name) => name.toUpperCase()));
  const written = new Set(placements.map((placement) => placement.written.toUpperCase()));
  const kept = present.filter((name) => earlier.has(name.toUpperCase()) && !written.has(name.toUpperCase()));
  return [...kept, ...placements.map((placement) => placement.written)];
}

/** The places, as the report of a run tells them. */
export function reportedSheets(placements: readonly Placement[]): ApplyReport['sheets'] {
  return placements.map(({ planned, written, existing }) => ({ planned, written, added: existing === null }));
}

function* candidates(name: string): Generator<string> {
  yield name;
  yield suffixed(name, ' (ChiSo)');
  for (let i = 2; i < 1000; i += 1) yield suffixed(name, ` (ChiSo ${String(i)})`);
}

function suffixed(name: string, suffix: string): string {
  const short = name.slice(0, longestSheetName - suffix.length).replace(/[\ud800-\udbff]$/, '');
  return `${short.trimEnd()}${suffix}`;
}

function refuseBadName(name: string): void {
  const bad =
    name.trim() === '' ||
    name.length > longestSheetName ||
    /[[\]:*?/\\\p{Cc}]/u.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    name.toUpperCase() === 'HISTORY';
  if (bad) throw new WorkbookRefusal('sheet-name', { name });
}
