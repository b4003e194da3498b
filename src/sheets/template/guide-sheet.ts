/** The guide: in what order to fill, what a cell may say, what every column means, every rule function by example. */
import { functionNamed } from '../../core/rules/functions/registry';
import type { CellRange } from '../../workbook/address';
import type { CellContent, SheetPlan, StyledRange } from '../../workbook/plan';
import { indexSheets, settingFormats, type SheetFormat } from '../format';
import type { Texts } from '../texts';
import { stateWords } from '../words';
import { wordFor } from './column-entry';
import { bodyFont, headingFont, palette, printed, titleFont } from '../style';
import { rowHeight } from './row-height';

/** In the order in which they are filled. */
const sheetOrder = [
  'criteria',
  'units',
  'scope',
  'data',
  'self',
  'appraisal',
  'survey',
  'grades',
  'published',
  'checks',
] as const satisfies readonly (keyof typeof indexSheets)[];

/** The rule functions that the guide shows, by their canonical names. */
export const guidedFunctions = [
  'TYLE',
  'TYLE_TU',
  'CONLAI',
  'MUC',
  'CHON',
  'COKHONG',
  'CONG_MOI',
  'TRU_MOI',
  'DIEUTRA',
  'DIEM',
  'PHANTRAM',
  'SOLIEU',
  'TRUOC',
  'ALL',
  'MINMAX',
  'GOALPOSTS',
  'ZSCORE',
  'DISTANCE',
  'RANKPCT',
  'SUM',
  'WMEAN',
  'MEAN',
  'GMEAN',
  'HMEAN',
  'POWERMEAN',
  'MEDIAN',
  'IF',
] as const;

const steps = 7;
const columnWidths = [22, 46, 76, 46];
const width = columnWidths.length;

interface Part {
  readonly title: string;
  readonly headings: readonly string[];
  /** From this column on, the cells of a row are one. */
  readonly mergedFrom: number;
  readonly rows: readonly (readonly CellContent[])[];
}

/** The guide as a sheet of its own; nothing reads it. */
export function guideSheet(texts: Texts): SheetPlan {
  const parts = [orderPart(texts), statesPart(texts), columnsPart(texts), functionsPart(texts)];
  const rows: (readonly CellContent[])[] = [
    [texts.text('template.title.guide')],
    [texts.text('template.lead.guide')],
  ];
  const merges: CellRange[] = [];
  const rowHeights = [{ row: 0, points: 24 }];
  const styles: StyledRange[] = [
    styled(0, 1, titleFont),
    styled(1, 1, { ...bodyFont, italic: true, color: palette.muted }),
  ];
  for (const part of parts) {
    rows.push([], [part.title], part.headings, ...part.rows);
    const first = rows.length - part.rows.length;
    const widths = mergedWidths(part.mergedFrom);
    rowHeights.push({ row: first - 1, points: 22 });
    part.rows.forEach((row, i) => rowHeights.push({ row: first + i, points: rowHeight(row, widths) }));
    if (part.mergedFrom < width - 1)
      for (let row = first - 1; row < rows.length; row += 1)
        merges.push({ row, column: part.mergedFrom, rows: 1, columns: width - part.mergedFrom });
    styles.push(
      styled(first - 2, 1, { ...bodyFont, bold: true, color: palette.accent, fontSize: 13 }),
      styled(first - 1, 1, {
        ...headingFont,
        vertical: 'center',
      }),
      styled(first, part.rows.length, {
        ...bodyFont,
        wrap: true,
        vertical: 'top',
        border: palette.lines,
        numberFormat: '@',
      }),
    );
  }
  return {
    name: texts.text('template.sheet.guide'),
    blocks: [{ row: 0, column: 0, rows }],
    styles,
    columnWidths,
    rowHeights,
    merges,
    tables: [],
    validations: [],
    comments: [],
    freeze: null,
    showGridLines: false,
    print: {
      orientation: 'landscape',
      titleRows: null,
      fitToWidth: true,
      ...printed,
      footer: '',
      firstPageHeader: '',
    },
  };
}

function styled(row: number, rows: number, style: StyledRange['style']): StyledRange {
  return { range: { row, column: 0, rows, columns: width }, style };
}

function mergedWidths(from: number): number[] {
  const merged = columnWidths.slice(from).reduce((sum, own) => sum + own, 0);
  return columnWidths.map((own, i) => (i === from ? merged : own));
}

function orderPart(texts: Texts): Part {
  return {
    title: texts.text('guide.part.order'),
    headings: ['step', 'sheet', 'meaning'].map((key) => texts.text(`guide.heading.${key}`)),
    mergedFrom: 2,
    rows: Array.from({ length: steps }, (_, i) => {
      const [sheets = '', ...meaning] = texts.text(`guide.step.${String(i + 1)}`).split(': ');
      return meaning.length > 0 ? [String(i + 1), sheets, meaning.join(': ')] : [String(i + 1), null, sheets];
    }),
  };
}

function statesPart(texts: Texts): Part {
  const state = (entry: string, key: string) => [entry, texts.text(`guide.state.${key}`)];
  return {
    title: texts.text('guide.part.states'),
    headings: ['entry', 'meaning'].map((key) => texts.text(`guide.heading.${key}`)),
    mergedFrom: 1,
    rows: [
      state(texts.text('guide.state.emptyEntry'), 'empty'),
      state('0', 'zero'),
      state(wordFor(stateWords, 'noEvent', texts), 'noEvent'),
      state(wordFor(stateWords, 'notApplicable', texts), 'notApplicable'),
      state(texts.text('guide.state.percentEntry'), 'percent'),
    ],
  };
}

function columnsPart(texts: Texts): Part {
  const { language } = texts;
  const settings = settingFormats.map((setting) => [
    indexSheets.settings.names[language],
    setting.names[language],
    texts.text(`guide.settings.${setting.field}`),
    choices(setting.values, texts),
  ]);
  const columns = sheetOrder.flatMap((id) => {
    const format: SheetFormat = indexSheets[id];
    return format.columns.map((column) => [
      format.names[language],
      column.names[language],
      texts.text(`guide.${id}.${column.id}`),
      choices(column.values ?? [], texts),
    ]);
  });
  return {
    title: texts.text('guide.part.columns'),
    headings: ['sheet', 'column', 'meaning', 'entry'].map((key) => texts.text(`guide.heading.${key}`)),
    mergedFrom: 3,
    rows: [...settings, ...columns],
  };
}

function choices(words: Parameters<typeof wordFor>[0], texts: Texts): string | null {
  return words.length === 0 ? null : words.map((word) => word.names[texts.language]).join(' | ');
}

function functionsPart(texts: Texts): Part {
  return {
    title: texts.text('guide.part.functions'),
    headings: ['function', 'example', 'meaning'].map((key) => texts.text(`guide.heading.${key}`)),
    mergedFrom: 2,
    rows: guidedFunctions.map((name) => {
      const example = texts.text(`guide.function.${name}.example`);
      return [functionNamed(name).names[texts.language], example, texts.text(`guide.function.${name}`)];
    }),
  };
}
