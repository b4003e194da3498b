/** The sheet of settings: name, value, what it means. */
import type { CellContent, SheetPlan, ValidationPlan } from '../../workbook/plan';
import { writtenMoment } from '../../core/periods/moment';
import { quoteSheet } from '../../workbook/address';
import { formatVersion, indexSheets, settingFormats, type SettingFormat } from '../format';
import type { Texts } from '../texts';
import { daySerial, entryStyle, entryValidation, listed, wordFor } from './column-entry';
import { bodyFont, palette } from '../style';
import { formSheet } from './form';
import type { IndexContent, SettingsContent } from './index-content';

/** Column, from 0, of the choices that a list inside a validation cannot hold because of their commas. */
const choiceColumn = 4;

/** Every setting in a template; in a filled workbook those that were given. */
export function settingsSheet(content: IndexContent, texts: Texts): SheetPlan {
  const { language } = texts;
  const shown = settingFormats.filter(
    (setting) => content.extent === 'template' || settingValue(setting, content.settings, texts) !== null,
  );
  const [name, value] = indexSheets.settings.columns;
  const title = indexSheets.settings.names[language];
  const meanings = shown.map((setting) => texts.text(`guide.settings.${setting.field}`));
  const sheet = formSheet({
    name: title,
    title: texts.text('template.title.settings'),
    lead: texts.text('template.lead.settings'),
    notice: content.notice,
    columns: [
      { heading: [name.names[language]], width: 28, style: { bold: true } },
      { heading: [value.names[language]], width: 44, style: { horizontal: 'left', wrap: true } },
      {
        heading: [texts.text('template.meaning')],
        width: 80,
        style: { wrap: true, italic: true, color: palette.muted },
      },
    ],
    rows: shown.map((setting, i) => [
      setting.names[language],
      settingValue(setting, content.settings, texts),
      meanings[i]!,
    ]),
    spareRows: 0,
    frozenColumns: 1,
    lightHeadings: [],
    headingHeights: [24],
  });
  const body = sheet.freeze?.rows ?? 0;
  const listBlocks = shown.flatMap((setting, i) =>
    commaChoices(setting, texts).map((choice, k) => ({
      row: body + i + k,
      column: choiceColumn,
      rows: [[choice]],
    })),
  );
  return {
    ...sheet,
    blocks: [...sheet.blocks, ...listBlocks],
    styles: [
      ...sheet.styles,
      ...shown.map((setting, i) => ({
        range: { row: body + i, column: 1, rows: 1, columns: 1 },
        style: { ...entryStyle(setting.kind), horizontal: 'left' as const },
      })),
      ...listBlocks.map((block) => ({
        range: { row: block.row, column: choiceColumn, rows: 1, columns: 1 },
        style: { ...bodyFont, italic: true, color: palette.lines },
      })),
    ],
    columnWidths: [...sheet.columnWidths, 3, 26],
    print: sheet.print && {
      ...sheet.print,
      // The choices beside it serve the lists only.
      area: { row: 0, column: 0, rows: body + shown.length, columns: sheet.columnWidths.length },
    },
    validations: shown.map((setting, i) => ({
      ...choiceOrEntry(setting, title, body + i, meanings[i]!, texts),
      range: { row: body + i, column: 1, rows: 1, columns: 1 },
    })),
  };
}

function choiceOrEntry(
  setting: SettingFormat,
  sheet: string,
  row: number,
  meaning: string,
  texts: Texts,
): Omit<ValidationPlan, 'range'> {
  const entry = entryValidation(setting, meaning, texts);
  const choices = commaChoices(setting, texts);
  if (choices.length === 0) return entry;
  const first = `$E$${String(row + 1)}`;
  const last = `$E$${String(row + choices.length)}`;
  return {
    ...entry,
    rule: { kind: 'listRange', formula: `${quoteSheet(sheet)}!${first}:${last}` },
    error: texts.text('template.refused.list', { choices: choices.join('; ') }),
  };
}

function commaChoices(setting: SettingFormat, texts: Texts): string[] {
  const choices = setting.values.map((word) => word.names[texts.language]);
  return choices.some((choice) => choice.includes(',')) ? choices : [];
}

/** As it is typed; the default of a choice stands there in a template, so that it is seen. */
function settingValue(setting: SettingFormat, settings: SettingsContent, texts: Texts): CellContent {
  if (setting.field === 'formatVersion') return formatVersion;
  const value = settings[setting.field];
  if (value === undefined || value === null) return null;
  if (setting.values.length > 0) return wordFor(setting.values, value, texts);
  if (typeof value === 'object') return listed(value);
  if (setting.kind === 'day' && typeof value === 'string') return daySerial(value);
  if (setting.kind === 'moment' && typeof value === 'string') return writtenMoment(value);
  return value;
}
