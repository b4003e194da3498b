/**
 * Reading a large sheet: ours against SheetJS, each in a process of its own so that neither pays for the
 * other's memory. Run by `npm run bench`.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import type { CellContent, SheetPlan } from '../../src/workbook/plan';
import { sheetPlan } from '../workbook/xlsx/plans';
import { report } from './measure';
import { inOwnProcess, type PartResult } from './own-process';
import { XlsxWorkbook, batchLimits } from '../../src/workbook/xlsx/xlsx-workbook';

/** One reader's figures over a file. */
interface Reading {
  readonly seconds: number;
  readonly cells: number;
  readonly formulas: number;
}

const rowCount = 100_000;
const columnCount = 20;
/** The readers, each over the file that it is given. */
export const xlsxReaders = { chiso: timeOurs, '@e965/xlsx': timeTheirs } as const;

/** Writes a sheet of 100,000 x 20 cells, 300,000 of them formulas, has both readers read it, and prints. */
export async function benchXlsxRead(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'chiso-bench-'));
  try {
    const file = join(folder, 'large.xlsx');
    const started = performance.now();
    const bytes = await largeWorkbook();
    const writeSeconds = (performance.now() - started) / 1000;
    writeFileSync(file, bytes);
    const [ours, theirs] = [inOwnProcess<Reading>('chiso', file), inOwnProcess<Reading>('@e965/xlsx', file)];
    const line = ({ figures, peakMegabytes }: PartResult<Reading>) =>
      `${figures.seconds.toFixed(2)} s, peak ${peakMegabytes.toFixed(0)} MB, ${String(figures.cells)} cells`;
    report('read .xlsx, 100,000 x 20 cells, 300,000 formulas', [
      ['file', `${(bytes.length / 1e6).toFixed(1)} MB, written in ${writeSeconds.toFixed(1)} s`],
      ['chiso', line(ours)],
      ['@e965/xlsx', line(theirs)],
      ['ratio', `${(ours.figures.seconds / theirs.figures.seconds).toFixed(2)} (bound: 0.35)`],
    ]);
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
  return sheetPlan('Số liệu', {
    blocks: [{ row: 0, column: 0, rows }],
    styles: [{ range: { row: 0, column: 4, rows: rowCount, columns: 10 }, style: { numberFormat: '0.00' } }],
  });
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

async function timeOurs(file: string): Promise<Reading> {
  const bytes = new Uint8Array(readFileSync(file));
  const started = performance.now();
  const workbook = XlsxWorkbook.open(bytes, { name: file, limits: batchLimits });
  const { sheets } = await workbook.read({});
  const seconds = (performance.now() - started) / 1000;
  const cells = sheets[0]?.cells;
  return { seconds, cells: cells?.columns.length ?? 0, formulas: cells?.formulas.size ?? 0 };
}

function timeTheirs(file: string): Promise<Reading> {
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
  return Promise.resolve({ seconds, cells, formulas });
}
