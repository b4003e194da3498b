/** Điểm bị mất: criterion by criterion, what each unit is short of the maximum, the mean and the best. */
import type { CriterionGap } from '../../core/gaps/gap';
import { roundTo10 } from '../../core/rounding/round';
import type { UnitResult } from '../../core/scoring/scoreboard';
import type { CellContent } from '../../workbook/plan';
import type { LiveGap } from '../live/live-gaps';
import type { Texts } from '../texts';
import { dataSheets, type ReportColumn, type ReportRow } from './data-sheet';
import { gapValues, negated } from './gap-values';
import { inputLink } from './input-link';
import { unitList } from './notes';
import { unitsByRank } from './ranked-order';
import {
  hasPeers,
  optionalColumn,
  reportColumn,
  reportFrame,
  type Report,
  type ReportContext,
} from './report';

/** Beyond these rows only the largest losses of each unit are listed. */
export const gapsRowLimit = 20_000;
export const largestLosses = 10;

/** Column of the points lost. */
const lostAt = 6;

export const gapsReport: Report = (context) => {
  const { board, texts } = context;
  const listed = unitsByRank(board).map(({ index, result, panel }) => ({
    index,
    result,
    // A formula may come to lose points when figures change, a number never does.
    leaves: context.gapsOf(index).leaves.filter(({ lost }) => context.live !== undefined || isLoss(lost)),
    compared: hasPeers(board, panel),
    names: new Map(panel.nodes.map((node) => [node.code, node.name])),
  }));
  const all = listed.reduce((count, { leaves }) => count + leaves.length, 0);
  const whole = listed.reduce((count, { index }) => count + context.gapsOf(index).leaves.length, 0);
  const limited = all > gapsRowLimit;
  const unitNames = new Map(board.units.map(({ unit }) => [unit.code, unit.name]));
  const reference = board.units.findIndex(({ unit }) => unit.code === board.settings.referenceUnit);
  const shown = listed.flatMap(({ index, result, leaves, names, compared }) =>
    (limited ? leaves.slice(0, largestLosses) : leaves).map((gap) => {
      const own = context.live?.gaps.leaf(index, gap) ?? gapValues(gap);
      const values = compared ? own : { ...own, ...withoutPeers };
      const best = compared ? gap.bestUnits.map((code) => unitNames.get(code) ?? code) : [];
      const name = names.get(gap.criterion) ?? '';
      const row = gapRow(result, values, gap.criterion, name, unitList(best, texts, 2));
      return { gap, row: reference < 0 ? row : [...row, overReference(context, index, gap, reference)] };
    }),
  );
  return dataSheets({
    ...reportFrame(context, 'gaps'),
    table: 'ChiSo_Gaps',
    columns: [
      reportColumn(texts, 'unitCode', 'code', 14),
      reportColumn(texts, 'unitName', 'text', 28),
      reportColumn(texts, 'criterionCode', 'code', 10),
      reportColumn(texts, 'criterion', 'text', 44),
      reportColumn(texts, 'max', 'points'),
      reportColumn(texts, 'score', 'points'),
      reportColumn(texts, 'lost', 'points'),
      optionalColumn(texts, 'groupMean', 'points'),
      optionalColumn(texts, 'overMean', 'signed'),
      optionalColumn(texts, 'groupBest', 'points'),
      optionalColumn(texts, 'bestUnits', 'text', 28),
      optionalColumn(texts, 'overBest', 'signed'),
      ...(reference < 0 ? [] : [referenceColumn(board.units[reference]!.unit.name, texts)]),
    ],
    rows: shown.map(({ row }) => row),
    // A sheet holds no more than 65,530 links; a table this long is filtered, not clicked.
    links: limited ? [] : shown.flatMap(({ gap }, row) => inputLink(gap, { row, column: lostAt }, texts)),
    sums: [],
    sumLabelColumns: 0,
    notes: [
      ...(listed.some(({ compared }) => compared) ? [texts.text('note.gapsSign')] : []),
      ...(whole > all ? [texts.text('note.gapsNothingLost', { rows: whole - all })] : []),
      ...(limited ? [] : [texts.text('note.gapsLinks')]),
      ...(limited ? [texts.text('note.gapsLimited', { rows: all, each: largestLosses })] : []),
    ],
    frozenColumns: 4,
    orientation: 'landscape',
  });
};

function gapRow(result: UnitResult, values: LiveGap, code: string, name: string, best: string): ReportRow {
  return [
    result.unit.code,
    result.unit.name,
    code,
    name,
    values.max,
    values.score,
    values.lost,
    values.mean,
    values.overMean,
    values.best,
    best,
    values.overBest,
  ];
}

function isLoss(lost: number): boolean {
  return roundTo10(lost) > 0;
}

/** Where there is nobody to compare with. */
const withoutPeers = { mean: null, overMean: null, best: null, overBest: null } satisfies Partial<LiveGap>;

function overReference(
  { live }: ReportContext,
  unit: number,
  gap: CriterionGap,
  reference: number,
): CellContent {
  if (unit === reference) return null;
  return live ? live.gaps.overReference(unit, gap, reference) : negated(gap.toReference);
}

function referenceColumn(name: string, texts: Texts): ReportColumn {
  return { heading: texts.text('column.overReference', { name }), kind: 'signed', maxWidth: 14 };
}
