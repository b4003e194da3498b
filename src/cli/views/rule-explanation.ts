/** How a rule came to its points: a line for each part that decided, indented below what it is part of. */
import { roundHalfAway } from '../../core/rounding/round';
import type { Explanation } from '../../core/rules/explain';
import type { LanguageTexts } from '../../locale/texts';
import { measureName } from '../../sheets/sentences/measure-name';

/** Decimals that a reader can follow; the score itself is printed in full. */
const shownDecimals = 4;

export function ruleLines(explanation: Explanation, texts: LanguageTexts, depth = 1): string[] {
  return [
    '  '.repeat(depth) + line(explanation, texts),
    ...explanation.parts
      .filter((part) => !isLiteral(part))
      .flatMap((part) => ruleLines(part, texts, depth + 1)),
  ];
}

function line(explanation: Explanation, texts: LanguageTexts): string {
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

function sentence({ key, parameters }: Explanation, result: string, texts: LanguageTexts): string {
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
  return texts.text(
    isFull || !texts.has(`${full}.short`) ? full : `${full}.short`,
    Object.fromEntries(slots),
  );
}

function resultText({ value, state }: Explanation, texts: LanguageTexts): string {
  if (state !== 'value' || value === null) return texts.text(`state.${state}`);
  if (typeof value === 'boolean') return texts.text(value ? 'word.true' : 'word.false');
  return typeof value === 'number' ? shortNumber(value, texts) : value;
}

function shortNumber(value: number, texts: LanguageTexts): string {
  return texts.number(roundHalfAway(value, shownDecimals));
}
