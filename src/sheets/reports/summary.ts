/** Bảng tổng hợp kết quả: a row per unit with everything its total is made of, by khối and rank. */
import type { GroupSummary, Scoreboard, UnitResult } from '../../core/scoring/scoreboard';
import { roundTo10 } from '../../core/rounding/round';
import type { CellContent } from '../../workbook/plan';
import type { Texts } from '../texts';
import { dataSheets, type ReportColumn, type ReportRow } from './data-sheet';
import { rankNotes } from './notes';
import { unitsByRank, type ListedUnit } from './ranked-order';
import { remarksOf } from './remarks';
import {
  hasPeers,
  optionalColumn,
  reportColumn,
  reportFrame,
  type Report,
  type ReportContext,
} from './report';
import { totalParts } from './total-parts';

export const summaryReport: Report = (context) => {
  const { board, texts } = context;
  const columns = summaryColumns(texts);
  return dataSheets({
    ...reportFrame(context, 'summary'),
    table: 'ChiSo_Summary',
    columns,
    rows: unitsByRank(board).map((listed) => unitRow(listed, context)),
    sums: meanRows(context, columns),
    sumLabelColumns: labelColumns,
    notes: rankNotes(board, texts),
    bars: [{ column: 12, most: 100 }],
    frozenColumns: 3,
    orientation: 'landscape',
  });
};

/** Number, code, name and khối of a unit. */
const labelColumns = 4;

function summaryColumns(texts: Texts): readonly ReportColumn[] {
  return [
    reportColumn(texts, 'number', 'whole', 6),
    reportColumn(texts, 'unitCode', 'code', 14),
    reportColumn(texts, 'unitName', 'text', 36),
    optionalColumn(texts, 'group', 'text', 24),
    optionalColumn(texts, 'selfScore', 'points'),
    optionalColumn(texts, 'appraisedScore', 'points'),
    optionalColumn(texts, 'appraisalDifference', 'signed', 14),
    optionalColumn(texts, 'surveyScore', 'points'),
    optionalColumn(texts, 'bonus', 'points'),
    optionalColumn(texts, 'penalty', 'points'),
    reportColumn(texts, 'total', 'points'),
    reportColumn(texts, 'totalMax', 'points'),
    reportColumn(texts, 'percent', 'points'),
    reportColumn(texts, 'groupRank', 'rank'),
    optionalColumn(texts, 'grade', 'text', 14),
    optionalColumn(texts, 'earlierPercent', 'points'),
    optionalColumn(texts, 'percentChange', 'signed'),
    optionalColumn(texts, 'earlierRank', 'rank'),
    optionalColumn(texts, 'rankChange', 'change'),
    optionalColumn(texts, 'remarks', 'text', 30),
  ];
}

function unitRow({ index, result, panel, number }: ListedUnit, context: ReportContext): ReportRow {
  const { board, live, texts } = context;
  const { unit } = result;
  const total = live?.total(index) ?? result;
  const now = totalParts(panel, result);
  const parts = live?.parts(index, now, total.score) ?? now;
  const self = selfAssessed(context.self, index);
  const assessed = context.appraised ? now.assessed : null;
  const appraised = context.appraised ? parts.assessed : null;
  const change = result.changes[0];
  const difference = self === null || assessed === null ? null : roundTo10(assessed - self);
  const percentChange = typeof change?.percent === 'number' ? roundTo10(change.percent) : null;
  const rankChange = change?.rank ?? null;
  return [
    number,
    unit.code,
    unit.name,
    board.panels.length > 1 ? unit.group : null,
    context.self === board ? parts.assessed : (live?.otherStage(self) ?? self),
    appraised,
    live ? live.difference(appraised, self, difference) : difference,
    parts.survey,
    parts.bonus,
    parts.penalty,
    total.score,
    total.max,
    total.percent,
    total.groupRank,
    live?.grades.name(index) ?? result.grade,
    change?.earlier?.percent ?? null,
    live ? live.difference(total.percent, change?.earlier?.percent ?? null, percentChange) : percentChange,
    change?.earlier?.rank ?? null,
    live ? live.placesGained(total.groupRank, change?.earlier?.rank ?? null, rankChange) : rankChange,
    remarksOf(board, result, texts),
  ];
}

/** What the unit gave itself, without bonus and penalty, or null. */
function selfAssessed(self: Scoreboard | null, index: number): number | null {
  const result: UnitResult | undefined = self?.units[index];
  const panel = result && self?.panels[result.panel];
  return result && panel ? totalParts(panel, result).assessed : null;
}

function meanRows({ board, live, texts }: ReportContext, columns: readonly ReportColumn[]): ReportRow[] {
  const keyColumn = board.settings.rankBy === 'percent' ? 'column.percent' : 'column.total';
  const meanAt = columns.findIndex((column) => column.heading === texts.text(keyColumn));
  const row = (label: string, mean: CellContent): ReportRow =>
    columns.map((_, i) => (i === 0 ? label : i === meanAt ? mean : null));
  const groups = board.groups.filter(({ count }, i) => count > 0 && hasPeers(board, board.panels[i]!));
  const named = groups.length > 1 ? groups : [];
  return [
    ...named.map((group: GroupSummary) =>
      row(
        texts.text('row.groupMean', { group: group.group ?? '' }),
        live?.mean(board.groups.indexOf(group), group.mean) ?? group.mean,
      ),
    ),
    ...(board.summary.count > 0 && board.units.filter(({ unit }) => unit.ranked).length > 1
      ? [row(texts.text('row.mean'), live?.mean(null, board.summary.mean) ?? board.summary.mean)]
      : []),
  ];
}
