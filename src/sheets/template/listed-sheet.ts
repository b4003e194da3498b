/** A sheet of format 1 with one row a thing: criteria, units, scope, published results, grades, long appraisal. */
import { longestSheetName } from '../../workbook/address';
import type { CellContent, CellStyle, SheetPlan } from '../../workbook/plan';
import { indexSheets, type ColumnFormat, type ColumnId, type SheetFormat, type SheetId } from '../format';
import type { Texts } from '../texts';
import { entryStyle, entryValidation } from './column-entry';
import { formSheet } from './form';
import type { IndexContent } from './index-content';

/** The cells of one row by column. */
export type ListedRow<Id extends SheetId> = Partial<Readonly<Record<ColumnId<Id>, CellContent>>>;

export interface ListedSheet<Id extends SheetId> {
  readonly id: Id;
  /** Goes behind the sheet's name: `Bộ tiêu chí - Sở`. */
  readonly suffix?: string;
  readonly rows: readonly ListedRow<Id>[];
  /** Columns that stand there even when nothing is in them. */
  readonly always: readonly ColumnId<Id>[];
  /** Columns of format 1 that this sheet never has. */
  readonly never?: readonly ColumnId<Id>[];
  readonly widths: Partial<Readonly<Record<ColumnId<Id>, number>>>;
  readonly styles?: Partial<Readonly<Record<ColumnId<Id>, CellStyle>>>;
  readonly rowStyle?: (row: number) => CellStyle | null;
  readonly frozenColumns: number;
  readonly spareRows: number;
}

const usualWidth = 14;

/** The sheet under the headings of the language, with a note on each heading and a check on each column. */
export function listedSheet<Id extends SheetId>(
  sheet: ListedSheet<Id>,
  content: Pick<IndexContent, 'extent' | 'notice'>,
  texts: Texts,
): SheetPlan {
  const { language } = texts;
  const format: SheetFormat = indexSheets[sheet.id];
  const shown = (format.columns as readonly (ColumnFormat & { readonly id: ColumnId<Id> })[]).filter(
    ({ id }) =>
      !sheet.never?.includes(id) &&
      (content.extent === 'template' ||
        sheet.always.includes(id) ||
        sheet.rows.some((row) => (row[id] ?? null) !== null)),
  );
  const columns = shown.map((column) => {
    const meaning = texts.text(`guide.${sheet.id}.${column.id}`);
    return {
      heading: [column.names[language]],
      width: sheet.widths[column.id] ?? usualWidth,
      style: { ...entryStyle(column.kind), ...sheet.styles?.[column.id] },
      ...(content.extent === 'template' ? { note: meaning } : {}),
      validation: () => entryValidation(column, meaning, texts),
    };
  });
  const name = format.names[language];
  return formSheet({
    name: sheet.suffix === undefined ? name : `${name} - ${sheet.suffix}`.slice(0, longestSheetName),
    title: texts.text(`template.title.${sheet.id}`),
    lead: texts.text(`template.lead.${sheet.id}`),
    notice: content.notice,
    columns,
    rows: sheet.rows.map((row) => shown.map(({ id }) => row[id] ?? null)),
    spareRows: content.extent === 'template' ? sheet.spareRows : 0,
    ...(sheet.rowStyle ? { rowStyle: sheet.rowStyle } : {}),
    frozenColumns: sheet.frozenColumns,
    lightHeadings: [],
    headingHeights: [36],
  });
}
