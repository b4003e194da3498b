/** @jest-environment jsdom */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { PlainCells } from '../model/plain-cells';
import { WorkbookModel } from '../model/workbook-model';
import { loadOffice } from '../office-client';
import { Host } from './host';

/** Fresh for each test. */
let model: WorkbookModel;
let host: Host;

beforeEach(() => {
  model = new WorkbookModel('book.xlsx', new PlainCells());
  model.addSheet('Bảng điểm');
  host = new Host(model);
  loadOffice(host);
});

/** Runs actions on the only sheet, and sends them. */
function onSheet<T>(
  act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>,
): Promise<T> {
  return Excel.run(async (context) => {
    const done = await act(context.workbook.worksheets.getItem('Bảng điểm'), context);
    await context.sync();
    return done;
  });
}

/** The code with which a batch was refused. */
async function refusal(act: (sheet: Excel.Worksheet) => void): Promise<string> {
  const error: unknown = await onSheet(act).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof OfficeExtension.Error ? error.code : String(error);
}

describe('formats', () => {
  test('are set over ranges and over several ranges at once, and read back where all cells agree', async () => {
    const read = await onSheet(async (sheet, context) => {
      sheet.getRange('A1:C3').format.fill.color = '#1f3864';
      const areas = sheet.getRanges('A1:B1,C3').format;
      areas.font.bold = true;
      areas.horizontalAlignment = 'Center';
      areas.indentLevel = 2;
      const whole = sheet.getRange('A1:C3').load('format/fill/color, format/font/bold');
      const first = sheet.getRange('A1:B1').load('format/font/bold, format/horizontalAlignment');
      const free = sheet.getRange('E9').load('format/fill/color, format/wrapText');
      await context.sync();
      return [
        whole.format.fill.color,
        whole.format.font.bold,
        first.format.font.bold,
        first.format.horizontalAlignment,
        free.format.fill.color,
        free.format.wrapText,
      ];
    });
    expect(read).toEqual(['#1F3864', null, true, 'Center', '#FFFFFF', false]);
    expect(model.sheet('Bảng điểm')?.formats.at(2, 2)).toMatchObject({ bold: true, indent: 2 });
  });

  test('refuse colours, sizes and alignments that Excel does not know', async () => {
    const codes = [
      await refusal((sheet) => (sheet.getRange('A1').format.fill.color = 'dark blue')),
      await refusal((sheet) => (sheet.getRange('A1').format.font.size = 410)),
      await refusal((sheet) => (sheet.getRange('A1').format.horizontalAlignment = 'center' as 'Center')),
      await refusal((sheet) => (sheet.getRange('A:A').format.columnWidth = 1400)),
      await refusal((sheet) => (sheet.getRange('1:1').format.rowHeight = 410)),
    ];
    expect(codes).toEqual(codes.map(() => 'InvalidArgument'));
  });
});
