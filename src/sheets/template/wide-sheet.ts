/** The wide sheets: one row a unit, a column for each measure or for the points of each criterion. */
import type { CriterionLine } from '../../core/criteria/criterion-line';
import type { CellRange } from '../../workbook/address';
import type { SheetPlan, ValidationPlan } from '../../workbook/plan';
import { indexSheets, type SheetFormat } from '../format';
import type { Texts } from '../texts';
import { measureWords } from '../words';
import { entryStyle, wordFor } from './column-entry';
import { formSheet, type FormColumn } from './form';
import type { IndexContent, WideColumn, WideContent } from './index-content';
import { rowHeight } from './row-height';

const entryWidth = 12;

/** Units that a template has room for below its own. */
const spareRows = 60;

/**
 * The sheet with the criteria's names above their codes and, where there are measures, a row for them below.
 * Units' names stand beside their codes for people; the codes count.
 */
export function wideSheet(
  id: 'data' | 'self' | 'survey' | 'appraisal',
  wide: WideContent,
  content: IndexContent,
  texts: Texts,
): SheetPlan {
  const format: SheetFormat = indexSheets[id];
  const hasMeasures = wide.columns.some((column) => column.measure !== undefined);
  const hasPeriods = wide.rows.some((row) => row.period !== undefined);
  const criteria = new Map(content.criteria.flatMap(({ lines }) => lines.map((line) => [line.code, line])));
  const unitNames = new Map(content.units.map((unit) => [unit.code, unit.name]));
  const keys = keyColumns(hasPeriods, hasMeasures, texts);
  const columns = wide.columns.map((column, i) =>
    entryColumn(column, criteria.get(column.criterion), wide.columns[i - 1], hasMeasures, texts),
  );
  return formSheet({
    name: format.names[texts.language],
    title: texts.text(`template.title.${id}`),
    lead: texts.text(hasMeasures ? 'template.lead.measures' : 'template.lead.points'),
    notice: content.notice,
    columns: [...keys, ...columns],
    rows: wide.rows.map(({ period, unit, values }) => [
      ...(hasPeriods ? [period ?? null] : []),
      unit,
      unitNames.get(unit) ?? null,
      ...values,
    ]),
    spareRows: content.extent === 'template' ? spareRows : 0,
    frozenColumns: keys.length,
    lightHeadings: hasMeasures ? [0, 2] : [0],
    headingHeights: hasMeasures ? [80, 20, measuresHeight(columns)] : [80, 20],
    headingMerges: headingMerges(wide.columns, keys.length),
  });
}

/** Points that the row of measures needs for its longest label. */
function measuresHeight(columns: readonly FormColumn[]): number {
  const labels = columns.map(({ heading }) => heading[2] ?? null);
  return Math.max(
    20,
    rowHeight(
      labels,
      columns.map(({ width }) => width / boldLetters),
    ),
  );
}

/** Bold letters are this much wider. */
const boldLetters = 1.25;

function keyColumns(hasPeriods: boolean, hasMeasures: boolean, texts: Texts): FormColumn[] {
  const shown = indexSheets.data.columns.filter(
    ({ id }) => id === 'unit' || id === 'unitName' || (id === 'period' && hasPeriods),
  );
  return shown.map((column) => ({
    heading: [null, column.names[texts.language], ...(hasMeasures ? [null] : [])],
    width: column.id === 'unitName' ? 34 : 12,
    style: entryStyle(column.kind),
  }));
}

function entryColumn(
  column: WideColumn,
  criterion: CriterionLine | undefined,
  before: WideColumn | undefined,
  hasMeasures: boolean,
  texts: Texts,
): FormColumn {
  const continued = before?.criterion === column.criterion;
  const measure = column.measure === undefined ? null : measureHeading(column.measure, criterion, texts);
  return {
    heading: [
      continued ? null : (criterion?.name ?? null),
      continued ? null : column.criterion,
      ...(hasMeasures ? [measure] : []),
    ],
    width: measure === null ? entryWidth : Math.max(entryWidth, longestWord(measure) + 3),
    style: { numberFormat: column.numberFormat ?? (column.measure === undefined ? '0.00' : '#,##0') },
    groupsDigits: column.numberFormat === 'General',
    validation: (first) => entryCheck(first, column, criterion, texts),
  };
}

/** `Tử số`; of a named measure what people call it, and behind it the name that the reader knows it by. */
function measureHeading(measure: string, criterion: CriterionLine | undefined, texts: Texts): string {
  if (measureWords.some((word) => word.value === measure)) return wordFor(measureWords, measure, texts);
  const label = criterion?.measures?.find(({ name }) => name === measure);
  return label ? `${label[texts.language]} (${measure})` : measure;
}

function longestWord(text: string): number {
  return Math.max(...text.split(' ').map((word) => word.length));
}

/** Points stand between 0 and the maximum, counts are not negative; KAD and KPS may stand in both. */
function entryCheck(
  first: string,
  column: WideColumn,
  criterion: CriterionLine | undefined,
  texts: Texts,
): Omit<ValidationPlan, 'range'> {
  const name = criterion?.name ?? column.criterion;
  const max = column.measure === undefined ? criterion?.max : undefined;
  const numbers = max === undefined ? `${first}>=0` : `${first}>=0,${first}<=${String(max)}`;
  const free = column.measure === 'x';
  return {
    rule: {
      kind: 'custom',
      formula: free
        ? 'TRUE'
        : `OR(AND(ISNUMBER(${first}),${numbers}),${first}="KAD",${first}="KPS",${first}="N/A",${first}="No event")`,
    },
    prompt: shortened(`${column.criterion} ${name}`),
    error:
      max === undefined
        ? texts.text('template.refused.count')
        : texts.text('template.refused.entry', { max: texts.number(max) }),
    strictness: 'warning',
  };
}

/** Excel shows at most 255 characters of a prompt. */
function shortened(text: string): string {
  return text.length <= 255 ? text : `${text.slice(0, 254)}…`;
}

/** Name and code of a criterion stretch over its measures. */
function headingMerges(columns: readonly WideColumn[], offset: number): CellRange[] {
  const merges: CellRange[] = [];
  for (let start = 0; start < columns.length;) {
    let end = start + 1;
    while (columns[end]?.criterion === columns[start]?.criterion) end += 1;
    if (end - start > 1)
      for (const row of [0, 1]) merges.push({ row, column: offset + start, rows: 1, columns: end - start });
    start = end;
  }
  return merges;
}
