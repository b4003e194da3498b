/** What formulas ask of the index of the workbook: `MEASURE`, `SCOREOF`, `RANKOF`. */
import { rootCode } from '../core/criteria/criterion';
import { type Column, Tag } from '../core/measures/column';
import { foldCase } from '../core/measures/text-pool';
import type { IndexedUnit } from '../jobs/index-tables';
import { foldName, Vocabulary } from '../sheets/read/names';
import type { Texts } from '../sheets/texts';
import { measureWords } from '../sheets/words';
import { oneCell } from './cell-input';
import {
  type Answer,
  type Argument,
  type CellAnswer,
  type CellError,
  invalidValue,
  isCellError,
  notAvailable,
} from './function-entry';
import type { Called, Found, IndexLookup, PeriodLookup } from './index-lookup';
import { shownEntry } from './shown-entry';

/** Asked again whenever the index changes. */
export type IndexQuestion = (index: IndexLookup) => Answer;

/** A function of the index: what its arguments ask, or at once the answer where they ask nothing. */
export type AskIndex = (args: readonly Argument[], texts: Texts) => IndexQuestion | CellAnswer;

/** The figure of a unit at a criterion: the value, else numerator by denominator; or the measure of a name. */
export const measure = asking(([unit, criterion, period, name = 'x'], texts) => (index) => {
  const at = placeOf(index, unit, period, texts);
  if (isCellError(at)) return at;
  const found = thingOf(at.period.criterion(at.unit, criterion ?? ''), criterion ?? '', 'criterion', texts);
  if (isCellError(found)) return found;
  const wanted = measureName(String(name));
  const [, column] = [...found.measures].find(([known]) => foldCase(known) === wanted) ?? [];
  return column
    ? cellOf(index, column, at.unit.row)
    : notAvailable(texts, 'function.index.no-measure', { found: String(name) });
});

/** The points of a unit at a criterion; the total without one. */
export const scoreOf = asking(([unit, criterion = rootCode, period], texts) => (index) => {
  const at = placeOf(index, unit, period, texts);
  if (isCellError(at)) return at;
  if (criterion === rootCode) return at.unit.score ?? '';
  const found = thingOf(at.period.criterion(at.unit, criterion), criterion, 'criterion', texts);
  return isCellError(found) ? found : cellOf(index, found.scores, at.unit.row);
});

/** The place of a unit in its khối, or among all units. */
export const rankOf = asking(([unit, group], texts) => (index) => {
  const at = placeOf(index, unit, undefined, texts);
  if (isCellError(at)) return at;
  if (group === undefined) return at.unit.groupRank ?? '';
  if (everybody.valueOf(String(group))) return at.unit.rank ?? '';
  const own = at.period.group(at.unit);
  return foldName(String(group)) === foldName(own)
    ? (at.unit.groupRank ?? '')
    : notAvailable(texts, 'function.index.other-group', { unit: at.unit.code, own, found: String(group) });
});

const everybody = new Vocabulary([{ value: true, names: { vi: 'tất cả', en: 'all' }, aliases: ['*'] }]);

const measures = new Vocabulary(measureWords);

function measureName(called: string): string {
  return foldCase(measures.valueOf(called) ?? called.trim());
}

type Named = readonly [first: Called, ...others: (Called | undefined)[]];

/** Reads the arguments; undefined for one that was left out. While a cell among them is blank, nothing is asked. */
function asking(question: (named: Named, texts: Texts) => IndexQuestion): AskIndex {
  return (args, texts) => {
    const named: (Called | undefined)[] = [];
    for (const argument of args) {
      const value = argument === null ? undefined : oneCell(argument, texts);
      if (isCellError(value)) return value;
      if (value === null) return '';
      named.push(typeof value === 'boolean' ? String(value) : value);
    }
    const [unit, ...others] = named;
    return unit === undefined ? '' : question([unit, ...others], texts);
  };
}

interface Place {
  readonly period: PeriodLookup;
  readonly unit: IndexedUnit;
}

function placeOf(
  index: IndexLookup,
  unit: Called,
  period: Called | undefined,
  texts: Texts,
): Place | CellError {
  const found = index.period(period ?? null);
  if (!found) return notAvailable(texts, 'function.index.no-period', { found: String(period ?? '') });
  const thing = thingOf(found.unit(unit), unit, 'unit', texts);
  return isCellError(thing) ? thing : { period: found, unit: thing };
}

function thingOf<Thing extends object>(
  found: Found<Thing>,
  called: Called,
  kind: 'unit' | 'criterion',
  texts: Texts,
): Thing | CellError {
  if (found.kind === 'found') return found.thing;
  if (found.kind === 'doubtful') {
    const codes = found.codes.map((code) => `“${code}”`).join(', ');
    return invalidValue(texts, 'function.index.doubtful-code', { found: called, codes });
  }
  const { nearest } = found;
  return nearest === null
    ? notAvailable(texts, `function.index.no-${kind}`, { found: String(called) })
    : notAvailable(texts, `function.index.no-${kind}-nearest`, { found: String(called), nearest });
}

function cellOf(index: IndexLookup, column: Column, row: number): CellAnswer {
  const value = column.numbers[row * column.step]!;
  switch (column.tags[row * column.step]) {
    case Tag.text:
      return index.text(value);
    case Tag.boolean:
      return value === 1;
    default:
      return shownEntry(column, row);
  }
}
