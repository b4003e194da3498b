/** Tiêu chí mất nhiều điểm: where a khối as a whole loses its points, as a Pareto table. */
import { roundTo10 } from '../../core/rounding/round';
import type { Panel } from '../../core/scoring/scoreboard';
import type { LiveLoss } from '../live/live-losses';
import type { Texts } from '../texts';
import type { ReportChart } from './chart-tail';
import { criterionLosses, type CriterionLoss } from './criterion-losses';
import { dataSheets, type ReportRow } from './data-sheet';
import { chartColors } from './house-style';
import { recordedCauses } from './recorded-causes';
import { comparedPanels, reportColumn, reportFrame, type Report, type ReportContext } from './report';

/** A loss is common from this share of the units that the criterion applies to. */
const commonShare = 0.5;

/** Criteria drawn. */
const drawn = 15;

/** A column of words, left out where it says nothing of any criterion. */
interface WordColumn {
  readonly id: string;
  readonly width: number;
  readonly textOf: (loss: CriterionLoss, texts: Texts) => string;
}

const causesColumn: WordColumn = {
  id: 'recordedCauses',
  width: 44,
  textOf: ({ statements }, texts) => recordedCauses(statements, texts),
};

const furtherColumns: readonly WordColumn[] = [
  { id: 'leadAgency', width: 20, textOf: ({ leadAgency }) => leadAgency },
  { id: 'appraiser', width: 20, textOf: ({ appraiser }) => appraiser },
  causesColumn,
];

export const mostLostReport: Report = (context) => {
  const { board, texts } = context;
  const parts = comparedPanels(context)
    .map((panel) => ({ panel, losses: criterionLosses(context, panel) }))
    .map(({ panel, losses }) => ({ panel, losses, cells: lossCells(context, panel, losses) }))
    .filter(({ losses }) => losses.length > 0);
  if (parts.length === 0) return [];
  const severalGroups = board.panels.length > 1;
  const further = furtherColumns.filter(({ textOf }) =>
    parts.some(({ losses }) => losses.some((loss) => textOf(loss, texts) !== '')),
  );
  const rows = parts.flatMap(({ panel, losses, cells }) =>
    losses.map((loss, i): ReportRow => {
      const { losing, units, lost, mean, share, cumulated, kind } = cells[i]!;
      return [
        i + 1,
        ...(severalGroups ? [panel.group] : []),
        loss.code,
        loss.name,
        loss.max,
        losing,
        units,
        lost,
        mean,
        share,
        cumulated,
        ...further.map(({ textOf }) => textOf(loss, texts)),
        kind,
      ];
    }),
  );
  let from = 0;
  const charts = parts.flatMap(({ panel, losses, cells }) => {
    const chart = paretoChart(cells, { from, codeColumn: severalGroups ? 2 : 1 }, panel.group, texts);
    from += losses.length;
    return chart;
  });
  return dataSheets({
    ...reportFrame(context, 'mostLost'),
    table: 'ChiSo_MostLost',
    columns: [
      reportColumn(texts, 'number', 'whole', 6),
      ...(severalGroups ? [reportColumn(texts, 'group', 'text', 22)] : []),
      reportColumn(texts, 'criterionCode', 'code', 10),
      reportColumn(texts, 'criterion', 'text', 46),
      reportColumn(texts, 'max', 'points'),
      reportColumn(texts, 'losingUnits', 'whole'),
      reportColumn(texts, 'ofUnits', 'whole'),
      reportColumn(texts, 'lostSum', 'points'),
      reportColumn(texts, 'lostMean', 'points'),
      reportColumn(texts, 'lostShare', 'percent'),
      reportColumn(texts, 'lostCumulated', 'percent'),
      ...further.map(({ id, width }) => reportColumn(texts, id, 'text', width)),
      reportColumn(texts, 'lossKind', 'text', 12),
    ],
    rows,
    sums: [],
    sumLabelColumns: 0,
    bars: [{ column: severalGroups ? 9 : 8 }],
    notes: [
      texts.text('note.mostLost'),
      ...(further.includes(causesColumn) ? [texts.text('note.recordedCauses')] : []),
      texts.text('note.lossKind', { percent: 100 * commonShare }),
    ],
    charts,
    frozenColumns: severalGroups ? 4 : 3,
    orientation: 'landscape',
  });
};

function lossCells(
  { board, live, texts }: ReportContext,
  panel: Panel,
  losses: readonly CriterionLoss[],
): readonly LiveLoss[] {
  const kinds = {
    from: commonShare,
    common: texts.text('word.common'),
    single: texts.text('word.single'),
  };
  const values = losses.map(({ code, losing, units, lost, share, cumulated }) => ({
    code,
    losing,
    units,
    lost: roundTo10(lost),
    mean: roundTo10(lost / units),
    share: roundTo10(100 * share),
    cumulated: roundTo10(100 * cumulated),
    drawn: roundTo10(cumulated),
    kind: losing >= commonShare * units ? kinds.common : kinds.single,
  }));
  if (!live) return values;
  if (live.losses) return live.losses.of(board.panels.indexOf(panel), values, kinds);
  return values.map((value) => ({
    ...value,
    losing: live.leftOut(value.losing),
    units: live.leftOut(value.units),
    lost: live.leftOut(value.lost),
    mean: live.leftOut(value.mean),
    share: live.leftOut(value.share),
    cumulated: live.leftOut(value.cumulated),
  }));
}

function paretoChart(
  losses: readonly LiveLoss[],
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
          color: chartColors.second,
        },
        {
          name: cumulated,
          categories,
          values: {
            heading: cumulated,
            own: losses.slice(0, count).map(({ drawn: share }) => share),
          },
          as: 'line',
          color: chartColors.mean,
        },
      ],
    },
  ];
}
