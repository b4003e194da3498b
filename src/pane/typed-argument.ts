/** What somebody typed for an argument of a function, and the formula that comes of it. */
import { quoted } from '../core/rules/native-formula';
import type { Language } from '../locale/texts';
import { typedNumber } from './typed-figure';

/** `code` stands in the formula as it is: a reference, a quoted text, an expression. */
export type TypedArgument =
  | { readonly kind: 'none' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'code'; readonly code: string };

const column = String.raw`\$?[A-Z]{1,3}`;
const row = String.raw`\$?[1-9]\d{0,6}`;
const cells = `${column}${row}(:${column}${row})?#?|${column}:${column}|${row}:${row}`;
const sheet = String.raw`('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const table = String.raw`[\p{L}_][\p{L}\p{N}_.]*\[.+\]`;
const reference = new RegExp(`^((${sheet})?(${cells})|${table})$`, 'iu');

/** Excel takes no longer text in a formula; longer ones are joined from pieces. */
const longestText = 255;

/**
 * As in Excel's own dialogue for arguments: a reference is one, a number of the language a number, whatever begins with
 * `=` an expression in Excel's English form, a quoted text that text, anything else a text that needs no quotes. Where
 * `isText`, the code 1.10 of a criterion is no number.
 */
export function typedArgument(typed: string, isText: boolean, language: Language): TypedArgument {
  const text = typed.trim();
  if (text === '') return { kind: 'none' };
  const value = isText ? null : typedNumber(text, language);
  if (value !== null) return { kind: 'number', value };
  if (text.startsWith('=')) return { kind: 'code', code: text.slice(1).trim() };
  if (reference.test(text)) return { kind: 'code', code: text };
  const quotedText = /^"((?:[^"]|"")*)"$/u.exec(text)?.[1];
  return { kind: 'code', code: literal(quotedText?.replaceAll('""', '"') ?? text) };
}

/**
 * The formula of a call, arguments left out at the end not written: in the form that Excel takes from programs, or as
 * people read it in a language. `formulaOf('CHISO.SCORE', typed, 'vi')` is `=CHISO.SCORE("TYLE(r)"; 10; B2)`.
 */
export function formulaOf(
  name: string,
  args: readonly TypedArgument[],
  form: 'excel' | Language = 'excel',
): string {
  const last = args.findLastIndex(({ kind }) => kind !== 'none');
  const written = args.slice(0, last + 1).map((argument) => writtenAs(argument, form));
  return `=${name}(${written.join(separators[form])})`;
}

const separators = { excel: ',', vi: '; ', en: ', ' } as const;

function writtenAs(argument: TypedArgument, form: 'excel' | Language): string {
  switch (argument.kind) {
    case 'none':
      return '';
    case 'code':
      return argument.code;
    case 'number':
      // Marks of thousands would part the number into arguments.
      return form === 'vi' ? String(argument.value).replace('.', ',') : String(argument.value);
  }
}

function literal(text: string): string {
  if (text.length <= longestText) return quoted(text);
  const pieces = text.match(new RegExp(`[^]{1,${String(longestText)}}`, 'gu')) ?? [];
  return pieces.map(quoted).join('&');
}
