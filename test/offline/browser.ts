/** A Chromium for tests: the one that CHROMIUM_PATH names, else one of the system, else one that npm brings. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** Programs that are a Chromium, wherever they lie. */
const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const places = [
  ...programs.flatMap((name) =>
    (process.env['PATH'] ?? '').split(path.delimiter).map((at) => path.join(at, name)),
  ),
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

/** Pages look the same whatever else is installed: for their typeface, which Linux lacks, stands the one that comes along. */
const ownSans = ['Segoe UI', 'sans-serif']
  .map(
    (name) =>
      `<match target="pattern"><test name="family"><string>${name}</string></test><edit name="family" mode="assign" binding="strong"><string>Open Sans</string></edit></match>`,
  )
  .join('');

/** A browser, and what ends it and removes all it left. */
export interface StartedBrowser {
  readonly browser: Browser;
  readonly stop: () => Promise<void>;
}

/** Whether this machine has a browser, or one that npm brings runs on it. */
export const hasBrowser =
  systemBrowser() !== null || (process.platform === 'linux' && process.arch === 'x64');

/** Everything that it writes goes to a folder of its own. */
export async function startBrowser(): Promise<StartedBrowser> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chiso-browser-'));
  const executable = systemBrowser();
  const before = { ...process.env };
  try {
    const browser = await chromium.launch(
      executable === null ? await packagedBrowser(folder) : { executablePath: executable, args },
    );
    const stop = async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    };
    return { browser, stop };
  } finally {
    process.env = before;
  }
}

function systemBrowser(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return named;
  return places.find((place) => existsSync(place)) ?? null;
}

/** It unpacks itself, the libraries that a bare system lacks, and one typeface, which it must be told to look for. */
async function packagedBrowser(folder: string) {
  process.env['TMPDIR'] = folder;
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs20.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  const executablePath = await packaged.executablePath();
  const fonts = path.join(folder, 'fonts', 'fonts');
  const cache = path.join(folder, 'font-cache');
  mkdirSync(cache, { recursive: true });
  const config = path.join(folder, 'fonts.conf');
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><dir>/usr/share/fonts</dir><cachedir>${cache}</cachedir>${ownSans}</fontconfig>`,
  );
  return {
    executablePath,
    args: [...args, '--no-zygote'],
    env: { ...environment(), FONTCONFIG_FILE: config, TMPDIR: folder },
  };
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
