/** The figures of all periods while they are being filled. */
import type {
  AppraisalStatement,
  ColumnOrigin,
  MeasureTable,
  PeriodData,
  PointsTable,
} from '../../core/book';
import { missingColumn, type Column } from '../../core/measures/column';
import type { Period } from '../../core/periods/period';
import type { PointsKind } from '../../core/scoring/figures';

/** `claimed` holds self scores as the sheet of appraisals repeats them. */
export type FigureKind = 'measures' | 'claimed' | PointsKind;

/** One column of figures over all units, with the cells they come from. */
export interface Figures {
  readonly criterion: string;
  /** Name of the measure; `x` for points. */
  readonly name: string;
  readonly column: Column;
  readonly origin: ColumnOrigin;
}

/** By criterion code, then by name. */
export type FigureMap = Map<string, Map<string, Figures>>;

export interface PeriodFigures {
  readonly period: Period;
  readonly tables: Readonly<Record<FigureKind, FigureMap>>;
  /** What was said of appraisals, by criterion code, then by unit code. */
  readonly statements: Map<string, Map<string, AppraisalStatement>>;
}

export class FigureTables {
  private readonly byKey = new Map<string, PeriodFigures>();

  constructor(readonly unitCount: number) {}

  period(period: Period): PeriodFigures {
    const known = this.byKey.get(period.key);
    if (known) return known;
    const tables = {
      measures: new Map(),
      claimed: new Map(),
      self: new Map(),
      survey: new Map(),
      appraisal1: new Map(),
      appraisal2: new Map(),
      conclusion: new Map(),
    };
    const figures: PeriodFigures = { period, tables, statements: new Map() };
    this.byKey.set(period.key, figures);
    return figures;
  }

  /**
   * The column of a criterion in one table; all missing when it is new.
   * @param heading its column, in a sheet that has one for each criterion.
   */
  figures(table: FigureMap, criterion: string, name: string, sheet: string, heading?: number): Figures {
    const byName = table.get(criterion) ?? new Map<string, Figures>();
    table.set(criterion, byName);
    const known = byName.get(name);
    if (known) return known;
    const rows = new Int32Array(this.unitCount).fill(-1);
    const columns = new Int32Array(this.unitCount).fill(-1);
    const column = missingColumn(this.unitCount);
    const origin = { sheet, rows, columns, ...(heading !== undefined && { heading }) };
    const figures: Figures = { criterion, name, column, origin };
    byName.set(name, figures);
    return figures;
  }

  /** In order of appearance. */
  get periods(): readonly PeriodFigures[] {
    return [...this.byKey.values()];
  }

  /** What the book holds of them. */
  finished(): ReadonlyMap<string, PeriodData> {
    return new Map(
      this.periods.map(({ period, tables, statements }) => [
        period.key,
        {
          period,
          measures: measureTable(tables.measures),
          self: pointsTable(tables.self),
          survey: pointsTable(tables.survey),
          appraisal1: pointsTable(tables.appraisal1),
          appraisal2: pointsTable(tables.appraisal2),
          conclusion: pointsTable(tables.conclusion),
          statements,
        },
      ]),
    );
  }
}

function measureTable(table: FigureMap): MeasureTable {
  return new Map(
    [...table].map(([code, byName]) => [
      code,
      [...byName.values()].map(({ name, column, origin }) => ({ name, column, origin })),
    ]),
  );
}

function pointsTable(table: FigureMap): PointsTable {
  return new Map(
    [...table].flatMap(([code, byName]) =>
      [...byName.values()].map(({ column, origin }) => [code, { column, origin }] as const),
    ),
  );
}
