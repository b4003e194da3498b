/** The workbench in a browser: served as `npm run workbench` serves it, and what people do in it. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import type { ShownValue } from './model/cell-engine';
import type { Host } from './host/host';
import type { Grid } from './page/grid';

/** What the page of the workbench shows of itself. */
interface Inside {
  readonly workbench: { readonly host: Host; readonly grid: Grid };
}

/** A server of the built workbench. */
export interface Workbench {
  readonly address: string;
  readonly stop: () => void;
}

/** Builds the workbench where it is absent or older than its sources, and serves it. */
export async function serveWorkbench(): Promise<Workbench> {
  const build = spawnSync(
    process.execPath,
    [path.join('.ci', 'ensure-installed.mjs'), 'offline', 'workbench', 'workbench-pane'],
    { stdio: ['ignore', 2, 'inherit'] },
  );
  if (build.status !== 0) throw new Error('the workbench could not be built');
  const server = spawn(process.execPath, [path.join('test', 'workbench', 'serve.mjs'), '--port=0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { address: await firstLine(server), stop: () => server.kill() };
}

function firstLine(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.stdout?.once('data', (text: Buffer) => {
      resolve(text.toString('utf8').trim());
    });
    server.once('exit', () => {
      reject(new Error('the workbench is not served'));
    });
  });
}

/** An open workbench. */
export interface OpenWorkbench {
  readonly page: Page;
  /** The task pane. */
  readonly pane: Frame;
  /** What went wrong in either. */
  readonly errors: readonly string[];
}

export interface WorkbenchOptions {
  readonly book: string;
  readonly language?: string;
  /** What Excel says that it runs on; in a browser where it is not said. */
  readonly platform?: string;
  readonly width?: number;
  readonly height?: number;
  /** Of the pane, which stands beside the grid. */
  readonly paneWidth?: number;
  readonly dark?: boolean;
  readonly forcedColors?: boolean;
  /** Where the clocks of the page stand still. */
  readonly time?: string;
}

/** Opens a sample; ends when the pane is there. */
export async function openWorkbench(
  browser: Browser,
  { address }: Workbench,
  {
    book,
    language = 'vi',
    platform = 'OfficeOnline',
    width = 1400,
    height = 850,
    time,
    ...looks
  }: WorkbenchOptions,
): Promise<OpenWorkbench> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: looks.dark === true ? 'dark' : 'light',
    forcedColors: looks.forcedColors === true ? 'active' : 'none',
  });
  if (time !== undefined) await context.clock.setFixedTime(time);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(`${address}/?book=${book}&lang=${language}&platform=${platform}`);
  const { paneWidth } = looks;
  if (paneWidth !== undefined) {
    await page.locator('#pane').evaluate((frame, wide) => {
      frame.style.width = `${String(wide)}px`;
    }, paneWidth);
  }
  return { page, pane: await paneOf(page), errors };
}

/** The pane once its program has begun; it is another after the pane was loaded anew. */
export async function paneOf(page: Page): Promise<Frame> {
  await page.frameLocator('#pane').getByRole('heading').first().waitFor({ timeout: 60_000 });
  const pane = page.frame({ url: /taskpane\.html/ });
  if (!pane) throw new Error('there is no pane');
  return pane;
}

/** Names of the tabs under the grid, in order. */
export async function tabs(page: Page): Promise<string[]> {
  const bar = page.locator('[data-u-comp="slide-tab-bar"]').first();
  return (await bar.locator('[data-u-comp="slide-tab-item"]').allInnerTexts()).map((text) => text.trim());
}

/** Where the grid stands, e.g. `Số liệu!B5`. */
export function gridPlace(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { grid } = (window as unknown as Inside).workbench;
    const sheet = grid.api.getActiveWorkbook()?.getActiveSheet();
    return `${sheet?.getSheetName() ?? ''}!${sheet?.getActiveRange()?.getA1Notation() ?? ''}`;
  });
}

/** What a cell shows to add-ins. */
export function shownValue(page: Page, sheet: string, row: number, column: number): Promise<ShownValue> {
  return page.evaluate(
    async ([name, at, place]) => {
      const { host } = (window as unknown as Inside).workbench;
      const found = host.model.sheet(name);
      if (!found) return null;
      await host.model.cells.settled();
      const { shown } = host.model.cells.read(found.id, { row: at, column: place, rows: 1, columns: 1 });
      return shown[0]?.[0] ?? null;
    },
    [sheet, row, column] as const,
  );
}

/** Types into a cell of the sheet that the grid shows, as a person does. */
export async function typeInto(page: Page, row: number, column: number, text: string): Promise<void> {
  const { x, y } = await page.evaluate(
    ([at, place]) => {
      const { grid } = (window as unknown as Inside).workbench;
      const cell = grid.api.getActiveWorkbook()?.getActiveSheet().getRange(at, place).getCellRect();
      // Measured from the corner of the largest of the canvases that the grid is drawn on.
      const [canvas] = [...document.querySelectorAll('#grid canvas')]
        .map((each) => each.getBoundingClientRect())
        .sort((a, b) => b.width * b.height - a.width * a.height);
      if (!cell || !canvas) throw new Error('the grid is not drawn');
      return { x: canvas.x + cell.x + cell.width / 2, y: canvas.y + cell.y + cell.height / 2 };
    },
    [row, column] as const,
  );
  await page.mouse.click(x, y);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Presses a button of the ribbon by the end of its id; ends when the command says that it is done. */
export async function pressRibbon(page: Page, id: string): Promise<string> {
  await page.locator(`#ribbon button[id$="${id}"]`).click();
  const told = page.locator('#told');
  await told.getByText(/: /).waitFor({ timeout: 120_000 });
  return told.innerText();
}

/** The file that the pane had opened last as a new workbook. */
export async function workbookBeside(page: Page): Promise<Uint8Array> {
  const bytes = await page.evaluate(() => {
    const { host } = (window as unknown as Inside).workbench;
    return Array.from(host.model.beside.at(-1) ?? []);
  });
  return Uint8Array.from(bytes);
}
