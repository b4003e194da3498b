/** Reads the values of options. */
import type { Stage } from '../core/book';
import { parseMoment } from '../core/periods/moment';
import { nearestWord } from '../sheets/read/names';
import { foldLoosely } from '../core/measures/text-pool';
import type { LanguageTexts } from '../locale/texts';
import { stageWords } from '../sheets/words';
import { UsageError } from './failure';

/** A number with a decimal point or comma: `90`, `90.5`, `90,5`. */
export function points(option: string): (found: string) => number {
  return (found) => {
    const value = /^\d+([.,]\d+)?$/.test(found.trim()) ? Number(found.replace(',', '.')) : NaN;
    if (Number.isNaN(value)) throw new UsageError('notNumber', { option, found });
    return value;
  };
}

/** A whole number from 1. */
export function place(option: string): (found: string) => number {
  return (found) => {
    if (!/^[1-9]\d{0,6}$/.test(found.trim())) throw new UsageError('notPlace', { option, found });
    return Number(found);
  };
}

/** Codes separated by commas or semicolons: `S01, S02`. */
export function codes(found: string): readonly string[] {
  return found
    .split(/[,;]/)
    .map((code) => code.trim())
    .filter((code) => code !== '');
}

/** A stage by its code or by its name in either language, diacritics and case apart. */
export function stage(found: string, texts: LanguageTexts): Stage {
  const wanted = foldLoosely(found);
  const names = new Map<string, Stage>();
  for (const { value, names: named, aliases } of stageWords) {
    for (const name of [value, named.vi, named.en, ...aliases]) names.set(name, value);
  }
  for (const [name, value] of names) if (foldLoosely(name) === wanted) return value;
  const expected = stageWords.map((word) => `${word.value} (${word.names[texts.language]})`).join(', ');
  throw new UsageError('unknownStage', { found, expected }, nearestWord(found, names.keys()) ?? null);
}

/** A day, or a minute of it: `15/12/2025`, `17:00 15/12/2025`, as `2025-12-15` and `2025-12-15T17:00`. */
export function moment(option: string, found: string): string {
  const read = parseMoment(found);
  if (read === null) throw new UsageError('notMoment', { option, found });
  return read;
}
