/** Makes the twin of a data sheet by the print layout of its report. */
import { columnName } from '../../workbook/address';
import { roundTo10 } from '../../core/rounding/round';
import type { CellContent } from '../../workbook/plan';
import type { Texts } from '../texts';
import type { TwinEquation, TwinLayout, TwinSections } from './layout';
import { columnNumber, type EquationTerm, roman } from './marks';
import { isEmptyColumn, type Source, type SourceSum, valueOf } from './source';
import type { Twin, TwinColumn, TwinRow } from './twin';

/** The table of a twin; its titles and texts are put to it by the caller. */
export type TwinTable = Pick<Twin, 'columns' | 'keyColumns' | 'partColumns' | 'rows' | 'isUpright'>;

/** What a twin needs to know beside its own data sheet. */
export interface TwinGround {
  readonly texts: Texts;
  /** Decimals of totals and percentages. */
  readonly decimals: number;
  /** Columns of the number that ranks. */
  readonly keyColumns: readonly string[];
  /** Mean of that number over the ranked units of a khối, or of all units (null). */
  readonly keyMean: (group: string | null) => CellContent;
}

/** A column of the twin: one of the data sheet, or the count of rows (null). */
type Shown = number | null;

export function tableFrom(source: Source, layout: TwinLayout, ground: TwinGround): TwinTable {
  return new TableMaker(source, layout, ground).table();
}

/** Rows of one section, half-open. */
interface Section {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

class TableMaker {
  private readonly shown: readonly Shown[];

  constructor(
    private readonly source: Source,
    private readonly layout: TwinLayout,
    private readonly ground: TwinGround,
  ) {
    this.shown = this.chosen();
  }

  table(): TwinTable {
    const { source, layout } = this;
    const [outer] = layout.sections ?? [];
    // What sums up all of one section has been said at its end.
    const isOneSection = outer !== undefined && !this.isVaried(source.find(outer.column));
    const keys = (layout.keys ?? []).map((id) => this.place(id)).filter((place) => place >= 0);
    return {
      columns: this.shown.map((column, i) => this.column(column, i)),
      isUpright: layout.upright === true,
      keyColumns: keys.length,
      partColumns: source.pageColumns.map((column) =>
        this.shown.findIndex((at) => at !== null && at >= column),
      ),
      rows: [
        ...this.sections(0, { value: '', from: 0, to: source.rows }),
        ...(isOneSection ? [] : this.closing(layout.closingAll, null)),
      ],
    };
  }

  /** Columns of the data sheet that are printed, in their order on paper. */
  private chosen(): readonly Shown[] {
    const { source, layout } = this;
    const left = new Set(
      [...(layout.without ?? []), ...(layout.sections ?? []).map(({ column }) => column)].map((id) =>
        source.find(id),
      ),
    );
    for (const id of layout.onlyIfVaried ?? [])
      if (!this.isVaried(source.find(id))) left.add(source.find(id));
    const columns: Shown[] = source.columns
      .map(({ index }) => index)
      .filter((index) => !left.has(index) && !isEmptyColumn(source, index));
    for (const [id, after] of layout.moved ?? []) {
      const from = columns.indexOf(source.find(id));
      if (from < 0) continue;
      const [moved = null] = columns.splice(from, 1);
      columns.splice(columns.indexOf(source.find(after)) + 1, 0, moved);
    }
    return layout.counted ? [null, ...columns] : columns;
  }

  private isVaried(column: number): boolean {
    const values = new Set<unknown>();
    for (let row = 0; row < this.source.rows; row += 1) values.add(this.source.value(row, column));
    values.delete(null);
    return values.size > 1;
  }

  /** Place of a column in the twin, or -1. */
  private place(id: string): number {
    const column = this.source.find(id);
    return column < 0 ? -1 : this.shown.indexOf(column);
  }

  private column(shown: Shown, place: number): TwinColumn {
    const number = this.number(place);
    if (shown === null) {
      const heading = this.ground.texts.text('column.number');
      return { heading, band: null, numberFormat: '0', align: 'center', number };
    }
    const { heading, band, numberFormat, align } = this.source.columns[shown]!;
    const own = this.ownBand(shown);
    return { heading: own?.heading ?? heading, band: own?.band ?? band, numberFormat, align, number };
  }

  private ownBand(column: number): { readonly band: string; readonly heading: string | null } | null {
    for (const { heading, columns } of this.layout.bands ?? []) {
      const shown = columns.filter(([id]) => this.place(id) >= 0);
      const found = shown.find(([id]) => this.source.find(id) === column);
      if (found && shown.length > 1) {
        return {
          band: heading(this.ground.texts),
          heading: found[1] === null ? null : this.ground.texts.text(found[1]),
        };
      }
    }
    return null;
  }

  /** `(3)`, with the columns that it is computed from where that holds in every row. */
  private number(place: number): string {
    const equation = (this.layout.equations ?? []).find(({ column }) => this.place(column) === place);
    const terms = equation ? this.termsOf(equation, place) : [];
    return columnNumber(place, terms, equation?.factor === undefined ? '' : `×${String(equation.factor)}`);
  }

  private termsOf(equation: TwinEquation, place: number): readonly EquationTerm[] {
    const terms = equation.terms.flatMap(([sign, id], i): (EquationTerm & { readonly source: number })[] => {
      const column = this.place(id);
      return column < 0 ? [] : [{ sign: i === 0 ? '' : sign, column, source: this.source.find(id) }];
    });
    const [first] = equation.terms;
    const complete = first !== undefined && this.place(first[1]) >= 0 && terms.length > 1;
    const result = this.shown[place];
    if (!complete || typeof result !== 'number') return [];
    for (let row = 0; row < this.source.rows; row += 1) {
      const known = this.source.value(row, result);
      const values = terms.map((term) => this.source.value(row, term.source));
      if (typeof known !== 'number' || typeof values[0] !== 'number') continue;
      const worked = terms.reduce((sum, { sign }, i) => applied(sum, sign, values[i]), 0);
      // A rounded result may be off by half of its last digit.
      const off = Math.abs(worked * (equation.factor ?? 1) - known);
      if (!(off <= 0.5 * 10 ** -this.ground.decimals + 1e-9)) return [];
    }
    return terms;
  }

  private sections(level: number, rows: Section): readonly TwinRow[] {
    const own = this.layout.sections?.[level];
    const column = own ? this.source.find(own.column) : -1;
    if (!own) return this.lines(rows);
    const parts = column < 0 ? [rows] : this.parted(rows, column);
    const isTitled = column >= 0 && (parts.length > 1 || own.always === true);
    return parts.flatMap((part, i): readonly TwinRow[] => [
      ...(isTitled ? [this.title(level, markOf(own.mark, i), this.label(own, part))] : []),
      ...this.sections(level + 1, part),
      ...(level === 0 ? this.ending(part, isTitled ? part.value : null) : []),
    ]);
  }

  /** Neighbouring rows with the same value. */
  private parted({ from, to }: Section, column: number): readonly Section[] {
    const parts: Section[] = [];
    for (let row = from; row < to; row += 1) {
      const value = String(this.source.value(row, column) ?? '');
      const last = parts.at(-1);
      if (last?.value === value) parts[parts.length - 1] = { ...last, to: row + 1 };
      else parts.push({ value, from: row, to: row + 1 });
    }
    return parts;
  }

  private label({ named, label }: TwinSections, { value, from }: Section): string {
    const name =
      named === undefined ? value : String(this.source.value(from, this.source.find(named)) ?? value);
    return label(name, this.ground.texts);
  }

  private title(level: number, mark: string, label: string): TwinRow {
    const cells = this.shown.map((_, i) => (i === 0 ? mark : i === 1 ? label : null));
    const spans = [{ column: 1, columns: this.shown.length - 1 }];
    return { kind: level === 0 ? 'section' : 'part', cells, spans };
  }

  private lines({ from, to }: Section): readonly TwinRow[] {
    return Array.from({ length: to - from }, (_, i): TwinRow => {
      const row = from + i;
      return {
        kind: this.layout.strong === true && this.source.isStrong(row) ? 'strong' : 'line',
        cells: this.shown.map((column) => (column === null ? i + 1 : this.source.cell(row, column))),
        spans: [],
      };
    });
  }

  /** What ends a section: means over its ranked units, then what the data sheet sums up for it. */
  private ending(rows: Section, group: string | null): readonly TwinRow[] {
    const mean = this.meanRow(rows, group);
    return [...(mean ? [mean] : []), ...this.closing(this.layout.closing, group)];
  }

  private meanRow({ from, to }: Section, group: string | null): TwinRow | null {
    // The mean of a single unit is that unit.
    if (to - from < 2) return null;
    const ids = (this.layout.means ?? []).filter((id) => this.place(id) >= 0);
    const cells = new Map(
      ids.map((id): [number, CellContent] => [
        this.place(id),
        this.ground.keyColumns.includes(id)
          ? this.ground.keyMean(group)
          : this.mean(this.source.find(id), from, to),
      ]),
    );
    if ([...cells.values()].every((cell) => valueOf(cell) === null)) return null;
    const label = this.ground.texts.text(group === null ? 'print.meanOfAll' : 'print.mean');
    return sumRow(
      label,
      this.shown.map((_, place) => cells.get(place) ?? null),
    );
  }

  /** Over the rows that have a place, as the engine takes means. */
  private mean(column: number, from: number, to: number): CellContent {
    const { source } = this;
    const rank = ['rank', 'groupRank', 'rankNow'].map((id) => source.find(id)).find((at) => at >= 0);
    if (rank === undefined) return null;
    const rows = Array.from({ length: to - from }, (_, i) => from + i);
    const values = rows.flatMap((row) => {
      const value = source.value(row, column);
      return typeof value === 'number' && typeof source.value(row, rank) === 'number' ? [value] : [];
    });
    const value =
      values.length === 0 ? null : roundTo10(values.reduce((sum, one) => sum + one, 0) / values.length);
    if (!rows.some((row) => source.isLive(row, column) || source.isLive(row, rank))) return value;
    const range = (of: number) => source.range(of, from, to - from);
    return { formula: `IFERROR(AVERAGEIFS(${range(column)},${range(rank)},">0"),"")`, value: value ?? '' };
  }

  private closing(keys: readonly string[] | undefined, group: string | null): readonly TwinRow[] {
    return (keys ?? []).flatMap((key) => {
      const { texts } = this.ground;
      const named = group === null ? [] : [texts.text(`${key}Of`, { group })];
      const labels = [...named, texts.text(key)];
      const sum = this.source.sums.find(({ label }) => labels.includes(label));
      return sum ? [this.sumLine(sum, texts.text(key))] : [];
    });
  }

  private sumLine(sum: SourceSum, label: string): TwinRow {
    const cells = this.shown.map((column) => {
      const cell = column === null || column === 0 ? null : (sum.cells[column] ?? null);
      return cell === '' ? null : cell;
    });
    const spans = sum.spans.flatMap(({ column, columns }) => {
      const places = [...this.shown.keys()].filter((place) => {
        const at = this.shown[place] ?? -1;
        return at >= column && at < column + columns;
      });
      return places.length > 1 ? [{ column: places[0]!, columns: places.length }] : [];
    });
    return sumRow(label, cells, spans);
  }
}

/** A row whose label runs over the columns before its first number. */
export function sumRow(label: string, cells: readonly CellContent[], spans: TwinRow['spans'] = []): TwinRow {
  const filled = cells.findIndex((cell, i) => i > 0 && cell !== null);
  const columns = Math.min(filled < 0 ? cells.length : filled, ...spans.map(({ column }) => column));
  return {
    kind: 'sum',
    cells: cells.map((cell, i) => (i === 0 ? label : cell)),
    spans: [...(columns > 1 ? [{ column: 0, columns }] : []), ...spans],
  };
}

function applied(sum: number, sign: EquationTerm['sign'], value: unknown): number {
  const number = typeof value === 'number' ? value : 0;
  if (sign === '/') return number === 0 ? NaN : sum / number;
  return sign === '-' ? sum - number : sum + number;
}

function markOf(mark: 'letter' | 'roman', index: number): string {
  return mark === 'letter' ? columnName(index) : roman(index + 1);
}
