/** The view of custom functions in the workbench: a formula is made in the pane and answered in the grid. */
import { afterAll, expect, test } from '@jest/globals';
import type { Frame } from 'playwright-core';
import { functionHelp } from '../../src/functions/help';
import type { Language } from '../../src/locale/texts';
import { objections, settle } from '../offline/axe';
import { say } from '../offline/offline-page';
import { browserSuite } from '../offline/page-suite';
import {
  gridPlace,
  openWorkbench,
  serveWorkbench,
  shownValue,
  type OpenWorkbench,
  type Workbench,
  type WorkbenchOptions,
} from './workbench-page';

const book = 'par-binh-duong-2017.xlsx';
const sheet = 'Thẩm định';
const patience = 120_000;

let bench: Workbench | null = null;

browserSuite(
  'functions beside a grid',
  async () => {
    bench = await serveWorkbench();
  },
  (browser) => {
    afterAll(() => bench?.stop());

    /** The view, with the first cell of a sheet selected in the grid. */
    const open = async (
      options: Partial<Omit<WorkbenchOptions, 'language'>> & { readonly language?: Language } = {},
    ): Promise<OpenWorkbench> => {
      if (!bench) throw new Error('nothing is served');
      const opened = await openWorkbench(browser(), bench, { book, ...options });
      const { page, pane } = opened;
      const { language = 'vi' } = options;
      await pane.getByRole('button', { name: say('pane.goToSheet', { sheet }, language) }).click();
      await until(async () => (await gridPlace(page)) === `${sheet}!A1`);
      await pane.getByRole('tab', { name: say('pane.view.functions', {}, language), exact: true }).click();
      return opened;
    };

    test(
      'every one can be chosen, axe objects to none, and none is wider than 320 pixels',
      async () => {
        const { pane, errors } = await open({ paneWidth: 320 });
        const names = functionHelp().map(({ name }) => name);
        const choice = pane.getByLabel(say('pane.functions.choose'), { exact: true });
        expect(await choice.locator('option').allInnerTexts()).toEqual(names);
        for (const name of names) {
          await choice.selectOption(name);
          await settle(pane);
          expect([name, await objections(pane), await tooWide(pane)]).toEqual([name, [], 0]);
        }
        expect(errors).toEqual([]);
      },
      patience,
    );

    test.each([
      ['light', { language: 'en' }],
      ['dark', { dark: true }],
      ['forced colours', { forcedColors: true }],
    ] as const)(
      'an example far below fills fields that come into sight, and a cell with content is asked about, %s',
      async (_, look) => {
        const { page, pane, errors } = await open({ paneWidth: 320, ...look });
        const { language } = { language: 'vi' as const, ...look };
        const help = functionHelp()[0]!;
        const formula = help.examples.at(-1)!.formula[language];
        await pane
          .getByRole('button', { name: say('pane.functions.take.of', { formula }, language), exact: true })
          .focus();
        await page.keyboard.press('Enter');
        const typed = help.examples.at(-1)!.typed[0]![language];
        await until(async () => (await focusedInSight(pane)) === typed);
        await pane.getByRole('button', { name: say('pane.functions.insert', {}, language) }).click();
        await pane.getByText(say('pane.functions.occupied', { cell: 'A1', sheet }, language)).waitFor();
        await settle(pane);
        expect([await objections(pane), await tooWide(pane)]).toEqual([[], 0]);
        expect(errors).toEqual([]);
      },
      patience,
    );

    test(
      'by keyboard alone one is chosen, filled in and inserted; the cell answers',
      async () => {
        const { page, pane, errors } = await open();
        const choice = pane.getByLabel(say('pane.functions.choose'), { exact: true });
        await choice.focus();
        await page.keyboard.press('End');
        expect(await choice.inputValue()).toBe(functionHelp().at(-1)?.name);
        await page.keyboard.press('Home');
        expect(await choice.inputValue()).toBe('CHISO.SCORE');
        await tabTo(pane, 'input');
        await page.keyboard.type('TYLE(r; 80%)');
        await tabTo(pane, 'input');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        const max = pane.getByLabel('Điểm tối đa', { exact: true });
        await until(async () => (await max.inputValue()) === `'${sheet}'!A1`);
        await page.keyboard.press('Shift+Tab');
        await page.keyboard.press('Control+A');
        await page.keyboard.type('10,5');
        for (const typed of ['40', '100']) {
          await tabTo(pane, 'input');
          await page.keyboard.type(typed);
        }
        const formula = '=CHISO.SCORE("TYLE(r; 80%)"; 10,5; 40; 100)';
        await pane.getByText(formula, { exact: true }).waitFor();
        // A1 of the sample is its title, which nobody wants to lose.
        const insert = say('pane.functions.insert');
        await tabTo(pane, 'button', insert);
        await page.keyboard.press('Enter');
        await pane.getByText(say('pane.functions.occupied', { cell: 'A1', sheet })).waitFor();
        expect(await shownValue(page, sheet, 0, 0)).not.toBe(5.25);
        await tabTo(pane, 'button', say('pane.functions.over'));
        await page.keyboard.press('Enter');
        await pane.getByText(say('pane.functions.inserted', { cell: 'A1', sheet })).waitFor();
        await until(async () => (await shownValue(page, sheet, 0, 0)) === 5.25);
        expect(errors).toEqual([]);
      },
      patience,
    );

    test(
      'takes the cells that are selected in the grid, and the words of an example',
      async () => {
        const { pane, errors } = await open({ language: 'en' });
        const first = functionHelp()[0]!;
        const [formula] = first.examples.map((example) => example.formula.en);
        await pane
          .getByRole('button', { name: say('pane.functions.take.of', { formula }, 'en'), exact: true })
          .click();
        await pane.locator('form, section').getByText(formula!, { exact: true }).first().waitFor();
        const pick = say('pane.functions.pick', { name: 'Max' }, 'en');
        await pane.getByRole('button', { name: pick, exact: true }).click();
        await pane.getByText(`=CHISO.SCORE("TYLE(r; 80%)", '${sheet}'!A1, 3, 4)`, { exact: true }).waitFor();
        expect(errors).toEqual([]);
      },
      patience,
    );
  },
);

/** Presses the Tab key until an element of that kind, with that text, has the focus. */
async function tabTo(pane: Frame, kind: string, text = ''): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await pane.page().keyboard.press('Tab');
    const isThere = await pane.evaluate(
      ([name, words]) =>
        document.activeElement?.localName === name && document.activeElement.textContent === words,
      [kind, text] as const,
    );
    if (isThere) return;
  }
  throw new Error(`the Tab key never comes to ${kind} ${text}`);
}

/** What the field with the focus holds; null where nothing has it, or something lies over it. */
function focusedInSight(pane: Frame): Promise<string | null> {
  return pane.evaluate(() => {
    const field = document.activeElement;
    if (!(field instanceof HTMLInputElement)) return null;
    const { left, top, height } = field.getBoundingClientRect();
    return document.elementFromPoint(left + 1, top + height / 2) === field ? field.value : null;
  });
}

/** By how much the page, or what stands in one of its cards, is wider than it may be. */
function tooWide(pane: Frame): Promise<number> {
  return pane.evaluate(() => {
    const boxes = [document.documentElement, ...document.querySelectorAll('section')];
    return Math.max(...boxes.map((box) => box.scrollWidth - box.clientWidth));
  });
}

/** Asks until it is so. */
async function until(ask: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await ask()) && Date.now() < end) await new Promise((later) => setTimeout(later, 100));
  expect(await ask()).toBe(true);
}
