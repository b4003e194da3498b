/** The offline page: its size, the time until it can be used, and how it stays usable while a large index is scored. */
import { readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { hasBrowser, startBrowser } from '../offline/browser';
import { largeWorkbook } from '../offline/large-workbook';
import { allDone, chooseFile, openPage, pageFile, press, say } from '../offline/offline-page';
import { median, report } from './measure';

const runs = 5;
const size = { units: 3_321, criteria: 130 } as const;

export async function benchOfflinePage(): Promise<void> {
  const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`;
  const rows: [string, string][] = [
    ['size', kilobytes(statSync(pageFile).size)],
    ['gzip', kilobytes(gzipSync(readFileSync(pageFile), { level: 9 }).length)],
  ];
  if (hasBrowser) rows.push(...(await measured()));
  else rows.push(['SKIPPED', 'no Chromium on this machine; name one by CHROMIUM_PATH']);
  report('offline page', rows);
}

async function measured(): Promise<[string, string][]> {
  const bytes = await largeWorkbook(size);
  const { browser, stop } = await startBrowser();
  try {
    const starts: number[] = [];
    for (let run = 0; run < runs; run++) starts.push(await timeToInteractive(browser));
    const { opened, ranked, written, longest } = await scoringLarge(browser, bytes);
    const what = `${size.units.toLocaleString('en')} x ${String(size.criteria)}`;
    return [
      ['opening the page to a button that answers', `${median(starts).toFixed(0)} ms`],
      [`opening a workbook of ${what}`, `${(opened / 1000).toFixed(1)} s`],
      ['click to ranking', `${(ranked / 1000).toFixed(1)} s`],
      ['click to result sheets written, ready to save', `${(written / 1000).toFixed(1)} s`],
      [
        'longest task on the main thread meanwhile',
        `${longest.cpu.toFixed(0)} ms computing (bound: 50), ${longest.wall.toFixed(0)} ms by the clock`,
      ],
    ];
  } finally {
    await stop();
  }
}

/** From the beginning of navigation until the first button has been drawn and the page is at rest. */
async function timeToInteractive(browser: Browser): Promise<number> {
  const { page } = await openPage(browser);
  await page.getByRole('button', { name: say('pane.start.open') }).waitFor();
  const time = await page.evaluate(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return paint?.startTime ?? performance.now();
  });
  await page.context().close();
  return time;
}

/** Milliseconds; on a machine that is shared the clock also counts what others took. */
interface LongestTask {
  readonly wall: number;
  readonly cpu: number;
}

async function scoringLarge(
  browser: Browser,
  bytes: Uint8Array,
): Promise<{
  readonly opened: number;
  readonly ranked: number;
  readonly written: number;
  readonly longest: LongestTask;
}> {
  const { page } = await openPage(browser);
  const beforeOpening = performance.now();
  await chooseFile(page, 'lon.xlsx', bytes);
  await page.getByRole('button', { name: say('pane.workbook.score') }).waitFor({ timeout: 120_000 });
  const opened = performance.now() - beforeOpening;
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  const clicked = performance.now();
  await press(page, 'pane.workbook.score');
  await rankingShown(page);
  const ranked = performance.now() - clicked;
  await allDone(page);
  const written = performance.now() - clicked;
  const longest = longestTask((await browser.stopTracing()).toString());
  await page.context().close();
  return { opened, ranked, written, longest };
}

async function rankingShown(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 2, name: say('pane.score.title') }).waitFor({ timeout: 300_000 });
}

/** An event of a trace; times in microseconds, `tdur` without what the thread waited. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Of all pages' main threads; there is one page. */
function longestTask(trace: string): LongestTask {
  const { traceEvents } = JSON.parse(trace) as { readonly traceEvents: readonly TraceEvent[] };
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${String(pid)}:${String(tid)}`),
  );
  let longest: LongestTask = { wall: 0, cpu: 0 };
  for (const { name, pid, tid, dur = 0, tdur = dur } of traceEvents) {
    if (!name.endsWith('RunTask') || !mains.has(`${String(pid)}:${String(tid)}`)) continue;
    longest = { wall: Math.max(longest.wall, dur / 1000), cpu: Math.max(longest.cpu, tdur / 1000) };
  }
  return longest;
}
