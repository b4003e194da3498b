/** Writes what a job planned into a file: a new workbook, or a copy of one that was read. */
import path from 'node:path';
import type { WorkbookPlan } from '../workbook/plan';
import { WorkbookRefusal } from '../workbook/port';
import { XlsxWorkbook } from '../workbook/xlsx/xlsx-workbook';
import { RefusedFile } from './failure';
import { writeWorkbookFile } from './files';
import { sayNotes } from './notes';
import type { Shell } from './program';

/** The plan as a workbook of its own. */
export async function writeNewWorkbook(out: string, plan: WorkbookPlan, shell: Shell): Promise<void> {
  await writeInto(XlsxWorkbook.blank(path.basename(out)), out, plan, shell);
}

/** The plan applied to a workbook that was opened; the file that it was opened from stays as it is. */
export async function writeInto(
  workbook: XlsxWorkbook,
  out: string,
  plan: WorkbookPlan,
  shell: Shell,
): Promise<void> {
  try {
    sayNotes(await workbook.apply(plan, {}), shell);
  } catch (error) {
    if (error instanceof WorkbookRefusal) throw new RefusedFile(out, error);
    throw error;
  }
  writeWorkbookFile(out, workbook.bytes());
}
