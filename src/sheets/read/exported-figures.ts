/** The figures that a system exported, in the layout of the sheet of data of an index. */
import type { IndexBook, PeriodData } from '../../core/book';
import type { Finding } from '../../core/findings/finding';
import { TextPool } from '../../core/measures/text-pool';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { Applicability } from './applicability';
import { UnitIndex } from './codes';
import { FigureTables } from './figure-tables';
import { readFigures } from './figures';
import { readingLog } from './finding-ids';
import { findSheets } from './find-sheets';
import { PeriodReader } from './periods';
import { startReading } from './reading';

export interface ExportedFigures {
  /** Of the current period of the index; units as in the index. */
  readonly figures: PeriodData;
  readonly findings: readonly Finding[];
}

/**
 * The sheet of data of a workbook, or its only sheet: units by code or name, criteria by the codes of the index. Null
 * where there is no such sheet.
 */
export function readExportedFigures(
  snapshot: WorkbookSnapshot,
  { units, criteriaSets, settings: { period } }: IndexBook,
): ExportedFigures | null {
  const log = readingLog();
  const reading = startReading(snapshot, log);
  const { sheets } = reading.snapshot;
  const data = findSheets(reading).byId.get('data') ?? (sheets.length === 1 ? sheets[0] : undefined);
  if (!data) return null;
  const applicability = new Applicability(criteriaSets, units);
  const tables = new FigureTables(units.length);
  tables.period(period);
  const context = {
    reading,
    texts: new TextPool(),
    unitCodes: units.map(({ code }) => code),
    textsRead: (code: string) => applicability.textsRead(code),
  };
  readFigures(
    { context, applicability, units: new UnitIndex(units), current: period, periods: new PeriodReader(log) },
    { byId: new Map([['data', data]]), criteriaByGroup: [] },
    tables,
  );
  return { figures: tables.finished().get(period.key)!, findings: log.findings };
}
