/** The whole job in the workbench: a person at the grid and the task pane, the real office.js between them. */
import { afterAll, expect, test } from '@jest/globals';
import { objections, settle, unfold } from '../offline/axe';
import { say } from '../offline/offline-page';
import { browserSuite } from '../offline/page-suite';
import {
  gridPlace,
  openWorkbench,
  paneOf,
  pressRibbon,
  serveWorkbench,
  shownValue,
  tabs,
  typeInto,
  type OpenWorkbench,
  type Workbench,
} from './workbench-page';

const book = 'par-binh-duong-2017.xlsx';
const patience = 120_000;

let bench: Workbench | null = null;

browserSuite(
  'the task pane beside a grid',
  async () => {
    bench = await serveWorkbench();
  },
  (browser) => {
    afterAll(() => bench?.stop());

    const open = async (): Promise<OpenWorkbench> => {
      if (!bench) throw new Error('nothing is served');
      return openWorkbench(browser(), bench, { book });
    };
    const scored = async (): Promise<OpenWorkbench> => {
      const opened = await open();
      await opened.pane.getByRole('button', { name: say('pane.workbook.score') }).click();
      await done(opened);
      return opened;
    };

    test(
      'scores by clicking, and the sheets that it writes stand in the grid',
      async () => {
        const { page, errors } = await scored();
        const written = ['sheet.rankings', 'sheet.summary', 'sheet.scores'].map((key) => say(key));
        expect(await tabs(page)).toEqual(expect.arrayContaining(written));
        expect(await shownValue(page, say('sheet.rankings'), 5, 1)).toBe('TDM');
        expect(await shownValue(page, say('sheet.rankings'), 5, 7)).toBe(84.58);
        expect(errors).toEqual([]);
      },
      patience,
    );

    test(
      'a link of the pane leads to its cell in the grid',
      async () => {
        const { page, pane, errors } = await scored();
        await pane.getByRole('tab', { name: say('pane.view.unit') }).click();
        const lost = pane.getByRole('region', { name: say('pane.unit.lost'), exact: true });
        await lost.locator('tbody th').getByRole('button').first().click();
        const link = pane.getByTitle(/^.*Thẩm định.*$/).first();
        const title = (await link.getAttribute('title')) ?? '';
        await link.click();
        const [cell = ''] = /[A-Z]+\d+/.exec(title) ?? [];
        await expectSoon(() => gridPlace(page), `Thẩm định!${cell}`);
        expect(errors).toEqual([]);
      },
      patience,
    );

    test(
      'a figure changed in the grid makes the result out of date; scored again, the sheets follow',
      async () => {
        const { page, pane, errors } = await scored();
        await pane.getByRole('tab', { name: say('pane.view.workbook') }).click();
        await pane.getByRole('button', { name: say('pane.goToSheet', { sheet: 'Thẩm định' }) }).click();
        await expectSoon(() => gridPlace(page), 'Thẩm định!A1');
        await typeInto(page, 13, 2, '60');
        await expectSoon(() => shownValue(page, 'Thẩm định', 13, 2), 60);
        await pane.getByText(say('pane.outdated.title')).waitFor({ timeout: 20_000 });
        const bar = pane.getByRole('group').filter({ hasText: say('pane.outdated.title') });
        await bar.getByRole('button', { name: say('pane.score.again') }).click();
        await pane.getByText(say('pane.outdated.title')).waitFor({ state: 'detached', timeout: 60_000 });
        await expectSoon(() => shownValue(page, say('sheet.rankings'), 5, 1), 'BTU');
        expect(errors).toEqual([]);
      },
      patience,
    );

    test(
      'every command of the ribbon does its job, says what came of it and tells Excel that it is done',
      async () => {
        const { page, pane, errors } = await open();
        expect(await pressRibbon(page, 'CheckWorkbook')).toBe('checkWorkbook: completed');
        await pane.getByText(say('pane.command.clean')).waitFor();
        expect(await pressRibbon(page, 'LostPoints')).toBe('lostPoints: completed');
        await pane.getByText(say('pane.command.scoreFirst')).waitFor();
        expect(await pressRibbon(page, 'ScoreAndRank')).toBe('scoreAndRank: completed');
        expect(await tabs(page)).toContain(say('sheet.rankings'));
        await pane.getByRole('tab', { name: say('pane.view.workbook') }).click();
        await pane.getByRole('button', { name: say('pane.goToSheet', { sheet: 'Thẩm định' }) }).click();
        await typeInto(page, 7, 0, 'BB');
        expect(await pressRibbon(page, 'LostPoints')).toBe('lostPoints: completed');
        await pane.getByRole('region', { name: say('pane.unit.lost'), exact: true }).waitFor();
        expect(errors).toEqual([]);
      },
      patience,
    );

    test(
      'functions of ChiSo are answered in cells of the grid',
      async () => {
        const { page, pane, errors } = await open();
        await pane.getByRole('button', { name: say('pane.goToSheet', { sheet: 'Thẩm định' }) }).click();
        await expectSoon(() => gridPlace(page), 'Thẩm định!A1');
        await typeInto(page, 20, 0, '=CHISO.SCORE("TYLE(r; 80%)",10,40,100)');
        await expectSoon(() => shownValue(page, 'Thẩm định', 20, 0), 5);
        // Reads the workbook itself before it answers.
        await typeInto(page, 21, 0, '=CHISO.RANKOF("TU")');
        await expectSoon(() => shownValue(page, 'Thẩm định', 21, 0), 2);
        expect(errors).toEqual([]);
      },
      patience,
    );

    test(
      'while a cell is edited the pane says so, and does the job on request afterwards',
      async () => {
        const opened = await open();
        const { page, pane } = opened;
        const editing = page.getByLabel('Cell is being edited');
        await editing.check();
        await pane.getByRole('button', { name: say('pane.workbook.score') }).click();
        await pane.getByText(say('refusal.cell-edit-mode')).waitFor({ timeout: 30_000 });
        await editing.uncheck();
        await pane.getByRole('button', { name: say('pane.retry') }).click();
        await done(opened);
        expect(await tabs(page)).toContain(say('sheet.rankings'));
      },
      patience,
    );

    test(
      'an Excel that is too old is told in plain words what to do',
      async () => {
        const { page } = await open();
        await page.getByLabel('ExcelApi').selectOption('1.1');
        const pane = await paneOf(page);
        await pane.getByText(say('pane.outside.version')).waitFor({ timeout: 30_000 });
        const link = pane.getByRole('link', { name: say('pane.outside.open') });
        const offline = await link.evaluate((found: HTMLAnchorElement) => found.href);
        expect((await page.request.get(offline)).ok()).toBe(true);
        expect(await objections(pane)).toEqual([]);
      },
      patience,
    );

    test(
      'axe finds nothing in any view of the pane',
      async () => {
        const { pane } = await open();
        expect(await objections(pane)).toEqual([]);
        await pane.getByRole('button', { name: say('pane.workbook.score') }).click();
        await pane.getByText(doneText).first().waitFor({ timeout: 60_000 });
        const views = pane.getByRole('tab');
        for (let i = 0; i < (await views.count()); i++) {
          await views.nth(i).click();
          await settle(pane);
          await unfold(pane);
          expect([await views.nth(i).innerText(), await objections(pane)]).toEqual([expect.anything(), []]);
        }
      },
      patience,
    );
  },
);

const doneText = /^Đã chấm xong: /;

/** Waits until the result is told and the sheets are in the grid. */
async function done({ page, pane }: OpenWorkbench): Promise<void> {
  await pane.getByText(doneText).first().waitFor({ timeout: 60_000 });
  await expectSoon(async () => (await tabs(page)).includes(say('sheet.rankings')), true);
}

/** Asks until the answer is as expected; fails with the last one. */
async function expectSoon<Value>(ask: () => Promise<Value>, expected: Value): Promise<void> {
  const until = Date.now() + 20_000;
  let answer = await ask();
  while (JSON.stringify(answer) !== JSON.stringify(expected) && Date.now() < until) {
    await new Promise((later) => setTimeout(later, 100));
    answer = await ask();
  }
  expect(answer).toEqual(expected);
}
