/** Makes the twin of a data sheet by the print layout of its report. */
import { columnName } from '../../workbook/address';
import { roundTo10 } from '../../core/rounding/round';
import type { CellContent } from '../../workbook/plan';
import type { Texts } from '../texts';
import type { TwinLayout, TwinSections } from './layout';
import { roman } from './marks';
import { ShownColumns } from './shown-columns';
import { type Source, type SourceSum, valueOf } from './source';
import type { Twin, TwinRow } from './twin';

/** The table of a twin; its titles and texts are put to it by the caller. */
export type TwinTable = Pick<Twin, 'columns' | 'keyColumns' | 'partColumns' | 'rows' | 'isUpright' | 'chart'>;

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
  private readonly columns: ShownColumns;

  constructor(
    private readonly source: Source,
    private readonly layout: TwinLayout,
    private readonly ground: TwinGround,
  ) {
    this.columns = new ShownColumns(source, layout, ground.texts, ground.decimals);
  }

  table(): TwinTable {
    const { source, layout, columns } = this;
    const [outer] = layout.sections ?? [];
    // What sums up all of one section has been said at its end.
    const isOneSection = outer !== undefined && !columns.isVaried(source.find(outer.column));
    const keys = (layout.keys ?? []).map((id) => columns.place(id)).filter((place) => place >= 0);
    return {
      columns: columns.columns(),
      isUpright: layout.upright === true,
      chart: source.chart(layout.chart ?? []),
      keyColumns: keys.length,
      partColumns: source.pageColumns.map((column) =>
        columns.all.findIndex((at) => at !== null && at >= column),
      ),
      rows: [
        ...this.sections(0, { value: '', from: 0, to: source.rows }),
        ...(isOneSection ? [] : this.closing(layout.closingAll, null)),
      ],
    };
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
    const cells = this.columns.all.map((_, i) => (i === 0 ? mark : i === 1 ? label : null));
    const spans = [{ column: 1, columns: this.columns.all.length - 1 }];
    return { kind: level === 0 ? 'section' : 'part', cells, spans };
  }

  private lines({ from, to }: Section): readonly TwinRow[] {
    return Array.from({ length: to - from }, (_, i): TwinRow => {
      const row = from + i;
      return {
        kind: this.layout.strong === true && this.source.isStrong(row) ? 'strong' : 'line',
        cells: this.columns.all.map((column) => (column === null ? i + 1 : this.source.cell(row, column))),
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
    const ids = (this.layout.means ?? []).filter((id) => this.columns.place(id) >= 0);
    const cells = new Map(
      ids.map((id): [number, CellContent] => [
        this.columns.place(id),
        this.ground.keyColumns.includes(id)
          ? this.ground.keyMean(group)
          : this.mean(this.source.find(id), from, to),
      ]),
    );
    if ([...cells.values()].every((cell) => valueOf(cell) === null)) return null;
    const label = this.ground.texts.text(group === null ? 'print.meanOfAll' : 'print.mean');
    return sumRow(
      label,
      this.columns.all.map((_, place) => cells.get(place) ?? null),
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
    const cells = this.columns.all.map((column) => {
      const cell = column === null || column === 0 ? null : (sum.cells[column] ?? null);
      return cell === '' ? null : cell;
    });
    const spans = sum.spans.flatMap(({ column, columns }) => {
      const places = [...this.columns.all.keys()].filter((place) => {
        const at = this.columns.all[place] ?? -1;
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

function markOf(mark: 'letter' | 'roman', index: number): string {
  return mark === 'letter' ? columnName(index) : roman(index + 1);
}
