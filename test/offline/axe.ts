/** What axe objects to in a page. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { say } from './offline-page';

/** As `rule: elements`. Fluent's own focus sentinels are no part of the page. */
export async function objections(page: Page | Frame): Promise<string[]> {
  await page.evaluate(readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8'));
  const { violations } = await page.evaluate(() => {
    const { axe } = window as unknown as {
      axe: { run: (context: object, options: RunOptions) => Promise<AxeResults> };
    };
    return axe.run({ exclude: [['[data-tabster-dummy]']] }, {});
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** Everything that is folded shows what it holds. */
export async function unfold(page: Page | Frame): Promise<void> {
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });
}

/** Waits until nothing moves and nothing is awaited. */
export async function settle(page: Page | Frame): Promise<void> {
  for (const waiting of await page.getByText(say('pane.loading')).all()) {
    await waiting.waitFor({ state: 'detached' });
  }
  // One that is taken back ends as well.
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
  );
}
