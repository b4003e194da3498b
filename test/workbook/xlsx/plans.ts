import type { ChartRange, SheetPlan, WorkbookPlan } from '../../../src/workbook/plan';

/** A sheet with nothing in it, to be filled by what a test is about. */
export function sheetPlan(name: string, content: Partial<SheetPlan> = {}): SheetPlan {
  return {
    name,
    blocks: [],
    styles: [],
    columnWidths: [],
    rowHeights: [],
    merges: [],
    tables: [],
    validations: [],
    comments: [],
    freeze: null,
    showGridLines: true,
    print: null,
    ...content,
  };
}

export function workbookPlan(...sheets: readonly SheetPlan[]): WorkbookPlan {
  return { sheets, run: { tool: 'chiso-test', inputs: 'fingerprint' } };
}

/** A sheet that uses everything a plan can ask for. */
export function fullSheet(name: string): SheetPlan {
  return sheetPlan(name, {
    blocks: [
      { row: 0, column: 0, rows: [['Bảng điểm chi tiết']] },
      {
        row: 2,
        column: 0,
        rows: [
          ['Mã', 'Đơn vị', 'Điểm'],
          ['H01', 'Sở Nội vụ', 87.25],
          ['H02', '=cmd|calc', { formula: "'" + name + "'!C4*2", value: 174.5 }],
          ['H03', 'dòng 1\ndòng 2', true],
          ['H04', null, { formula: 'B4&"x"', value: 'Sở Nội vụx' }],
        ],
      },
    ],
    styles: [
      {
        range: { row: 0, column: 0, rows: 1, columns: 3 },
        style: { bold: true, fontSize: 14, horizontal: 'center' },
      },
      {
        range: { row: 2, column: 0, rows: 5, columns: 3 },
        style: { border: '808080', fontName: 'Times New Roman' },
      },
      {
        range: { row: 2, column: 0, rows: 1, columns: 3 },
        style: { fill: 'DDEBF7', bold: true, wrap: true },
      },
      { range: { row: 3, column: 2, rows: 4, columns: 1 }, style: { numberFormat: '0.00', locked: false } },
    ],
    columnWidths: [8, 30, 12.5],
    rowHeights: [{ row: 0, points: 24 }],
    merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
    tables: [
      {
        name: 'BangDiem',
        range: { row: 2, column: 0, rows: 5, columns: 3 },
        columns: ['Mã', 'Đơn vị', 'Điểm'],
        style: 'TableStyleMedium2',
      },
    ],
    validations: [
      {
        range: { row: 3, column: 2, rows: 4, columns: 1 },
        rule: { kind: 'decimal', min: 0, max: 100 },
        prompt: 'Nhập điểm',
        error: 'Điểm từ 0 đến 100',
        strictness: 'stop',
      },
      {
        range: { row: 3, column: 0, rows: 4, columns: 1 },
        rule: { kind: 'list', values: ['H01', 'H02', 'H03', 'H04'] },
        prompt: '',
        error: '',
        strictness: 'warning',
      },
    ],
    comments: [{ row: 3, column: 2, text: 'Xem lại\nô này' }],
    freeze: { rows: 3, columns: 1 },
    showGridLines: false,
    print: {
      orientation: 'landscape',
      titleRows: { from: 2, to: 3 },
      fitToWidth: true,
      margins: { top: 0.79, bottom: 0.79, left: 0.79, right: 0.59 },
      header: '&C&P',
      footer: '&LChiSo',
      firstPageHeader: '',
      titleColumns: { from: 0, to: 2 },
      rowBreaks: [5],
      columnBreaks: [2],
      area: { row: 0, column: 0, rows: 7, columns: 3 },
    },
    charts: [
      {
        kind: 'bar',
        title: 'Điểm các đơn vị',
        at: { row: 0, column: 4, rows: 12, columns: 6 },
        series: [
          {
            name: 'Điểm',
            categories: column(name, 1, ['Sở Nội vụ', '=cmd|calc', 'dòng 1\ndòng 2', null]),
            values: column(name, 2, [87.25, 174.5, null, null]),
            color: '1F3864',
            labels: true,
          },
        ],
        categoryTitle: '',
        valueTitle: 'Điểm',
        valueFormat: '0.00',
        legend: 'none',
      },
    ],
    conditionalFormats: [
      {
        kind: 'dataBar',
        range: { row: 3, column: 2, rows: 4, columns: 1 },
        color: '8EA9DB',
        min: 0,
        max: 200,
      },
      {
        kind: 'formula',
        range: { row: 3, column: 0, rows: 4, columns: 3 },
        formula: 'AND($C4<100,$B4<>"")',
        style: { bold: true, color: 'C00000', fill: 'F2F2F2', border: '808080', numberFormat: '0.000' },
      },
    ],
    links: [
      { row: 3, column: 1, sheet: name, target: { row: 4, column: 2 }, tip: 'Đến số liệu "gốc"' },
      { row: 4, column: 1, sheet: name, target: { row: 0, column: 0 }, tip: '' },
    ],
  });
}

/** The four cells below the header of a full sheet. */
function column(sheet: string, at: number, values: ChartRange['values']): ChartRange {
  return { sheet, range: { row: 3, column: at, rows: 4, columns: 1 }, values };
}
