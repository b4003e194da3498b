/** Which texts a rule knows. */
import type { Expression } from './expression';
import { yesNo, yesTexts } from './functions/yes-no';
import { nodesOf } from './syntax';

/** Functions whose quoted arguments are bounds or codes, not texts to be found in cells. */
const quoting: ReadonlySet<string> = new Set(['MUC', 'DIEM', 'PHANTRAM', 'SOLIEU']);

/** The texts that a rule compares its measures with, as it writes them. */
export function comparedTexts(rule: Expression): readonly string[] {
  const quoted = new Set<Expression>();
  const texts = new Set<string>();
  for (const node of nodesOf(rule)) {
    if (node.kind === 'call' && quoting.has(node.name)) node.arguments.forEach((part) => quoted.add(part));
    if (node.kind === 'text' && !quoted.has(node)) texts.add(node.value);
  }
  return [...texts];
}

/** Texts that may be entered where a rule reads a measure: those it names, and the answers of a yes-or-no rule. */
export function textChoices(rule: Expression): readonly string[] {
  const asksYesNo = [...nodesOf(rule)].some((node) => node.kind === 'call' && node.name === yesNo.names.vi);
  return [...comparedTexts(rule), ...(asksYesNo ? yesTexts : [])].filter((text) => text.trim() !== '');
}
