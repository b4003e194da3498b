/** Tests of the built page: one browser for all of them. */
import { afterAll, beforeAll, describe } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { hasBrowser, startBrowser, type StartedBrowser } from './browser';
import { buildPage } from './offline-page';

/** Tests of the offline page. */
export function pageSuite(name: string, tests: (browser: () => Browser) => void): void {
  browserSuite(name, buildPage, tests);
}

/**
 * A suite that is skipped, by its name, where there is no browser; `prepare` runs once before all tests, which get the
 * browser once they run.
 */
export function browserSuite(
  name: string,
  prepare: () => void | Promise<void>,
  tests: (browser: () => Browser) => void,
): void {
  const suite = hasBrowser ? describe : describe.skip;
  suite(`${name} (needs a Chromium)`, () => {
    let started: StartedBrowser;
    beforeAll(async () => {
      await prepare();
      started = await startBrowser();
    }, 300_000);
    afterAll(() => started.stop());
    tests(() => started.browser);
  });
}
