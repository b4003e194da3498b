import { describe, expect, test } from '@jest/globals';
import { sectionsOf } from '../../../src/workbook/office/print-steps';

describe('sectionsOf', () => {
  test.each([
    ['', '', '', ''],
    ['&C&P', '', '&P', ''],
    ['trang &P', '', 'trang &P', ''],
    ['&LChiSo&RTrang &P/&N', 'ChiSo', '', 'Trang &P/&N'],
    ['&L&"Times New Roman,Bold"&10A && B&C&D', '&"Times New Roman,Bold"&10A && B', '&D', ''],
    ['&&C&RB', '', '&&C', 'B'],
  ])('%j', (text, left, center, right) => {
    expect(sectionsOf(text)).toEqual({ left, center, right });
  });
});
