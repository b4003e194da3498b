/** Reads every sheet of figures: Số liệu, Tự chấm, Điều tra XHH, Thẩm định. */
import type { Period } from '../../core/periods/period';
import type { SheetId } from '../format';
import type { Applicability } from './applicability';
import { settleClaimedScores } from './claimed-scores';
import { CodeIndex, type UnitIndex } from './codes';
import type { FigureContext } from './figure-column';
import { figureHeadings, measureName, type FigureHeading } from './figure-headings';
import type { FigureKind, FigureTables } from './figure-tables';
import type { FoundSheets } from './find-sheets';
import { readLongFigures, type ValueColumn } from './long-figures';
import type { PeriodReader } from './periods';
import { RowKeys, type RowColumn } from './row-keys';
import { openTable, type Table } from './table';
import { readWideFigures } from './wide-figures';

/** What every sheet of figures is read with. */
export interface FigureSources {
  readonly context: FigureContext;
  readonly applicability: Applicability;
  readonly units: UnitIndex;
  readonly current: Period;
  readonly periods: PeriodReader;
}

/** What a wide sheet holds, and in a long one the kind and measure of each column of the format. */
const contents = {
  data: { wide: 'measures', long: { x: ['measures', 'x'], a: ['measures', 'a'], b: ['measures', 'b'] } },
  self: { wide: 'self', long: {} },
  survey: { wide: 'survey', long: {} },
  appraisal: {
    wide: 'appraisal1',
    long: {
      self: ['claimed', 'x'],
      appraisal1: ['appraisal1', 'x'],
      appraisal2: ['appraisal2', 'x'],
      conclusion: ['conclusion', 'x'],
    },
  },
} as const satisfies Partial<
  Record<SheetId, { wide: FigureKind; long: Readonly<Record<string, readonly [FigureKind, string]>> }>
>;

type FigureTable = Table<RowColumn | 'criterion'>;

export function readFigures(sources: FigureSources, sheets: FoundSheets, tables: FigureTables): void {
  const { reading } = sources.context;
  const criteria = new CodeIndex(sources.applicability.codes);
  const { measuresRead } = sources.applicability;
  for (const id of Object.keys(contents) as (keyof typeof contents)[]) {
    const sheet = sheets.byId.get(id);
    if (!sheet) continue;
    const table: FigureTable | null = openTable(reading, sheet, id);
    if (!table) {
      reading.log.add('header-not-found', { sheet: sheet.name });
      continue;
    }
    const keys = new RowKeys(table, sources.units, sources.periods, sources.current);
    if (table.has('criterion')) {
      const values = [...declaredValues(table, contents[id].long), ...namedMeasures(table, id, measuresRead)];
      readLongFigures(sources.context, table, values, keys, criteria, tables);
    } else {
      const headings = readable(
        sources,
        table,
        figureHeadings(table, criteria, measuresRead),
        contents[id].wide,
      );
      readWideFigures(sources.context, table, headings, keys, tables, contents[id].wide);
    }
  }
  settleClaimedScores(sources.context, tables);
}

function declaredValues(
  table: FigureTable,
  long: Readonly<Record<string, readonly [FigureKind, string]>>,
): ValueColumn[] {
  return Object.entries(long).flatMap(([id, [kind, name]]) => {
    const column = table.header.columns.get(id);
    return column === undefined ? [] : [{ column, kind, name }];
  });
}

/** In long data a further column is a measure when some rule reads one of that name; others are left alone. */
function namedMeasures(table: FigureTable, id: SheetId, read: ReadonlySet<string>): ValueColumn[] {
  if (id !== 'data') return [];
  return table.header.others
    .map(({ column, text }): ValueColumn => ({ column, kind: 'measures', name: measureName(text) }))
    .filter(({ name }) => read.has(name));
}

/** Columns of parents are a finding: points of parents are not read, measures only serve rules that name them. */
function readable(
  { context, applicability }: FigureSources,
  table: FigureTable,
  headings: readonly FigureHeading[],
  kind: FigureKind,
): FigureHeading[] {
  const { log } = context.reading;
  return headings.filter(({ column, criterion, name }) => {
    if (kind !== 'measures' && name !== 'x') return false;
    if (
      !applicability.isParent(criterion) ||
      (kind === 'measures' && applicability.readElsewhere.has(criterion))
    )
      return true;
    const cell = { sheet: table.sheet.name, row: table.header.row, column };
    const id = kind === 'measures' ? 'measures-for-parent' : 'points-for-parent';
    log.addToGroup(id, table.sheet.name, { cell, criterion, found: criterion });
    return false;
  });
}
