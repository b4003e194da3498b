/** Causes of lost points as they were recorded with the appraisal: quoted and counted, never concluded. */
import type { AppraisalStatement } from '../../core/book';
import type { Texts } from '../texts';

/** Causes quoted before the rest is only counted. */
const quotedCauses = 3;

/** Characters of a quotation before it is cut. */
const longestQuotation = 160;

/**
 * The causes with how many units each was recorded for, most frequent first: `3 đơn vị: “Chưa ban hành kế hoạch”`.
 * The appraiser's reason counts; where there is none, the unit's own explanation, which is called so. Empty text
 * where nothing was recorded.
 */
export function recordedCauses(statements: readonly AppraisalStatement[], texts: Texts): string {
  const causes = new Map<string, { readonly key: string; readonly words: string; count: number }>();
  for (const { reason, explanation } of statements) {
    const key = reason === '' ? 'cause.explained' : 'cause.reason';
    const words = wordsOf(reason === '' ? explanation : reason);
    if (words === '') continue;
    const id = `${key} ${words.toLocaleLowerCase(texts.language)}`;
    const known = causes.get(id);
    if (known) known.count += 1;
    else causes.set(id, { key, words, count: 1 });
  }
  const sorted = [...causes.values()].sort((a, b) => b.count - a.count);
  const others = sorted.length - quotedCauses;
  return [
    ...sorted
      .slice(0, quotedCauses)
      .map(({ key, words, count }) => texts.text(key, { count, words: shortened(words) })),
    ...(others > 0 ? [texts.text('cause.others', { count: others })] : []),
  ].join(texts.text('word.listSeparator'));
}

/** What was said of one unit at one criterion: the reason, then the unit's answer; empty text for nothing. */
export function statementText({ reason, explanation }: AppraisalStatement, texts: Texts): string {
  const said = (key: string, text: string) => {
    const words = wordsOf(text);
    return words === '' ? [] : [texts.text(key, { words })];
  };
  return [...said('statement.reason', reason), ...said('statement.explanation', explanation)].join(
    texts.text('word.listSeparator'),
  );
}

/** On one line and without the stop at the end, so that equal causes are told as equal. */
function wordsOf(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[.;,\s]+$/, '')
    .trim();
}

function shortened(words: string): string {
  if (words.length <= longestQuotation) return words;
  const end = words.lastIndexOf(' ', longestQuotation);
  return `${words.slice(0, end < 0 ? longestQuotation : end)} …`;
}
