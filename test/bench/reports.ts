/** Writing every report of a large index: as values, and as formulas that LibreOffice then works out. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scoreAndWrite } from '../../src/jobs/score';
import { mostLiveFormulas } from '../../src/sheets/live/live-result';
import { textsFor } from '../../src/locale/texts';
import { batchLimits, XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { hasOffice, recalculated } from '../sheets/live/office';
import { figuresWorkbook, pointsWorkbook } from './large-workbook';
import { inOwnProcess, type PartResult } from './own-process';
import { report } from './measure';

interface Writing {
  /** Reading the workbook, scoring it, planning and writing the sheets. */
  readonly seconds: number;
  readonly sheets: number;
  readonly formulas: number;
  /** Cells of a live result that are values for a reason. */
  readonly values: number;
  readonly findings: number;
}

/** From the file of an index to its results in a second file, whose name ends in `.result.xlsx`. */
export const writers = {
  'write values': (file: string) => write(file, 'values'),
  'write live': (file: string) => write(file, 'live'),
} as const;

/** Prints seconds, memory and file sizes of both modes, and how long LibreOffice works on the formulas. */
export async function benchReports(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'chiso-bench-'));
  try {
    const many = join(folder, 'many.xlsx');
    writeFileSync(many, await figuresWorkbook(3_321));
    const values = inOwnProcess<Writing>('write values', many);
    report('all reports as values, 3,321 units x 130 criteria', figuresOf(many, values));
    const some = join(folder, 'some.xlsx');
    writeFileSync(some, await pointsWorkbook(500));
    const live = inOwnProcess<Writing>('write live', some);
    report('all reports live, 500 units x 130 criteria, points entered by hand', [
      ...figuresOf(some, live),
      [
        'formulas',
        `${String(live.figures.formulas)}, and ${String(live.figures.values)} cells left as values`,
      ],
      ['LibreOffice, opening, working out, saving', officeTime(resultOf(some))],
    ]);
    const various = join(folder, 'various.xlsx');
    writeFileSync(various, await figuresWorkbook(500));
    const asked = inOwnProcess<Writing>('write live', various);
    report('all reports live, 500 units x 130 criteria of all rule types under 41 more', [
      ...figuresOf(various, asked),
      [
        'formulas',
        String(asked.figures.formulas || `over ${String(mostLiveFormulas)}, so written as values`),
      ],
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function figuresOf(file: string, { figures, peakMegabytes }: PartResult<Writing>) {
  const megabytes = (name: string) => `${(statSync(name).size / 1e6).toFixed(1)} MB`;
  return [
    ['workbook in', megabytes(file)],
    ['read, score, write', `${figures.seconds.toFixed(1)} s, peak ${peakMegabytes.toFixed(0)} MB`],
    ['workbook out', `${megabytes(resultOf(file))}, ${String(figures.sheets)} sheets added`],
    ['findings', String(figures.findings)],
  ] as const;
}

function officeTime(file: string): string {
  if (!hasOffice) return 'not measured: LibreOffice is not installed';
  const started = performance.now();
  recalculated([new Uint8Array(readFileSync(file))]);
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}

function resultOf(file: string): string {
  return `${file}.result.xlsx`;
}

async function write(file: string, mode: 'values' | 'live'): Promise<Writing> {
  const bytes = new Uint8Array(readFileSync(file));
  const started = performance.now();
  const workbook = XlsxWorkbook.open(bytes, { name: file, limits: batchLimits });
  const { report: applied, live, board } = await scoreAndWrite(workbook, textsFor('vi'), { mode });
  writeFileSync(resultOf(file), workbook.bytes());
  return {
    seconds: (performance.now() - started) / 1000,
    sheets: applied.sheets.filter(({ added }) => added).length,
    formulas: live?.formulas ?? 0,
    values: (live?.values ?? []).reduce((sum, [, count]) => sum + count, 0),
    findings: board.findings.length,
  };
}
