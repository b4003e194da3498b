/** The criteria in the built page: a rule found, changed, understood, written back and saved. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { score } from '../../src/jobs/score';
import { cellName } from '../../src/workbook/address';
import { cellValue } from '../../src/workbook/cells';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { objections, settle, unfold } from './axe';
import {
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

const sample = 'qd-766-minh-hoa.xlsx';
const code = '1.1';
const changedRule = 'MUC(r; ">=99%"; max; ">=95%"; 0,5*max; 0)';

/** The criterion as it is in the sample, and the cell of its rule. */
async function ruled() {
  const bytes = new Uint8Array(readFileSync(samplePath(sample)));
  const scored = await score(XlsxWorkbook.open(bytes, { name: sample }));
  const node = scored.book.criteriaSets[0]!.nodes.find((candidate) => candidate.code === code)!;
  return { bytes, scored, node, cell: node.ruleCell! };
}

function ruleField(page: Page) {
  return page.getByRole('textbox', { name: say('pane.criteria.rule'), exact: true });
}

/** Goes to the criterion by searching for it, as people do. */
async function showCriterion(page: Page, wanted: string): Promise<void> {
  // Narrow screens have shorter words on the tabs.
  await page.locator('#tab-criteria').click();
  await page.getByRole('searchbox', { name: say('pane.criteria.search') }).fill(wanted);
  await page.getByRole('treeitem', { name: new RegExp(`^${wanted.replaceAll('.', '\\.')}\\. `) }).click();
  await ruleField(page).waitFor();
}

async function typeRule(page: Page, rule: string): Promise<void> {
  await ruleField(page).fill(rule);
  await page.waitForFunction(
    (typed) => document.querySelector<HTMLTextAreaElement>('textarea')?.value === typed,
    rule,
  );
}

pageSuite('the criteria in the offline page', (browser) => {
  test('a rule is checked and told in words while it is written, and drawn', async () => {
    const { page, errors } = await openPage(browser());
    await chooseFile(page, sample);
    await showCriterion(page, code);
    await page.getByText(say('pane.criteria.rule.good')).waitFor();

    await typeRule(page, 'max*TYEL(r; 80%)');
    await page.locator('mark').waitFor();
    const reason = say('rule.error.unknown-function', { found: 'TYEL' });
    expect(await page.getByRole('main').innerText()).toContain(
      say('pane.criteria.rule.bad', { position: 5, reason }),
    );
    expect(await page.locator('mark').innerText()).toBe('TYEL');
    expect(await page.getByRole('button', { name: say('pane.criteria.write') }).isDisabled()).toBe(true);
    await page
      .getByRole('button', { name: say('pane.criteria.rule.useNearest', { nearest: 'TYLE' }) })
      .click();
    expect(await ruleField(page).inputValue()).toBe('max*TYLE(r; 80%)');
    // A function gives points already: times the maximum they are too many.
    await page.getByText(say('pane.criteria.rule.aboveMax', { points: 36, max: 6 })).waitFor();

    await typeRule(page, changedRule);
    await page.getByText('từ 95% trở lên: 0,5 × điểm tối đa').waitFor();
    const label = await page.getByRole('img', { name: /Đồ thị điểm/ }).getAttribute('aria-label');
    expect(label).toContain('thấp nhất 0, cao nhất 6');
    await page.getByText(say('pane.criteria.effect.needsScore')).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  }, 120_000);

  test('written back and saved, the workbook has the rule in its cell and nothing else is another', async () => {
    const { bytes, node, cell } = await ruled();
    const { page, asked, errors } = await openPage(browser());
    await chooseFile(page, sample);
    await showCriterion(page, code);
    await typeRule(page, changedRule);
    await page
      .getByText(
        say('pane.criteria.write.cell', { cell: cellName(cell.row, cell.column), sheet: cell.sheet }),
      )
      .waitFor();
    await press(page, 'pane.criteria.write');
    await page
      .getByText(say('pane.applied', { count: 1 }))
      .first()
      .waitFor();
    expect(await ruleField(page).inputValue()).toBe(changedRule);
    await page.getByRole('treeitem', { name: changedRule }).waitFor();

    const saved = await download(page, () => press(page, 'pane.saveEdited'));
    expect(saved.name).toBe(sample.replace('.xlsx', `${say('pane.editedSuffix')}.xlsx`));
    const [before, after] = [unzipSync(bytes), unzipSync(saved.bytes)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(before).filter((part) => Buffer.compare(before[part]!, after[part]!) !== 0);
    expect(changed).toHaveLength(1);
    const [old, now] = await Promise.all(
      [bytes, saved.bytes].map((file) => XlsxWorkbook.open(file, { name: sample }).read({})),
    );
    for (const [i, sheet] of old!.sheets.entries()) {
      const { cells } = now!.sheets[i]!;
      for (const [k, row] of sheet.cells.rows.entries()) {
        for (let offset = sheet.cells.starts[k]!; offset < sheet.cells.starts[k + 1]!; offset++) {
          const column = sheet.cells.columns[offset]!;
          const isIt = sheet.name === cell.sheet && row === cell.row && column === cell.column;
          const expected = isIt ? changedRule : cellValue(sheet.cells, row, column);
          expect([sheet.name, row, column, cellValue(cells, row, column)]).toEqual([
            sheet.name,
            row,
            column,
            expected,
          ]);
        }
      }
    }
    expect(node.ruleText).not.toBe(changedRule);
    expect([asked, errors]).toEqual([[], []]);
    await page.context().close();
  }, 120_000);

  test('shows how ranks would move, and after writing the ranking is the one foretold', async () => {
    const { page, errors } = await openPage(browser());
    await openAndScore(page, sample);
    await showCriterion(page, code);
    await page.getByText(say('pane.criteria.curve.dots', { count: 60 })).waitFor();
    await typeRule(page, changedRule);
    await page.getByRole('button', { name: say('pane.criteria.effect.showAll', { count: 60 }) }).click();
    const rows = await page
      .locator('table', { hasText: say('pane.criteria.effect.criterion') })
      .locator('tbody tr')
      .allInnerTexts();
    expect(rows).toHaveLength(60);
    const foretold = new Map(
      rows.map((text) => {
        const [name = '', ...rest] = text.split(/[\n\t]+/);
        const rank = rest.find((piece) => /^(\d+ → )?\d+$/.test(piece.trim())) ?? '';
        return [name, rank.trim().split(' → ').at(-1)] as const;
      }),
    );

    await press(page, 'pane.criteria.write');
    await page
      .getByText(say('pane.applied', { count: 1 }))
      .first()
      .waitFor({ timeout: 60_000 });
    await page.getByText(say('pane.criteria.effect.unchanged')).waitFor();
    const workbook = await ruled();
    const edited = XlsxWorkbook.open(workbook.bytes, { name: sample });
    const edits = [{ ...workbook.cell, content: changedRule }];
    await edited.apply({ sheets: [], edits, run: { tool: 'test', inputs: '' } }, {});
    const { board } = await score(edited);
    for (const { unit, groupRank } of board.units)
      expect([unit.name, foretold.get(unit.name)]).toEqual([unit.name, String(groupRank)]);

    await showView(page, 'score');
    const best = board.units.find(
      (result) => result.groupRank === 1 && result.unit.group === board.panels[0]!.group,
    )!;
    expect(await page.locator('table tbody th').first().innerText()).toContain(best.unit.name);
    expect(errors).toEqual([]);
    await page.context().close();
  }, 120_000);

  test('the tree and the rule are worked by keys alone', async () => {
    const { page } = await openPage(browser());
    await chooseFile(page, sample);
    await showView(page, 'criteria');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-code') ?? '');
    await page.getByRole('treeitem').first().focus();
    for (const [key, reached] of [
      ['ArrowDown', '1'],
      ['ArrowRight', '1'],
      ['ArrowRight', '1.1'],
      ['ArrowDown', '1.2'],
      ['ArrowLeft', '1'],
      ['End', /^\d/],
      ['Home', '*'],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused()).toMatch(
        reached instanceof RegExp ? reached : new RegExp(`^${reached.replace(/[.*]/g, '\\$&')}$`),
      );
    }
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('treeitem', { selected: true, name: '1.1. ' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('TYLE(r; 85%)');
    await page.getByText(say('pane.criteria.rule.good')).waitFor();
    const write = page.getByRole('button', { name: say('pane.criteria.write') });
    await page.waitForFunction((text) => {
      const button = [...document.querySelectorAll('button')].find(({ innerText }) => innerText === text);
      return button?.getAttribute('aria-disabled') !== 'true';
    }, say('pane.criteria.write'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page
      .getByText(say('pane.applied', { count: 1 }))
      .first()
      .waitFor();
    expect(await write.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.context().close();
  }, 120_000);

  test.each([
    ['light', {}],
    ['dark', { dark: true }],
    ['forced colours', { forcedColors: true }],
    ['at 320 pixels', { width: 320, height: 640 }],
  ] as const)(
    'axe finds nothing, whatever the rule is, %s',
    async (_, options) => {
      const { page } = await openPage(browser(), options);
      await openAndScore(page, sample);
      await showCriterion(page, code);
      for (const rule of [
        'TYLE(r; 90%)',
        changedRule,
        'CHON(x; "kịp thời"; max; 0)',
        'CONG_MOI(n; 0,5)',
        '9*max*r',
        '=TYEL(r',
        '',
      ]) {
        await typeRule(page, rule);
        await page.waitForTimeout(400);
        await settle(page);
        await unfold(page);
        expect([rule, await objections(page)]).toEqual([rule, []]);
      }
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await page.context().close();
    },
    180_000,
  );
});
