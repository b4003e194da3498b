/** The view of reviews in the built page: many files that units sent back, as a person has them reviewed. */
import { beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { indexName, returnedFiles, unreadable, type Returned } from '../pane/review/returned-forms';
import { sheetPlan, workbookPlan } from '../workbook/xlsx/plans';
import { objections, settle, unfold } from './axe';
import {
  chooseFile,
  download,
  openPage,
  press,
  samplePath,
  say,
  showView,
  type PageOptions,
} from './offline-page';
import { pageSuite } from './page-suite';

const patience = 180_000;

let files: readonly Returned[] = [];
beforeAll(async () => {
  files = await returnedFiles(50);
}, patience);

/** Files with a verdict. */
const results = '[id^=returned-]';

pageSuite('reviews in the offline page', (browser) => {
  const opened = async (options: PageOptions = {}) => {
    const open = await openPage(browser(), options);
    const { page } = open;
    await chooseFile(page, indexName);
    await showView(page, 'review');
    await page.getByRole('tab', { name: say('pane.review.part.batch') }).click();
    return open;
  };

  test(
    'fifty files: results arrive while it runs, the page answers meanwhile, bad ones say what to do',
    async () => {
      const { page, asked, errors } = await opened();
      await noteResults(page);
      await choose(page, files);
      await page.locator(results).nth(2).waitFor({ timeout: patience });
      await showView(page, 'criteria');
      await page.getByRole('heading', { level: 2, name: say('pane.criteria.title') }).waitFor();
      await showView(page, 'review');
      // The page was worked with before the files were done.
      expect(await page.locator(results).count()).toBeLessThan(50);
      await page.getByText(say('pane.review.stage.done')).waitFor({ timeout: patience });
      await page.getByText(say('pane.review.done', { done: 50, count: 50 })).waitFor();
      const rows = page.locator('table tbody tr');
      expect(await rows.count()).toBe(50);
      for (const { name, code } of unreadable) {
        const row = rows.filter({ hasText: name });
        const text = await row.innerText();
        expect(text).toContain(say('verdict.unreadable'));
        expect(text).toContain(say(`refusal.${code}.cure`));
      }
      expect(await notedResults(page)).toBeGreaterThan(10);
      const saved = await download(page, () => press(page, 'pane.review.save'));
      const { sheets } = await XlsxWorkbook.open(saved.bytes, { name: saved.name }).read({});
      expect([saved.name, sheets.length]).toEqual([say('pane.review.fileName'), 3]);
      expect([asked, errors]).toEqual([[], []]);
      await page.context().close();
    },
    patience,
  );

  test(
    'stopped, what is done stays; it goes on, and a file opens to its findings and back',
    async () => {
      const { page, errors } = await opened();
      await choose(page, files);
      await page.locator(results).nth(4).waitFor({ timeout: patience });
      await press(page, 'pane.cancel');
      await page.getByText(say('pane.review.stage.stopped')).waitFor();
      const done = await page.locator(results).count();
      expect(done).toBeGreaterThanOrEqual(5);
      expect(done).toBeLessThan(50);
      expect(await page.locator('tbody td', { hasText: say('pane.review.waiting') }).count()).toBe(50 - done);
      const link = page.getByRole('button', { name: files[0]!.name });
      await link.click();
      await page.locator('h3:focus', { hasText: files[0]!.name }).waitFor();
      await press(page, 'pane.review.back');
      await page.locator('[id^=returned-]:focus', { hasText: files[0]!.name }).waitFor();
      await press(page, 'pane.review.continue');
      await page.getByText(say('pane.review.stage.done')).waitFor({ timeout: patience });
      await page.getByText(say('pane.review.done', { done: 50, count: 50 })).waitFor();
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
    'axe finds nothing in either part nor in a file, and all of it fits 320 pixels, %s',
    async (_, colours) => {
      const { page } = await opened({ width: 320, height: 640, ...colours });
      const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      const check = async () => {
        await settle(page);
        await unfold(page);
        expect([await objections(page), await tooWide()]).toEqual([[], 0]);
      };
      await check();
      await choose(page, files.slice(0, 6));
      await page.getByText(say('pane.review.stage.done')).waitFor({ timeout: patience });
      await check();
      for (const name of [files[0]!.name, unreadable[0]!.name]) {
        await page.getByRole('button', { name }).click();
        await check();
        const accept = page.getByRole('button', { name: say('pane.waiver.begin') });
        if ((await accept.count()) > 0) await accept.first().click();
        await check();
        await press(page, 'pane.review.back');
      }
      await page.getByRole('tab', { name: say('pane.review.part.open') }).click();
      await check();
      await page.context().close();
    },
    patience,
  );

  test(
    'a finding is accepted by name and reason: the verdict follows at once, the review workbook keeps it for the next',
    async () => {
      const form = await withOwnSheet(files[0]!);
      const { page, errors } = await opened();
      await choose(page, [form]);
      const row = (of: Page) => of.locator('tbody td');
      await row(page)
        .getByText(say('verdict.acceptedWithRemarks'), { exact: true })
        .waitFor({ timeout: patience });
      await page.getByText(say('pane.review.stage.done')).waitFor({ timeout: patience });
      await page.getByRole('button', { name: form.name }).click();
      await unfold(page);
      await page
        .locator('button[aria-expanded]', { hasText: say('pane.waiver.begin') })
        .first()
        .click();
      await page.locator('input:focus').waitFor();
      await page.keyboard.press('Enter');
      expect(await page.getByText(say('pane.waiver.needed'), { exact: true }).count()).toBe(2);
      await settle(page);
      expect(await objections(page)).toEqual([]);
      await page.keyboard.type('Lò Thị Hoa');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Đã đối chiếu bản ký');
      await page.getByRole('button', { name: say('pane.waiver.accept'), exact: true }).click();
      await page.locator('h3:focus', { hasText: form.name }).waitFor();
      await page.getByText(say('verdict.accepted'), { exact: true }).waitFor();
      await page.getByRole('heading', { name: say('pane.waiver.accepted', { count: 1 }) }).waitFor();
      await press(page, 'pane.review.back');
      const saved = await download(page, () => press(page, 'pane.review.save'));
      await page.context().close();

      const next = await opened();
      await next.page
        .locator('input[data-role=earlier-review]')
        .setInputFiles({ name: saved.name, mimeType: '', buffer: Buffer.from(saved.bytes) });
      await next.page.getByText(say('pane.waiver.held', { count: 1 })).waitFor();
      await choose(next.page, [form]);
      await row(next.page).getByText(say('verdict.accepted'), { exact: true }).waitFor();
      expect([errors, next.errors]).toEqual([[], []]);
      await next.page.context().close();
    },
    patience,
  );

  test(
    "a unit's form that is opened by itself says what it is, asks for the index, and is reviewed",
    async () => {
      const { page, errors } = await openPage(browser(), { width: 320, height: 640 });
      const { name, bytes } = files[0]!;
      await chooseFile(page, name, bytes);
      await page.getByText(say('pane.form.title')).waitFor();
      expect(await objections(page)).toEqual([]);
      await press(page, 'pane.form.show');
      await page.getByText(say('pane.form.many')).waitFor();
      const choosing = page.waitForEvent('filechooser');
      await press(page, 'pane.form.choose');
      await (await choosing).setFiles(samplePath(indexName));
      await page.getByText(say('pane.review.stage.done')).waitFor({ timeout: patience });
      await page.getByRole('heading', { level: 3, name }).waitFor();
      await settle(page);
      await unfold(page);
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([await objections(page), tooWide, errors]).toEqual([[], 0, []]);
      await page.context().close();
    },
    patience,
  );

  test(
    'can be done by keyboard alone, and by dropping files',
    async () => {
      const { page, errors } = await opened();
      const choosing = page.waitForEvent('filechooser');
      await tabTo(page, say('pane.review.choose'));
      await page.keyboard.press('Enter');
      const chooser = await choosing;
      expect(chooser.isMultiple()).toBe(true);
      await chooser.setFiles(files.slice(0, 3).map(asFile));
      await page.getByText(say('pane.review.stage.done')).waitFor({ timeout: patience });
      await tabTo(page, files[0]!.name);
      await page.keyboard.press('Enter');
      await page.locator('h3:focus', { hasText: files[0]!.name }).waitFor();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
      await page.locator('[id^=returned-]:focus').waitFor();
      await drop(page, files.slice(3, 5));
      await page.getByText(say('pane.review.done', { done: 5, count: 5 })).waitFor({ timeout: patience });
      expect(errors).toEqual([]);
      await page.context().close();
    },
    patience,
  );
});

function asFile({ name, bytes }: Returned) {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
}

/** A sound form to which the unit added a sheet: one doubt. */
async function withOwnSheet({ name, bytes }: Returned): Promise<Returned> {
  const workbook = XlsxWorkbook.open(bytes, { name });
  const blocks = [{ row: 0, column: 0, rows: [['Ghi chú của đơn vị']] }];
  await workbook.apply(workbookPlan(sheetPlan('Ghi chú', { blocks })), {});
  return { name, bytes: workbook.bytes() };
}

async function choose(page: Page, chosen: readonly Returned[]): Promise<void> {
  await page.locator('input[data-role=returned-files]').setInputFiles(chosen.map(asFile));
}

/** Has the page note each number of results that it shows. */
async function noteResults(page: Page): Promise<void> {
  await page.evaluate((selector) => {
    const noted = new Set<number>();
    Object.assign(window, { noted });
    new MutationObserver(() => {
      noted.add(document.querySelectorAll(selector).length);
    }).observe(document.body, { childList: true, subtree: true });
  }, results);
}

/** How many different numbers of results the page showed. */
function notedResults(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { readonly noted: ReadonlySet<number> }).noted.size);
}

async function tabTo(page: Page, text: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.textContent)) === text) return;
  }
  throw new Error(`the Tab key never comes to ${text}`);
}

/** Drops files anywhere on the page. */
async function drop(page: Page, dropped: readonly Returned[]): Promise<void> {
  const contents = dropped.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')] as const);
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const [name, text] of given) {
      data.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], name));
    }
    return data;
  }, contents);
  const area = page.getByRole('heading', { level: 2 });
  await area.dispatchEvent('dragover', { dataTransfer: transfer });
  await area.dispatchEvent('drop', { dataTransfer: transfer });
}
