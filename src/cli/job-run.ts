/** Opens a workbook file and runs a job on it, with a bar while it runs. */
import type { JobOptions } from '../jobs/job';
import { batchLimits, XlsxWorkbook } from '../workbook/xlsx/xlsx-workbook';
import path from 'node:path';
import { WorkbookRefusal } from '../workbook/port';
import { RefusedFile } from './failure';
import { readWorkbookFile } from './files';
import type { Shell } from './program';
import { progressBar } from './progress';

export async function runOnFile<Result>(
  file: string,
  shell: Shell,
  job: (workbook: XlsxWorkbook, options: JobOptions) => Promise<Result>,
): Promise<{ readonly workbook: XlsxWorkbook; readonly result: Result }> {
  const bytes = readWorkbookFile(file);
  const progress = progressBar(shell.texts);
  try {
    const workbook = XlsxWorkbook.open(bytes, { name: path.basename(file), limits: batchLimits });
    return { workbook, result: await job(workbook, { onProgress: progress.report }) };
  } catch (error) {
    if (error instanceof WorkbookRefusal) throw new RefusedFile(file, error);
    throw error;
  } finally {
    progress.stop();
  }
}
