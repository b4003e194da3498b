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
const percents = [86.41, 82.87, 81.2, 79.55, 78.93, 77.4, 75.18, 73.02, 70.95];
/** One chart of each kind, as reports use them. */
export const gallery: readonly SheetPlan[] = [
  chartSheet('Xếp hạng', {
    kind: 'bar',
    title: 'Chỉ số cải cách hành chính năm 2017, khối huyện',
    categories: units,
    columns: [
      { name: 'Chỉ số (%)', values: percents, labels: true },
      { name: 'Trung bình khối', values: units.map(() => 78.39), as: 'line', color: 'C00000', labels: true },
    ],
    valueTitle: 'Chỉ số (%)',
    valueFormat: '0.00',
    legend: 'bottom',
  }),
];
