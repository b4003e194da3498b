/** Finds the sheets of an index among those of a workbook. */
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';
import { indexSheets, type SheetId } from '../format';
import { foldedNames, foldName } from './names';
import type { Reading } from './reading';

/** A criteria sheet for one khối is named `Bộ tiêu chí - Xã`; Excel cuts the name at 31 characters. */
export interface GroupSheet {
  readonly group: string;
  readonly sheet: SheetSnapshot;
}

export interface FoundSheets {
  readonly byId: ReadonlyMap<SheetId, SheetSnapshot>;
  readonly criteriaByGroup: readonly GroupSheet[];
}

/**
 * Of sheets that mean the same, the one with the more official name counts, then the first; others are findings.
 * Empty sheets are not there.
 */
export function findSheets(reading: Reading): FoundSheets {
  const { snapshot, log } = reading;
  const sheets = snapshot.sheets.filter((sheet) => sheet.kind === 'worksheet' && sheet.cells.rows.length > 0);
  const byId = new Map<SheetId, SheetSnapshot>();
  for (const format of Object.values(indexSheets)) {
    const names = foldedNames(format);
    const matching = names.flatMap((name) => sheets.filter((sheet) => foldName(sheet.name) === name));
    const [used, ...others] = new Set(matching);
    if (!used) continue;
    byId.set(format.id, used);
    for (const other of others) {
      log.add('duplicate-sheet', { sheet: other.name, found: other.name, expected: used.name });
    }
  }
  const criteriaByGroup = withoutSameGroup(
    reading,
    sheets.map((sheet) => ({ group: groupOf(sheet.name) ?? '', sheet })).filter(({ group }) => group !== ''),
  );
  const used = [...byId.values(), ...criteriaByGroup.map(({ sheet }) => sheet)];
  for (const sheet of used) {
    if (sheet.visibility !== 'visible') log.add('hidden-sheet', { sheet: sheet.name, found: sheet.name });
  }
  return { byId, criteriaByGroup };
}

/** Names of the sheets that ChiSo wrote and that no index is read from: results, and words about them. */
export function ownResults({ ownSheets }: Pick<WorkbookSnapshot, 'ownSheets'>): readonly string[] {
  return ownSheets.filter((name) => !isIndexSheet(name));
}

function isIndexSheet(name: string): boolean {
  const folded = foldName(name);
  const isNamedSo = Object.values(indexSheets).some((format) => foldedNames(format).includes(folded));
  return isNamedSo || groupOf(name) !== null;
}

function groupOf(name: string): string | null {
  const match = /^(.*?)\s*[-–—:]\s*(.+)$/u.exec(name);
  return match?.[1] && foldedNames(indexSheets.criteria).includes(foldName(match[1]))
    ? match[2]!.trim()
    : null;
}

function withoutSameGroup(reading: Reading, found: readonly GroupSheet[]): GroupSheet[] {
  const byGroup = new Map<string, GroupSheet>();
  for (const candidate of found) {
    const used = byGroup.get(foldName(candidate.group));
    if (!used) {
      byGroup.set(foldName(candidate.group), candidate);
      continue;
    }
    const { name } = candidate.sheet;
    reading.log.add('duplicate-sheet', { sheet: name, found: name, expected: used.sheet.name });
  }
  return [...byGroup.values()];
}
