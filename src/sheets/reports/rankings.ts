/** Xếp hạng: the ranking as it is published, by khối, unranked units after the others. */
import { dataSheets, type ReportColumn, type ReportRow } from './data-sheet';
import { rankNotes } from './notes';
import { rankingCharts } from './ranking-chart';
import { unitsByRank } from './ranked-order';
import { remarksOf } from './remarks';
import { optionalColumn, reportColumn, reportFrame, type Report } from './report';
import { totalParts } from './total-parts';

export const rankingsReport: Report = (context) => {
  const { board, texts } = context;
  const severalGroups = board.panels.length > 1;
  const listed = unitsByRank(board);
  const shift = severalGroups ? 1 : 0;
  const rows = listed.map(({ index, result, panel }): ReportRow => {
    const total = context.live?.total(index) ?? result;
    const now = totalParts(panel, result);
    const parts = context.live?.parts(index, now, total.score) ?? now;
    return [
      total.groupRank,
      ...(severalGroups ? [result.unit.group] : []),
      result.unit.code,
      result.unit.name,
      context.appraised ? parts.assessed : null,
      parts.survey,
      total.score,
      total.max,
      total.percent,
      ...(severalGroups ? [total.rank] : []),
      context.live?.grades.name(index) ?? result.grade,
      remarksOf(board, result, texts),
    ];
  });
  return dataSheets({
    ...reportFrame(context, 'rankings'),
    table: 'ChiSo_Rankings',
    columns: [
      reportColumn(texts, severalGroups ? 'groupRank' : 'rank', 'rank', 10),
      ...(severalGroups ? [reportColumn(texts, 'group', 'text', 22)] : []),
      reportColumn(texts, 'unitCode', 'code', 14),
      reportColumn(texts, 'unitName', 'text', 40),
      optionalColumn(texts, 'appraisedScore', 'points'),
      optionalColumn(texts, 'surveyScore', 'points'),
      reportColumn(texts, 'total', 'points'),
      reportColumn(texts, 'totalMax', 'points'),
      reportColumn(texts, 'percent', 'points'),
      ...(severalGroups ? [reportColumn(texts, 'overallRank', 'rank', 10)] : []),
      optionalColumn(texts, 'grade', 'text', 14),
      optionalColumn(texts, 'remarks', 'text', 30),
    ] satisfies readonly ReportColumn[],
    rows,
    sums: [],
    sumLabelColumns: 0,
    notes: rankNotes(board, texts),
    bars: [{ column: 7 + shift, most: 100 }],
    charts: rankingCharts(context, listed, {
      code: 1 + shift,
      name: 2 + shift,
      key: (board.settings.rankBy === 'percent' ? 7 : 5) + shift,
    }),
    frozenColumns: severalGroups ? 4 : 3,
    orientation: 'landscape',
  });
};
