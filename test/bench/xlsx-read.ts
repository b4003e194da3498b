/**
 * Reading a large sheet: ours against SheetJS, each in a process of its own so that neither pays for the
 * other's memory. Run by `npm run bench`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import type { CellContent, SheetPlan } from '../../src/workbook/plan';
import { XlsxWorkbook, batchLimits } from '../../src/workbook/xlsx/xlsx-workbook';

/** One reader's figures over the same file. */
export interface XlsxReadRow {
  readonly reader: 'chiso' | '@e965/xlsx';
  readonly seconds: number;
  /** Highest resident memory of the process, in MB. */
  readonly peakMegabytes: number;
  readonly cells: number;
  readonly formulas: number;
}

export interface XlsxReadFigures {
  readonly rows: readonly XlsxReadRow[];
  /** Our seconds by theirs. */
  readonly ratio: number;
  readonly fileMegabytes: number;
  readonly writeSeconds: number;
}

const rowCount = 100_000;
const columnCount = 20;
const readerVariable = 'CHISO_BENCH_XLSX_READER';
const fileVariable = 'CHISO_BENCH_XLSX_FILE';

/**
 * True when this process was started to run one reader; it has then done so and printed its figures. The
 * entry point calls it first and does nothing else when it is true.
 */
export async function ranAsXlsxReader(): Promise<boolean> {
  const reader = process.env[readerVariable];
  const file = process.env[fileVariable];
  if (reader === undefined || file === undefined) return false;
  const row = await (reader === 'chiso' ? timeOurs(file) : timeTheirs(file));
  process.stdout.write(JSON.stringify(row));
  return true;
}

/** Writes a sheet of 100,000 x 20 cells, 300,000 of them formulas, and has both readers read it. */
export async function benchXlsxRead(): Promise<XlsxReadFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'chiso-bench-'));
  try {
    const file = join(folder, 'large.xlsx');
    const started = performance.now();
    const bytes = await largeWorkbook();
    const writeSeconds = (performance.now() - started) / 1000;
    writeFileSync(file, bytes);
    const ours = runReader('chiso', file);
    const theirs = runReader('@e965/xlsx', file);
    const figures = {
      rows: [ours, theirs],
      ratio: ours.seconds / theirs.seconds,
      fileMegabytes: bytes.length / 1e6,
      writeSeconds,
    };
    return figures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The file that both read. */
export async function largeWorkbook(): Promise<Uint8Array> {
  const workbook = XlsxWorkbook.blank('large.xlsx', batchLimits);
  await workbook.apply({ sheets: [largeSheet()], run: { tool: 'bench', inputs: '' } }, {});
  return workbook.bytes();
}

function largeSheet(): SheetPlan {
  const rows = Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (_, column) => cell(row, column)),
  );
  return {
    name: 'Số liệu',
    blocks: [{ row: 0, column: 0, rows }],
    styles: [{ range: { row: 0, column: 4, rows: rowCount, columns: 10 }, style: { numberFormat: '0.00' } }],
    columnWidths: [],
    rowHeights: [],
    merges: [],
    tables: [],
    validations: [],
    comments: [],
    freeze: null,
    showGridLines: true,
    print: null,
  };
}

function cell(row: number, column: number): CellContent {
  const line = String(row + 1);
  if (column === 0) return `H${line.padStart(6, '0')}`;
  if (column === 1) return `Ủy ban nhân dân xã số ${String(row % 3000)}`;
  if (column < 17) return Math.round(((row * 7919 + column * 104_729) % 1_000_003) * 12.5) / 100;
  if (column === 17) return { formula: `SUM(C${line}:Q${line})`, value: row * 15.5 };
  if (column === 18) return { formula: `IF(R${line}>100,ROUND(R${line}/15,2),0)`, value: row / 3 };
  return { formula: `R${line}-S${line}*15`, value: row % 7 };
}

function runReader(reader: XlsxReadRow['reader'], file: string): XlsxReadRow {
  const script = process.argv[1] ?? '';
  const env = { ...process.env, [readerVariable]: reader, [fileVariable]: file };
  const output = execFileSync(process.execPath, [...process.execArgv, script], { env, encoding: 'utf8' });
  return JSON.parse(output) as XlsxReadRow;
}

async function timeOurs(file: string): Promise<XlsxReadRow> {
  const bytes = new Uint8Array(readFileSync(file));
  const started = performance.now();
  const workbook = XlsxWorkbook.open(bytes, { name: file, limits: batchLimits });
  const { sheets } = await workbook.read({});
  const seconds = (performance.now() - started) / 1000;
  const cells = sheets[0]?.cells;
  return figuresOf('chiso', seconds, cells?.columns.length ?? 0, cells?.formulas.size ?? 0);
}

function timeTheirs(file: string): Promise<XlsxReadRow> {
  const bytes = new Uint8Array(readFileSync(file));
  const started = performance.now();
  const workbook = read(bytes, { dense: true, cellFormula: true, cellNF: true });
  const seconds = (performance.now() - started) / 1000;
  const lines = Object.values(workbook.Sheets)[0]?.['!data'] ?? [];
  let cells = 0;
  let formulas = 0;
  for (const line of lines) {
    for (const found of line) {
      cells += 1;
      if (found.f !== undefined) formulas += 1;
    }
  }
  return Promise.resolve(figuresOf('@e965/xlsx', seconds, cells, formulas));
}

function figuresOf(
  reader: XlsxReadRow['reader'],
  seconds: number,
  cells: number,
  formulas: number,
): XlsxReadRow {
  return { reader, seconds, peakMegabytes: process.resourceUsage().maxRSS / 1024, cells, formulas };
}
