/** What a khối as a whole lost, criterion by criterion. */
import type { AppraisalStatement } from '../../core/book';
import { agencyOf } from '../../core/criteria/agency';
import { roundTo10 } from '../../core/rounding/round';
import { type Panel, Treatment } from '../../core/scoring/scoreboard';
import type { ReportContext } from './report';

/** What all ranked units of a khối lost at one criterion. */
export interface CriterionLoss {
  readonly code: string;
  readonly name: string;
  readonly max: number;
  /** Of the criterion, else of the nearest one above it that names one. */
  readonly leadAgency: string;
  readonly appraiser: string;
  /** Ranked units that the criterion applies to, and those of them that lost points. */
  readonly units: number;
  readonly losing: number;
  readonly lost: number;
  /** Share of all points lost by the khối, and of those down to this line; 0..1. */
  readonly share: number;
  readonly cumulated: number;
  /** What was said of it to the units that lost points. */
  readonly statements: readonly AppraisalStatement[];
}

/** Leaves at which ranked units lost points, most first. A missing score loses all of its maximum. */
export function criterionLosses(
  { board, statements }: Pick<ReportContext, 'board' | 'statements'>,
  panel: Panel,
): readonly CriterionLoss[] {
  const ranked = Array.from(panel.units.keys()).filter(
    (row) => board.units[panel.units[row]!]!.groupRank !== null,
  );
  const nodes = new Map(panel.nodes.map((node) => [node.code, node]));
  const losses = panel.nodes.flatMap((node) => {
    const column = panel.results.get(node.code);
    if (!column || node.children.length > 0 || node.kind !== 'scored') return [];
    const rows = ranked.filter((row) => column.treatments[row]! < Treatment.dropped);
    const each = rows.map((row) => {
      const score = column.scores[row]!;
      return Math.max(0, column.maxima[row]! - (Number.isNaN(score) ? 0 : score));
    });
    const losing = rows.filter((_, i) => roundTo10(each[i]!) > 0);
    if (losing.length === 0) return [];
    const said = statements.get(node.code);
    return [
      {
        code: node.code,
        name: node.name,
        max: node.max ?? 0,
        leadAgency: agencyOf('leadAgency', node, nodes),
        appraiser: agencyOf('appraiser', node, nodes),
        units: rows.length,
        losing: losing.length,
        lost: each.reduce((sum, points) => sum + points, 0),
        statements: losing.flatMap((row) => said?.get(board.units[panel.units[row]!]!.unit.code) ?? []),
      },
    ];
  });
  losses.sort((a, b) => b.lost - a.lost);
  const total = losses.reduce((sum, { lost }) => sum + lost, 0);
  let cumulated = 0;
  return losses.map((loss) => {
    cumulated += loss.lost / total;
    return { ...loss, share: loss.lost / total, cumulated };
  });
}
