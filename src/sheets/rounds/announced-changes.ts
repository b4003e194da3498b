/** What units announced to have changed when they sent their forms again: a list that an office keeps of their letters. */
import type { IndexBook } from '../../core/book';
import type { Finding } from '../../core/findings/finding';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { CodeIndex, UnitIndex } from '../read/codes';
import { readingLog } from '../read/finding-ids';
import { foldName } from '../read/names';
import { startReading } from '../read/reading';
import { readScope } from '../read/scope';
import { roundSheets } from './round-sheets';

export interface AnnouncedChanges {
  /** Codes of criteria by unit code. */
  readonly announced: ReadonlyMap<string, readonly string[]>;
  /** Rows that name no unit or criterion of the index. */
  readonly findings: readonly Finding[];
}

/**
 * The sheet `Thay đổi đã báo`, or the only sheet of a workbook. A row names a unit and one or several criteria
 * (`1.1; 2.3`), as in a sheet of scope; one that is parted into others stands for all of them. Other columns, such as
 * number and day of the letter, are for people. Null where no sheet is such a list.
 */
export function readAnnouncedChanges(
  snapshot: WorkbookSnapshot,
  { units, criteriaSets }: Pick<IndexBook, 'units' | 'criteriaSets'>,
): AnnouncedChanges | null {
  const log = readingLog();
  const reading = startReading(snapshot, log);
  const { sheets } = reading.snapshot;
  const names: readonly string[] = Object.values(roundSheets.announced).map(foldName);
  const sheet = sheets.find(({ name }) => names.includes(foldName(name))) ?? sheets[0];
  if (!sheet || (sheets.length > 1 && !names.includes(foldName(sheet.name)))) return null;
  const nodes = criteriaSets.flatMap((set) => set.nodes);
  const criteria = new CodeIndex([...new Set(nodes.map(({ code }) => code))]);
  const entries = readScope(reading, sheet, units, new UnitIndex(units), criteria);
  if (log.findings.some(({ ruleId }) => ruleId === 'header-not-found')) return null;
  const announced = new Map<string, Set<string>>();
  for (const { unit, criterion } of entries) {
    const known = announced.get(unit) ?? new Set([criterion]);
    announced.set(unit, known.add(criterion));
  }
  // Parents stand before their children.
  for (const codes of announced.values())
    for (const { code, parent } of nodes) if (parent !== null && codes.has(parent)) codes.add(code);
  return {
    announced: new Map([...announced].map(([unit, codes]) => [unit, [...codes]])),
    findings: log.findings,
  };
}
