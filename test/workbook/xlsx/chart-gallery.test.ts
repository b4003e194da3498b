import { describe, expect, jest, test } from '@jest/globals';
import { canDraw, fileOf, gallery, listSheet, pictures } from './chart-gallery';

/** Milliseconds for one test on a busy machine. */
jest.setTimeout(120_000);

describe('LibreOffice', () => {
  if (!canDraw) {
    test.skip('SKIPPED, for soffice or pdftoppm is not installed', () => {
      expect(canDraw).toBe(true);
    });
    return;
  }

  test('draws every chart of the gallery, on one page each', async () => {
    const pages = pictures('gallery', await fileOf(...gallery), process.env['CHISO_PICTURES']);
    expect(pages).toHaveLength(gallery.length);
    const bare = gallery.map((sheet) => ({ ...sheet, charts: [] }));
    const without = pictures('bare', await fileOf(...bare));
    // A page with a chart is a bigger picture than the same page without.
    pages.forEach((page, i) => {
      expect(page.length).toBeGreaterThan(1.5 * without[i]!.length);
    });
  });

  test('breaks the pages of a list where it is told to', async () => {
    const bytes = await fileOf(...gallery.slice(0, 1), listSheet);
    expect(pictures('list', bytes, process.env['CHISO_PICTURES'])).toHaveLength(1 + 2);
    const print = { ...listSheet.print!, rowBreaks: [], columnBreaks: [1] };
    const sideBySide = { ...listSheet, links: [], columnWidths: [100, 100], print };
    expect(pictures('broad', await fileOf(sideBySide))).toHaveLength(2);
  });
});
