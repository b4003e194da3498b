/** The built page in a browser, opened from disk as people open it, and what they do in it. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { textsFor, type Language } from '../../src/locale/texts';

/** Where the build puts it. */
export const pageFile = path.resolve('dist', 'ChiSo-ngoai-tuyen.html');

/** Builds the page where it is absent or older than its sources. */
export function buildPage(): void {
  const run = spawnSync(process.execPath, [path.join('.ci', 'ensure-installed.mjs'), 'offline'], {
    stdio: ['ignore', 2, 'inherit'],
  });
  if (run.status !== 0) throw new Error('the offline page could not be built');
}

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly forcedColors?: boolean;
}

/** An open page and all that it asked a network or a disk for. */
export interface OpenPage {
  readonly page: Page;
  /** Addresses asked for besides the page itself and its worker. */
  readonly asked: readonly string[];
  /** What went wrong in it. */
  readonly errors: readonly string[];
}

/** A fresh profile: nothing is remembered from page to page. */
export async function openPage(browser: Browser, options: PageOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1200, height: options.height ?? 850 },
    colorScheme: options.dark === true ? 'dark' : 'light',
    forcedColors: options.forcedColors === true ? 'active' : 'none',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const asked: string[] = [];
  const errors: string[] = [];
  const own = pathToFileURL(pageFile).href;
  page.on('request', (request) => {
    const url = request.url();
    if (url !== own && !url.startsWith('blob:')) asked.push(url);
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  await page.goto(own);
  return { page, asked, errors };
}

/** Words of the page. */
export function say(key: string, parameters = {}, language: Language = 'vi'): string {
  return textsFor(language).text(key, parameters);
}

/** Clicks the button with this text. */
export async function press(page: Page, key: string, language: Language = 'vi'): Promise<void> {
  await page.getByRole('button', { name: say(key, {}, language), exact: true }).click();
}

/** Chooses a file as the dialogue of the browser would. */
export async function chooseFile(page: Page, name: string, bytes?: Uint8Array): Promise<void> {
  const buffer = Buffer.from(bytes ?? readFileSync(samplePath(name)));
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

export function samplePath(name: string): string {
  return path.join('assets', 'samples', name);
}

/** Waits until the result sheets are made. */
export async function allDone(page: Page): Promise<void> {
  await page
    .getByText(/^Đã chấm xong: .*được xếp hạng\.$/)
    .first()
    .waitFor({ timeout: 120_000 });
  await page.getByRole('progressbar').waitFor({ state: 'detached', timeout: 120_000 });
}

/** Opens a workbook and scores it by clicking; ends when the ranking is there and the result sheets are made. */
export async function openAndScore(page: Page, name: string, bytes?: Uint8Array): Promise<void> {
  await chooseFile(page, name, bytes);
  await press(page, 'pane.workbook.score');
  await page.getByRole('heading', { level: 2, name: say('pane.score.title') }).waitFor({ timeout: 60_000 });
  await allDone(page);
}

/** Goes to a view by its tab. */
export async function showView(page: Page, view: string, language: Language = 'vi'): Promise<void> {
  await page.getByRole('tab', { name: say(`pane.view.${view}`, {}, language) }).click();
}

/** The bytes that the page hands out when the button is clicked. */
export async function download(
  page: Page,
  click: () => Promise<void>,
): Promise<{ name: string; bytes: Uint8Array }> {
  const [given] = await Promise.all([page.waitForEvent('download', { timeout: 90_000 }), click()]);
  const at = await given.path();
  return { name: given.suggestedFilename(), bytes: new Uint8Array(readFileSync(at)) };
}
