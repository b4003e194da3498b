/** So sánh các kỳ: this period against every comparison period; percentage points and places kept apart. */
import type { Change, LeftUnit } from '../../core/scoring/scoreboard';
import { roundTo10 } from '../../core/rounding/round';
import type { LiveResult } from '../live/live-result';
import type { LiveTotal } from '../live/live-totals';
import type { Texts } from '../texts';
import { dataSheets, type HeadingBand, type ReportColumn, type ReportRow } from './data-sheet';
import { unitList } from './notes';
import { unitsByRank } from './ranked-order';
import { notComparedText } from './remarks';
import { optionalColumn, reportColumn, reportFrame, type Report, type ReportContext } from './report';
import { trendChart } from './trend-chart';

/** Earlier index, change in percentage points, earlier rank, change in places. */
const columnsPerPeriod = 4;

export const changesReport: Report = (context) => {
  const { board, live, texts } = context;
  const periods = board.settings.comparePeriods;
  const known = board.units.some(({ changes }) => changes.some(({ earlier }) => earlier !== null));
  if (periods.length === 0 || !known) return [];
  const severalGroups = board.panels.length > 1;
  const labels = labelColumns(texts, severalGroups);
  const rows = unitsByRank(board).map(({ index, result, number }): ReportRow => {
    const { unit, changes } = result;
    const total = live?.total(index) ?? result;
    return [
      number,
      ...(severalGroups ? [unit.group] : []),
      unit.code,
      unit.name,
      total.percent,
      total.groupRank,
      ...changes.flatMap((change) => (live ? liveCells(change, total, live) : changeValues(change))),
      remarks(changes, texts),
    ];
  });
  return dataSheets({
    ...reportFrame(context, 'changes'),
    measure: '',
    table: 'ChiSo_Changes',
    columns: [
      ...labels,
      ...periods.flatMap(({ label }) => periodColumns(label, texts)),
      optionalColumn(texts, 'remarks', 'text', 34),
    ],
    bands: periods.map(({ label }, i): HeadingBand => ({
      text: texts.text('band.against', { period: label }),
      column: labels.length + i * columnsPerPeriod,
      columns: columnsPerPeriod,
    })),
    rows,
    sums: [],
    sumLabelColumns: 0,
    notes: [texts.text('note.changes'), ...leftNotes(context)],
    charts: trendChart(context),
    frozenColumns: labels.length - 2,
    orientation: 'landscape',
  });
};

function labelColumns(texts: Texts, severalGroups: boolean): readonly ReportColumn[] {
  return [
    reportColumn(texts, 'number', 'whole', 6),
    ...(severalGroups ? [reportColumn(texts, 'group', 'text', 22)] : []),
    reportColumn(texts, 'unitCode', 'code', 12),
    reportColumn(texts, 'unitName', 'text', 34),
    reportColumn(texts, 'percentNow', 'points'),
    reportColumn(texts, 'rankNow', 'rank'),
  ];
}

function periodColumns(period: string, texts: Texts): readonly ReportColumn[] {
  const column = (id: string, kind: ReportColumn['kind']): ReportColumn => ({
    heading: texts.text(`column.against.${id}`, { period }),
    kind,
    maxWidth: 12,
  });
  return [
    column('percent', 'points'),
    column('percentChange', 'signed'),
    column('rank', 'rank'),
    column('rankChange', 'change'),
  ];
}

function changeValues({ earlier, percent, rank }: Change): readonly (number | null)[] {
  return [
    earlier?.percent ?? null,
    percent === null ? null : roundTo10(percent),
    earlier?.rank ?? null,
    rank === null ? null : roundTo10(rank),
  ];
}

/** The same with formulas; the earlier numbers stay. */
function liveCells(change: Change, total: LiveTotal, live: LiveResult): ReportRow {
  const [percent = null, percentChange = null, rank = null, rankChange = null] = changeValues(change);
  return [
    percent,
    live.difference(total.percent, percent, percentChange),
    rank,
    live.placesGained(total.groupRank, rank, rankChange),
  ];
}

/** Why a unit is not compared, with the period where there are several. */
function remarks(changes: readonly Change[], texts: Texts): string {
  const said = changes.flatMap((change) => {
    const why = notComparedText(change, texts);
    if (why === '') return [];
    return changes.length === 1 ? [why] : [`${change.against.label}: ${why}`];
  });
  return said.join(texts.text('word.listSeparator'));
}

/** Units that were there and are no longer, by period. */
function leftNotes({ board, texts }: ReportContext): string[] {
  return board.settings.comparePeriods.flatMap((period) => {
    const left = board.left.filter(({ against }) => against.key === period.key);
    if (left.length === 0) return [];
    const units = unitList(
      left.map((unit) => leftText(unit, texts)),
      texts,
    );
    return [texts.text('note.left', { period: period.label, units })];
  });
}

function leftText({ code, name, percent, rank }: LeftUnit, texts: Texts): string {
  const facts = { unit: name === '' ? code : name, percent: percent ?? '–', rank: rank ?? '–' };
  return texts.text(percent === null ? 'note.leftUnit' : 'note.leftUnitResult', facts);
}
