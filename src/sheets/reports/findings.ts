/**
 * Điểm cần xem lại: what is doubtful in the workbook, gravest first. No sheet where there is nothing, unless an
 * earlier run left one, which must not go on saying what is no longer so.
 */
import { severities, type Finding } from '../../core/findings/finding';
import type { Texts } from '../texts';
import { dataSheets, type ReportRow } from './data-sheet';
import { findingText } from './finding-text';
import { reportColumn, reportFrame, type Report } from './report';

/** More than anyone reads; keeps the sheet light. */
export const findingsRowLimit = 5000;

export const findingsReport: Report = (context) => {
  const { board, texts } = context;
  const open = byGravity(board.findings);
  const frame = reportFrame(context, 'findings');
  if (open.length === 0 && !context.written.has(frame.sheet)) return [];
  const shown = open.slice(0, findingsRowLimit);
  return dataSheets({
    ...frame,
    measure: '',
    table: 'ChiSo_Findings',
    columns: [
      reportColumn(texts, 'number', 'whole', 6),
      reportColumn(texts, 'severity', 'text', 12),
      reportColumn(texts, 'sheet', 'text', 18),
      reportColumn(texts, 'cell', 'code', 9),
      reportColumn(texts, 'unit', 'code', 14),
      reportColumn(texts, 'criterionCode', 'code', 10),
      reportColumn(texts, 'what', 'text', 52),
      reportColumn(texts, 'found', 'text', 18),
      reportColumn(texts, 'expected', 'text', 22),
      reportColumn(texts, 'cure', 'text', 46),
    ],
    rows: shown.map((finding, i) => findingRow(finding, i + 1, texts)),
    sums: [],
    sumLabelColumns: 0,
    notes: [
      ...(open.length === 0 ? [texts.text('note.noFindings')] : []),
      ...(shown.length < open.length
        ? [texts.text('note.findingsLimited', { count: open.length, shown: shown.length })]
        : []),
    ],
    frozenColumns: 4,
    orientation: 'landscape',
  });
};

/** Findings that failed or could not be checked, gravest first, otherwise in the order they were found. */
export function byGravity(findings: readonly Finding[]): readonly Finding[] {
  const open = findings.filter((finding) => finding.status === 'fail' || finding.status === 'notEvaluated');
  return severities.flatMap((severity) => open.filter((finding) => finding.severity === severity));
}

function findingRow(finding: Finding, number: number, texts: Texts): ReportRow {
  const { sheet, cell, what, found, expected, cure } = findingText(finding, texts);
  return [
    number,
    texts.text(`severity.${finding.severity}`),
    sheet,
    cell,
    finding.unit ?? '',
    finding.criterion ?? '',
    what,
    found,
    expected,
    cure,
  ];
}
