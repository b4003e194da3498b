import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { functionHelp } from '../../../src/functions/help';
import { functionTable } from '../../../src/functions/table';
import { languages } from '../../../src/locale/texts';
import { pageFiles, referencePage } from './page';

describe.each(languages)('the page of reference (%s)', (language) => {
  const page = readFileSync(pageFiles[language], 'utf8');

  test('is what the table says now; `npm run functions-docs` writes it', () => {
    expect(page).toBe(referencePage(functionHelp(), language));
  });

  test('tells of every function, argument and example', () => {
    for (const { name, parameters, examples, description } of functionTable) {
      expect(page).toContain(`\n### CHISO.${name}\n`);
      expect(page.replaceAll('\\', '')).toContain(description[language]);
      const section = page.slice(page.indexOf(`\n### CHISO.${name}\n`) + 1).split(/\n##/)[0]!;
      for (const parameter of parameters) expect(section).toContain(`\n- \`${parameter.name[language]}\``);
      expect(section.match(/^\| `=CHISO\./gm)).toHaveLength(examples.length);
    }
  });

  test('links to headings that it has', () => {
    const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, words]) =>
      words!.toLowerCase().replaceAll('.', ''),
    );
    for (const [, anchor] of page.matchAll(/\]\(#([^)]+)\)/g)) expect(headings).toContain(anchor);
  });
});
