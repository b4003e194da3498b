/** Tiêu chí mất nhiều điểm: where a khối as a whole loses its points, as a Pareto table. */
import { roundTo10 } from '../../core/rounding/round';
import { type Panel, type Scoreboard, Treatment } from '../../core/scoring/scoreboard';
import type { Texts } from '../texts';
import type { ReportChart } from './chart-tail';
import { dataSheets, type ReportRow } from './data-sheet';
import { chartColors } from './house-style';
import { comparedPanels, reportColumn, reportFrame, type Report } from './report';

/** A loss is common from this share of the units that the criterion applies to. */
const commonShare = 0.5;

/** Criteria drawn. */
const drawn = 15;

/** What all ranked units of a khối lost at one criterion. */
export interface CriterionLoss {
  readonly code: string;
  readonly name: string;
  readonly max: number;
  readonly appraiser: string;
  /** Ranked units that the criterion applies to, and those of them that lost points. */
  readonly units: number;
  readonly losing: number;
  readonly lost: number;
  /** Share of all points lost by the khối, and of those down to this line; 0..1. */
  readonly share: number;
  readonly cumulated: number;
}

export const mostLostReport: Report = (context) => {
  const { board, texts } = context;
  const parts = comparedPanels(context)
    .map((panel) => ({ panel, losses: criterionLosses(board, panel) }))
    .filter(({ losses }) => losses.length > 0);
  if (parts.length === 0) return [];
  const severalGroups = board.panels.length > 1;
  const hasAppraiser = parts.some(({ losses }) => losses.some(({ appraiser }) => appraiser !== ''));
  const rows = parts.flatMap(({ panel, losses }) =>
    losses.map((loss, i): ReportRow => [
      i + 1,
      ...(severalGroups ? [panel.group] : []),
      ...lossCells(loss),
      ...(hasAppraiser ? [loss.appraiser] : []),
      texts.text(loss.losing >= commonShare * loss.units ? 'word.common' : 'word.single'),
    ]),
  );
  let from = 0;
  const charts = parts.flatMap(({ panel, losses }) => {
    const chart = paretoChart(losses, { from, codeColumn: severalGroups ? 2 : 1 }, panel.group, texts);
    from += losses.length;
    return chart;
  });
  return dataSheets({
    ...reportFrame(context, 'mostLost'),
    table: 'ChiSo_MostLost',
    columns: [
      reportColumn(texts, 'number', 'whole', 6),
      ...(severalGroups ? [reportColumn(texts, 'group', 'text', 18)] : []),
      reportColumn(texts, 'criterionCode', 'code', 10),
      reportColumn(texts, 'criterion', 'text', 46),
      reportColumn(texts, 'max', 'points'),
      reportColumn(texts, 'losingUnits', 'whole'),
      reportColumn(texts, 'ofUnits', 'whole'),
      reportColumn(texts, 'lostSum', 'points'),
      reportColumn(texts, 'lostMean', 'points'),
      reportColumn(texts, 'lostShare', 'percent'),
      reportColumn(texts, 'lostCumulated', 'percent'),
      ...(hasAppraiser ? [reportColumn(texts, 'appraiser', 'text', 20)] : []),
      reportColumn(texts, 'lossKind', 'text', 12),
    ],
    rows,
    sums: [],
    sumLabelColumns: 0,
    bars: [{ column: severalGroups ? 9 : 8 }],
    notes: [texts.text('note.mostLost'), texts.text('note.lossKind', { percent: 100 * commonShare })],
    charts,
    frozenColumns: severalGroups ? 4 : 3,
    orientation: 'landscape',
  });
};

function lossCells({ code, name, max, losing, units, lost, share, cumulated }: CriterionLoss): ReportRow {
  return [
    code,
    name,
    max,
    losing,
    units,
    roundTo10(lost),
    roundTo10(lost / units),
    roundTo10(100 * share),
    roundTo10(100 * cumulated),
  ];
}

/** Leaves at which ranked units lost points, most first. A missing score loses all of its maximum. */
export function criterionLosses(board: Scoreboard, panel: Panel): readonly CriterionLoss[] {
  const ranked = Array.from(panel.units.keys()).filter(
    (row) => board.units[panel.units[row]!]!.groupRank !== null,
  );
  const losses = panel.nodes.flatMap((node) => {
    const column = panel.results.get(node.code);
    if (!column || node.children.length > 0 || node.kind !== 'scored') return [];
    const rows = ranked.filter((row) => column.treatments[row]! < Treatment.dropped);
    const each = rows.map((row) => {
      const score = column.scores[row]!;
      return Math.max(0, column.maxima[row]! - (Number.isNaN(score) ? 0 : score));
    });
    const lost = each.reduce((sum, points) => sum + points, 0);
    const losing = each.filter((points) => roundTo10(points) > 0).length;
    if (losing === 0) return [];
    const { code, name, appraiser } = node;
    return [{ code, name, appraiser, max: node.max ?? 0, units: rows.length, losing, lost }];
  });
  losses.sort((a, b) => b.lost - a.lost);
  const total = losses.reduce((sum, { lost }) => sum + lost, 0);
  let cumulated = 0;
  return losses.map((loss) => {
    cumulated += loss.lost / total;
    return { ...loss, share: loss.lost / total, cumulated };
  });
}

function paretoChart(
  losses: readonly CriterionLoss[],
  { from, codeColumn }: { readonly from: number; readonly codeColumn: number },
  group: string,
  texts: Texts,
): readonly ReportChart[] {
  const count = Math.min(losses.length, drawn);
  if (count < 2) return [];
  const categories = { column: codeColumn, from, count };
  const cumulated = texts.text('chart.cumulated');
  return [
    {
      kind: 'pareto',
      title: texts.text(group === '' ? 'chart.pareto' : 'chart.paretoOf', { group }),
      categoryTitle: texts.text('column.criterion'),
      valueTitle: texts.text('column.lostSum'),
      valueFormat: '#,##0',
      legend: 'bottom',
      lines: 20,
      series: [
        {
          name: texts.text('column.lostSum'),
          categories,
          values: { column: codeColumn + 5, from, count },
          color: chartColors.main,
        },
        {
          name: cumulated,
          categories,
          values: {
            heading: cumulated,
            own: losses.slice(0, count).map((loss) => roundTo10(loss.cumulated)),
          },
          as: 'line',
          color: chartColors.mean,
        },
      ],
    },
  ];
}
