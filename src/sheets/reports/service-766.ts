/** Biểu 766: the monthly table of an index built like that of Decision 766. */
import { rootCode } from '../../core/criteria/criterion';
import { roundTo10 } from '../../core/rounding/round';
import type { Change, Panel, UnitResult } from '../../core/scoring/scoreboard';
import type { CellContent } from '../../workbook/plan';
import type { LiveResult } from '../live/live-result';
import type { LiveTotal } from '../live/live-totals';
import { dataSheets, type HeadingBand, type ReportColumn, type ReportRow } from './data-sheet';
import { rankNotes } from './notes';
import { unitsByRank, type ListedUnit } from './ranked-order';
import { optionalColumn, reportColumn, reportFrame, type Report, type ReportContext } from './report';

/** The groups in the order of the table; group 3 is shown with its two parts. */
const groups = ['1', '2', '3', '3.A', '3.B', '4', '5'];

/** Change in points and in places. */
const columnsPerPeriod = 2;

export const service766Report: Report = (context) => {
  const { board, texts } = context;
  const panels = board.panels.filter(isLike766);
  const [panel] = panels;
  if (!panel) return [];
  const severalGroups = panels.length > 1;
  const periods = board.settings.comparePeriods;
  const labels = [
    reportColumn(texts, 'number', 'whole', 6),
    ...(severalGroups ? [reportColumn(texts, 'group', 'text', 22)] : []),
    reportColumn(texts, 'unitName', 'text', 28),
  ];
  const results = labels.length + groups.length;
  const frame = reportFrame(context, 'service766');
  const monthly = board.settings.period.months === 1;
  return dataSheets({
    ...frame,
    sheet: texts.text(monthly ? 'sheet.service766Monthly' : 'sheet.service766'),
    table: 'ChiSo_766',
    columns: [
      ...labels,
      ...groups.map((code) => groupColumn(panel, code, context)),
      reportColumn(texts, 'total', 'points', 10),
      reportColumn(texts, 'percent', 'points', 9),
      optionalColumn(texts, 'grade', 'text', 14),
      reportColumn(texts, severalGroups ? 'groupRank' : 'rank', 'rank', 8),
      ...periods.flatMap(({ label }) => [
        against('scoreChange', 'signed', label, context),
        against('rankChange', 'change', label, context),
      ]),
      optionalColumn(texts, 'provinceMean', 'points', 9),
      optionalColumn(texts, 'referenceValue', 'points', 10),
      optionalColumn(texts, 'target', 'points', 9),
      optionalColumn(texts, 'reached', 'text', 8),
    ],
    bands: [
      { text: texts.text('band.groups'), column: labels.length, columns: groups.length },
      { text: texts.text('band.results'), column: results, columns: 4 },
      ...periods.map(({ label }, i): HeadingBand => ({
        text: texts.text('band.against', { period: label }),
        column: results + 4 + i * columnsPerPeriod,
        columns: columnsPerPeriod,
      })),
      {
        text: texts.text('band.yardsticks'),
        column: results + 4 + periods.length * columnsPerPeriod,
        columns: 4,
      },
    ],
    rows: unitsByRank(board)
      .filter((listed) => panels.includes(listed.panel))
      .map((listed) => unitRow(listed, severalGroups, context)),
    sums: [],
    sumLabelColumns: 0,
    notes: [texts.text('note.service766'), ...referenceNote(context), ...rankNotes(board, texts)],
    frozenColumns: labels.length,
    orientation: 'landscape',
  });
};

/**
 * The version of a criteria set is free text, so its structure decides: exactly the groups 1 to 5 below the index and
 * 3.A and 3.B, and nothing else scored, below group 3.
 */
export function isLike766(panel: Panel): boolean {
  const below = (parent: string) =>
    panel.nodes
      .filter((node) => node.parent === parent && node.kind === 'scored')
      .map(({ code }) => code.toUpperCase())
      .sort();
  return below(rootCode).join() === '1,2,3,4,5' && below('3').join() === '3.A,3.B';
}

function groupColumn(panel: Panel, code: string, { board, texts }: ReportContext): ReportColumn {
  const node = panel.nodes.find((one) => one.code.toUpperCase() === code);
  const maxima = (node && panel.results.get(node.code)?.maxima) ?? new Float64Array();
  const max = maxima.reduce((most, one) => Math.max(most, one), 0);
  return {
    heading: texts.text('column.groupOf766', {
      code,
      name: node?.name ?? '',
      max: texts.number(max, Number.isInteger(max) ? 0 : board.settings.decimals),
    }),
    kind: 'points',
    maxWidth: 11,
  };
}

function against(
  id: string,
  kind: ReportColumn['kind'],
  period: string,
  { texts }: ReportContext,
): ReportColumn {
  return { heading: texts.text(`column.against.${id}`, { period }), kind, maxWidth: 10 };
}

function unitRow(
  { index, result, panel, number }: ListedUnit,
  severalGroups: boolean,
  context: ReportContext,
): ReportRow {
  const { board, live } = context;
  const { target } = board.settings;
  const total = live?.total(index) ?? result;
  const mean = board.groups[result.panel];
  return [
    number,
    ...(severalGroups ? [panel.group] : []),
    result.unit.name,
    ...groups.map((code) => groupScore(context, panel, index, code)),
    total.score,
    total.percent,
    live?.grades.name(index) ?? result.grade,
    total.groupRank,
    ...result.changes.flatMap((change) => changeCells(change, total, live)),
    mean && mean.count > 1 ? (live?.mean(result.panel, mean.mean) ?? mean.mean) : null,
    referenceValue(context)?.value ?? null,
    target,
    reachedText(context, result, total),
  ];
}

function groupScore({ board, live }: ReportContext, panel: Panel, unit: number, code: string): CellContent {
  const node = panel.nodes.find((one) => one.code.toUpperCase() === code);
  if (!node) return null;
  const score = panel.results.get(node.code)?.scores[board.units[unit]!.row] ?? NaN;
  const now = { max: null, score: Number.isNaN(score) ? null : score, lost: null };
  return (live?.gaps.node(unit, node.code, now) ?? now).score;
}

/** Points and places against an earlier period; under another criteria set points are not compared. */
function changeCells(change: Change, total: LiveTotal, live: LiveResult | undefined): ReportRow {
  const score = change.score === null ? null : roundTo10(change.score);
  if (!live) return [score, change.rank];
  const than = change.reason === null ? (change.earlier?.score ?? null) : null;
  return [
    live.difference(total.score, than, score),
    live.placesGained(total.groupRank, change.earlier?.rank ?? null, change.rank),
  ];
}

/** Whether the number that ranks reaches the target. */
function reachedText(
  { board, live, texts }: ReportContext,
  result: UnitResult,
  total: LiveTotal,
): CellContent {
  const { target, rankBy } = board.settings;
  if (target === null) return '';
  const key = result[rankBy];
  const [yes, no] = [texts.text('word.reached'), texts.text('word.notReached')] as const;
  const now = key === null ? '' : key >= target ? yes : no;
  return live?.reaches(total[rankBy], target, [yes, no], now) ?? now;
}

/** The reference unit, such as the national mean, else the first published reference row. */
function referenceValue({
  board,
  live,
}: ReportContext): { readonly name: string; readonly value: CellContent } | null {
  const { units, references } = board;
  const { rankBy, referenceUnit } = board.settings;
  const at = units.findIndex(({ unit }) => unit.code === referenceUnit);
  const own = units[at];
  if (own && own[rankBy] !== null) {
    return { name: own.unit.name, value: (live?.total(at) ?? own)[rankBy] };
  }
  const published = references.find((reference) => reference[rankBy] !== null);
  return published ? { name: published.name, value: published[rankBy] } : null;
}

function referenceNote(context: ReportContext): string[] {
  const reference = referenceValue(context);
  return reference ? [context.texts.text('note.referenceColumn', { name: reference.name })] : [];
}
