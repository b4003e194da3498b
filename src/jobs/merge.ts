/** Puts what agencies and units wrote back into one workbook, cell by cell. */
import type { IndexBook } from '../core/book';
import { FindingLog } from '../core/findings/rule';
import type { Finding } from '../core/findings/finding';
import type { UnreadableReason } from '../review/unreadable';
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
import type { WorkbookSnapshot } from '../workbook/snapshot';

/** A file that came back, as it was read: nothing in it may stop the others, whatever process read it. */
export interface ReturnedPart {
  /** Name as people know it. */
  readonly file: string;
  /** Null where it holds no lines; why it could not be read, where it could not. */
  readonly found: PartLines | null | UnreadableReason;
}

/** What one file says of lines. */
export type PartLines = Omit<LinesOfFile, 'file'>;

/** The lines that an agency appraised, or that a unit explained on its form; null where a workbook holds neither. */
export function linesIn(snapshot: WorkbookSnapshot, book: IndexBook): PartLines | null {
  const answers = readAnswers(snapshot, book);
  const found = answers ?? readAppraisalRows(snapshot, book);
  if (!found) return null;
  const { rows, strangers } = found;
  return { rows, strangers, columns: answers ? explainedColumns : appraisedColumns };
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
export function merge(into: AppraisalRows, parts: readonly ReturnedPart[], texts: Texts): Merged {
  const log = new FindingLog<RoundFindingId>(roundFindings);
  const read: LinesOfFile[] = [];
  for (const { file, found } of parts) {
    if (!found) log.add('merge-no-lines', { parameters: { file } });
    else if ('rows' in found) read.push({ file, ...found });
    else log.add('merge-unreadable', { parameters: { ...found.parameters, file, refusal: found.code } });
  }
  const { edits, findings: merged } = mergeLines(into, read);
  const findings = [...log.findings, ...merged];
  const counts = { files: read.length, cells: edits.length };
  return {
    ...counts,
    findings,
    plan: { sheets: [mergeSheet(findings, counts, texts)], run: { tool: 'ChiSo', inputs: '' }, edits },
  };
}
