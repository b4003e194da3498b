/** The twin of the sheet of scores: a line a unit, a column a criterion, area by area. */
import { type Criterion, isShownOnly, rootCode } from '../../core/criteria/criterion';
import type { Panel } from '../../core/scoring/scoreboard';
import { columnName } from '../../workbook/address';
import type { CellContent } from '../../workbook/plan';
import { shownScore } from '../live/shown-values';
import { unitsByRank, type ListedUnit } from '../reports/ranked-order';
import type { ReportContext } from '../reports/report';
import { groupLabel } from './layout';
import type { Source } from './source';
import type { Twin, TwinColumn, TwinRow } from './twin';

/** Criteria side by side on a page; an area with more of them takes several parts. */
const columnsPerPart = 17;

/** STT and name of the unit. */
const keyColumns = 2;

/** Tables of khối that share their criteria; khối with a criteria set of their own get a table of their own. */
export type Matrix = Pick<
  Twin,
  'columns' | 'keyColumns' | 'partColumns' | 'rows' | 'isUpright' | 'chart' | 'texts'
>;

export function matrices(source: Source, context: ReportContext): readonly Matrix[] {
  const tables = new Map<string, Panel[]>();
  for (const panel of context.board.panels) {
    const key = JSON.stringify(panel.nodes.map(({ code, name }) => [code, name]));
    tables.set(key, [...(tables.get(key) ?? []), panel]);
  }
  const lines = new ScoreLines(source, context);
  return [...tables.values()].flatMap((panels) => matrix(panels, lines, context));
}

function matrix(panels: readonly Panel[], lines: ScoreLines, context: ReportContext): readonly Matrix[] {
  const [panel] = panels;
  if (!panel) return [];
  const areas = criteriaByArea(panel, context);
  const columns = areas.flatMap((area) => area);
  if (columns.length === 0) return [];
  const { texts } = context;
  const units = unitsByRank(context.board);
  return [
    {
      columns: [...labelColumns(context), ...columns.map(({ column }) => column)],
      keyColumns,
      isUpright: false,
      chart: null,
      partColumns: partStarts(areas.map(({ length }) => length)).map((start) => keyColumns + start),
      rows: panels.flatMap((own, i) =>
        sectionRows(
          own,
          panels.length > 1 ? columnName(i) : null,
          units.filter((unit) => unit.panel === own),
          columns.map(({ code }) => code),
          lines,
          context,
        ),
      ),
      texts: [
        {
          heading: texts.text('print.criteria'),
          kind: 'note',
          lines: columns.flatMap(({ code, isSum }) => {
            const name = panel.nodes.find((node) => node.code === code)?.name ?? '';
            return isSum || name === '' ? [] : [texts.text('print.criterion', { code, name })];
          }),
        },
      ],
    },
  ];
}

interface CriterionColumn {
  readonly code: string;
  readonly isSum: boolean;
  readonly column: TwinColumn;
}

/** The leaves of each area with the area itself at their end; the index at the very end. */
function criteriaByArea(panel: Panel, { board, texts }: ReportContext): readonly CriterionColumn[][] {
  const points = board.settings.decimals > 0 ? `0.${'0'.repeat(board.settings.decimals)}` : '0';
  const nodes = new Map(panel.nodes.map((node) => [node.code, node]));
  const isShown = (node: Criterion) => panel.results.has(node.code) && !isShownOnly(node);
  const leavesOf = (node: Criterion): readonly Criterion[] =>
    node.children.length === 0
      ? [node].filter(isShown)
      : node.children.flatMap((code) => {
          const child = nodes.get(code);
          return child ? leavesOf(child) : [];
        });
  const entry = (node: Criterion, heading: string, band: string | null, isSum: boolean): CriterionColumn => ({
    code: node.code,
    isSum,
    column: { heading, band, numberFormat: points, align: 'right', number: maximumOf(panel, node) },
  });
  const root = nodes.get(rootCode);
  const areas = (root?.children ?? []).flatMap((code) => {
    const area = nodes.get(code);
    if (!area || !isShown(area)) return [];
    const leaves = leavesOf(area);
    const name = [area.code, area.name].filter((part) => part !== '').join('. ');
    if (area.children.length === 0) return leaves.map((leaf) => [entry(leaf, leaf.code, null, false)]);
    return [
      [
        ...leaves.map((leaf) => entry(leaf, leaf.code, name, false)),
        entry(area, texts.text('print.areaTotal'), name, true),
      ],
    ];
  });
  const total = root ? [entry(root, texts.text('print.total'), null, true)] : [];
  // The total stands beside the last area, so that no page has it alone.
  return areas.map((area, i) => (i === areas.length - 1 ? [...area, ...total] : area));
}

/** The greatest maximum that any unit has, or nothing. */
function maximumOf(panel: Panel, { code }: Criterion): number | string {
  const maxima = panel.results.get(code)?.maxima ?? new Float64Array();
  const most = maxima.reduce((found, max) => Math.max(found, max), -Infinity);
  return Number.isFinite(most) ? most : '';
}

function labelColumns({ texts }: ReportContext): readonly TwinColumn[] {
  return [
    { heading: texts.text('column.number'), band: null, numberFormat: '0', align: 'center', number: '' },
    {
      heading: texts.text('column.unitName'),
      band: null,
      numberFormat: null,
      align: 'left',
      number: texts.text('print.max'),
    },
  ];
}

/** Columns that begin a part: whole areas together as far as they fit; a large area alone, in pieces as even as can be. */
function partStarts(areas: readonly number[]): readonly number[] {
  const starts: number[] = [];
  let column = 0;
  let used = 0;
  for (const size of areas) {
    if (used > 0 && used + size > columnsPerPart) {
      starts.push(column);
      used = 0;
    }
    const each = Math.ceil(size / Math.ceil(size / columnsPerPart));
    for (let at = each; at < size; at += each) {
      starts.push(column + at);
      used -= each;
    }
    used += size;
    column += size;
  }
  return starts;
}

function sectionRows(
  panel: Panel,
  mark: string | null,
  units: readonly ListedUnit[],
  codes: readonly string[],
  lines: ScoreLines,
  { texts }: ReportContext,
): readonly TwinRow[] {
  const rows = units.map(({ index, result, number }): TwinRow => ({
    kind: 'line',
    cells: [number, result.unit.name, ...codes.map((code) => lines.score(index, code))],
    spans: [],
  }));
  if (mark === null) return rows;
  const blanks = codes.map(() => null);
  const title: TwinRow = {
    kind: 'section',
    cells: [mark, groupLabel(panel.group, texts), ...blanks],
    spans: [{ column: 1, columns: 1 + codes.length }],
  };
  return [title, ...rows];
}

/** Cells of the sheet of scores, which has the nodes of each unit in the order of its khối. */
class ScoreLines {
  private readonly firstRow: readonly number[];
  private readonly nodePlaces: readonly ReadonlyMap<string, number>[];
  private readonly scoreColumn: number;

  constructor(
    private readonly source: Source,
    private readonly context: ReportContext,
  ) {
    const { panels, units } = context.board;
    this.nodePlaces = panels.map(
      ({ nodes, results }) =>
        new Map(nodes.filter(({ code }) => results.has(code)).map(({ code }, place) => [code, place])),
    );
    let row = 0;
    this.firstRow = units.map(({ panel }) => {
      const first = row;
      row += this.nodePlaces[panel]?.size ?? 0;
      return first;
    });
    this.scoreColumn = source.find('score');
  }

  /** The score, or the word for a criterion that left. */
  score(unit: number, code: string): CellContent {
    const result = this.context.board.units[unit]!;
    const place = this.nodePlaces[result.panel]?.get(code);
    if (place === undefined) return null;
    const cell = this.source.cell(this.firstRow[unit]! + place, this.scoreColumn);
    if (cell !== null) return cell;
    const { nodes, results } = this.context.board.panels[result.panel]!;
    const panel = {
      criterion: (wanted: string) => nodes.find((node) => node.code === wanted),
      node: (wanted: string) => results.get(wanted) ?? null,
    };
    return shownScore(panel, code, result.row) || null;
  }
}
