/** How a rule came to its points, in words: a step for each part that decided, below what it is part of. */
import { roundHalfAway } from '../../core/rounding/round';
import type { Explanation } from '../../core/rules/explain';
import type { Texts } from '../texts';
import { measureName } from './measure-name';

/** What one part of a rule gave, and from which parts. */
export interface RuleStep {
  readonly text: string;
  readonly parts: readonly RuleStep[];
}

/** Decimals that a reader can follow; the score itself is printed in full. */
const shownDecimals = 4;

/** The steps of an evaluated rule, outermost first; numbers and texts that a sentence names have no step of their own. */
export function ruleStep(explanation: Explanation, texts: Texts): RuleStep {
  return {
    text: line(explanation, texts),
    parts: explanation.parts.filter((part) => !isLiteral(part)).map((part) => ruleStep(part, texts)),
  };
}

function line(explanation: Explanation, texts: Texts): string {
  const { key, state, parts } = explanation;
  const result = resultText(explanation, texts);
  const isMeasure = key === 'rule.measure' || key === 'rule.measure-ratio';
  if (state === 'value' || isMeasure) return `${sentence(explanation, result, texts)} = ${result}`;
  if (key.endsWith('.none')) return sentence(explanation, result, texts);
  // Its parts are there, so that it is not data that lack.
  const isUnfit = state === 'missing' && parts.length > 0 && parts.every((part) => part.state === 'value');
  return texts.text(isUnfit ? 'explain.rule.noResult' : 'explain.rule.noValue', { state: result });
}

/** A number or text of the rule itself, which the sentence above it names. */
function isLiteral({ key }: Explanation): boolean {
  return key === 'rule.number' || key === 'rule.text';
}

function sentence({ key, parameters }: Explanation, result: string, texts: Texts): string {
  const slots = new Map<string, string>([['result', result]]);
  for (const [name, value] of Object.entries(parameters)) {
    slots.set(name, typeof value === 'number' ? shortNumber(value, texts) : value);
    if (typeof value === 'number') slots.set(`${name}Percent`, `${shortNumber(value * 100, texts)}%`);
    if (name === 'name') slots.set('measure', measureName(String(value), texts));
  }
  // The word `max` and the function MAX share a key; only a call names its function.
  const own = key === 'rule.max' && !slots.has('function') ? 'rule.maximum' : key;
  const full = `explain.${own}`;
  const isFull = [...texts.text(full).matchAll(/\{(\w+)\}/g)].every(([, slot]) => slots.has(slot ?? ''));
  const short = `${full}.short`;
  // A key without a text is given back as it is.
  const hasShort = texts.text(short) !== short;
  return texts.text(isFull || !hasShort ? full : short, Object.fromEntries(slots));
}

function resultText({ value, state }: Explanation, texts: Texts): string {
  if (state !== 'value' || value === null) return texts.text(`state.${state}`);
  if (typeof value === 'boolean') return texts.text(value ? 'word.true' : 'word.false');
  return typeof value === 'number' ? shortNumber(value, texts) : value;
}

function shortNumber(value: number, texts: Texts): string {
  return texts.number(roundHalfAway(value, shownDecimals));
}
