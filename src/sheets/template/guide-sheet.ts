/** The guide: in what order to fill, what a cell may say, what every column means, every rule function by example. */
import { functionNamed } from '../../core/rules/functions/registry';
import type { CellContent, SheetPlan, StyledRange } from '../../workbook/plan';
import { indexSheets, settingFormats, type SheetFormat } from '../format';
import type { Texts } from '../texts';
import { stateWords } from '../words';
import { wordFor } from './column-entry';
import { colors } from './form';

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
  'SUM',
  'WMEAN',
  'IF',
] as const;

const steps = 7;
const width = 4;
const font = { fontName: 'Times New Roman', fontSize: 12 } as const;

interface Part {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CellContent[])[];
}

/** The guide as a sheet of its own; nothing reads it. */
export function guideSheet(texts: Texts): SheetPlan {
  const parts = [orderPart(texts), statesPart(texts), columnsPart(texts), functionsPart(texts)];
  const rows: (readonly CellContent[])[] = [
    [texts.text('template.title.guide')],
    [texts.text('template.lead.guide')],
  ];
  const styles: StyledRange[] = [
    styled(0, 1, { ...font, fontSize: 16, bold: true, color: colors.heading }),
    styled(1, 1, { ...font, italic: true, color: colors.lead }),
  ];
  for (const part of parts) {
    rows.push([], [part.title], part.headings, ...part.rows);
    const first = rows.length - part.rows.length;
    styles.push(
      styled(first - 2, 1, { ...font, bold: true, color: colors.heading, fontSize: 13 }),
      styled(first - 1, 1, {
        ...font,
        bold: true,
        fill: colors.heading,
        color: colors.headingText,
        border: colors.line,
        vertical: 'center',
      }),
      styled(first, part.rows.length, {
        ...font,
        wrap: true,
        vertical: 'top',
        border: colors.line,
        numberFormat: '@',
      }),
    );
  }
  return {
    name: texts.text('template.sheet.guide'),
    blocks: [{ row: 0, column: 0, rows }],
    styles,
    columnWidths: [22, 26, 76, 46],
    rowHeights: [{ row: 0, points: 24 }],
    merges: [],
    tables: [],
    validations: [],
    comments: [],
    freeze: null,
    showGridLines: false,
    print: {
      orientation: 'landscape',
      titleRows: null,
      fitToWidth: true,
      margins: { top: 0.8, bottom: 0.8, left: 0.8, right: 0.6 },
      header: '&C&P',
      footer: '',
      firstPageHeader: '',
    },
  };
}

function styled(row: number, rows: number, style: StyledRange['style']): StyledRange {
  return { range: { row, column: 0, rows, columns: width }, style };
}

function orderPart(texts: Texts): Part {
  return {
    title: texts.text('guide.part.order'),
    headings: [texts.text('guide.heading.step'), '', texts.text('guide.heading.meaning'), ''],
    rows: Array.from({ length: steps }, (_, i) => {
      const [sheets = '', ...meaning] = texts.text(`guide.step.${String(i + 1)}`).split(': ');
      return meaning.length > 0
        ? [String(i + 1), sheets, meaning.join(': '), null]
        : [String(i + 1), null, sheets, null];
    }),
  };
}

function statesPart(texts: Texts): Part {
  const state = (entry: string, key: string) => [entry, null, texts.text(`guide.state.${key}`), null];
  return {
    title: texts.text('guide.part.states'),
    headings: [texts.text('guide.heading.entry'), '', texts.text('guide.heading.meaning'), ''],
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
    rows: guidedFunctions.map((name) => {
      const example = texts.text(`guide.function.${name}.example`);
      return [functionNamed(name).names[texts.language], example, texts.text(`guide.function.${name}`), null];
    }),
  };
}
