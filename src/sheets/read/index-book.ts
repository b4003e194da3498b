/** Reads an index workbook: snapshot in, index book and findings out. */
import type { IndexBook, Settings, Unit } from '../../core/book';
import type { CellRef } from '../../core/findings/finding';
import { TextPool } from '../../core/measures/text-pool';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { Applicability } from './applicability';
import { checkFigures } from './check-figures';
import { checkPresence } from './check-presence';
import { CodeIndex, UnitIndex } from './codes';
import { readCriteria } from './criteria';
import { FigureTables } from './figure-tables';
import { readFigures } from './figures';
import { readingLog, type ReadingLog } from './finding-ids';
import { findSheets, type FoundSheets } from './find-sheets';
import { readGrades } from './grades';
import { reportHiddenParts } from './hidden-parts';
import { measuresKnown, readOwnChecks } from './own-checks';
import { PeriodReader } from './periods';
import { readPublished } from './published';
import { startReading } from './reading';
import { readScope } from './scope';
import { readSettings } from './settings';
import { readUnits } from './units';
import { nearestWord } from './names';

/**
 * Everything that a workbook of format 1 says about its index. Never throws on what it holds: what is doubtful,
 * unreadable or absent is a finding, and the book is as complete as it can be without it.
 */
export function readIndexBook(snapshot: WorkbookSnapshot): IndexBook {
  const log = readingLog();
  const reading = startReading(snapshot, log);
  if (snapshot.sheets.every((sheet) => sheet.cells.rows.length === 0)) log.add('empty-workbook');
  const sheets = findSheets(reading);
  for (const sheet of usedSheets(sheets)) reportHiddenParts(sheet, log);
  const periods = new PeriodReader(log);
  const { settings: given, cells } = readSettings(reading, sheets.byId.get('settings'), periods);
  const { units, groups } = readUnits(reading, sheets.byId.get('units'));
  const criteriaSets = readCriteria(reading, sheets, groups, given.indexName);
  const applicability = new Applicability(criteriaSets, units);
  const unitIndex = new UnitIndex(units);
  const codes = new CodeIndex(applicability.codes);
  const settings = withKnownCodes(given, cells, units, unitIndex, codes, log);
  if (settings.period.label === '')
    log.add('period-missing', { sheet: sheets.byId.get('settings')?.name ?? '' });
  const scope = readScope(reading, sheets.byId.get('scope'), units, unitIndex, codes);

  const texts = new TextPool();
  const unitCodes = units.map((unit) => unit.code);
  const context = { reading, texts, unitCodes, textsRead: (code: string) => applicability.textsRead(code) };
  const tables = new FigureTables(units.length);
  const current = tables.period(settings.period);
  if (units.length > 0 && criteriaSets.length > 0) {
    readFigures(
      { context, applicability, units: unitIndex, current: settings.period, periods },
      sheets,
      tables,
    );
    checkFigures(context, applicability, tables);
    checkPresence(log, current, applicability, units, settings);
  }
  const published = readPublished(
    reading,
    sheets.byId.get('published'),
    units,
    unitIndex,
    settings.period,
    periods,
  );
  return {
    settings,
    settingCells: cells,
    criteriaSets,
    units,
    scope,
    periods: tables.finished(),
    published,
    grades: readGrades(reading, sheets.byId.get('grades'), groups, codes),
    checks: readOwnChecks(reading, sheets.byId.get('checks'), {
      criteria: codes,
      measuresOf: measuresKnown(criteriaSets, (code) => current.tables.measures.get(code)?.keys() ?? []),
    }),
    texts,
    findings: log.findings,
  };
}

function usedSheets(sheets: FoundSheets) {
  return [...sheets.byId.values(), ...sheets.criteriaByGroup.map(({ sheet }) => sheet)];
}

/** Settings that name a unit or criteria, with the codes as the book has them; unknown ones are dropped. */
function withKnownCodes(
  settings: Settings,
  cells: ReadonlyMap<keyof Settings, CellRef>,
  units: readonly Unit[],
  unitIndex: UnitIndex,
  criteria: CodeIndex,
  log: ReadingLog,
): Settings {
  const { referenceUnit, tieBreakers } = settings;
  const unit =
    referenceUnit === null
      ? undefined
      : (units[unitIndex.byCodeText(referenceUnit)] ?? units[unitIndex.byNameText(referenceUnit)]);
  if (referenceUnit !== null && !unit) {
    const cell = cells.get('referenceUnit') ?? null;
    const expected = unitIndex.nearestTo(referenceUnit);
    log.add('unknown-reference-unit', { cell, found: referenceUnit, expected });
  }
  const known = tieBreakers.map((code) => {
    const criterion = criteria.find(code);
    if (criterion === null) {
      const expected = nearestWord(code, criteria.codes);
      log.add('unknown-tie-breaker', { cell: cells.get('tieBreakers') ?? null, found: code, expected });
    }
    return criterion;
  });
  return {
    ...settings,
    referenceUnit: unit?.code ?? null,
    tieBreakers: known.filter((code) => code !== null),
  };
}
