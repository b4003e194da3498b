import { describe, expect, test } from '@jest/globals';
import { textsFor } from '../../../src/locale/texts';
import { checkFamilies } from '../../../src/review/check';
import { allChecks, reviewFindings } from '../../../src/review/checks/registry';

const texts = { vi: textsFor('vi'), en: textsFor('en') };

/** Slots that are filled for every finding. */
const commonSlots = ['sheet', 'cell', 'unit', 'criterion', 'found', 'expected', 'nearestExpected'];

function slots(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
}

describe('every check', () => {
  test('has an id of its own, in words joined by hyphens', () => {
    const ids = allChecks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test('stands with its family, the families in their order', () => {
    const families = allChecks.map(({ family }) => checkFamilies.indexOf(family));
    expect(families).toEqual([...families].sort((a, b) => a - b));
  });

  test.each(Object.entries(reviewFindings))(
    'that finds %s says so in both languages, naming only what it is given',
    (id, { parameters }) => {
      const given = new Set([...commonSlots, ...parameters]);
      for (const language of [texts.vi, texts.en]) {
        for (const key of [`finding.${id}`, `finding.${id}.cure`]) {
          expect(language.has(key) ? key : `no text for ${key}`).toBe(key);
          expect(slots(language.text(key)).filter((slot) => !given.has(slot))).toEqual([]);
        }
      }
    },
  );

  test('has a name, and so has its family', () => {
    const keys = allChecks.flatMap(({ id, family }) => [`review.check.${id}`, `review.family.${family}`]);
    for (const language of [texts.vi, texts.en]) expect(keys.filter((key) => !language.has(key))).toEqual([]);
  });
});
