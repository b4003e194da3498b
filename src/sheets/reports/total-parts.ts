/** What a unit's total is made of, as tables of results print it. */
import type { Criterion } from '../../core/criteria/criterion';
import { rootCode } from '../../core/criteria/criterion';
import { roundTo10 } from '../../core/rounding/round';
import { Treatment, type NodeColumn, type Panel, type UnitResult } from '../../core/scoring/scoreboard';

export interface TotalParts {
  /** The total without survey, bonus and penalty: what was self-assessed, computed or appraised. */
  readonly assessed: number | null;
  readonly survey: number | null;
  readonly bonus: number | null;
  readonly penalty: number | null;
}

const none: TotalParts = { assessed: null, survey: null, bonus: null, penalty: null };

/**
 * The parts of a total: `assessed + survey + bonus - penalty`. A part that no criterion gives is null. Where the
 * total is no plain sum (another aggregation, a rescaled area, a cap), parts cannot be told apart and all are null.
 */
export function totalParts(panel: Panel, result: UnitResult): TotalParts {
  const total = result.score;
  if (total === null) return none;
  const nodes = new Map(panel.nodes.map((node) => [node.code, node]));
  const sums = new Map<Part, number>();
  if (!collect(rootCode, nodes, panel.results, result.row, sums)) {
    return sums.size === 0 ? { ...none, assessed: total } : none;
  }
  const [survey, bonus, penalty] = [sums.get('survey'), sums.get('bonus'), sums.get('penalty')];
  const others = (survey ?? 0) + (bonus ?? 0) - (penalty ?? 0);
  const assessed = roundTo10(total - others);
  return assessed < 0
    ? none
    : { assessed, survey: survey ?? null, bonus: bonus ?? null, penalty: penalty ?? null };
}

type Part = 'survey' | 'bonus' | 'penalty';

/** Adds up the parts below a node; false where the node's score is no plain sum of what is below. */
function collect(
  code: string,
  nodes: ReadonlyMap<string, Criterion>,
  results: ReadonlyMap<string, NodeColumn>,
  row: number,
  sums: Map<Part, number>,
): boolean {
  const node = nodes.get(code);
  if (!node) return true;
  let plain = isSum(node);
  for (const childCode of node.children) {
    const child = nodes.get(childCode);
    const column = results.get(childCode);
    if (!child || !column) continue;
    if (column.treatments[row] === Treatment.rescaled) plain = false;
    const part = partOf(child);
    if (part) addScore(sums, part, column.scores[row] ?? NaN);
    else if (child.kind === 'scored') plain = collect(childCode, nodes, results, row, sums) && plain;
  }
  return plain;
}

function partOf(node: Criterion): Part | null {
  if (node.kind === 'bonus' || node.kind === 'penalty') return node.kind;
  return node.kind === 'scored' && node.children.length === 0 && node.source === 'survey' ? 'survey' : null;
}

function addScore(sums: Map<Part, number>, part: Part, score: number): void {
  if (!Number.isNaN(score)) sums.set(part, (sums.get(part) ?? 0) + score);
}

function isSum(node: Criterion): boolean {
  if (node.children.length === 0 || node.rule === null) return true;
  return node.rule.kind === 'call' && node.rule.name === 'SUM' && node.rule.arguments.length === 1;
}
