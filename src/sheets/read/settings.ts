/** Reads the sheet Thiết lập. */
import { defaultSettings } from '../../core/default-settings';
import type { Settings } from '../../core/book';
import type { CellRef } from '../../core/findings/finding';
import type { Period } from '../../core/periods/period';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { formatVersion } from '../format';
import {
  noSubmissionWords,
  noYesWords,
  rankByWords,
  rankOnWords,
  stageWords,
  tieWords,
  type Word,
} from '../words';
import type { Bounds, Cell } from './cell';
import { Vocabulary } from './names';
import { periodText, type PeriodReader } from './periods';
import type { Reading } from './reading';
import { settingCells } from './setting-cells';

export interface ReadSettings {
  readonly settings: Settings;
  readonly cells: ReadonlyMap<keyof Settings, CellRef>;
}

/** Stands for the period of a workbook that does not say which it is. */
const unnamedPeriod: Period = {
  label: '',
  key: '',
  from: null,
  to: null,
  months: null,
  year: null,
  known: false,
};

/** A setting that is absent, blank or unreadable has its default. */
export function readSettings(
  reading: Reading,
  sheet: SheetSnapshot | undefined,
  periods: PeriodReader,
): ReadSettings {
  const given = sheet ? settingCells(reading, sheet) : new Map<keyof Settings, readonly Cell[]>();
  const cell = (field: keyof Settings): Cell | undefined => given.get(field)?.[0];
  const text = (field: keyof Settings): string => cell(field)?.text ?? '';
  const number = (field: keyof Settings, bounds?: Bounds) => cell(field)?.number(bounds) ?? null;
  const list = (field: keyof Settings): string[] => (given.get(field) ?? []).flatMap((value) => value.codes);
  const word = <Value>(field: keyof Settings, words: readonly Word<Value>[], fallback: Value): Value =>
    cell(field)?.word(new Vocabulary(words)) ?? fallback;
  const periodList = (field: keyof Settings): Period[] =>
    (given.get(field) ?? []).flatMap((value) =>
      (value.isNumber ? [periodText(value)] : value.codes)
        .map((piece) => periods.read(piece, value.ref))
        .filter((period) => period !== null),
    );
  const defaults = defaultSettings(unnamedPeriod);
  const rankBy = word('rankBy', rankByWords, defaults.rankBy);
  const settings: Settings = {
    indexName: text('indexName'),
    decision: text('decision'),
    setVersion: text('setVersion'),
    formatVersion: text('formatVersion') || formatVersion,
    period: periodList('period')[0] ?? defaults.period,
    from: cell('from')?.day() ?? null,
    to: cell('to')?.day() ?? null,
    deadline: cell('deadline')?.moment() ?? null,
    evidenceFrom: cell('evidenceFrom')?.day() ?? null,
    evidenceTo: cell('evidenceTo')?.day() ?? null,
    comparePeriods: periodList('comparePeriods'),
    baseYear: cell('baseYear')?.whole({ min: 1900, max: 2200 }) ?? null,
    referenceUnit: text('referenceUnit') || null,
    stage: word('stage', stageWords, defaults.stage),
    decimals: cell('decimals')?.whole({ min: 0, max: 10 }) ?? defaults.decimals,
    rankBy,
    rankOn: word('rankOn', rankOnWords, defaults.rankOn),
    ties: word('ties', tieWords, defaults.ties),
    tieBreakers: list('tieBreakers'),
    target: rankBy === 'percent' ? (cell('target')?.percent() ?? null) : number('target'),
    bonusCap: number('bonusCap', { min: 0 }),
    totalCap: number('totalCap', { min: 0 }),
    rollUp: word('rollUp', noYesWords, defaults.rollUp),
    minimumShare: cell('minimumShare')?.share() ?? defaults.minimumShare,
    noSubmission: word('noSubmission', noSubmissionWords, defaults.noSubmission),
    publishedBy: text('publishedBy'),
    superiorBody: text('superiorBody'),
    issuingBody: text('issuingBody'),
    place: text('place'),
  };
  if (settings.formatVersion !== formatVersion) {
    const at = cell('formatVersion')?.ref ?? null;
    reading.log.add('format-version', { cell: at, found: settings.formatVersion, expected: formatVersion });
  }
  const cells = [...given].flatMap(([field, [first]]) => (first?.ref ? [[field, first.ref] as const] : []));
  return { settings, cells: new Map(cells) };
}
