import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { languages } from '../../../src/locale/texts';
import { allChecks } from '../../../src/review/checks/registry';
import { pageFiles, referencePage } from './page';
import { practices } from './practices';

describe.each(languages)('the page of checks (%s)', (language) => {
  const page = readFileSync(pageFiles[language], 'utf8');

  test('is what the checks say now; `npm run checks-docs` writes it', () => {
    expect(page).toBe(referencePage(language));
  });

  test('has a row for every check and every practice, and no slot that nothing fills', () => {
    for (const { id } of allChecks) expect(page.split(`| \`${id}\` |`)).toHaveLength(2);
    for (const { number, words } of practices)
      expect(page).toContain(`| ${String(number)} | ${words[language]} |`);
    expect(page).not.toMatch(/[{}]/);
  });
});
