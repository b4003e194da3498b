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

/** Excel gives no alert where cells differ, which the types do not know. */
function messageOf(alert: Excel.DataValidationErrorAlert | null): string | undefined {
  return alert?.message;
}

/** The code with which a batch was refused; `done` when it was not. */
async function refusal(act: (sheet: Excel.Worksheet) => void): Promise<string> {
  const error: unknown = await onSheet(act).then(
    () => 'done',
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

describe('rows and columns', () => {
  test('keep their sizes in whole pixels, are hidden by zero, and tell about each of them', async () => {
    const read = await onSheet(async (sheet, context) => {
      sheet.getRange('A:B').format.columnWidth = 100.1;
      sheet.getRange('C:C').format.columnWidth = 0;
      sheet.getRange('2:2').rowHidden = true;
      const widths = sheet
        .getRange('A1:D1')
        .getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
      const rows = sheet.getRange('A1:A3').getRowProperties({ rowHidden: true, rowIndex: true });
      const mixed = sheet.getRange('A1:D1').load('format/columnWidth, format/rowHeight');
      await context.sync();
      return [
        widths.value.map(({ columnHidden, format }) => [columnHidden, format?.columnWidth]),
        rows.value.map(({ rowHidden, rowIndex }) => [rowHidden, rowIndex]),
        mixed.format.columnWidth,
        mixed.format.rowHeight,
      ];
    });
    expect(read).toEqual([
      [
        [false, 99.75],
        [false, 99.75],
        [true, 0],
        [false, 48],
      ],
      [
        [false, 0],
        [true, 1],
        [false, 2],
      ],
      null,
      15,
    ]);
  });
});

describe('merged cells', () => {
  test('keep what the first holds, are found again and undone', async () => {
    const found = await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange('A1:B2').merge();
      sheet.getRange('D1:E3').merge(true);
      const merged = sheet.getRange('A1:F2').getMergedAreasOrNullObject().load('address');
      const values = sheet.getRange('A1:B2').load('values');
      await context.sync();
      sheet.getRange('A1:F9').unmerge();
      const none = sheet.getRange('A1:F9').getMergedAreasOrNullObject();
      await context.sync();
      return [merged.address, values.values, none.isNullObject];
    });
    expect(found).toEqual([
      "'Bảng điểm'!A1:B2,'Bảng điểm'!D1:E1,'Bảng điểm'!D2:E2",
      [
        [1, ''],
        ['', ''],
      ],
      true,
    ]);
  });

  test('do not overlap, nor lie in tables', async () => {
    const codes = [
      await refusal((sheet) => {
        sheet.getRange('A1:B2').merge();
        sheet.getRange('B2:C3').merge();
      }),
      await refusal((sheet) => {
        sheet.tables.add('F1:G3', true);
        sheet.getRange('G2:H2').merge();
      }),
    ];
    expect(codes).toEqual(['InvalidOperation', 'InvalidOperation']);
  });
});

describe('validations', () => {
  test('are read back as they were set, or as mixed where cells differ', async () => {
    const list = { list: { inCellDropDown: true, source: 'Có,Không' } };
    const read = await onSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange('A1:A9');
      dataValidation.rule = list;
      dataValidation.errorAlert = {
        showAlert: true,
        style: 'Warning',
        title: 'Lỗi',
        message: 'Có hoặc Không',
      };
      sheet.getRange('A5').dataValidation.rule = {
        decimal: { formula1: 0, formula2: '=B1', operator: 'Between' },
      };
      sheet.getRange('A8:A9').dataValidation.clear();
      const ranges = ['A1:A4', 'A5', 'A1:A5', 'A7:A8', 'A9'].map((address) =>
        sheet.getRange(address).dataValidation.load('type, rule, errorAlert'),
      );
      await context.sync();
      return ranges.map(({ type, rule, errorAlert }) => ({ type, rule, message: messageOf(errorAlert) }));
    });
    const decimal = { decimal: { formula1: '=0', formula2: '=B1', operator: 'Between' } };
    expect(read).toEqual([
      { type: 'List', rule: list, message: 'Có hoặc Không' },
      { type: 'Decimal', rule: decimal, message: 'Có hoặc Không' },
      { type: 'MixedCriteria', rule: null, message: 'Có hoặc Không' },
      { type: 'Inconsistent', rule: null, message: undefined },
      { type: 'None', rule: {}, message: '' },
    ]);
  });

  test.each<[string, Excel.DataValidationRule]>([
    ['a list beyond 255 characters', { list: { inCellDropDown: true, source: 'a,'.repeat(128) } }],
    ['a condition that is no formula', { custom: { formula: 'A1>0' } }],
    ['a bound that is missing', { decimal: { formula1: 1, operator: 'Between' } }],
    ['two rules at once', { custom: { formula: '=A1>0' }, list: { inCellDropDown: true, source: 'a' } }],
  ])('refuse %s', async (_, rule) => {
    expect(await refusal((sheet) => (sheet.getRange('A1').dataValidation.rule = rule))).toBe(
      'InvalidArgument',
    );
  });
});

describe('conditional formats', () => {
  test('come before those that are there, and are cut by clearing', async () => {
    const read = await onSheet(async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange('A1:C5');
      conditionalFormats.add('DataBar').dataBar.upperBoundRule = { type: 'Number', formula: '100' };
      const { custom } = conditionalFormats.add('Custom');
      custom.rule.formula = '=$A1>1';
      custom.format.font.color = '#C00000';
      sheet.getRange('A1:A5').conditionalFormats.clearAll();
      const left = sheet.getRange('A1:C5').conditionalFormats.load('items/type, items/priority');
      await context.sync();
      const areas = left.items[0]?.getRanges().load('address');
      await context.sync();
      return [left.items.map(({ type, priority }) => [type, priority]), areas?.address];
    });
    expect(read).toEqual([
      [
        ['Custom', 0],
        ['DataBar', 1],
      ],
      "'Bảng điểm'!B1:C5",
    ]);
  });
});

describe('links and comments', () => {
  test('a link fills an empty cell and gives it the look of links; clearing takes both away', async () => {
    const read = await onSheet(async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.hyperlink = { documentReference: "'Bảng điểm'!C3", screenTip: 'Đến C3' };
      cell.load('values, hyperlink, format/font/underline');
      await context.sync();
      const before = [cell.values, cell.hyperlink.documentReference, cell.format.font.underline];
      cell.clear('RemoveHyperlinks');
      cell.load('hyperlink, format/font/underline');
      await context.sync();
      return [...before, cell.hyperlink, cell.format.font.underline];
    });
    expect(read).toEqual([[["'Bảng điểm'!C3"]], "'Bảng điểm'!C3", 'Single', null, 'None']);
  });

  test('a cell has one comment, with replies, found by the cell', async () => {
    const said = await Excel.run(async (context) => {
      const { comments } = context.workbook;
      comments.add("'Bảng điểm'!B2", 'Xem lại').replies.add('Đã xem');
      const found = comments.getItemByCell("'Bảng điểm'!B2").load('content, replies/items/content');
      const place = comments.getItemAt(0).getLocation().load('address');
      await context.sync();
      return [found.content, found.replies.items.map(({ content }) => content), place.address];
    });
    expect(said).toEqual(['Xem lại', ['Đã xem'], "'Bảng điểm'!B2"]);
    const codes = [
      await refusal((sheet) => sheet.comments.add("'Bảng điểm'!B2", 'Lần nữa')),
      await refusal((sheet) => sheet.comments.add("'Bảng điểm'!B3:B4", 'Hai ô')),
      await refusal((sheet) => sheet.comments.add("'Bảng điểm'!B3", '')),
    ];
    expect(codes).toEqual(['ItemAlreadyExists', 'InvalidArgument', 'InvalidArgument']);
  });
});

describe('printing and looking', () => {
  test('pages are laid out as told', async () => {
    const read = await onSheet(async (sheet, context) => {
      const page = sheet.pageLayout;
      page.orientation = 'Landscape';
      page.paperSize = 'A4';
      page.zoom = { horizontalFitToPages: 1 };
      page.setPrintMargins('Centimeters', { top: 2.54, left: 1.27 });
      page.setPrintArea('A1:F40');
      page.setPrintTitleRows('$1:$3');
      page.headersFooters.state = 'FirstAndDefault';
      page.headersFooters.defaultForAllPages.centerHeader = '&P';
      sheet.horizontalPageBreaks.add('A21');
      sheet.horizontalPageBreaks.add('A11');
      page.load('orientation, zoom, topMargin, leftMargin, headersFooters/firstPage/centerHeader');
      const area = page.getPrintArea().load('address');
      const titles = page.getPrintTitleRows().load('address');
      const columns = page.getPrintTitleColumnsOrNullObject();
      const breaks = sheet.horizontalPageBreaks.load('items/rowIndex');
      await context.sync();
      return [
        [page.orientation, page.zoom, page.topMargin, page.leftMargin],
        page.headersFooters.firstPage.centerHeader,
        [area.address, titles.address, columns.isNullObject],
        breaks.items.map(({ rowIndex }) => rowIndex),
      ];
    });
    expect(read).toEqual([
      ['Landscape', { horizontalFitToPages: 1 }, 72, 36],
      '',
      ["'Bảng điểm'!A1:F40", "'Bảng điểm'!1:3", true],
      [10, 20],
    ]);
  });

  test('panes are frozen and told', async () => {
    const read = await onSheet(async (sheet, context) => {
      sheet.freezePanes.freezeAt('A1:B3');
      sheet.showGridlines = false;
      const both = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      sheet.freezePanes.freezeRows(2);
      const rows = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      return [both.address, rows.address, none.isNullObject];
    });
    expect(read).toEqual(["'Bảng điểm'!A1:B3", "'Bảng điểm'!1:2", true]);
  });

  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    [
      'a scale and pages to fit at once',
      ({ pageLayout }) => (pageLayout.zoom = { scale: 90, horizontalFitToPages: 1 }),
    ],
    ['a scale of 5 %', ({ pageLayout }) => (pageLayout.zoom = { scale: 5 })],
    ['paper that nobody sells', ({ pageLayout }) => (pageLayout.paperSize = 'A9' as 'A4')],
    ['a break before the first row', ({ horizontalPageBreaks }) => void horizontalPageBreaks.add('A1')],
    [
      'a header of more than 255 characters',
      ({ pageLayout }) => {
        const page = pageLayout.headersFooters.defaultForAllPages;
        page.leftHeader = 'a'.repeat(150);
        page.rightHeader = 'b'.repeat(150);
      },
    ],
  ])('%s is refused', async (_, act) => {
    expect(await refusal(act)).toBe('InvalidArgument');
  });
});

describe('protection', () => {
  test('refuses looks, charts and comments, and allows what it was told to', async () => {
    await onSheet((sheet) => {
      sheet.protection.protect({ allowFormatCells: true }, 'mật khẩu');
    });
    const codes = [
      await refusal((sheet) => (sheet.getRange('A1').format.font.bold = true)),
      await refusal((sheet) => (sheet.getRange('A:A').format.columnWidth = 90)),
      await refusal((sheet) => sheet.comments.add("'Bảng điểm'!A1", 'a')),
      await refusal((sheet) => (sheet.getRange('A1').dataValidation.ignoreBlanks = false)),
      await refusal((sheet) => {
        sheet.protection.unprotect('khác');
      }),
      await refusal((sheet) => {
        sheet.protection.unprotect('mật khẩu');
      }),
    ];
    expect(codes).toEqual(['done', ...codes.slice(1, 5).map(() => 'AccessDenied'), 'done']);
  });

  test('of the workbook keeps its sheets as they are', async () => {
    const read = await Excel.run(async (context) => {
      context.workbook.protection.protect();
      context.workbook.protection.load('protected');
      await context.sync();
      return context.workbook.protection.protected;
    });
    expect(read).toBe(true);
    expect(await refusal((sheet) => (sheet.name = 'Khác'))).toBe('AccessDenied');
  });
});
