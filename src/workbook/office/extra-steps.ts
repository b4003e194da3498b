/** What stands at cells beside contents and looks: tables, validations, links, comments, conditional formats. */
import { sheetCellName } from '../address';
import { shownTip } from '../links';
import type { ConditionalFormatPlan, LinkPlan, SheetPlan, ValidationPlan } from '../plan';
import { tableRange } from '../table-range';
import { canBeWritten, longestValidationText } from '../validations';
import { rangeOn } from './ranges';
import type { Supports } from './supports';
import { callBytes, jsonBytes, type WriteStep } from './write-step';

/** Links come before styles: Excel gives their cells a look of its own. */
export function linkSteps({ name, links = [] }: SheetPlan): WriteStep[] {
  return links.map((link) => {
    const hyperlink = hyperlinkOf(link);
    return {
      sheet: name,
      bytes: 6 * callBytes + jsonBytes(hyperlink),
      queue: (sheet) => {
        const cell = sheet.getRangeByIndexes(link.row, link.column, 1, 1);
        cell.hyperlink = hyperlink;
        cell.format.font.underline = 'None';
        cell.format.font.color = '#000000';
      },
    };
  });
}

function hyperlinkOf(link: LinkPlan): Excel.RangeHyperlink {
  const { sheet, target } = link;
  const documentReference = sheetCellName(sheet, target.row, target.column);
  return link.tip === '' ? { documentReference } : { documentReference, screenTip: shownTip(link) };
}

/** `kept` are the tables, by name, that are there already and have their new range. */
export function tableSteps({ name, tables }: SheetPlan, kept: ReadonlySet<string>): WriteStep[] {
  return tables.map((table) => ({
    sheet: name,
    bytes: 6 * callBytes,
    queue: (sheet) => {
      if (kept.has(table.name)) {
        sheet.tables.getItem(table.name).style = table.style;
        return;
      }
      const added = sheet.tables.add(rangeOn(sheet, tableRange(table)), true);
      added.name = table.name;
      added.style = table.style;
    },
  }));
}

export function validationSteps({ name, validations }: SheetPlan): WriteStep[] {
  return validations.filter(canBeWritten).map((validation) => {
    const rule = ruleOf(validation.rule);
    const message = (text: string) => text.slice(0, longestValidationText);
    const { prompt, error, strictness } = validation;
    return {
      sheet: name,
      bytes: 8 * callBytes + jsonBytes([rule, prompt, error]),
      queue: (sheet) => {
        const added = rangeOn(sheet, validation.range).dataValidation;
        added.rule = rule;
        added.ignoreBlanks = true;
        added.prompt = { showPrompt: true, title: '', message: message(prompt) };
        added.errorAlert = {
          showAlert: true,
          style: strictness === 'warning' ? 'Warning' : 'Stop',
          title: '',
          message: message(error),
        };
      },
    };
  });
}

function ruleOf(rule: ValidationPlan['rule']): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.values.join(',') } };
    case 'listRange':
      return { list: { inCellDropDown: true, source: `=${rule.formula}` } };
    case 'decimal':
      return { decimal: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
    case 'whole':
      return { wholeNumber: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
    case 'custom':
      return { custom: { formula: `=${rule.formula}` } };
  }
}

/** Notes where this Excel has them, else the newer kind of comment; older ones take neither. */
export function commentSteps({ name, comments }: SheetPlan, supports: Supports): WriteStep[] {
  return comments.map(({ row, column, text }) => ({
    sheet: name,
    bytes: 4 * callBytes + jsonBytes(text),
    queue: (sheet) => {
      const cell = sheet.getRangeByIndexes(row, column, 1, 1);
      if (supports.notes) sheet.notes.add(cell, text);
      else if (supports.comments) sheet.comments.add(cell, text);
    },
  }));
}

/** Excel puts each one before those that are there, so that the first, which wins, is written last. */
export function conditionalFormatSteps({ name, conditionalFormats = [] }: SheetPlan): WriteStep[] {
  return [...conditionalFormats].reverse().map((format) => ({
    sheet: name,
    bytes: 24 * callBytes + jsonBytes(format),
    queue: (sheet) => {
      const formats = rangeOn(sheet, format.range).conditionalFormats;
      if (format.kind === 'dataBar') setDataBar(formats.add('DataBar').dataBar, format);
      else setCustom(formats.add('Custom').custom, format);
    },
  }));
}

type DataBar = Extract<ConditionalFormatPlan, { kind: 'dataBar' }>;
type Custom = Extract<ConditionalFormatPlan, { kind: 'formula' }>;

/** One plain colour, from the lower end of the values to the upper. */
function setDataBar(bar: Excel.DataBarConditionalFormat, { color, min, max }: DataBar): void {
  bar.positiveFormat.fillColor = `#${color}`;
  bar.positiveFormat.gradientFill = false;
  bar.negativeFormat.matchPositiveFillColor = false;
  bar.negativeFormat.fillColor = '#7F7F7F';
  bar.axisColor = '#7F7F7F';
  bar.lowerBoundRule = min === undefined ? { type: 'LowestValue' } : { type: 'Number', formula: String(min) };
  bar.upperBoundRule =
    max === undefined ? { type: 'HighestValue' } : { type: 'Number', formula: String(max) };
}

/** Typeface, size and alignment stay those of the cell. */
function setCustom({ rule, format }: Excel.CustomConditionalFormat, { formula, style }: Custom): void {
  rule.formula = `=${formula}`;
  const { bold, italic, color, fill, border, numberFormat } = style;
  if (bold !== undefined) format.font.bold = bold;
  if (italic !== undefined) format.font.italic = italic;
  if (color !== undefined) format.font.color = `#${color}`;
  if (fill !== undefined) format.fill.color = `#${fill}`;
  if (numberFormat !== undefined) format.numberFormat = numberFormat;
  if (border === undefined) return;
  for (const side of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const) {
    const edge = format.borders.getItem(side);
    edge.style = 'Continuous';
    edge.color = `#${border}`;
  }
}
