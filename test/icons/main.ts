/**
 * `npm run icons`: makes the pictures of assets/icons from their drawings. A drawing holds one of every grid, so that
 * lines fall on whole pixels at every size; a picture that shows the same as before stays the same file.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../offline/browser';
import { looksAlike } from '../offline/pictures/looks-alike';

const folder = path.join('assets', 'icons');

/** The sizes that Excel asks for, each with the grid that it is drawn on. */
const grids = new Map([
  [16, 16],
  [20, 20],
  [24, 24],
  [32, 32],
  [40, 20],
  [48, 24],
  [64, 32],
  [80, 40],
]);

async function main(): Promise<void> {
  const { browser, stop } = await startBrowser();
  try {
    const blank = await browser.newPage();
    for (const drawing of readdirSync(folder).filter((file) => file.endsWith('.svg'))) {
      const svg = readFileSync(path.join(folder, drawing), 'utf8');
      for (const [size, grid] of grids) {
        const file = path.join(folder, `${path.parse(drawing).name}-${String(size)}.png`);
        const picture = await draw(browser, svg, grid, size);
        const isSame = existsSync(file) && (await looksAlike(blank, readFileSync(file), picture));
        if (!isSame) writeFileSync(file, picture);
        process.stdout.write(`${file} ${isSame ? 'as before' : 'drawn'}\n`);
      }
    }
  } finally {
    await stop();
  }
}

async function draw(browser: Browser, svg: string, grid: number, size: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<body style="margin: 0">${svg}</body>`);
  await page.evaluate(
    ({ grid, size }) => {
      const drawing = document.getElementById(`grid-${String(grid)}`);
      if (!drawing) throw new Error(`nothing is drawn on grid ${String(grid)}`);
      drawing.setAttribute('x', '0');
      drawing.setAttribute('width', String(size));
      drawing.setAttribute('height', String(size));
      drawing.style.display = 'block';
      document.body.replaceChildren(drawing);
    },
    { grid, size },
  );
  const picture = await page.screenshot({ omitBackground: true });
  await page.close();
  return picture;
}

void main();
