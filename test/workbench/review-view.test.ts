/** The view of reviews in the workbench: many files held against the index that the grid shows. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { objections, settle, unfold } from '../offline/axe';
import { say } from '../offline/offline-page';
import { browserSuite } from '../offline/page-suite';
import { indexName, returnedFiles, unreadable, type Returned } from '../pane/review/returned-forms';
import { openWorkbench, serveWorkbench, workbookBeside, type Workbench } from './workbench-page';

const patience = 240_000;

let bench: Workbench | null = null;
let files: readonly Returned[] = [];

browserSuite(
  'reviews beside a grid',
  async () => {
    bench = await serveWorkbench();
  },
  (browser) => {
    beforeAll(async () => {
      files = await returnedFiles(50);
    }, patience);
    afterAll(() => bench?.stop());

    const open = async () => {
      if (!bench) throw new Error('nothing is served');
      const opened = await openWorkbench(browser(), bench, { book: indexName });
      const { pane } = opened;
      await pane.getByRole('tab', { name: say('pane.view.review') }).click();
      await pane.getByRole('tab', { name: say('pane.review.part.batch') }).click();
      const choose = (chosen: readonly Returned[]) =>
        pane.locator('input[data-role=returned-files]').setInputFiles(
          chosen.map(({ name, bytes }) => ({
            name,
            mimeType: 'application/octet-stream',
            buffer: Buffer.from(bytes),
          })),
        );
      return { ...opened, choose };
    };

    test(
      'fifty files: results arrive while it runs, it can be stopped and goes on, the pane is worked with meanwhile',
      async () => {
        const { pane, errors, choose } = await open();
        await choose(files);
        const results = pane.locator('[id^=returned-]');
        await results.nth(2).waitFor({ timeout: patience });
        await pane.getByRole('tab', { name: say('pane.view.short.criteria') }).click();
        await pane.getByRole('heading', { level: 2, name: say('pane.criteria.title') }).waitFor();
        await pane.getByRole('tab', { name: say('pane.view.review') }).click();
        await pane.getByRole('button', { name: say('pane.cancel') }).click();
        await pane.getByText(say('pane.review.stage.stopped')).waitFor();
        const done = await results.count();
        expect(done).toBeGreaterThanOrEqual(3);
        expect(done).toBeLessThan(50);
        await pane.getByRole('button', { name: say('pane.review.continue') }).click();
        await pane.getByText(say('pane.review.stage.done')).waitFor({ timeout: patience });
        expect(await results.count()).toBe(50);
        const bad = pane.locator('tbody tr').filter({ hasText: say('verdict.unreadable') });
        expect(await bad.count()).toBe(unreadable.length);
        expect(errors).toEqual([]);
      },
      patience,
    );

    test(
      'axe finds nothing in it; the review workbook opens beside the index',
      async () => {
        const { page, pane, errors, choose } = await open();
        await choose(files.slice(0, 5));
        await pane.getByText(say('pane.review.stage.done')).waitFor({ timeout: patience });
        await settle(pane);
        await unfold(pane);
        expect(await objections(pane)).toEqual([]);
        await pane.getByRole('button', { name: say('pane.review.save') }).click();
        await pane
          .getByText(say('held.pane.handedOver', { name: say('pane.review.fileName') }))
          .waitFor({ timeout: 60_000 });
        const { sheets } = await XlsxWorkbook.open(await workbookBeside(page), { name: 'x' }).read({});
        expect(sheets.map(({ name }) => name)).toEqual([
          'Tổng hợp theo tệp',
          'Kết quả rà soát',
          'Theo phép rà soát',
        ]);
        expect(errors).toEqual([]);
      },
      patience,
    );
  },
);
