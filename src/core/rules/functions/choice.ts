import { Tag } from '../../measures/column';
import { foldCase, foldLoosely } from '../../measures/text-pool';
import { sameNumber } from '../../rounding/round';
import { unitOf } from '../column-arithmetic';
import { choose, noBranch } from '../column-choice';
import type { Expression } from '../expression';
import { nestedChoice, quoted } from '../native-formula';
import type { Entry, Evaluation, RuleFunction } from '../rule-function';
import { pairs, pickedPoints } from './bands';

/** `CHON(x; "kịp thời"; 1; "không kịp thời"; 0,5; 0)`: the points of the text or number that x equals. */
export const choice: RuleFunction = {
  names: { vi: 'CHON', en: 'CHOICE', aliases: [] },
  signature: { required: ['any'], repeating: ['choice', 'number'], optional: ['number'] },
  explanation: 'rule.choice',
  argumentNames: ['value'],
  trends: [],
  evaluate(evaluation, [value, ...rest]) {
    const column = evaluation.evaluate(value!);
    const { keys, points } = pairs(rest);
    const { count } = evaluation.context;
    const picks = new Int32Array(count).fill(noBranch);
    const otherwise = new Uint8Array(count).fill(Tag.missing);
    const hasDefault = points.length > keys.length;
    const find = finder(evaluation, keys, hasDefault);
    for (let i = 0; i < count; i += 1) {
      const tag = column.tags[i * column.step]! as Tag;
      if (tag > Tag.boolean) {
        otherwise[i] = tag;
        continue;
      }
      const pick = find(tag, column.numbers[i * column.step]!, unitOf(column, i));
      picks[i] = pick === noBranch && hasDefault ? keys.length : pick;
    }
    return choose(
      evaluation,
      picks,
      otherwise,
      points.map((expression) => (branch) => branch.evaluate(expression)),
    );
  },
  decided(_, [value, ...rest], valueOf) {
    const paired = pairs(rest);
    const found = valueOf(value!);
    if (found === null) return { taken: [value!], parameters: {} };
    const held = paired.keys.findIndex((key) => sameEntry(valueOf(key), found));
    const choice = paired.keys[held];
    const isNamed = choice?.kind === 'text' || choice?.kind === 'number';
    return {
      ...pickedPoints(value!, held, paired),
      parameters: isNamed ? { choice: choice.value } : {},
    };
  },
  inverse: (goal, argument, _, args) =>
    argument === 0
      ? pairs(args.slice(1)).keys.flatMap((key) => (key.kind === 'number' ? [key.value] : []))
      : [goal],
  native(builder, [value, ...rest]) {
    const found = builder.any(value!);
    const { points, keys } = pairs(rest);
    const tests = keys.map((key) =>
      key.kind === 'text'
        ? `${found}=${quoted(key.value)}`
        : `IF(ISNUMBER(${found}),ROUND(${found},10)=${builder.rounded(key)},FALSE)`,
    );
    return nestedChoice(builder, tests, points);
  },
};

/** Finds the key that an entry equals; reports why none does. Each different text is compared once. */
function finder(evaluation: Evaluation, keys: readonly Expression[], hasDefault: boolean) {
  const { texts } = evaluation.context;
  const textKeys = keys.map((key) => (key.kind === 'text' ? key.value : null));
  const folded = textKeys.map((key) => (key === null ? null : foldCase(key)));
  const byText = new Map<number, { readonly pick: number; readonly near: string | undefined }>();
  const textsOnly = !textKeys.includes(null);
  return (tag: Tag, entry: number, unit: number): number => {
    if (tag !== Tag.text) {
      const pick = keys.findIndex((key) => key.kind === 'number' && sameNumber(key.value, entry));
      if (pick === noBranch && textsOnly) {
        evaluation.report({ code: 'number-where-text', unit, found: entry });
      } else if (pick === noBranch && !hasDefault) {
        evaluation.report({ code: 'no-choice', unit, found: entry });
      }
      return pick;
    }
    let match = byText.get(entry);
    if (match === undefined) {
      const text = texts.text(entry);
      const loose = foldLoosely(text);
      match = {
        pick: folded.indexOf(texts.foldedText(entry)),
        near: textKeys.find((key) => key !== null && foldLoosely(key) === loose) ?? undefined,
      };
      byText.set(entry, match);
    }
    if (match.pick === noBranch) {
      const found = texts.text(entry);
      if (match.near !== undefined) {
        evaluation.report({ code: 'text-near-miss', unit, found, expected: match.near });
      } else if (!hasDefault) {
        evaluation.report({ code: 'no-choice', unit, found });
      }
    }
    return match.pick;
  };
}

function sameEntry(a: Entry, b: Entry): boolean {
  if (typeof a === 'string' && typeof b === 'string') return foldCase(a) === foldCase(b);
  if (a === null || b === null || typeof a === 'string' || typeof b === 'string') return false;
  return sameNumber(Number(a), Number(b));
}
