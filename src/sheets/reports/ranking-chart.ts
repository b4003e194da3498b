/** The ranking of each khối as columns with the mean of the khối across them. */
import type { ReportChart } from './chart-tail';
import { chartColors } from './house-style';
import type { ListedUnit } from './ranked-order';
import { comparedPanels, type ReportContext } from './report';

/** Columns that still can be told apart, and names that still can be read. */
const mostColumns = 60;
const mostNames = 20;

/** Places of the columns in the table of rankings. */
export interface RankingColumns {
  readonly code: number;
  readonly name: number;
  /** The number that ranks. */
  readonly key: number;
}

/** `listed` are the rows of the table; no chart of a khối with too many units to be drawn. */
export function rankingCharts(
  context: ReportContext,
  listed: readonly ListedUnit[],
  columns: RankingColumns,
): readonly ReportChart[] {
  const { board, live, texts } = context;
  const byPercent = board.settings.rankBy === 'percent';
  return comparedPanels(context).flatMap((panel): ReportChart[] => {
    const from = listed.findIndex((unit) => unit.panel === panel);
    const count = listed.filter((unit) => unit.panel === panel && unit.result.groupRank !== null).length;
    const mean = board.groups.find(({ group }) => group === panel.group)?.mean ?? null;
    if (count > mostColumns || mean === null) return [];
    const categories = { column: count > mostNames ? columns.code : columns.name, from, count };
    const name = texts.text('chart.groupMean');
    const key = texts.text(byPercent ? 'column.percent' : 'column.total');
    return [
      {
        kind: 'column',
        title: texts.text(panel.group === '' ? 'chart.ranking' : 'chart.rankingOf', { group: panel.group }),
        categoryTitle: '',
        valueTitle: key,
        valueFormat: '0',
        legend: 'bottom',
        lines: 20,
        series: [
          {
            name: key,
            categories,
            values: { column: columns.key, from, count },
            color: chartColors.second,
            labels: count <= mostNames,
          },
          {
            // A name does not follow formulas, so that it tells no number then.
            name: live
              ? name
              : texts.text('chart.groupMeanValue', { mean: texts.number(mean, board.settings.decimals) }),
            categories,
            values: {
              heading: `${name} ${panel.group}`.trim(),
              own: Array.from({ length: count }, () => live?.mean(board.panels.indexOf(panel), mean) ?? mean),
            },
            as: 'line',
            color: chartColors.mean,
          },
        ],
      },
    ];
  });
}
