/** The files that the manifest names for the functions; the build writes them beside the page. */
import type { Language } from '../locale/texts';
import { metadataOf } from './metadata';
import { functionTable } from './table';

const files: Readonly<Record<Language, string>> = { vi: 'functions.json', en: 'functions-en.json' };

/** Name and text of each file. */
export function metadataFiles(): readonly (readonly [name: string, text: string])[] {
  return (['vi', 'en'] as const).map((language) => [
    files[language],
    `${JSON.stringify(metadataOf(functionTable, language), null, 2)}\n`,
  ]);
}
