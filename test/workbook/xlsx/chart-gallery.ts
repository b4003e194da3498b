/**
 * Charts to look at. `CHISO_PICTURES=/some/folder npx jest chart-gallery` leaves the workbook, its PDF and one
 * PNG a page in that folder.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChartPlan, ChartSeries, SheetPlan } from '../../../src/workbook/plan';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import { sheetPlan, workbookPlan } from './plans';

/** A column of a gallery sheet: what it is called, what it holds, how it is drawn. */
export interface GalleryColumn extends Partial<Pick<ChartSeries, 'as' | 'pattern' | 'labels' | 'color'>> {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** What a gallery sheet shows: categories, columns, and the chart over them. */
export interface GalleryChart extends Partial<Omit<ChartPlan, 'series' | 'at'>> {
  readonly kind: ChartPlan['kind'];
  readonly title: string;
  readonly categories: readonly (string | number)[];
  readonly columns: readonly GalleryColumn[];
}

/** A sheet with the chart on top and its cells below, one page on paper. */
export function chartSheet(name: string, chart: GalleryChart): SheetPlan {
  const top = 24;
  const rows = chart.categories.length;
  const range = (column: number, values: readonly (number | string | null)[]) => ({
    sheet: name,
    range: { row: top + 1, column, rows, columns: 1 },
    values,
  });
  const { categories, columns, kind, title } = chart;
  return sheetPlan(name, {
    blocks: [
      {
        row: top,
        column: 0,
        rows: [
          ['', ...columns.map((column) => column.name)],
          ...categories.map((category, i) => [category, ...columns.map(({ values }) => values[i] ?? null)]),
        ],
      },
    ],
    columnWidths: [24, 14, 14, 14, 14, 14],
    charts: [
      {
        kind,
        title,
        at: { row: 0, column: 0, rows: 23, columns: 6 },
        series: columns.map(({ name: series, values, color = '1F3864', ...look }, i) => ({
          name: series,
          categories: range(0, categories),
          values: range(i + 1, values),
          color,
          ...look,
        })),
        categoryTitle: chart.categoryTitle ?? '',
        valueTitle: chart.valueTitle ?? '',
        valueFormat: chart.valueFormat ?? '0.0',
        legend: chart.legend ?? 'none',
      },
    ],
    print: {
      orientation: 'landscape',
      titleRows: null,
      fitToWidth: true,
      margins: { top: 0.5, bottom: 0.5, left: 0.5, right: 0.5 },
      header: '',
      footer: '',
      firstPageHeader: null,
    },
  });
}

/** The file of a workbook with these sheets. */
export async function fileOf(...sheets: readonly SheetPlan[]): Promise<Uint8Array> {
  const workbook = XlsxWorkbook.blank('mới.xlsx');
  await workbook.apply(workbookPlan(...sheets), {});
  return workbook.bytes();
}

/** Whether pictures can be made here. */
export const canDraw = ['soffice', 'pdftoppm'].every((tool) => spawnSync(tool, ['-v']).error === undefined);

/** One PNG for each printed page, as LibreOffice draws it; left in `folder` together with the PDF when one is given. */
export function pictures(name: string, bytes: Uint8Array, folder?: string): Uint8Array[] {
  const place = folder ?? mkdtempSync(join(tmpdir(), 'chiso-pictures-'));
  const profile = mkdtempSync(join(tmpdir(), 'chiso-soffice-'));
  try {
    const file = join(place, `${name}.xlsx`);
    writeFileSync(file, bytes);
    const options = ['--headless', '--norestore', `-env:UserInstallation=file://${profile}`];
    execFileSync('soffice', [...options, '--convert-to', 'pdf', '--outdir', place, file], { stdio: 'pipe' });
    execFileSync('pdftoppm', ['-r', '80', '-png', join(place, `${name}.pdf`), join(place, name)]);
    return readdirSync(place)
      .filter((found) => found.startsWith(`${name}-`) && found.endsWith('.png'))
      .sort()
      .map((found) => new Uint8Array(readFileSync(join(place, found))));
  } finally {
    rmSync(profile, { recursive: true });
    if (folder === undefined) rmSync(place, { recursive: true });
  }
}

const units = [
  'TP. Thủ Dầu Một',
  'Thị xã Thuận An',
  'Thị xã Dĩ An',
  'Huyện Bắc Tân Uyên',
  'Thị xã Bến Cát',
  'Thị xã Tân Uyên',
  'Huyện Phú Giáo',
  'Huyện Dầu Tiếng',
  'Huyện Bàu Bàng',
];
const areas = [
  'Chỉ đạo, điều hành',
  'Cải cách thể chế',
  'Cải cách thủ tục hành chính',
  'Cải cách tổ chức bộ máy',
  'Cải cách chế độ công vụ',
  'Cải cách tài chính công',
  'Xây dựng chính quyền số',
];
const percents = [86.41, 82.87, 81.2, 79.55, 78.93, 77.4, 75.18, 73.02, 70.95];
/** One chart of each kind, as reports use them. */
export const gallery: readonly SheetPlan[] = [
  chartSheet('Xếp hạng', {
    kind: 'bar',
    title: 'Chỉ số cải cách hành chính năm 2017, khối huyện',
    categories: units,
    columns: [
      { name: 'Chỉ số (%)', values: percents, labels: true, color: '8EA9DB' },
      { name: 'Trung bình khối', values: units.map(() => 78.39), as: 'line', labels: true },
    ],
    valueTitle: 'Chỉ số (%)',
    valueFormat: '0.00',
    legend: 'bottom',
  }),
  chartSheet('Xếp hạng cột', {
    kind: 'column',
    title: 'Chỉ số cải cách hành chính năm 2017, khối huyện',
    categories: units,
    columns: [
      { name: 'Chỉ số (%)', values: percents, labels: true, color: '8EA9DB' },
      { name: 'Trung bình khối', values: units.map(() => 78.39), as: 'line', labels: true },
    ],
    valueTitle: 'Chỉ số (%)',
    valueFormat: '0.00',
    legend: 'bottom',
  }),
  chartSheet('Theo lĩnh vực', {
    kind: 'bar',
    title: 'Sở Nội vụ so với trung bình khối theo lĩnh vực',
    categories: areas,
    columns: [
      { name: 'Sở Nội vụ', values: [95.5, 88.2, 76.1, 91, 84.5, 79.9, 62.3], labels: true },
      {
        name: 'Trung bình khối',
        values: [88.4, 85, 81.3, 86.6, 80.2, 82.7, 70.8],
        color: 'BFBFBF',
        labels: true,
      },
    ],
    valueFormat: '0.0',
    legend: 'bottom',
  }),
  chartSheet('Từ tối đa đến điểm', {
    kind: 'stackedColumn',
    title: 'Từ điểm tối đa đến điểm đạt được',
    categories: [
      'Tối đa',
      'Số hóa',
      'Công khai',
      'Thanh toán',
      'Dịch vụ công',
      'Tiến độ',
      'Hài lòng',
      'Đạt được',
    ],
    columns: [
      { name: 'Nền', values: [null, 84.9, 77, 69.8, 65.2, 62.4, 60.7, null], color: null },
      { name: 'Điểm', values: [100, null, null, null, null, null, null, 60.7], labels: true },
      { name: 'Mất', values: [null, 15.1, 7.9, 7.2, 4.6, 2.8, 1.7, null], color: 'A6A6A6', labels: true },
    ],
    valueTitle: 'Điểm',
    legend: 'bottom',
  }),
  chartSheet('Cơ cấu xếp loại', {
    kind: 'stackedColumn100',
    title: 'Cơ cấu xếp loại theo khối',
    categories: ['Sở, ban, ngành', 'Huyện, thị xã, thành phố', 'Xã, phường'],
    columns: [
      { name: 'Xuất sắc', values: [4, 2, 20], labels: true },
      { name: 'Tốt', values: [9, 4, 45], labels: true, color: '7F7F7F' },
      { name: 'Khá', values: [5, 2, 22], labels: true, pattern: 'stripes' },
      { name: 'Trung bình', values: [1, 1, 4], labels: true, pattern: 'dots', color: '7F7F7F' },
    ],
    valueFormat: '0',
    valueTitle: 'Tỷ lệ đơn vị',
    legend: 'right',
  }),
  chartSheet('Xu hướng', {
    kind: 'line',
    title: 'Chỉ số cải cách hành chính 2019–2024',
    categories: [2019, 2020, 2021, 2022, 2023, 2024],
    columns: [
      { name: 'Sở Nội vụ', values: [71.2, 74.8, 79.3, 78.1, 84.4, 87.3], labels: true },
      {
        name: 'Trung bình khối',
        values: [70.1, 71.9, 75.2, 77.9, 80.6, 82],
        color: '7F7F7F',
        pattern: 'stripes',
      },
      {
        name: 'Cao nhất khối',
        values: [80.3, 83.3, null, 88.2, 90.4, 93.1],
        color: 'A6A6A6',
        pattern: 'dots',
      },
    ],
    valueTitle: 'Chỉ số (%)',
    categoryTitle: 'Năm',
    legend: 'bottom',
  }),
  chartSheet('Điểm mất', {
    kind: 'pareto',
    title: 'Tiêu chí mất nhiều điểm, toàn khối',
    categories: ['3.3', '1.2', '4.1', '7.2', '2.4', '5.1', '6.3', '3.5'],
    columns: [
      { name: 'Điểm mất', values: [15.1, 7.9, 7.2, 4.6, 2.8, 1.7, 0.9, 0.4], labels: true, color: '8EA9DB' },
      { name: 'Lũy kế (%)', values: [0.372, 0.567, 0.744, 0.857, 0.926, 0.968, 0.99, 1], as: 'line' },
    ],
    valueTitle: 'Điểm mất',
    legend: 'bottom',
  }),
];

/** A list with a bar in each cell, marked rows and links, broken by hand into two pages. */
export const listSheet: SheetPlan = sheetPlan('Danh sách', {
  blocks: [
    { row: 0, column: 0, rows: [['Đơn vị', 'Chỉ số (%)'], ...units.map((unit, i) => [unit, percents[i]!])] },
  ],
  columnWidths: [28, 30],
  styles: [
    {
      range: { row: 0, column: 0, rows: units.length + 1, columns: 2 },
      style: { fontName: 'Times New Roman', border: 'A6A6A6' },
    },
  ],
  conditionalFormats: [
    {
      kind: 'dataBar',
      range: { row: 1, column: 1, rows: units.length, columns: 1 },
      color: '8EA9DB',
      min: 0,
      max: 100,
    },
    {
      kind: 'formula',
      range: { row: 1, column: 0, rows: units.length, columns: 1 },
      formula: '$B2<78.39',
      style: { bold: true, color: 'C00000', fill: 'F2F2F2' },
    },
  ],
  links: units.map((_, i) => ({
    row: i + 1,
    column: 0,
    sheet: 'Xếp hạng',
    target: { row: 25 + i, column: 1 },
    tip: '',
  })),
  print: {
    orientation: 'portrait',
    titleRows: { from: 0, to: 1 },
    fitToWidth: true,
    margins: { top: 0.5, bottom: 0.5, left: 0.5, right: 0.5 },
    header: '',
    footer: '',
    firstPageHeader: null,
    rowBreaks: [6],
    area: { row: 0, column: 0, rows: units.length + 1, columns: 2 },
  },
});
