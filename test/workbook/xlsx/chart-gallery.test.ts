import { describe, expect, jest, test } from '@jest/globals';
import { canDraw, fileOf, gallery, pictures } from './chart-gallery';

/** Milliseconds for one test on a busy machine. */
jest.setTimeout(120_000);

describe('LibreOffice', () => {
  if (!canDraw) {
    test.skip('SKIPPED, for soffice or pdftoppm is not installed', () => {
      expect(canDraw).toBe(true);
    });
    return;
  }

  test('draws every chart of the gallery', async () => {
    const pages = pictures('gallery', await fileOf(...gallery), process.env['CHISO_PICTURES']);
    expect(pages).toHaveLength(gallery.length);
  });
});
