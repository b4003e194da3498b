/** Nhóm dẫn đầu, nhóm cuối: the first and the last of each khối and what they lost most at. */
import { roundTo10 } from '../../core/rounding/round';
import type { Panel } from '../../core/scoring/scoreboard';
import { dataSheets, type ReportRow } from './data-sheet';
import { unitsByRank, type ListedUnit } from './ranked-order';
import { comparedPanels, reportColumn, reportFrame, type Report, type ReportContext } from './report';

/** Units at either end, and criteria told of each. */
const mostEach = 5;
const toldLosses = 3;

/** Fewer ranked units have no ends worth a table. */
const leastUnits = 4;

export const leadersReport: Report = (context) => {
  const { board, texts } = context;
  const listed = unitsByRank(board).filter(({ result }) => result.groupRank !== null);
  const panels = comparedPanels(context).filter(
    (panel) => listed.filter((unit) => unit.panel === panel).length >= leastUnits,
  );
  if (panels.length === 0) return [];
  const severalGroups = board.panels.length > 1;
  const byPercent = board.settings.rankBy === 'percent';
  return dataSheets({
    ...reportFrame(context, 'leaders'),
    table: 'ChiSo_Leaders',
    columns: [
      ...(severalGroups ? [reportColumn(texts, 'group', 'text', 22)] : []),
      reportColumn(texts, 'end', 'text', 12),
      reportColumn(texts, severalGroups ? 'groupRank' : 'rank', 'rank', 10),
      reportColumn(texts, 'unitCode', 'code', 12),
      reportColumn(texts, 'unitName', 'text', 34),
      reportColumn(texts, byPercent ? 'percent' : 'total', 'points'),
      reportColumn(texts, byPercent ? 'overMeanPercent' : 'overMean', 'signed'),
      reportColumn(texts, 'mostLostCriteria', 'text', 44),
    ],
    rows: panels.flatMap((panel) =>
      endRows(
        context,
        panel,
        listed.filter((unit) => unit.panel === panel),
        severalGroups,
      ),
    ),
    sums: [],
    sumLabelColumns: 0,
    notes: [texts.text('note.leaders', { count: toldLosses })],
    frozenColumns: 0,
    orientation: 'landscape',
  });
};

function endRows(
  context: ReportContext,
  panel: Panel,
  units: readonly ListedUnit[],
  severalGroups: boolean,
): ReportRow[] {
  const { board, live, texts } = context;
  const each = Math.min(mostEach, Math.floor(units.length / 2));
  const at = board.panels.indexOf(panel);
  const mean = board.groups[at]?.mean ?? null;
  const row = ({ index, result }: ListedUnit, end: string): ReportRow => {
    const total = live?.total(index) ?? result;
    const { rankBy } = board.settings;
    const key = result[rankBy];
    const shown = total[rankBy];
    const overMean = key === null || mean === null ? null : roundTo10(key - mean);
    return [
      ...(severalGroups ? [panel.group] : []),
      texts.text(`word.${end}`),
      total.groupRank,
      result.unit.code,
      result.unit.name,
      shown,
      live ? live.difference(shown, live.mean(at, mean), overMean) : overMean,
      lossesText(context, index),
    ];
  };
  return [
    ...units.slice(0, each).map((unit) => row(unit, 'leading')),
    ...units.slice(-each).map((unit) => row(unit, 'trailing')),
  ];
}

/** `3.6 (4,46); 4.4 (3,14); 2.1 (1,92)`: code and points. */
function lossesText({ board, gapsOf, texts }: ReportContext, unit: number): string {
  return gapsOf(unit)
    .leaves.filter(({ lost }) => lost > 0)
    .slice(0, toldLosses)
    .map(({ criterion, lost }) => `${criterion} (${texts.number(lost, board.settings.decimals)})`)
    .join(texts.text('word.listSeparator'));
}
