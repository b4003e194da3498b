/** A sheet of the rounds: the look of the other sheets to be filled, with the row of column numbers that officials expect. */
import type { CellContent, CellStyle, SheetPlan } from '../../workbook/plan';
import { formSheet } from '../template/form';
import { pointsFormat } from '../style';
import type { Texts } from '../texts';
import type { Names } from '../words';

/** How the cells of a column look. */
export interface RoundColumn {
  readonly width: number;
  readonly style?: CellStyle;
  readonly groupsDigits?: boolean;
}

export interface RoundTable<Id extends string> {
  readonly sheet: Names;
  readonly title: string;
  readonly lead: string;
  /** In their order on the sheet. */
  readonly names: Readonly<Record<Id, Names>>;
  readonly columns: Readonly<Record<Id, RoundColumn>>;
  readonly rows: readonly Partial<Readonly<Record<Id, CellContent>>>[];
  /** Style of a row over its columns' styles, by index. */
  readonly rowStyle?: (row: number) => CellStyle | null;
  readonly frozenColumns: number;
}

/** Text that wraps, kept off the numbers beside it. */
export const proseStyle: CellStyle = { numberFormat: '@', wrap: true, horizontal: 'left', indent: 1 };
/** Codes, which Excel must never make numbers or days of. */
export const codeStyle: CellStyle = { numberFormat: '@', horizontal: 'center' };
export const centered: CellStyle = { horizontal: 'center' };
/** Points as officials print them. */
export const pointsStyle: CellStyle = { numberFormat: pointsFormat, horizontal: 'right' };

/** Rows above the body of such a sheet: title, lead, a blank row, headings, their numbers. */
export const rowsAboveBody = 5;

export function roundSheet<Id extends string>(table: RoundTable<Id>, texts: Texts): SheetPlan {
  const ids = columnIds(table.names);
  return formSheet({
    name: table.sheet[texts.language],
    title: table.title,
    lead: table.lead,
    notice: '',
    columns: ids.map((id, i) => ({
      heading: [table.names[id][texts.language], `(${String(i + 1)})`],
      ...table.columns[id],
    })),
    rows: table.rows.map((row) => ids.map((id) => row[id] ?? null)),
    spareRows: 0,
    ...(table.rowStyle && { rowStyle: table.rowStyle }),
    frozenColumns: table.frozenColumns,
    lightHeadings: [1],
    headingHeights: [36, 16],
  });
}

/** Index of a column on its sheet. */
export function columnOf<Id extends string>(names: Readonly<Record<Id, Names>>, id: Id): number {
  return columnIds(names).indexOf(id);
}

function columnIds<Id extends string>(names: Readonly<Record<Id, Names>>): readonly Id[] {
  return Object.keys(names) as Id[];
}
