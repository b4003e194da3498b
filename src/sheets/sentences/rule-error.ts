/** What is wrong with a rule text, in words. */
import type { RuleError } from '../../core/rules/expression';
import type { Texts } from '../texts';

/** Why a text is no rule: “không có hàm “TYEL””. A rule may be wrong by ending too soon. */
export function ruleErrorReason(
  { code, found, expected }: Pick<RuleError, 'code' | 'found' | 'expected'>,
  texts: Texts,
): string {
  return texts.text(`rule.error.${code}`, {
    found: found === '' ? texts.text('rule.expected.end') : found,
    expected: expectedPieces(expected, texts),
  });
}

/** The kinds of pieces that a rule may have at a place, any of which would do. */
export function expectedPieces(pieces: readonly string[], texts: Texts): string {
  return pieces
    .map((piece) => {
      const key = `rule.expected.${piece}`;
      const said = texts.text(key);
      return said === key ? piece : said;
    })
    .join(texts.text('rule.expected.or'));
}
