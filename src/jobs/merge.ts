/** Puts what agencies and units wrote back into one workbook, cell by cell. */
import { FindingLog } from '../core/findings/rule';
import type { Finding } from '../core/findings/finding';
import { type AppraisalRows, readAppraisalRows } from '../sheets/rounds/appraisal-rows';
import { roundFindings, type RoundFindingId } from '../sheets/rounds/finding-ids';
import {
  appraisedColumns,
  explainedColumns,
  type LinesOfFile,
  mergeLines,
} from '../sheets/rounds/merge-lines';
import { mergeSheet } from '../sheets/rounds/merge-sheet';
import { readAnswers } from '../sheets/rounds/read-answers';
import type { Texts } from '../sheets/texts';
import type { WorkbookPlan } from '../workbook/plan';
import { WorkbookRefusal, type WorkbookPort } from '../workbook/port';
import type { OpenedBook } from './score';

/** A file that came back. */
export interface PartFile {
  /** Name as people know it. */
  readonly file: string;
  /** Chooses the adapter; what it refuses is a finding and stops no other file. */
  readonly open: () => Pick<WorkbookPort, 'read'>;
}

export interface Merged {
  /** Edits of empty cells of the sheet `Thẩm định`, and the sheet that tells what is left to settle. */
  readonly plan: WorkbookPlan;
  readonly findings: readonly Finding[];
  /** Files that held lines, and cells that are written. */
  readonly files: number;
  readonly cells: number;
}

/** The files may come in any order: which one comes first changes no cell that is written. */
export async function merge(
  { book }: OpenedBook,
  into: AppraisalRows,
  files: readonly PartFile[],
  texts: Texts,
): Promise<Merged> {
  const log = new FindingLog<RoundFindingId>(roundFindings);
  const read: LinesOfFile[] = [];
  for (const { file, open } of files) {
    try {
      const snapshot = await open().read({});
      const answers = readAnswers(snapshot, book);
      const found = answers ?? readAppraisalRows(snapshot, book);
      if (found) read.push({ file, ...found, columns: answers ? explainedColumns : appraisedColumns });
      else log.add('merge-no-lines', { parameters: { file } });
    } catch (error) {
      if (!(error instanceof WorkbookRefusal)) throw error;
      log.add('merge-unreadable', { parameters: { ...error.parameters, file, refusal: error.code } });
    }
  }
  const { edits, findings: found } = mergeLines(into, read);
  const findings = [...log.findings, ...found];
  const counts = { files: read.length, cells: edits.length };
  return {
    ...counts,
    findings,
    plan: { sheets: [mergeSheet(findings, counts, texts)], run: { tool: 'ChiSo', inputs: '' }, edits },
  };
}
