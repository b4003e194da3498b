/** What the review workbook and the command line say of a review. */
import type { viReview } from '../vi/review';

export const enReview: Readonly<Record<keyof typeof viReview, string>> = {
  'verdict.accepted': 'Accepted',
  'verdict.acceptedWithRemarks': 'Accepted with remarks',
  'verdict.returned': 'Returned for completion',
  'verdict.unreadable': 'Unreadable',
  'verdict.notSubmitted': 'Not submitted',

  'finding.file-unreadable': '{refusal}',
  'finding.file-unreadable.cure': '{refusalCure}',
  'refusal.not-readable': 'The file cannot be opened.',
  'refusal.not-readable.cure':
    'Check that the file is still there, may be read and is not locked by another program, then review again.',
  'refusal.time-limit':
    'Reading this file took longer than {seconds} seconds and was stopped; a usual form takes less than one second.',
  'refusal.time-limit.cure':
    'Open it in Excel, keep the sheets of the form only, save it as a new .xlsx file and submit it again; if the file is not too large, ask whoever sent it.',
  'refusal.out-of-memory': 'Reading this file needs more memory than is allowed and was stopped.',
  'refusal.out-of-memory.cure':
    'Open it in Excel, keep the sheets of the form only, save it as a new .xlsx file and submit it again; if the file is not too large, ask whoever sent it.',
  'refusal.reader-stopped': 'The program stopped while it read this file.',
  'refusal.reader-stopped.cure':
    'Open it in Excel and save it as a new .xlsx file; if it still cannot be read, send the file and the message to whoever looks after the program.',

  'review.title.files': 'REVIEW BY FILE',
  'review.title.findings': 'REVIEW OF SELF-ASSESSMENTS',
  'review.title.checks': 'REVIEW BY CHECK',
  'review.title.unit': 'REVIEW: {name}',
  'review.title.verdict': 'Verdict: {verdict}',
  'review.counts':
    '{files} files: {accepted} accepted, {acceptedWithRemarks} accepted with remarks, {returned} returned for completion, {unreadable} unreadable; {missing} units have not submitted',
  'review.link.findings': 'See the findings of this file',
  'review.link.cell': 'To cell {cell}',
  'review.column.file': 'File',
  'review.column.verdict': 'Verdict',
  'review.column.notEvaluated': 'Not evaluated',
  'review.column.first': 'To settle first',
  'review.column.family': 'Family',
  'review.column.checkName': 'Check',
  'review.column.pass': 'Pass',
  'review.column.fail': 'Fail',
  'review.column.waived': 'Waived',
  'review.column.findings': 'Findings',
  'review.column.reasons': 'Why not evaluated',
  'review.at': 'Cell {cell}: {what}',
  'review.reason': '{reason} ({count})',
  'review.sum.files': 'All {files} files',
  'review.note.none': 'There are no findings.',
  'review.note.limited': 'Shows {shown} of {count} findings, the gravest first; the JSON has all.',
  'review.note.waive':
    'To accept a finding, fill Accepted by, Reason for accepting and Date in its row; the next review respects it while cell and value stay the same.',
  'review.note.checkStates':
    'Pass, fail, waived and not evaluated count files; what was not evaluated has not passed.',
  'review.note.verdicts':
    'Returned for completion: findings that block or are wrong are left. Accepted with remarks: doubtful ones are left. What is only good to know changes no verdict.',
  'review.note.unitCopy':
    'This sheet was added to a copy of your form; the form itself is unchanged. Correct the original and submit it again.',
};
