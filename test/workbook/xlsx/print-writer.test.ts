import { describe, expect, test } from '@jest/globals';
import type { PrintPlan } from '../../../src/workbook/plan';
import { printXml } from '../../../src/workbook/xlsx/print-writer';

const print: PrintPlan = {
  orientation: 'portrait',
  titleRows: null,
  fitToWidth: true,
  margins: { top: 0.79, bottom: 0.79, left: 1.18, right: 0.59 },
  header: '&C&P',
  footer: '',
  firstPageHeader: '',
};

describe('the number of the first page', () => {
  test('counts the pages of a sheet on their own where it is given', () => {
    const xml = printXml({ ...print, firstPageNumber: 1 }, [10]);
    expect(xml).toMatch(/<pageSetup [^>]*firstPageNumber="1"[^>]*useFirstPageNumber="1"/);
  });

  test('is left to the sheets printed before where it is not', () => {
    expect(printXml(print, [10])).not.toContain('irstPageNumber');
  });
});
