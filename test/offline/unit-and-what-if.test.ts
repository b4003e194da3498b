/** One unit and its what-ifs in the built page: every figure is the engine's. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { GapAnalysis } from '../../src/core/gaps/gaps';
import { explainCriterion } from '../../src/core/scoring/explain';
import { whatIf } from '../../src/core/scoring/what-if';
import { score, type Scored } from '../../src/jobs/score';
import { textsFor } from '../../src/locale/texts';
import { resultSentence } from '../../src/sheets/sentences/score-grounds';
import { cellName } from '../../src/workbook/address';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { objections, settle, unfold } from './axe';
import { openAndScore, openPage, press, samplePath, say, showView } from './offline-page';
import { pageSuite } from './page-suite';

const samples = readdirSync('assets/samples').filter((name) => name.endsWith('.xlsx'));
const sample = 'qd-766-minh-hoa.xlsx';
const unitCode = 'S04';
const texts = textsFor('vi');

function scoredSample(name: string): Promise<Scored> {
  return score(XlsxWorkbook.open(readFileSync(samplePath(name)), { name }));
}

async function chooseUnit(page: Page, code: string): Promise<void> {
  await page.getByLabel(say('pane.unit.choose'), { exact: true }).selectOption(code);
}

/** What makes the page scroll sideways; empty where nothing does. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document.documentElement.scrollWidth <= window.innerWidth
      ? []
      : [...document.querySelectorAll('body *')]
          .filter((element) => element.getBoundingClientRect().right > window.innerWidth)
          .map((element) => `${element.tagName} ${element.textContent.slice(0, 40)}`),
  );
}

/** The cell of the table of results in a row and a column from 0. */
function resultCell(page: Page, key: string, column: number) {
  return page
    .getByRole('table', { name: say('pane.whatIf.result') })
    .getByRole('row', { name: new RegExp(`^${say(`pane.whatIf.${key}`).replace(/[()]/g, '\\$&')}`) })
    .getByRole('cell')
    .nth(column);
}

pageSuite('a unit in the offline page', (browser) => {
  test.each(samples)(
    'of %s: its result, an explanation down to the cells, a what-if, all as the engine says',
    async (name) => {
      const scored = await scoredSample(name);
      const { board, scoring } = scored;
      const { decimals } = board.settings;
      const unit = board.units.length - 1;
      const { unit: asked, score: total } = board.units[unit]!;
      const { leaves } = new GapAnalysis(scoring).toward(unit, null);
      const points = (value: number | null) => (value === null ? '–' : texts.number(value, decimals));

      const { page, asked: requests, errors } = await openPage(browser());
      await openAndScore(page, name);
      await showView(page, 'unit');
      await chooseUnit(page, asked.code);
      await page.getByRole('heading', { level: 2, name: asked.name, exact: true }).waitFor();
      const result = page.getByRole('region', { name: say('pane.unit.figures'), exact: true });
      expect(await result.innerText()).toContain(total === null ? say('pane.unit.noTotal') : points(total));

      const lost = leaves.filter((gap) => gap.lost >= 0.5 * 10 ** -decimals);
      const [most] = lost;
      if (most) {
        const lostPoints = page.getByRole('region', { name: say('pane.unit.lost'), exact: true });
        const row = lostPoints.locator('tbody tr').first();
        expect(await row.innerText()).toContain(points(most.lost));
        await row.locator('th').getByRole('button').first().click();
        const explanation = explainCriterion(scoring, unit, most.criterion)!;
        await page.getByText(resultSentence(explanation, decimals, texts), { exact: true }).waitFor();
        const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
        expect(focused).toContain(say('pane.explain.title'));
        for (const { cell } of explanation.inputs) {
          if (!cell) continue;
          const at = `${cell.sheet} · ${cellName(cell.row, cell.column)}`;
          expect(await page.getByText(at, { exact: true }).count()).toBeGreaterThan(0);
        }
      }

      await showView(page, 'whatIf');
      const suggested = lost.filter(({ needed }) => needed !== null).slice(0, 2);
      for (const { criterion, needed } of suggested) {
        const label = new RegExp(`tiêu chí ${criterion.replaceAll('.', '\\.')},`);
        await page.getByRole('button', { name: label, pressed: false }).click();
        expect(needed).not.toBeNull();
      }
      const after = whatIf(
        scoring,
        suggested.map(({ criterion, needed }) => ({
          unit,
          criterion,
          measure: needed!.measure,
          value: needed!.to,
        })),
      ).units[unit]!;
      await page
        .getByText(say('pane.whatIf.changesCount', { count: suggested.length }))
        .or(page.getByText(say('pane.whatIf.changes'), { exact: true }))
        .waitFor();
      await settle(page);
      expect(await resultCell(page, 'score', 0).innerText()).toBe(points(total));
      expect(await resultCell(page, 'score', 1).innerText()).toBe(points(after.total.score));
      expect(await resultCell(page, 'percent', 1).innerText()).toBe(points(after.total.percent));
      expect(await resultCell(page, 'rank', 1).innerText()).toBe(
        after.groupRank === null ? say('pane.score.unranked') : texts.number(after.groupRank),
      );
      if (suggested.length > 0) {
        await press(page, 'pane.whatIf.resetAll');
        await page.getByText(say('pane.whatIf.nothing')).first().waitFor();
        await settle(page);
        expect(await resultCell(page, 'score', 1).innerText()).toBe(points(total));
      }
      expect([requests, errors]).toEqual([[], []]);
      await page.context().close();
    },
    120_000,
  );

  test('leads from a figure to its cell and back, from the total down to a leaf, and from a plan to its trial', async () => {
    const { page, errors } = await openPage(browser());
    await openAndScore(page, sample);
    await showView(page, 'unit');
    await chooseUnit(page, unitCode);
    await page.getByRole('button', { name: say('pane.unit.whyTotal') }).click();
    const children = page.getByRole('table', { name: say('pane.explain.children') });
    await children.getByRole('button').first().click();
    await page.getByRole('heading', { level: 3, name: /: 1 / }).waitFor();
    await children.getByRole('button').nth(1).click();
    await page.getByRole('heading', { level: 3, name: /: 1\.2 / }).waitFor();
    await page.getByRole('button', { name: 'Số liệu · F71' }).click();
    await page.getByRole('heading', { level: 2, name: say('pane.sheets.title') }).waitFor();
    await page
      .getByRole('button', { name: say('pane.sheets.back', { view: say('pane.view.unit') }) })
      .click();
    // The explanation is still there, and closing it gives the focus back.
    await page.getByRole('button', { name: say('pane.explain.close') }).click();
    await page.getByLabel(say('pane.unit.plan.goal'), { exact: true }).selectOption('rank');
    await page.getByLabel(say('pane.unit.plan.value')).fill('10');
    await page.keyboard.press('Enter');
    await page.getByText(/^Để lên hạng 10 /).waitFor();
    await press(page, 'pane.unit.plan.try');
    await settle(page);
    expect(Number(await resultCell(page, 'rank', 1).innerText())).toBeLessThanOrEqual(10);
    expect(errors).toEqual([]);
    await page.context().close();
  }, 60_000);

  test('tries what is typed at once, refuses what is no number, and writes only on request', async () => {
    const { scoring, board } = await scoredSample(sample);
    const unit = board.units.findIndex((result) => result.unit.code === unitCode);
    const after = whatIf(scoring, [{ unit, criterion: '1.2', measure: 'a', value: 26 }]).units[unit]!;
    const { page, errors } = await openPage(browser());
    await openAndScore(page, sample);
    await showView(page, 'whatIf');
    await chooseUnit(page, unitCode);
    await page.getByLabel(say('pane.whatIf.criterion'), { exact: true }).selectOption('1.2');
    const field = page
      .getByLabel(say('pane.whatIf.field', { measure: say('measure.a'), criterion: '1.2' }))
      .last();
    await field.fill('nhiều');
    await page.getByText(say('pane.whatIf.bad.number')).waitFor();
    await field.fill('26');
    const expected = texts.number(after.total.score!, 2);
    await resultCell(page, 'score', 1).getByText(expected).waitFor();

    await page.getByText(say('pane.whatIf.apply'), { exact: true }).click();
    await press(page, 'pane.whatIf.applyConfirm');
    // Scored again, the trial has become the result.
    await resultCell(page, 'score', 0).getByText(expected).waitFor({ timeout: 60_000 });
    await page.getByText(say('pane.whatIf.nothing')).first().waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  }, 120_000);

  test.each([
    ['light', {}],
    ['dark', { dark: true }],
    ['forced colours', { forcedColors: true }],
    ['light, 320 pixels', { width: 320, height: 640 }],
  ] as const)(
    'axe finds nothing with an explanation open and changes on trial, %s',
    async (_, colours) => {
      const { page } = await openPage(browser(), colours);
      await openAndScore(page, sample);
      await showView(page, 'unit');
      await chooseUnit(page, unitCode);
      for (const name of [say('pane.unit.whyTotal'), '3.6 Tỷ lệ hồ sơ thanh toán trực tuyến']) {
        await page.getByRole('button', { name, exact: true }).click();
        await page.getByRole('button', { name: say('pane.explain.close') }).waitFor();
        await settle(page);
        await unfold(page);
        expect([await tooWide(page), await objections(page)]).toEqual([[], []]);
      }
      await press(page, 'pane.explain.tryIt');
      const suggestion = page
        .getByRole('region', { name: say('pane.whatIf.suggestions'), exact: true })
        .getByRole('button', { pressed: false });
      await suggestion.first().click();
      await suggestion.first().click();
      await page.getByText(say('pane.whatIf.changesCount', { count: 2 })).waitFor();
      await page
        .getByLabel(say('pane.whatIf.field', { measure: say('measure.points'), criterion: '3.6' }))
        .fill('99');
      await settle(page);
      await unfold(page);
      expect([await tooWide(page), await objections(page)]).toEqual([[], []]);
      await page.context().close();
    },
    180_000,
  );
});
