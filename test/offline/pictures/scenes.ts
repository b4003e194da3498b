/** What each picture of the user guides shows, and the clicks that lead there. */
import type { Locator, Page } from 'playwright-core';
import type { Language } from '../../../src/locale/texts';
import { settle } from '../axe';
import { chooseFile, press, say, showView } from '../offline-page';
import { returnedFiles } from '../../pane/review/returned-forms';
import { flawedWorkbook } from './flawed-workbook';

/** One picture: the window, or a part of it; no wider than 1000 pixels. */
export interface Scene {
  readonly name: string;
  /** Pixels of the window; 1000 where it is not said. */
  readonly width?: number;
  readonly height: number;
  readonly dark?: true;
  /** Gives the part to be shown; nothing for all that the window shows. */
  readonly play: (page: Page, language: Language) => Promise<Locator | null>;
}

const large = 'qd-766-minh-hoa.xlsx';
const small = 'par-binh-duong-2017.xlsx';
const unit = 'S04';

export const scenes: readonly Scene[] = [
  { name: 'start', height: 520, play: () => Promise.resolve(null) },
  {
    name: 'template',
    height: 570,
    play: async (page, language) => {
      await press(page, 'pane.start.template.open', language);
      await page.getByText(say('pane.template.opened', {}, language)).waitFor();
      return null;
    },
  },
  {
    name: 'workbook',
    height: 510,
    play: async (page, language) => {
      await chooseFile(page, large);
      await page.getByRole('button', { name: say('pane.workbook.score', {}, language) }).waitFor();
      return null;
    },
  },
  {
    name: 'problems',
    height: 1000,
    play: async (page, language) => {
      await chooseFile(page, large, await flawedWorkbook(large));
      await showView(page, 'review', language);
      const groups = page.locator('details');
      await groups.first().locator('summary').click();
      await groups.nth(1).locator('summary').click();
      return card(page, 'pane.problems.title', language);
    },
  },
  {
    name: 'issue',
    width: 640,
    height: 480,
    play: async (page, language) => {
      await chooseFile(page, large);
      await showView(page, 'review', language);
      await page.getByRole('tab', { name: say('pane.review.part.issue', {}, language) }).click();
      await page.getByRole('combobox').waitFor();
      return null;
    },
  },
  {
    name: 'review',
    height: 990,
    play: async (page, language) => {
      await reviewFiles(page, 10, language);
      await page.getByRole('heading', { level: 1 }).click();
      return null;
    },
  },
  {
    name: 'accept',
    width: 640,
    height: 820,
    play: async (page, language) => {
      const [, doubtful = ''] = await reviewFiles(page, 5, language);
      await page.getByRole('button', { name: doubtful }).click();
      await page.locator('details').first().locator('summary').click();
      const begin = page.getByRole('button', { name: say('pane.waiver.begin', {}, language) });
      await begin.first().click();
      const { by, reason, on } = waiver[language];
      await page.getByLabel(say('pane.waiver.by', {}, language)).fill(by);
      await page.getByLabel(say('pane.waiver.on', {}, language)).fill(on);
      await page.getByLabel(say('pane.waiver.reason', {}, language)).fill(reason);
      return null;
    },
  },
  {
    name: 'ranking',
    height: 760,
    play: async (page, language) => {
      await openAndScore(page, large, language);
      return null;
    },
  },
  {
    name: 'ranking-dark',
    height: 560,
    dark: true,
    play: async (page, language) => {
      await openAndScore(page, small, language);
      await press(page, 'pane.menu', language);
      await page.getByRole('menu').waitFor();
      return null;
    },
  },
  {
    name: 'options',
    height: 620,
    play: async (page, language) => {
      await openAndScore(page, large, language);
      const options = page.locator('details').filter({ hasText: say('pane.choices.title', {}, language) });
      await options.locator('summary').click();
      return options;
    },
  },
  {
    name: 'sheets-made',
    width: 1200,
    height: 1000,
    play: async (page, language) => {
      await openAndScore(page, small, language);
      const made = card(page, 'pane.score.sheets', language);
      for (const folded of await made.locator('summary').all()) await folded.click();
      return made;
    },
  },
  {
    name: 'sheet',
    height: 640,
    play: async (page, language) => {
      await openAndScore(page, small, language);
      await showView(page, 'sheets', language);
      await page.getByRole('combobox').selectOption(say('sheet.summary', {}, language));
      await page
        .getByText(say('title.summary', {}, language))
        .first()
        .waitFor();
      return null;
    },
  },
  {
    name: 'unit',
    height: 1000,
    play: async (page, language) => {
      await showUnit(page, language);
      return null;
    },
  },
  {
    name: 'explanation',
    height: 900,
    play: async (page, language) => {
      await showUnit(page, language);
      const lost = card(page, 'pane.unit.lost', language);
      await lost.locator('tbody th').getByRole('button').first().click();
      const close = page.getByRole('button', { name: say('pane.explain.close', {}, language) });
      await close.waitFor();
      await settle(page);
      return page.locator('section').filter({ has: close });
    },
  },
  {
    name: 'what-if',
    height: 900,
    play: async (page, language) => {
      await showUnit(page, language);
      await showView(page, 'whatIf', language);
      for (let taken = 0; taken < 2; taken++) {
        await page.locator('button[aria-pressed="false"]').first().click();
      }
      await page.getByText(say('pane.whatIf.changesCount', { count: 2 }, language)).waitFor();
      await settle(page);
      await page.evaluate(() => {
        window.scrollTo(0, 0);
      });
      return null;
    },
  },
  {
    name: 'criteria',
    height: 1000,
    play: async (page, language) => {
      await openAndScore(page, large, language);
      await showView(page, 'criteria', language);
      await page.getByRole('searchbox').fill('3.2');
      await page.getByRole('treeitem', { name: /^3\.2\. / }).click();
      const rule = page.getByRole('textbox', {
        name: say('pane.criteria.rule', {}, language),
        exact: true,
      });
      await rule.fill(language === 'vi' ? 'TYLE_TU(r; 55%)' : 'FLOOR_RATIO(r, 55%)');
      await page.getByRole('table').first().waitFor();
      await settle(page);
      await rule.evaluate((field) => {
        field.scrollIntoView({ block: 'start' });
        window.scrollBy(0, -120);
      });
      return null;
    },
  },
  {
    name: 'refused',
    height: 350,
    play: async (page, language) => {
      await chooseFile(page, large);
      await page.getByRole('button', { name: say('pane.workbook.score', {}, language) }).waitFor();
      // As portals hand them out: a page of the web under the name of a workbook.
      await chooseFile(page, 'bao-cao.xls', new TextEncoder().encode('<html><table></table></html>'));
      await page.getByText(say('pane.trouble.file', { file: 'bao-cao.xls' }, language)).waitFor();
      return null;
    },
  },
];

const waiver = {
  vi: { by: 'Lò Thị Hoa', reason: 'Đã đối chiếu với bản ký, số 12/BC-SNV', on: '05/12/2025' },
  en: { by: 'Lò Thị Hoa', reason: 'Held against the signed report 12/BC-SNV', on: '05/12/2025' },
} as const;

/** Has returned files reviewed; gives their names. */
async function reviewFiles(page: Page, count: number, language: Language): Promise<readonly string[]> {
  await chooseFile(page, large);
  await showView(page, 'review', language);
  await page.getByRole('tab', { name: say('pane.review.part.batch', {}, language) }).click();
  const files = (await returnedFiles(count)).map(({ name, bytes }) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  }));
  await page.locator('input[data-role=returned-files]').setInputFiles(files);
  await page.getByText(say('pane.review.stage.done', {}, language)).waitFor({ timeout: 60_000 });
  return files.map(({ name }) => name);
}

async function openAndScore(page: Page, sample: string, language: Language): Promise<void> {
  await chooseFile(page, sample);
  await press(page, 'pane.workbook.score', language);
  // The sheets stand here once they are made.
  const rankings = say('pane.goToSheet', { sheet: say('sheet.rankings', {}, language) }, language);
  await page.getByRole('button', { name: rankings, exact: true }).waitFor({ timeout: 120_000 });
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
}

async function showUnit(page: Page, language: Language): Promise<void> {
  await openAndScore(page, large, language);
  await showView(page, 'unit', language);
  await page.getByLabel(say('pane.unit.choose', {}, language), { exact: true }).selectOption(unit);
  await page.getByText(say('pane.unit.code', { code: unit }, language)).waitFor();
  await settle(page);
}

function card(page: Page, title: string, language: Language): Locator {
  return page.getByRole('region', { name: say(title, {}, language), exact: true });
}
