/** Reads every sheet of figures: Số liệu, Tự chấm, Điều tra XHH, Thẩm định. */
import type { Period } from '../../core/periods/period';
import type { SheetId } from '../format';
import type { Applicability } from './applicability';
import { settleClaimedScores } from './claimed-scores';
import { CodeIndex, type UnitIndex } from './codes';
import type { FigureContext } from './figure-column';
import { figureHeadings, namedMeasure, type FigureHeading } from './figure-headings';
import type { FigureKind, FigureTables } from './figure-tables';
import type { FoundSheets } from './find-sheets';
import { readLongFigures, type ValueColumn } from './long-figures';
import type { PeriodReader } from './periods';
import { RowKeys, type RowColumn } from './row-keys';
import { openTable, type Table } from './table';
import { StatementReader } from './statements';
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

export type FigureTable = Table<RowColumn | 'criterion'>;

/** A sheet of figures: the table it holds, and which of its columns hold what. */
export type FigureLayout = {
  readonly table: FigureTable;
  readonly keys: RowKeys;
} & (
  | {
      readonly shape: 'long';
      readonly values: readonly ValueColumn[];
      /** Null where the sheet is none of appraisals. */
      readonly statements: StatementReader | null;
    }
  | { readonly shape: 'wide'; readonly headings: readonly FigureHeading[]; readonly kind: FigureKind }
);

export function readFigures(sources: FigureSources, sheets: FoundSheets, tables: FigureTables): void {
  const criteria = new CodeIndex(sources.applicability.codes);
  for (const layout of figureLayouts(sources, sheets)) {
    const { table, keys } = layout;
    if (layout.shape === 'long') {
      readLongFigures(sources.context, table, layout.values, keys, criteria, tables, layout.statements);
    } else {
      readWideFigures(sources.context, table, layout.headings, keys, tables, layout.kind);
    }
  }
  settleClaimedScores(sources.context, tables);
}

/** The sheets of figures one after another, each looked at when it is asked for. */
export function* figureLayouts(sources: FigureSources, sheets: FoundSheets): Generator<FigureLayout> {
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
      const statements = id === 'appraisal' ? new StatementReader(table, sources.applicability) : null;
      if (values.length === 0) reportNoColumns(table);
      yield { table, keys, shape: 'long', values, statements };
    } else {
      const kind = contents[id].wide;
      const found = figureHeadings(table, criteria, measuresRead);
      if (found.length === 0) reportNoColumns(table);
      const headings = readable(sources, table, found, kind);
      yield { table, keys, shape: 'wide', headings, kind };
    }
  }
}

/** Says that a sheet with rows is not read, such as a list of scores in a sheet that has a column for each criterion. */
function reportNoColumns({ reading, sheet, header }: FigureTable): void {
  if (sheet.cells.rows.every((row) => row < header.firstRow)) return;
  reading.log.add('no-figure-columns', { cell: { sheet: sheet.name, row: header.row, column: 0 } });
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
    .map(({ column, text }): ValueColumn => ({ column, kind: 'measures', name: namedMeasure(text, read) }))
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
