/** A finding in words. */
import type { Finding, FindingValue } from '../../core/findings/finding';
import { foldLoosely } from '../../core/measures/text-pool';
import { cellName } from '../../workbook/address';
import { indexSheets, settingFormats } from '../format';
import { expectedPieces } from '../sentences/rule-error';
import type { Texts } from '../texts';

export interface FindingText {
  /** Sheet name, or empty. */
  readonly sheet: string;
  /** `B5`, or empty where no single cell is meant. */
  readonly cell: string;
  readonly what: string;
  readonly found: string;
  readonly expected: string;
  readonly cure: string;
}

/** What was found, where, and what to do, in the reader's language. */
export function findingText(finding: Finding, texts: Texts): FindingText {
  const sheet = finding.cell?.sheet ?? finding.sheet ?? '';
  const cell = finding.cell ? cellName(finding.cell.row, finding.cell.column) : '';
  const given = new Map(Object.entries(finding.parameters ?? {}));
  const found = foundText(finding, texts);
  const expected = expectedText(finding, texts);
  const nearest = String(given.get('nearest') ?? '');
  const slots = {
    sheet,
    cell,
    unit: finding.unit ?? '',
    criterion: finding.criterion ?? '',
    found:
      finding.ruleId === 'previous-policy-misplaced' ? (columnName(found, sheet, texts) ?? found) : found,
    expected,
    ...finding.parameters,
    ...translated(given, sheet, texts),
    ...refusalTexts(finding, texts),
    reason: texts.text(`rule.error.${String(given.get('code') ?? '')}`, { found, expected }),
    nearestExpected: expected === '' ? '' : texts.text('finding.nearestExpected', { expected }),
    nearestName: nearest === '' ? '' : texts.text('finding.nearestName', { nearest }),
  };
  const key = `finding.${finding.ruleId}`;
  const what = texts.text(key, slots);
  return {
    sheet,
    cell,
    what: tellsCount(texts.text(key), given) ? what : withCount(what, given.get('count'), texts),
    found,
    expected,
    cure: texts.text(`${key}.cure`, slots),
  };
}

/** Parameters that are ids, as the words people know them by. */
function translated(
  given: ReadonlyMap<string, string | number>,
  sheet: string,
  texts: Texts,
): Readonly<Record<string, string>> {
  const column = given.get('column');
  const state = given.get('state');
  const measure = given.get('measure');
  const check = given.get('check');
  const among = given.get('among');
  return {
    ...(typeof column === 'string' && { column: columnName(column, sheet, texts) ?? column }),
    ...(typeof state === 'string' && { state: texts.text(`state.${state}`) }),
    ...(typeof check === 'string' && { check: wordFor(`review.check.${check}`, check, texts) }),
    ...(typeof among === 'string' && { among: texts.text(`review.among.${among}`) }),
    ...(typeof measure === 'string' && { measure: wordFor(`measure.${measure}`, measure, texts) }),
  };
}

/** Why a file was refused, and the cure: texts of their own that name facts of their own. */
function refusalTexts({ parameters = {} }: Finding, texts: Texts): Readonly<Record<string, string>> {
  const { refusal } = parameters;
  if (typeof refusal !== 'string') return {};
  const said = (key: string) => texts.text(key, parameters);
  return { refusal: said(`refusal.${refusal}`), refusalCure: said(`refusal.${refusal}.cure`) };
}

/** The heading of a column of the format, or the name of a setting, by its id; the sheet's own columns first. */
function columnName(id: string, sheet: string, texts: Texts): string | null {
  const wanted = foldLoosely(sheet);
  const formats = Object.values(indexSheets);
  const isOwn = ({ names }: (typeof formats)[number]) =>
    [names.vi, names.en].some((name) => wanted.startsWith(foldLoosely(name)));
  const ordered = [...formats.filter(isOwn), ...formats.filter((format) => !isOwn(format))];
  for (const { columns } of ordered) {
    const column = columns.find((candidate) => candidate.id === id);
    if (column) return column.names[texts.language];
  }
  return settingFormats.find(({ field }) => field === id)?.names[texts.language] ?? null;
}

/** What was found; a rule may be wrong by ending too soon. */
function foundText({ ruleId, found }: Finding, texts: Texts): string {
  return ruleId === 'rule-error' && found === '' ? texts.text('rule.expected.end') : valueText(found, texts);
}

/** What was expected; a rule's parser names kinds of pieces, any of which would do. */
function expectedText(finding: Finding, texts: Texts): string {
  const { expected } = finding;
  if (finding.ruleId !== 'rule-error' || typeof expected !== 'string') return valueText(expected, texts);
  return expectedPieces(expected.split(' | '), texts);
}

/** The text of a key, or the word itself where it needs none, such as a measure's own name. */
function wordFor(key: string, word: string, texts: Texts): string {
  const said = texts.text(key);
  return said === key ? word : said;
}

/** A value as a sentence shows it; empty when the finding names none. */
function valueText(value: FindingValue | undefined, texts: Texts): string {
  if (value === undefined) return '';
  if (value === null || value === '') return texts.text('word.empty');
  if (typeof value === 'boolean') return texts.text(value ? 'word.yes' : 'word.no');
  return typeof value === 'number' ? texts.number(value) : value;
}

function tellsCount(text: string, given: ReadonlyMap<string, string | number>): boolean {
  return !given.has('count') || text.includes('{count}');
}

/** A finding may stand for several cells, of which it names the first. */
function withCount(what: string, count: string | number | undefined, texts: Texts): string {
  return typeof count === 'number' && count > 1 ? texts.text('finding.andMore', { what, count }) : what;
}
