/** Self-assessment forms made in the built page, as a person has them made before they are sent out. */
import { expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { objections, settle, unfold } from './axe';
import { largeWorkbook } from './large-workbook';
import { chooseFile, download, openPage, press, say, showView, type PageOptions } from './offline-page';
import { pageSuite } from './page-suite';

const patience = 180_000;
const index = 'qd-766-minh-hoa.xlsx';

pageSuite('forms issued from the offline page', (browser) => {
  const opened = async (options: PageOptions = {}, bytes?: Uint8Array) => {
    const open = await openPage(browser(), options);
    await chooseFile(open.page, index, bytes);
    await showView(open.page, 'review');
    await open.page.getByRole('tab', { name: say('pane.review.part.issue') }).click();
    return open;
  };

  test(
    'all come in one zip, each of them an issued form of a unit; one comes by itself',
    async () => {
      const { page, asked, errors } = await opened();
      const everybody = await page.locator('select option').first().innerText();
      const count = Number(/\d+/.exec(everybody)?.[0]);
      const make = say('pane.issue.startCount', { count });
      const zip = await download(page, () => page.getByRole('button', { name: make }).click());
      expect(zip.name).toBe(say('pane.issue.fileName'));
      const forms = Object.entries(unzipSync(zip.bytes));
      expect(forms.length).toBe(count);
      expect(count).toBeGreaterThan(20);
      const [name, bytes] = forms[0]!;
      const form = await XlsxWorkbook.open(bytes, { name }).read({ package: true });
      expect(name).toMatch(/^phieu-.*\.xlsx$/);
      expect(form.package?.form).not.toBeNull();
      await page
        .getByText(say('pane.issue.done', { count, file: zip.name }))
        .first()
        .waitFor();

      const unit = await page.locator('select optgroup option').last().innerText();
      await page.getByRole('combobox').selectOption({ label: unit });
      const one = await download(page, () => press(page, 'pane.issue.start'));
      expect(one.name).toBe(`phieu-${/\(([^()]+)\)$/.exec(unit)?.[1] ?? ''}.xlsx`);
      expect([asked, errors]).toEqual([[], []]);
      await page.context().close();
    },
    patience,
  );

  test(
    'while thousands are made, how far it is is told, views are answered, and it can be stopped',
    async () => {
      const { page, errors } = await opened({}, await largeWorkbook({ units: 2000, criteria: 60 }));
      await page
        .getByRole('button', { name: say('pane.issue.startCount', { count: 2000 }) })
        .click({ timeout: 60_000 });
      const bar = page.getByRole('progressbar');
      await page.locator('[role=progressbar][aria-valuetext^="2"]').waitFor({ timeout: 60_000 });
      await showView(page, 'criteria');
      await page.getByRole('heading', { level: 2, name: say('pane.criteria.title') }).waitFor();
      expect(await bar.count()).toBe(1);
      await press(page, 'pane.cancel');
      await page.getByText(say('pane.cancelled')).waitFor();
      await bar.waitFor({ state: 'detached' });
      expect(errors).toEqual([]);
      await page.context().close();
    },
    patience,
  );

  test.each([
    ['light', {}],
    ['dark', { dark: true }],
    ['forced colours', { forcedColors: true }],
  ] as const)(
    'axe finds nothing and all of it fits 320 pixels, %s',
    async (_, colours) => {
      const { page } = await opened({ width: 320, height: 640, ...colours });
      await page.getByRole('combobox').waitFor();
      await settle(page);
      await unfold(page);
      const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([await objections(page), await tooWide()]).toEqual([[], 0]);
      await page.context().close();
    },
    patience,
  );

  test(
    'can be made by keyboard alone',
    async () => {
      const { page, errors } = await opened();
      await page.getByRole('combobox').focus();
      await page.keyboard.press('ArrowDown');
      const chosen = await page.locator('select option:checked').innerText();
      await page.keyboard.press('Tab');
      const given = await download(page, () => page.keyboard.press('Enter'));
      const count = Number(/\((\d+)\)$/.exec(chosen)?.[1]);
      expect(Object.keys(unzipSync(given.bytes)).length).toBe(count);
      expect(errors).toEqual([]);
      await page.context().close();
    },
    patience,
  );
});
