/** The rule that a formula names, parsed once however many cells name it. */
import { TextPool } from '../core/measures/text-pool';
import type { Expression, RuleError } from '../core/rules/expression';
import { ruleReads } from '../core/rules/names';
import { parseRule } from '../core/rules/parse';
import { nodesOf } from '../core/rules/syntax';
import { textsRead } from '../sheets/read/rule-hints';

/** A rule and what has to be known of it to call it. */
export interface KnownRule {
  readonly expression: Expression;
  /** Folded texts that it compares its figures with; null when it has no use for a text. */
  readonly knownTexts: ReadonlySet<string> | null;
  /** It reads a figure at all. */
  readonly readsFigures: boolean;
  /** It names `x`, `r` or `n`: a value, or a numerator and a denominator. */
  readonly readsValue: boolean;
  /** `a` and `b` where it names them, which no single value can stand for. */
  readonly parts: readonly string[];
  /** Figures beyond the value, numerator and denominator. */
  readonly otherFigures: readonly string[];
  /** It reads other units, criteria or periods, which a formula does not know. */
  readonly readsElsewhere: boolean;
  /** Texts of the rule and of its figures so far. */
  readonly texts: TextPool;
}

/** So many rules are kept; a workbook has a rule for each criterion. */
const kept = 2000;
/** So many texts of figures are kept with a rule. */
const keptTexts = 1000;
const rules = new Map<string, KnownRule | RuleError>();

/** The rule of a text, or what is wrong with it. */
export function ruleOf(text: string): KnownRule | RuleError {
  const known = rules.get(text);
  if (known && ('code' in known || known.texts.size < keptTexts)) return known;
  const parsed = parseRule(text);
  const rule = parsed.ok ? knowing(parsed.expression) : parsed.error;
  if (rules.size >= kept) rules.clear();
  rules.set(text, rule);
  return rule;
}

const plainFigures: ReadonlySet<string> = new Set(['x', 'n', 'a', 'b']);

function knowing(expression: Expression): KnownRule {
  const reads = ruleReads(expression);
  const names = new Set([...nodesOf(expression)].flatMap((node) => (node.kind === 'name' ? node.name : [])));
  return {
    expression,
    knownTexts: textsRead(expression),
    readsFigures: reads.measures.length > 0,
    readsValue: ['x', 'r', 'n'].some((name) => names.has(name)),
    parts: ['a', 'b'].filter((name) => names.has(name)),
    otherFigures: reads.measures.filter((name) => !plainFigures.has(name)),
    readsElsewhere:
      reads.usesGroup ||
      reads.usesChildren ||
      reads.previous.length + reads.nodes.length + reads.nodeMeasures.length > 0,
    texts: new TextPool(),
  };
}
