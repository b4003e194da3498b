/** Xếp hạng theo lĩnh vực: points, maximum, percentage and place of every unit in every area. */
import { areaCodes, type Extreme, type NodeStanding, nodeStanding } from '../../core/ranking/node-standing';
import type { Panel, Scoreboard } from '../../core/scoring/scoreboard';
import type { SheetPlan } from '../../workbook/plan';
import type { Extremity, LiveArea } from '../live/live-areas';
import type { Texts } from '../texts';
import {
  dataSheets,
  type DataSheet,
  type HeadingBand,
  type ReportColumn,
  type ReportRow,
} from './data-sheet';
import { unitList } from './notes';
import { unitsByRank } from './ranked-order';
import { comparedPanels, reportColumn, reportFrame, type Report, type ReportContext } from './report';

/** One area of the khối of one sheet. */
interface Area {
  readonly code: string;
  readonly name: string;
}

/** Points, maximum, percentage, place. */
const columnsPerArea = 4;

/** Areas that a printed page takes across. */
const areasPerPage = 4;

export const areaRankingsReport: Report = (context) => {
  const sheets = [...panelsByAreas(comparedPanels(context)).values()].filter(({ areas }) => areas.length > 1);
  return sheets.flatMap(({ areas, panels }, i) => areaSheet(context, areas, panels, i));
};

/** Khối with the same areas share a sheet; those with a criteria set of their own get one of their own. */
function panelsByAreas(
  panels: readonly Panel[],
): ReadonlyMap<string, { readonly areas: readonly Area[]; readonly panels: Panel[] }> {
  const sheets = new Map<string, { readonly areas: readonly Area[]; readonly panels: Panel[] }>();
  for (const panel of panels) {
    const names = new Map(panel.nodes.map((node) => [node.code, node.name]));
    const areas = areaCodes(panel).map((code) => ({ code, name: names.get(code) ?? '' }));
    const key = JSON.stringify(areas);
    const sheet = sheets.get(key);
    if (sheet) sheet.panels.push(panel);
    else sheets.set(key, { areas, panels: [panel] });
  }
  return sheets;
}

function areaSheet(
  context: ReportContext,
  areas: readonly Area[],
  panels: readonly Panel[],
  index: number,
): readonly SheetPlan[] {
  const { board, live, texts } = context;
  const frame = reportFrame(context, 'areas');
  const severalGroups = panels.length > 1;
  const labels = unitColumns(texts, severalGroups);
  const standings = new Map(
    panels.map((panel) => [panel, areas.map(({ code }) => nodeStanding(board, panel, code))]),
  );
  const rows = unitsByRank(board).flatMap(({ index: unitIndex, result, panel, number }): ReportRow[] => {
    const own = standings.get(panel);
    if (!own) return [];
    const { unit, row } = result;
    return [
      [
        number,
        ...(severalGroups ? [unit.group] : []),
        unit.code,
        unit.name,
        ...own.flatMap((standing, i) => {
          if (!standing) return [null, null, null, null];
          const area = live?.areas.of(unitIndex, areas[i]!.code) ?? areaValues(standing, row);
          return [area.score, area.max, area.percent, area.place];
        }),
      ],
    ];
  });
  const suffix = index === 0 ? '' : String(index + 1);
  return dataSheets({
    ...frame,
    sheet: suffix === '' ? frame.sheet : `${frame.sheet} (${suffix})`,
    table: suffix === '' ? 'ChiSo_Areas' : `ChiSo_Areas_${suffix}`,
    columns: [...labels, ...areas.flatMap(({ code }) => areaColumns(code, texts))],
    bands: areas.map(({ code, name }, i): HeadingBand => ({
      text: [code, name].filter((part) => part !== '').join('. '),
      column: labels.length + i * columnsPerArea,
      columns: columnsPerArea,
    })),
    rows,
    pageColumns: pageStarts(areas.length).map((area) => labels.length + area * columnsPerArea),
    ...extremeRows(context, areas, panels, standings, labels.length),
    sumLabelColumns: labels.length,
    notes: [texts.text('note.areaRanks')],
    frozenColumns: labels.length,
    orientation: 'landscape',
  });
}

/** Areas that begin a further page, pages as even as can be: of 9 areas the fourth and the seventh. */
function pageStarts(areas: number): readonly number[] {
  const pages = Math.ceil(areas / areasPerPage);
  const each = Math.ceil(areas / pages);
  return Array.from({ length: pages - 1 }, (_, i) => (i + 1) * each);
}

function unitColumns(texts: Texts, severalGroups: boolean): readonly ReportColumn[] {
  return [
    reportColumn(texts, 'number', 'whole', 6),
    ...(severalGroups ? [reportColumn(texts, 'group', 'text', 22)] : []),
    reportColumn(texts, 'unitCode', 'code', 12),
    reportColumn(texts, 'unitName', 'text', 32),
  ];
}

function areaColumns(code: string, texts: Texts): readonly ReportColumn[] {
  const column = (id: string, kind: ReportColumn['kind']): ReportColumn => ({
    heading: texts.text(`column.area.${id}`, { area: code }),
    kind,
    maxWidth: 9,
  });
  return [
    column('score', 'points'),
    column('max', 'points'),
    column('percent', 'points'),
    column('rank', 'rank'),
  ];
}

function areaValues({ scores, maxima, percents, places }: NodeStanding, row: number): LiveArea {
  return {
    score: scores[row] ?? null,
    max: maxima[row] ?? null,
    percent: percents[row] ?? null,
    place: places[row] ?? null,
  };
}

/** Of each khối the mean, the best and the last of every area, with the units that have them. */
function extremeRows(
  { board, live, texts }: ReportContext,
  areas: readonly Area[],
  panels: readonly Panel[],
  standings: ReadonlyMap<Panel, readonly (NodeStanding | null)[]>,
  labels: number,
): Pick<DataSheet, 'sums' | 'sumSpans'> {
  const sums: ReportRow[] = [];
  const spans: { row: number; column: number; columns: number }[] = [];
  for (const panel of panels) {
    const own = standings.get(panel) ?? [];
    const named = (key: string) =>
      texts.text(panels.length > 1 ? `row.${key}Of` : `row.${key}`, { group: panel.group });
    const at = board.panels.indexOf(panel);
    const numbers = (key: string, how: Extremity, of: (standing: NodeStanding) => number | null) => {
      const cell = (standing: NodeStanding, i: number) =>
        live?.areas.extreme(at, areas[i]!.code, how, of(standing)) ?? of(standing);
      sums.push(
        sumRow(named(key), labels, own, (standing, i) => [null, null, standing && cell(standing, i), null]),
      );
    };
    const units = (key: string, of: (standing: NodeStanding) => Extreme | null) => {
      own.forEach((_, i) =>
        spans.push({ row: sums.length, column: labels + i * columnsPerArea, columns: columnsPerArea }),
      );
      sums.push(
        sumRow(named(key), labels, own, (standing) => [
          unitNames(board, panel, standing && of(standing), texts),
          null,
          null,
          null,
        ]),
      );
    };
    numbers('areaMean', 'AVERAGE', ({ mean }) => mean);
    numbers('areaBest', 'MAX', ({ best }) => best?.percent ?? null);
    units('areaBestUnits', ({ best }) => best);
    numbers('areaLast', 'MIN', ({ last }) => last?.percent ?? null);
    units('areaLastUnits', ({ last }) => last);
  }
  return { sums, sumSpans: spans };
}

function sumRow(
  label: string,
  labels: number,
  standings: readonly (NodeStanding | null)[],
  cells: (standing: NodeStanding | null, area: number) => ReportRow,
): ReportRow {
  const blanks = Array.from({ length: labels - 1 }, () => null);
  return [label, ...blanks, ...standings.flatMap(cells)];
}

function unitNames(board: Scoreboard, panel: Panel, extreme: Extreme | null, texts: Texts): string {
  const names = (extreme?.rows ?? []).map((row) => board.units[panel.units[row]!]!.unit.name);
  return unitList(names, texts, 2);
}
