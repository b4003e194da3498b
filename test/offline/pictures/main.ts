/**
 * `npm run pictures`: takes the pictures of the user guides anew, by doing in the built page, and in the workbench, what
 * the guides tell their readers to do. A picture that shows the same as before stays the same file.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { languages, type Language } from '../../../src/locale/texts';
import { startBrowser } from '../browser';
import { buildPage, openPage, press, say } from '../offline-page';
import { openWorkbench, serveWorkbench, type Workbench } from '../../workbench/workbench-page';
import { excelScenes, excelWindow, pose, type ExcelScene } from './excel-scenes';
import { looksAlike } from './looks-alike';
import { scenes, type Scene } from './scenes';

/** A guide of many large pictures is not opened over a slow line. */
const maxBytes = 120_000;

async function main(): Promise<void> {
  buildPage();
  const bench = await serveWorkbench();
  const { browser, stop } = await startBrowser();
  try {
    const blank = await browser.newPage();
    for (const language of languages) {
      for (const scene of scenes)
        await keep(blank, scene.name, language, await take(browser, scene, language));
      for (const scene of excelScenes.filter((each) => each.languages.includes(language))) {
        await keep(blank, scene.name, language, await takeExcel(browser, bench, scene, language));
      }
    }
  } finally {
    bench.stop();
    await stop();
  }
}

/** Writes a picture, where it shows something else than the one that is there. */
async function keep(blank: Page, name: string, language: Language, picture: Buffer): Promise<void> {
  const folder = path.join('docs', 'pictures', language);
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.png`);
  if (picture.length > maxBytes) throw new Error(`${file} would have ${String(picture.length)} bytes`);
  const isSame = existsSync(file) && (await looksAlike(blank, readFileSync(file), picture));
  if (!isSame) writeFileSync(file, picture);
  process.stdout.write(`${file} ${isSame ? 'as before' : `${(picture.length / 1024).toFixed(0)} KB`}\n`);
}

async function takeExcel(
  browser: Browser,
  bench: Workbench,
  scene: ExcelScene,
  language: Language,
): Promise<Buffer> {
  const opened = await openWorkbench(browser, bench, { ...excelWindow, language });
  await scene.play(opened, language);
  await pose(opened);
  const picture = await opened.page.screenshot({ animations: 'disabled', caret: 'hide' });
  await opened.page.context().close();
  if (opened.errors.length > 0) throw new Error(`${scene.name}, ${language}: ${opened.errors.join('; ')}`);
  return picture;
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
