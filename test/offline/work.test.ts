/** The whole job in the built page, as a person does it. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, expect, test } from '@jest/globals';
import { score } from '../../src/jobs/score';
import { unitsByRank } from '../../src/sheets/reports/ranked-order';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { chisoHere, temporaryFolder } from '../cli/chiso';
import { largeWorkbook } from './large-workbook';
import {
  allDone,
  chooseFile,
  download,
  openAndScore,
  openPage,
  press,
  samplePath,
  say,
  showView,
} from './offline-page';
import { pageSuite } from './page-suite';

const samples = readdirSync('assets/samples').filter((name) => name.endsWith('.xlsx'));
const sample = 'qd-766-minh-hoa.xlsx';

pageSuite('the offline page', (browser) => {
  const folder = temporaryFolder();
  afterAll(() => {
    folder.remove();
  });

  test.each(samples)(
    'scores %s by clicking: ranking as computed, saved copy as the command line writes it, no network',
    async (name) => {
      const { page, asked, errors } = await openPage(browser());
      await openAndScore(page, name);
      const { board } = await score(XlsxWorkbook.open(readFileSync(samplePath(name)), { name }));
      const [group] = board.panels;
      const expected = unitsByRank(board)
        .filter(({ panel }) => panel === group)
        .map(({ result }) => result.unit.name);
      const shown = await page.locator('table tbody th').allInnerTexts();
      expect(shown.length).toBe(Math.min(50, expected.length));
      shown.forEach((text, i) => {
        expect(text).toContain(expected[i]);
      });

      const saved = await download(page, () => press(page, 'pane.score.save'));
      const out = folder.file(name);
      await chisoHere('score', samplePath(name), '--out', out);
      const [ours, theirs] = await Promise.all(
        [saved.bytes, new Uint8Array(readFileSync(out))].map((bytes) =>
          XlsxWorkbook.open(bytes, { name }).read({}),
        ),
      );
      expect(ours!.sheets.map((sheet) => sheet.name)).toEqual(theirs!.sheets.map((sheet) => sheet.name));
      for (const [i, sheet] of theirs!.sheets.entries()) expect(ours!.sheets[i]).toEqual(sheet);
      expect(saved.name).toBe(name.replace('.xlsx', `${say('pane.resultSuffix')}.xlsx`));
      expect([asked, errors]).toEqual([[], []]);
      await page.context().close();
    },
    120_000,
  );

  test('is closed to every connection, even to one that a script would try', async () => {
    const { page } = await openPage(browser());
    const reached = await page.evaluate(() =>
      fetch('https://example.org/').then(
        () => 'reached',
        () => 'refused',
      ),
    );
    expect(reached).toBe('refused');
    const policy = await page.locator('meta[http-equiv]').getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    await page.context().close();
  });

  test('shows the sheets of the result, and goes to the cell that a finding names', async () => {
    const { page } = await openPage(browser());
    await openAndScore(page, sample);
    await page.getByRole('button', { name: say('pane.goToSheet', { sheet: say('sheet.summary') }) }).click();
    await page.getByText(say('title.summary')).waitFor();
    await page
      .getByRole('button', { name: say('pane.sheets.back', { view: say('pane.view.score') }) })
      .click();
    await page
      .locator('details summary')
      .filter({ hasText: say('severity.warning') })
      .first()
      .click();
    const link = page.locator('details[open]').getByRole('button').first();
    const [sheet = '', cell = ''] = (await link.innerText()).split(' · ');
    await link.click();
    await page.getByText(say('pane.sheets.at', { cell })).waitFor();
    expect(await page.getByRole('combobox').inputValue()).toBe(sheet);
    // Whoever follows a link to a cell is taken to it.
    await page.locator('td:focus').waitFor();
    await page.context().close();
  });

  test('speaks English throughout when asked, result sheets included', async () => {
    const { page } = await openPage(browser());
    await openAndScore(page, sample);
    await page.getByRole('button', { name: say('pane.menu') }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await page.getByRole('heading', { level: 2, name: say('pane.score.title', {}, 'en') }).waitFor();
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: say('pane.goToSheet', { sheet: 'Summary' }, 'en') }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    const saved = await download(page, () => press(page, 'pane.score.save', 'en'));
    const { sheets } = await XlsxWorkbook.open(saved.bytes, { name: 'x' }).read({});
    expect(sheets.map((sheet) => sheet.name)).toContain('Rankings');
    // A sheet that is looked at goes by another name in the other language: the first of the result is shown.
    await page.getByRole('button', { name: say('pane.goToSheet', { sheet: 'Summary' }, 'en') }).click();
    await page.getByText(say('title.summary', {}, 'en')).waitFor();
    await page.getByRole('button', { name: say('pane.menu', {}, 'en') }).click();
    await page.getByRole('menuitemradio', { name: 'Tiếng Việt' }).click();
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
    await page.getByText(say('title.rankings')).waitFor();
    expect(await page.getByRole('combobox').inputValue()).toBe(say('sheet.rankings'));
    await page.context().close();
  }, 60_000);

  test('stops opening a large workbook when asked, and opens another', async () => {
    const { page, errors } = await openPage(browser());
    await chooseFile(page, 'lon.xlsx', await largeWorkbook({ units: 3000, criteria: 100 }));
    await press(page, 'pane.cancel');
    await page.getByText(say('pane.cancelled')).waitFor();
    await page.getByRole('button', { name: say('pane.start.open') }).waitFor();
    await openAndScore(page, 'par-binh-duong-2017.xlsx');
    expect(errors).toEqual([]);
    await page.context().close();
  }, 120_000);

  test('stops a long run when asked: the ranking stays, what was not written is written on saving', async () => {
    const { page, errors } = await openPage(browser());
    await chooseFile(page, 'lon.xlsx', await largeWorkbook({ units: 1500, criteria: 60 }));
    await press(page, 'pane.workbook.score');
    await page.getByRole('heading', { level: 2, name: say('pane.score.title') }).waitFor({ timeout: 60_000 });
    await press(page, 'pane.cancel');
    await page.getByText(say('pane.cancelled')).waitFor();
    expect(await page.getByRole('progressbar').count()).toBe(0);
    await page.getByText(say('pane.score.sheets.none')).waitFor();
    expect(await page.locator('table tbody th').count()).toBe(50);
    const saved = await download(page, () => press(page, 'pane.score.save'));
    const { sheets } = await XlsxWorkbook.open(saved.bytes, { name: 'x' }).read({});
    expect(sheets.map((sheet) => sheet.name)).toContain(say('sheet.rankings'));
    expect(errors).toEqual([]);
    await page.context().close();
  }, 120_000);

  test('refuses a broken file kindly and keeps what was open', async () => {
    const { page, errors } = await openPage(browser());
    await chooseFile(page, sample);
    await page.getByRole('button', { name: say('pane.workbook.score') }).waitFor();
    const bytes = new Uint8Array(readFileSync(samplePath(sample)));
    bytes.fill(7, bytes.length >> 1, (bytes.length >> 1) + 400);
    await chooseFile(page, 'hong.xlsx', bytes);
    const message = page
      .getByRole('group')
      .filter({ hasText: say('pane.trouble.file', { file: 'hong.xlsx' }) });
    await message.waitFor();
    expect(await message.innerText()).toMatch(/hỏng|không giải nén/);
    expect(await message.innerText()).toContain(say('pane.trouble.kept'));
    await press(page, 'pane.workbook.score');
    await allDone(page);
    expect(errors).toEqual([]);
    await page.context().close();
  }, 60_000);

  test('begins from a template that can be saved, opened and scored', async () => {
    const { page } = await openPage(browser());
    await press(page, 'pane.start.template.open');
    const saved = await download(page, () => press(page, 'pane.template.save'));
    await openAndScore(page, saved.name, saved.bytes);
    expect(await page.locator('table tbody th').count()).toBe(3);
    await page.context().close();
  }, 60_000);

  test('remembers nothing unless asked, and forgets when asked', async () => {
    const { page } = await openPage(browser());
    const kept = () => page.evaluate(() => localStorage.length);
    const menu = async (role: 'menuitemradio' | 'menuitemcheckbox', name: string | RegExp) => {
      await page.getByRole('button', { name: /Tùy chọn|Options/ }).click();
      await page.getByRole(role, { name }).click();
      await page.keyboard.press('Escape');
    };
    await menu('menuitemradio', 'English');
    expect(await kept()).toBe(0);
    await page.reload();
    await page.getByRole('heading', { name: say('pane.start.title') }).waitFor();
    await menu('menuitemradio', 'English');
    await menu('menuitemcheckbox', say('pane.menu.remember', {}, 'en'));
    await page.reload();
    await page.getByRole('heading', { name: say('pane.start.title', {}, 'en') }).waitFor();
    await menu('menuitemcheckbox', say('pane.menu.remember', {}, 'en'));
    expect(await kept()).toBe(0);
    await page.context().close();
  });

  test('gives a report for whoever helps, without names or figures of the workbook', async () => {
    const { page } = await openPage(browser());
    await openAndScore(page, sample);
    await page.getByRole('button', { name: say('pane.menu') }).click();
    await page.getByRole('menuitem', { name: say('pane.menu.diagnostics') }).click();
    const report = await page.locator('pre').innerText();
    expect(report).toMatch(/^ChiSo \d/);
    expect(report).toContain('60 units');
    expect(report).not.toMatch(/qd-766-minh-hoa|Sở|S04/);
    await page.context().close();
  });

  test('shows the same ranking after the sheets were looked at', async () => {
    const { page } = await openPage(browser());
    await openAndScore(page, 'par-binh-duong-2017.xlsx');
    const before = await page.locator('table tbody').innerText();
    await showView(page, 'sheets');
    await page.getByText(say('title.rankings')).waitFor();
    await showView(page, 'score');
    expect(await page.locator('table tbody').innerText()).toBe(before);
    await page.context().close();
  });
});
