/** The workbook in which a council finds what the review of all files gave. */
import type { IndexBook } from '../../core/book';
import type { Finding } from '../../core/findings/finding';
import { shownFiles } from '../../sheets/shown-files';
import type { Texts } from '../../sheets/texts';
import type { WorkbookPlan } from '../../workbook/plan';
import type { BatchTally } from '../batch-tally';
import type { FileReview } from '../file-review';
import { checksSheet } from './checks-sheet';
import { filesSheet } from './files-sheet';
import { type FiledFinding, findingsSheet } from './findings-sheet';
import { reviewFrame } from './review-frame';

/** What the sheets are made from. */
export interface BatchOutcome {
  readonly book: IndexBook;
  readonly files: readonly FileReview[];
  /** What belongs to no file. */
  readonly findings: readonly Finding[];
  readonly tally: BatchTally;
}

/** Sheets by file, of all findings, and by check. The same outcome gives the same workbook. */
export function reviewWorkbook({ book, files, findings, tally }: BatchOutcome, texts: Texts): WorkbookPlan {
  const names = shownFiles(files.map(({ file }) => file));
  const named = new Map(files.map((review, i) => [review, names[i]!]));
  const counts = texts.text('review.counts', {
    files: tally.files,
    ...tally.verdicts,
    missing: tally.missing.length,
  });
  const frame = (id: string) => reviewFrame(book, texts.text(`review.title.${id}`), [counts], texts);
  const filed = [
    ...files.flatMap((review) => review.findings.map((finding) => ({ file: named.get(review)!, finding }))),
    ...findings.map((finding) => ({ file: '', finding })),
  ].filter(isTold);
  const all = findingsSheet(filed, frame('findings'), texts);
  return {
    sheets: [
      filesSheet(book, named, tally, frame('files'), all, texts),
      all.sheet,
      checksSheet(tally, frame('checks'), texts),
    ],
    run: { tool: 'ChiSo', inputs: '' },
  };
}

/** What was not looked at is counted by check, not told place by place. */
function isTold({ finding: { status } }: FiledFinding): boolean {
  return status === 'fail' || status === 'waived';
}
