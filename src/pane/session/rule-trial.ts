/** Where all units would stand if one rule were another. */
import type { IndexBook } from '../../core/book';
import { parseRule } from '../../core/rules/parse';
import { openScoring, type Scoring } from '../../core/scoring/score';
import type { Standing } from '../../core/scoring/standings';
import type { Scored } from '../../jobs/score';
import type { RuleAsked } from './verbs';

/** What a unit has, under one of the rules. */
export interface TrialPlace {
  /** Points at the criterion; null without. */
  readonly points: number | null;
  readonly percent: number | null;
  readonly rank: number | null;
}

/** What a rule would do; without a unit where the text is no rule. */
export interface RuleTrial {
  /** Those that have the criterion, khối by khối in the order of their new places. */
  readonly units: readonly {
    readonly code: string;
    readonly name: string;
    readonly group: string;
    readonly before: TrialPlace;
    readonly after: TrialPlace;
  }[];
  /** Units whose points at the criterion, or whose place, would be others; null where the text is no rule. */
  readonly changed: { readonly points: number; readonly rank: number } | null;
}

/** Stands behind every place. */
const last = Number.MAX_SAFE_INTEGER;

/** Scores the book again with the rule. */
export function ruleTrial({ scoring }: Scored, { rule, criterion, set }: RuleAsked): RuleTrial {
  const parsed = rule.trim() === '' ? null : parseRule(rule);
  if (parsed && !parsed.ok) return { units: [], changed: null };
  const { book, board } = scoring;
  const tried = openScoring(
    withRule(book, set, criterion, {
      rule: parsed?.expression ?? null,
      ruleText: rule.trim(),
      ruleBroken: false,
    }),
    { stage: board.stage },
  );
  const sheet = book.criteriaSets[set]?.sheet;
  const units = scoring.standings.units.flatMap((standing, i) => {
    const node = scoring.standings.panels[standing.panel]!.scoring.criterion(criterion);
    if (node?.cell?.sheet !== sheet || !node) return [];
    const { code, name, group } = standing.unit;
    const before = placeOf(scoring, standing, criterion);
    const after = placeOf(tried, tried.standings.units[i]!, criterion);
    return [{ code, name, group, before, after }];
  });
  const count = (differs: (unit: (typeof units)[number]) => boolean) => units.filter(differs).length;
  return {
    units: [...new Set(units.map(({ group }) => group))].flatMap((group) =>
      units
        .filter((unit) => unit.group === group)
        .sort((a, b) => (a.after.rank ?? last) - (b.after.rank ?? last)),
    ),
    changed: {
      points: count(({ before, after }) => before.points !== after.points),
      rank: count(({ before, after }) => before.rank !== after.rank),
    },
  };
}

function withRule(
  book: IndexBook,
  set: number,
  criterion: string,
  rule: Pick<IndexBook['criteriaSets'][number]['nodes'][number], 'rule' | 'ruleText' | 'ruleBroken'>,
): IndexBook {
  return {
    ...book,
    criteriaSets: book.criteriaSets.map((one, i) =>
      i === set
        ? { ...one, nodes: one.nodes.map((node) => (node.code === criterion ? { ...node, ...rule } : node)) }
        : one,
    ),
  };
}

function placeOf(
  { standings }: Scoring,
  { panel, row, total, groupRank }: Standing,
  criterion: string,
): TrialPlace {
  const points = standings.panels[panel]!.scoring.node(criterion)?.scores[row];
  return {
    points: points === undefined || Number.isNaN(points) ? null : points,
    percent: total.percent,
    rank: groupRank,
  };
}
