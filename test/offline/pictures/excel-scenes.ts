/** Pictures of the task pane beside a grid, as Excel shows both; taken in the workbench. */
import type { Page } from 'playwright-core';
import type { Language } from '../../../src/locale/texts';
import { pressRibbon, typeInto, type OpenWorkbench } from '../../workbench/workbench-page';
import { settle } from '../axe';
import { say } from '../offline-page';

/** One picture of the whole window. */
export interface ExcelScene {
  readonly name: string;
  readonly languages: readonly Language[];
  readonly play: (opened: OpenWorkbench, language: Language) => Promise<void>;
}

/** What all of them are taken of; the pane tells the time. */
export const excelWindow = {
  book: 'par-binh-duong-2017.xlsx',
  width: 1000,
  height: 640,
  time: '2026-01-15T09:30:00',
} as const;
const entered = 'Thẩm định';

export const excelScenes: readonly ExcelScene[] = [
  {
    name: 'excel-open',
    languages: ['vi'],
    play: async ({ pane }) => {
      await pane.getByRole('button', { name: say('pane.workbook.score') }).waitFor();
    },
  },
  {
    name: 'excel-ranking',
    languages: ['vi', 'en'],
    play: async ({ page, pane }, language) => {
      await pressRibbon(page, 'ScoreAndRank');
      const sheet = say('sheet.rankings', {}, language);
      const link = pane.getByRole('button', {
        name: say('pane.goToSheet', { sheet }, language),
        exact: true,
      });
      await link.click();
      await pane.getByRole('heading', { level: 2 }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'excel-lost-points',
    languages: ['vi'],
    play: async ({ page, pane }) => {
      await pressRibbon(page, 'ScoreAndRank');
      await showEntered(page, pane);
      // Enter leads to the row below, that of the last unit.
      await typeInto(page, 12, 1, '');
      await pressRibbon(page, 'LostPoints');
      await pane.getByRole('region', { name: say('pane.unit.lost'), exact: true }).waitFor();
    },
  },
  {
    name: 'excel-changed',
    languages: ['vi'],
    play: async ({ page, pane }) => {
      await pressRibbon(page, 'ScoreAndRank');
      await showEntered(page, pane);
      await typeInto(page, 13, 2, '60');
      await pane.getByText(say('pane.outdated.title')).waitFor();
    },
  },
];

/** Brings a scene to rest: what only developers need is not in the picture. */
export async function pose({ page, pane }: OpenWorkbench): Promise<void> {
  await page.addStyleTag({ content: '#conditions, #top label, #told { display: none !important }' });
  await page.mouse.move(0, 0);
  await settle(pane);
  // The grid is drawn once its own size has come to rest.
  await page.waitForTimeout(800);
}

async function showEntered(page: Page, pane: OpenWorkbench['pane']): Promise<void> {
  await pane.getByRole('tab').first().click();
  await pane.getByRole('button', { name: say('pane.goToSheet', { sheet: entered }), exact: true }).click();
  await page.waitForTimeout(400);
}
