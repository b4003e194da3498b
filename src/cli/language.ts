/** Which language to speak, known before anything else is understood so that every message is in it. */
import { languages, textsFor, type Language, type LanguageTexts } from '../locale/texts';
import { UsageError } from './failure';

/** The language that `--lang` names; Vietnamese when it names none (`language` then throws on use). */
export function languageAsked(argv: readonly string[]): { readonly texts: LanguageTexts } {
  const found = languageArgument(argv);
  return { texts: textsFor(languages.find((language) => language === found) ?? 'vi') };
}

/** Checks the value of `--lang`. */
export function language(found: string): Language {
  const known = languages.find((candidate) => candidate === found);
  if (!known) throw new UsageError('unknownLanguage', { found });
  return known;
}

function languageArgument(argv: readonly string[]): string | undefined {
  const at = argv.lastIndexOf('--lang');
  if (at >= 0) return argv[at + 1];
  return argv.find((argument) => argument.startsWith('--lang='))?.slice('--lang='.length);
}
