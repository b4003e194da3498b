/** So với trung bình khối: every unit's areas against the mean and the best of its khối. Criteria stand in Điểm bị mất. */
import type { CriterionGap } from '../../core/gaps/gap';
import { type NodeStanding, nodeStanding } from '../../core/ranking/node-standing';
import { roundTo10 } from '../../core/rounding/round';
import type { Panel } from '../../core/scoring/scoreboard';
import { dataSheets, type ReportRow } from './data-sheet';
import { gapValues } from './gap-values';
import { unitList } from './notes';
import { unitsByRank, type ListedUnit } from './ranked-order';
import { comparedPanels, reportColumn, reportFrame, type Report, type ReportContext } from './report';

export const groupComparisonReport: Report = (context) => {
  const { board, texts } = context;
  const panels = comparedPanels(context);
  if (panels.length === 0) return [];
  const listed = unitsByRank(board).filter(({ panel }) => panels.includes(panel));
  const standings = new Standings(context);
  const names: Names = {
    units: new Map(board.units.map(({ unit }) => [unit.code, unit.name])),
    criteria: new Map(
      panels.map((panel) => [panel, new Map(panel.nodes.map(({ code, name }) => [code, name]))]),
    ),
  };
  return dataSheets({
    ...reportFrame(context, 'comparison'),
    table: 'ChiSo_Comparison',
    columns: [
      reportColumn(texts, 'unitCode', 'code', 12),
      reportColumn(texts, 'unitName', 'text', 26),
      reportColumn(texts, 'criterionCode', 'code', 10),
      reportColumn(texts, 'area', 'text', 46),
      reportColumn(texts, 'max', 'points'),
      reportColumn(texts, 'score', 'points'),
      reportColumn(texts, 'ofMax', 'points'),
      reportColumn(texts, 'groupMean', 'points'),
      reportColumn(texts, 'groupBest', 'points'),
      reportColumn(texts, 'bestUnits', 'text', 26),
      reportColumn(texts, 'overMean', 'signed'),
      reportColumn(texts, 'areaRank', 'rank', 10),
    ],
    rows: listed.flatMap((unit) =>
      areasInOrder(context, unit).map((gap) => comparisonRow(context, unit, gap, standings, names)),
    ),
    sums: [],
    sumLabelColumns: 0,
    bars: [{ column: 6, most: 100 }],
    notes: [texts.text('note.gapsSign'), texts.text('note.areaRanks'), texts.text('note.comparisonCriteria')],
    frozenColumns: 4,
    orientation: 'landscape',
  });
};

interface Names {
  readonly units: ReadonlyMap<string, string>;
  readonly criteria: ReadonlyMap<Panel, ReadonlyMap<string, string>>;
}

/** The areas of a unit as the decision lists them. */
function areasInOrder({ gapsOf }: ReportContext, { index, panel }: ListedUnit): readonly CriterionGap[] {
  const gaps = new Map(gapsOf(index).areas.map((gap) => [gap.criterion, gap]));
  return panel.nodes.flatMap(({ code }) => gaps.get(code) ?? []);
}

/** Places at the nodes of every khối, each worked out once. */
class Standings {
  private readonly known = new Map<Panel, Map<string, NodeStanding | null>>();

  constructor(private readonly context: ReportContext) {}

  place({ panel, result }: ListedUnit, code: string): number | null {
    let own = this.known.get(panel);
    if (!own) this.known.set(panel, (own = new Map<string, NodeStanding | null>()));
    let standing = own.get(code);
    if (standing === undefined) {
      standing = nodeStanding(this.context.board, panel, code);
      own.set(code, standing);
    }
    return standing?.places[result.row] ?? null;
  }
}

function comparisonRow(
  { live, texts }: ReportContext,
  listed: ListedUnit,
  gap: CriterionGap,
  standings: Standings,
  names: Names,
): ReportRow {
  const { unit } = listed.result;
  const ofMax = gap.score === null || gap.max === 0 ? null : roundTo10((100 * gap.score) / gap.max);
  const area = live?.areas.of(listed.index, gap.criterion);
  const group = live?.areas.points(listed.result.panel, gap.criterion);
  const values = live && group ? live.gaps.against(listed.index, gap, group) : gapValues(gap);
  const best = gap.bestUnits.map((code) => names.units.get(code) ?? code);
  return [
    unit.code,
    unit.name,
    gap.criterion,
    names.criteria.get(listed.panel)?.get(gap.criterion) ?? '',
    values.max,
    values.score,
    live?.areas.exactPercent(listed.index, gap.criterion, ofMax) ?? ofMax,
    values.mean,
    values.best,
    unitList(best, texts, 2),
    values.overMean,
    area ? area.place : standings.place(listed, gap.criterion),
  ];
}
