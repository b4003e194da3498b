/**
 * `npm run pictures`: takes the pictures of the user guides anew, by doing in the built page what the guides tell
 * their readers to do. A picture that shows the same as before stays the same file.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { languages, type Language } from '../../../src/locale/texts';
import { startBrowser } from '../browser';
import { buildPage, openPage, press, say } from '../offline-page';
import { looksAlike } from './looks-alike';
import { scenes, type Scene } from './scenes';

/** A guide of many large pictures is not opened over a slow line. */
const maxBytes = 120_000;

async function main(): Promise<void> {
  buildPage();
  const { browser, stop } = await startBrowser();
  try {
    const blank = await browser.newPage();
    for (const language of languages) {
      const folder = path.join('docs', 'pictures', language);
      mkdirSync(folder, { recursive: true });
      for (const scene of scenes) {
        const file = path.join(folder, `${scene.name}.png`);
        const picture = await take(browser, scene, language);
        if (picture.length > maxBytes) throw new Error(`${file} would have ${String(picture.length)} bytes`);
        const isSame = existsSync(file) && (await looksAlike(blank, readFileSync(file), picture));
        if (!isSame) writeFileSync(file, picture);
        process.stdout.write(
          `${file} ${isSame ? 'as before' : `${(picture.length / 1024).toFixed(0)} KB`}\n`,
        );
      }
    }
  } finally {
    await stop();
  }
}

async function take(browser: Browser, scene: Scene, language: Language): Promise<Buffer> {
  const { width = 1000, height, dark = false } = scene;
  const { page, errors } = await openPage(browser, { width, height, dark });
  if (language !== 'vi') await speak(page, language);
  const shown = await scene.play(page, language);
  await page.mouse.move(0, 0);
  await page.evaluate(async () => {
    // What the mouse leaves behind begins to change with the next frame.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    await Promise.all(document.getAnimations().map((animation) => animation.finished));
  });
  const options = { animations: 'disabled', caret: 'hide' } as const;
  const picture = await (shown ?? page).screenshot(options);
  await page.context().close();
  if (errors.length > 0) throw new Error(`${scene.name}, ${language}: ${errors.join('; ')}`);
  return picture;
}

async function speak(page: Page, language: Language): Promise<void> {
  await press(page, 'pane.menu');
  await page.getByRole('menuitemradio', { name: say(`pane.menu.language.${language}`) }).click();
  // By the mouse, so that nothing is shown as reached by keys.
  await page.getByRole('heading', { level: 1 }).click();
}

void main();
