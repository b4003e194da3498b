/** The long sheet `Thẩm định` row by row, each cell with its place, so that rounds can be carried between workbooks. */
import type { IndexBook } from '../../core/book';
import type { CellRef } from '../../core/findings/finding';
import { parseNumberText } from '../../core/measures/number-text';
import { parsePeriod } from '../../core/periods/parse-period';
import type { Period } from '../../core/periods/period';
import { cellOffset, type CellValue, valueAt } from '../../workbook/cells';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { ColumnId } from '../format';
import type { Cell } from '../read/cell';
import { CodeIndex, CodeSequence, UnitIndex } from '../read/codes';
import { readingLog } from '../read/finding-ids';
import { findSheets } from '../read/find-sheets';
import { periodText } from '../read/periods';
import { startReading } from '../read/reading';
import { openTable } from '../read/table';

export type AppraisalColumn = ColumnId<'appraisal'>;

/** What stands for one unit and criterion. */
export interface AppraisalRow {
  /** Codes as the index has them. */
  readonly unit: string;
  readonly criterion: string;
  /** Its label, that of the settings for the period of the settings and where the sheet says none. */
  readonly period: string;
  readonly row: number;
  /** Cells that hold something, texts trimmed, points as numbers; a formula error holds nothing. */
  readonly values: ReadonlyMap<AppraisalColumn, NonNullable<CellValue>>;
}

export interface AppraisalRows {
  readonly sheet: string;
  readonly columns: ReadonlyMap<AppraisalColumn, number>;
  readonly rows: readonly AppraisalRow[];
  /** Rows that name a unit or criterion that the index does not have. */
  readonly strangers: readonly {
    readonly cell: CellRef;
    readonly unit: string;
    readonly criterion: string;
  }[];
}

/** Null where the workbook has no such sheet, or a wide one. */
export function readAppraisalRows(
  snapshot: WorkbookSnapshot,
  { units, criteriaSets, settings }: Pick<IndexBook, 'units' | 'criteriaSets' | 'settings'>,
): AppraisalRows | null {
  const reading = startReading(snapshot, readingLog());
  const sheet = findSheets(reading).byId.get('appraisal');
  const table = sheet && openTable(reading, sheet, 'appraisal');
  if (!table?.has('criterion')) return null;
  const criteria = new CodeIndex(criteriaSets.flatMap(({ nodes }) => nodes.map(({ code }) => code)));
  const unitIndex = new UnitIndex(units);
  const sequence = new CodeSequence((code) => criteria.find(code) !== null);
  const columns = new Map(table.header.columns as ReadonlyMap<AppraisalColumn, number>);
  const { name, cells } = table.sheet;
  const rows: AppraisalRow[] = [];
  const strangers: AppraisalRows['strangers'][number][] = [];
  for (const row of table.rows()) {
    const unitText = row.text('unit');
    const codeCell = row.at('criterion');
    if (unitText === '' || codeCell.text === '') continue;
    const unit = units[unitIndex.byCodeText(unitText)];
    const criterion = criteria.find(sequence.read(codeCell, () => false).code);
    if (!unit || criterion === null) {
      const cell = { sheet: name, row: row.row, column: columns.get('criterion') ?? 0 };
      strangers.push({ cell, unit: unitText, criterion: codeCell.text });
      continue;
    }
    rows.push({
      unit: unit.code,
      criterion,
      period: labelOf(row.at('period'), settings.period),
      row: row.row,
      values: new Map(
        [...columns].flatMap(([id, column]) => {
          const value = held(valueAt(cells, cellOffset(cells, row.row, column)));
          return value === null ? [] : [[id, pointsColumns.has(id) ? asPoints(value) : value] as const];
        }),
      ),
    });
  }
  return { sheet: name, columns, rows, strangers };
}

/** Names a line in every workbook of the round. */
export function lineKey({
  period,
  unit,
  criterion,
}: Pick<AppraisalRow, 'period' | 'unit' | 'criterion'>): string {
  return JSON.stringify([period, unit, criterion]);
}

/** One period may be written in many ways. */
function labelOf(cell: Cell, current: Period): string {
  const period = parsePeriod(periodText(cell));
  return period.label === '' || period.key === current.key ? current.label : period.label;
}

const pointsColumns: ReadonlySet<AppraisalColumn> = new Set([
  'self',
  'appraisal1',
  'proposed',
  'appraisal2',
  'conclusion',
]);

/** `6,5` typed as text is the number that scoring reads in it; what may be two numbers stays as it is. */
export function asPoints<Value extends CellValue>(value: Value): Value | number {
  const number = typeof value === 'string' ? parseNumberText(value) : null;
  return number?.kind === 'certain' ? number.value : value;
}

function held(value: ReturnType<typeof valueAt>): CellValue {
  if (typeof value === 'object') return null;
  if (typeof value !== 'string') return value;
  const text = value.normalize('NFC').trim();
  return text === '' ? null : text;
}
