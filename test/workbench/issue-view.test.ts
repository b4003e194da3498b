/** Self-assessment forms made in the pane beside a grid, from the workbook that the grid shows. */
import { afterAll, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import type { Frame, Page } from 'playwright-core';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { objections, settle } from '../offline/axe';
import { download, say } from '../offline/offline-page';
import { browserSuite } from '../offline/page-suite';
import { openWorkbench, serveWorkbench, workbookBeside, type Workbench } from './workbench-page';

const patience = 180_000;
const book = 'par-binh-duong-2017.xlsx';

let bench: Workbench | null = null;

browserSuite(
  'forms issued beside a grid',
  async () => {
    bench = await serveWorkbench();
  },
  (browser) => {
    afterAll(() => bench?.stop());

    const open = async (
      platform: string,
    ): Promise<{ page: Page; pane: Frame; errors: readonly string[] }> => {
      if (!bench) throw new Error('nothing is served');
      const opened = await openWorkbench(browser(), bench, { book, platform, paneWidth: 320 });
      await opened.pane.getByRole('tab', { name: say('pane.view.review') }).click();
      await opened.pane.getByRole('tab', { name: say('pane.review.part.issue') }).click();
      await opened.pane.getByRole('combobox').waitFor();
      return opened;
    };

    test.each(['PC', 'OfficeOnline'])(
      'on %s all come in one zip, whatever the policy of the page forbids',
      async (platform) => {
        const { page, pane, errors } = await open(platform);
        const make = pane.getByRole('button', { name: say('pane.issue.startCount', { count: 9 }) });
        const zip = await download(page, () => make.click());
        const forms = Object.values(unzipSync(zip.bytes));
        expect([zip.name, forms.length]).toEqual([say('pane.issue.fileName'), 9]);
        const { package: facts } = await XlsxWorkbook.open(forms[0]!, { name: 'x' }).read({ package: true });
        expect(facts?.form).not.toBeNull();
        await pane.getByText(say('pane.issue.done', { count: 9, file: zip.name })).waitFor();
        expect(errors).toEqual([]);
        await page.context().close();
      },
      patience,
    );

    test(
      'on a Mac, where nothing can be downloaded, it is said where to go, and a form opens beside the index',
      async () => {
        const { page, pane, errors } = await open('Mac');
        await pane.getByText(say('pane.issue.noDownload')).waitFor();
        expect(await pane.getByRole('link').getAttribute('href')).toBe('ChiSo-ngoai-tuyen.html');
        expect(await pane.locator('option').count()).toBe(9);
        await settle(pane);
        expect(await objections(pane)).toEqual([]);
        const unit = await pane.locator('option').nth(3).innerText();
        await pane.getByRole('combobox').selectOption({ label: unit });
        await pane.getByRole('button', { name: say('pane.issue.open') }).click();
        const name = `phieu-${/\(([^()]+)\)$/.exec(unit)?.[1] ?? ''}.xlsx`;
        await pane.getByText(say('held.pane.handedOver', { name })).waitFor({ timeout: 60_000 });
        const form = XlsxWorkbook.open(await workbookBeside(page), { name: 'x' });
        expect((await form.read({ package: true })).package?.form).not.toBeNull();
        expect(errors).toEqual([]);
        await page.context().close();
      },
      patience,
    );
  },
);
