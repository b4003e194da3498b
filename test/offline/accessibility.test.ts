/** The built page for everybody: axe in every view and colouring, the keyboard alone, 320 pixels. */
import { expect, test } from '@jest/globals';
import { objections, settle, unfold } from './axe';
import { allDone, chooseFile, openAndScore, openPage, say, samplePath } from './offline-page';
import { pageSuite } from './page-suite';

const sample = 'qd-766-minh-hoa.xlsx';

pageSuite('the offline page for everybody', (browser) => {
  test.each([
    ['light', {}],
    ['dark', { dark: true }],
    ['forced colours', { forcedColors: true }],
  ] as const)(
    'axe finds nothing in any view, %s',
    async (_, colours) => {
      const { page } = await openPage(browser(), colours);
      expect(await objections(page)).toEqual([]);
      await chooseFile(page, sample);
      await page.getByRole('tab').first().waitFor();
      await unfold(page);
      expect(await objections(page)).toEqual([]);
      await page.getByRole('button', { name: say('pane.workbook.score') }).click();
      await allDone(page);
      const tabs = page.getByRole('tab');
      for (let i = 0; i < (await tabs.count()); i++) {
        await tabs.nth(i).click();
        await settle(page);
        await unfold(page);
        expect([await tabs.nth(i).innerText(), await objections(page)]).toEqual([expect.anything(), []]);
      }
      await page.getByRole('button', { name: say('pane.menu') }).click();
      await settle(page);
      expect(await objections(page)).toEqual([]);
      await page.getByRole('menuitem', { name: say('pane.menu.diagnostics') }).click();
      await settle(page);
      expect(await objections(page)).toEqual([]);
      await page.context().close();
    },
    180_000,
  );

  test('the whole job can be done by keyboard alone', async () => {
    const { page } = await openPage(browser());
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    const tabTo = async (text: string) => {
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press('Tab');
        if ((await focused()) === text) return;
      }
      throw new Error(`the Tab key never comes to ${text}`);
    };
    // Waiting begins before the key: the browser takes a moment to hand its dialogue over.
    const choosing = page.waitForEvent('filechooser');
    await tabTo(say('pane.start.open'));
    await page.keyboard.press('Enter');
    await (await choosing).setFiles(samplePath(sample));
    await page.getByRole('tab').first().waitFor();
    await tabTo(say('pane.workbook.score'));
    await page.keyboard.press('Enter');
    await allDone(page);
    await tabTo(say('pane.score.save'));
    const [given] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(given.suggestedFilename()).toMatch(/\.xlsx$/);
    await tabTo(say('sheet.rankings'));
    await page.keyboard.press('Enter');
    await page.getByText(say('title.rankings')).waitFor();
    // Who follows a link is taken along: the next key starts at the heading of the new view.
    expect(await focused()).toBe(say('pane.sheets.title'));
    await page.context().close();
  }, 60_000);

  test('fits 320 pixels without scrolling sideways, in every view', async () => {
    const { page } = await openPage(browser(), { width: 320, height: 640 });
    const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await tooWide()).toBeLessThanOrEqual(0);
    await openAndScore(page, sample);
    const tabs = page.getByRole('tab');
    for (let i = 0; i < (await tabs.count()); i++) {
      await tabs.nth(i).click();
      await settle(page);
      await unfold(page);
      expect([await tabs.nth(i).innerText(), await tooWide()]).toEqual([expect.anything(), 0]);
    }
    await page.context().close();
  }, 60_000);
});
