/** Whether two pictures show the same, whatever a browser rounds differently from run to run. */
import type { Page } from 'playwright-core';

/** So much of 255 may a colour differ: edges are smoothed a little differently each time, letters are not. */
const tolerance = 64;

/** Compares two PNG pictures in a blank page. */
export function looksAlike(page: Page, one: Buffer, other: Buffer): Promise<boolean> {
  const urls = [one, other].map((png) => `data:image/png;base64,${png.toString('base64')}`);
  return page.evaluate(
    async ({ urls, tolerance }) => {
      const pixels = async (url: string) => {
        const image = new Image();
        image.src = url;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.width;
        canvas.height = image.height;
        const context = canvas.getContext('2d');
        if (!context) throw new Error('no canvas');
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height);
      };
      const [a, b] = await Promise.all(urls.map(pixels));
      if (!a || !b || a.width !== b.width || a.height !== b.height) return false;
      return a.data.every((value, i) => Math.abs(value - (b.data[i] ?? 0)) <= tolerance);
    },
    { urls, tolerance },
  );
}
