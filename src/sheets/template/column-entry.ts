/** How the cells of a column of format 1 look and what they accept. */
import type { CellContent, CellStyle, ValidationPlan } from '../../workbook/plan';
import type { ColumnFormat, ColumnKind } from '../format';
import type { Texts } from '../texts';
import type { Word } from '../words';
import { ruleFont } from './form';

const textStyle: CellStyle = { numberFormat: '@', wrap: true };
const codeStyle: CellStyle = { numberFormat: '@' };
const choiceStyle: CellStyle = { horizontal: 'center', wrap: true };

const styles: Readonly<Record<ColumnKind, CellStyle>> = {
  code: codeStyle,
  text: textStyle,
  number: {},
  whole: { numberFormat: '0', horizontal: 'center' },
  share: { numberFormat: '0%', horizontal: 'center' },
  points: {},
  measure: {},
  rule: { ...textStyle, fontName: ruleFont, fontSize: 11 },
  words: choiceStyle,
  codes: codeStyle,
  texts: textStyle,
  steps: codeStyle,
  bound: { horizontal: 'center' },
  day: { numberFormat: 'dd/mm/yyyy', horizontal: 'center' },
  moment: { ...codeStyle, horizontal: 'center' },
  period: { ...codeStyle, horizontal: 'center' },
  periods: codeStyle,
};

/** The style of a kind of column: codes, rules and periods are text, so that Excel never makes dates of them. */
export function entryStyle(kind: ColumnKind): CellStyle {
  return styles[kind];
}

/** The word for a value in the language; the value must be one of the choices. */
export function wordFor(words: readonly Word<unknown>[], value: unknown, texts: Texts): string {
  return words.find((word) => word.value === value)?.names[texts.language] ?? String(value);
}

/** Highest points, ranks and years that a cell takes without asking. */
const largest = 1_000_000;

/**
 * What a cell of the column accepts, or only a prompt where anything may stand. Lists warn and do not refuse:
 * readers understand more spellings than the list offers.
 */
export function entryValidation(
  format: Pick<ColumnFormat, 'kind'> & { readonly values?: readonly Word<unknown>[] },
  prompt: string,
  texts: Texts,
): Omit<ValidationPlan, 'range'> {
  const choices = (format.values ?? []).map((word) => word.names[texts.language]);
  const listed = choices.length > 0 && choices.every((choice) => !choice.includes(','));
  if (listed && format.kind !== 'text')
    return {
      rule: { kind: 'list', values: choices },
      prompt,
      error: texts.text('template.refused.list', { choices: choices.join('; ') }),
      strictness: 'warning',
    };
  switch (format.kind) {
    case 'points':
      return {
        rule: { kind: 'decimal', min: 0, max: largest },
        prompt,
        error: texts.text('template.refused.points'),
        strictness: 'stop',
      };
    case 'whole':
      return {
        rule: { kind: 'whole', min: 0, max: largest },
        prompt,
        error: texts.text('template.refused.whole'),
        strictness: 'stop',
      };
    case 'share':
      return {
        rule: { kind: 'decimal', min: 0, max: 1 },
        prompt,
        error: texts.text('template.refused.share'),
        strictness: 'stop',
      };
    default:
      return { rule: { kind: 'custom', formula: 'TRUE' }, prompt, error: '', strictness: 'warning' };
  }
}

/** A day `yyyy-mm-dd` as Excel counts days. */
export function daySerial(day: string): number {
  const [year = 1900, month = 1, date = 1] = day.split('-').map(Number);
  return Math.round((Date.UTC(year, month - 1, date) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

/** Several codes or texts in one cell, as the readers take them apart. */
export function listed(values: readonly string[] | undefined): CellContent {
  return values && values.length > 0 ? values.join('; ') : null;
}
