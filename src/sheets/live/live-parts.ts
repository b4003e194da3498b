/** The parts of a total as formulas: survey, bonus, penalty, and what remains. */
import { rootCode } from '../../core/criteria/criterion';
import type { TotalParts } from '../reports/total-parts';
import type { CellContent } from '../../workbook/plan';
import type { LiveScores } from './live-scores';
import { type LiveTally, NoLiveFormula } from './tally';
import { rescales } from './parent-formulas';
import type { NodePlan } from './node-plan';

export interface LiveParts {
  readonly assessed: CellContent;
  readonly survey: CellContent;
  readonly bonus: CellContent;
  readonly penalty: CellContent;
}

/** Each part is written when it is asked for. `now` is what the parts are now, `total` the formula of the rounded total. */
export function liveParts(
  scores: LiveScores,
  unit: number,
  now: TotalParts,
  total: () => string,
  tally: LiveTally,
): LiveParts {
  const plans = scores.plans(unit);
  const found: Found = { survey: [], bonus: [], penalty: [], plain: true };
  collect(rootCode, plans, found);
  const cells = (codes: readonly string[]) =>
    codes.map((code) => scores.qualified(scores.cells(unit, code).score)).join(',');
  /** What remains of the total; empty text without a total, or where no part can be told because it is negative. */
  const rest = (): string => {
    const minus = [found.survey, found.bonus].flatMap((codes) =>
      codes.length > 0 ? [`-SUM(${cells(codes)})`] : [],
    );
    const plus = found.penalty.length > 0 ? `+SUM(${cells(found.penalty)})` : '';
    const remaining = `ROUND(${total()}${minus.join('')}${plus},10)`;
    return `IFERROR(IF(${remaining}<0,"",${remaining}),"")`;
  };
  const part = (codes: readonly string[], value: number | null): CellContent => {
    if (codes.length === 0 && value === null) return null;
    return tally.cell(() => {
      if (!found.plain || codes.length === 0) throw new NoLiveFormula('parts');
      const isPart = `AND(COUNT(${cells(codes)})>0,ISNUMBER(${rest()}))`;
      return `IF(${isPart},SUM(${cells(codes)}),"")`;
    }, value ?? '');
  };
  const none = found.survey.length + found.bonus.length + found.penalty.length === 0;
  return {
    get survey() {
      return part(found.survey, now.survey);
    },
    get bonus() {
      return part(found.bonus, now.bonus);
    },
    get penalty() {
      return part(found.penalty, now.penalty);
    },
    get assessed() {
      return tally.cell(() => {
        if (none) return total();
        if (!found.plain) throw new NoLiveFormula('parts');
        return rest();
      }, now.assessed ?? '');
    },
  };
}

interface Found {
  readonly survey: string[];
  readonly bonus: string[];
  readonly penalty: string[];
  plain: boolean;
}

/** As the parts of a total are told: below nodes that are plain sums, which nothing rescales. */
function collect(code: string, plans: ReadonlyMap<string, NodePlan>, found: Found): void {
  const plan = plans.get(code);
  if (!plan) return;
  const { node } = plan;
  const isSum =
    node.children.length === 0 ||
    node.rule === null ||
    (node.rule.kind === 'call' && node.rule.name === 'SUM' && node.rule.arguments.length === 1);
  if (!isSum || rescales(plan)) found.plain = false;
  for (const child of node.children) {
    const below = plans.get(child);
    if (!below || below.isOut) continue;
    const { kind, source } = below.node;
    if (kind === 'bonus' || kind === 'penalty') found[kind].push(child);
    else if (below.isLeaf && source === 'survey') found.survey.push(child);
    else collect(child, plans, found);
  }
}
