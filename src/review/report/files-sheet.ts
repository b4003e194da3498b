/** Tổng hợp theo tệp: one row a file in the order of the units, units that sent nothing among them. */
import type { IndexBook, Unit } from '../../core/book';
import { severities } from '../../core/findings/finding';
import {
  type DataSheet,
  dataSheets,
  type ReportColumn,
  type ReportRow,
  type TableLink,
} from '../../sheets/reports/data-sheet';
import { findingText } from '../../sheets/reports/finding-text';
import { reportColumn } from '../../sheets/reports/report';
import type { Texts } from '../../sheets/texts';
import { palette } from '../../sheets/style';
import { cellName } from '../../workbook/address';
import type { ConditionalFormatPlan, SheetPlan } from '../../workbook/plan';
import { type BatchTally, failedBySeverity } from '../batch-tally';
import { grouped } from '../checks/comparison-check';
import type { FileReview, Verdict } from '../file-review';
import type { FindingsSheet } from './findings-sheet';
import { reviewColumn, type reviewFrame } from './review-frame';
import { reviewSheets } from './review-sheets';

/** A row: a file, a unit, or both. */
interface FileRow {
  readonly unit: Unit | null;
  readonly review: FileReview | null;
  /** As people are shown it. */
  readonly file: string;
}

/** Files with the names that people are shown. */
export type NamedFiles = ReadonlyMap<FileReview, string>;

export function filesSheet(
  book: IndexBook,
  named: NamedFiles,
  tally: BatchTally,
  frame: ReturnType<typeof reviewFrame>,
  findings: FindingsSheet,
  texts: Texts,
): SheetPlan {
  const rows = rowsOf(book, named, tally);
  const sheet: DataSheet = {
    ...frame,
    sheet: reviewSheets.files[texts.language],
    table: 'ChiSo_Files',
    columns: columns(texts),
    rows: rows.map((row, i) => contents(row, i + 1, texts)),
    sums: [sumRow(tally, texts)],
    sumLabelColumns: 5,
    notes: [texts.text('review.note.verdicts')],
    links: rows.flatMap((row, i) => linkOf(row, i, findings, texts)),
    frozenColumns: 3,
  };
  const plan = dataSheets(sheet)[0]!;
  return { ...plan, conditionalFormats: [refusedFormat(plan, texts)] };
}

/** Columns of the file's name, which leads to its findings, and of its verdict. */
const fileColumn = 4;
const verdictColumn = 5;

/** Files that go back to their units stand out. */
function refusedFormat({ tables }: SheetPlan, texts: Texts): ConditionalFormatPlan {
  const { row, rows } = tables[0]!.range;
  const range = { row: row + 1, column: verdictColumn, rows: rows - 1, columns: 1 };
  const cell = cellName(range.row, verdictColumn);
  const is = (verdict: Verdict) => `${cell}="${texts.text(`verdict.${verdict}`)}"`;
  const formula = `OR(${is('returned')},${is('unreadable')})`;
  return { kind: 'formula', range, formula, style: { bold: true, color: palette.notice } };
}

function columns(texts: Texts): ReportColumn[] {
  return [
    reportColumn(texts, 'number', 'whole', 6),
    reportColumn(texts, 'unitCode', 'code', 10),
    reportColumn(texts, 'unitName', 'text', 30),
    reportColumn(texts, 'group', 'text', 16),
    reviewColumn(texts, 'file', 'text', 26),
    reviewColumn(texts, 'verdict', 'text', 18),
    ...severities.map((severity): ReportColumn => ({
      heading: texts.text(`severity.${severity}`),
      kind: 'whole',
      maxWidth: 9,
    })),
    reviewColumn(texts, 'first', 'text', 48),
  ];
}

function rowsOf({ units }: IndexBook, named: NamedFiles, { missing }: BatchTally): FileRow[] {
  const files = [...named].map(([review, file]) => ({ review, file }));
  const sent = grouped(files, ({ review }) => review.unit ?? '');
  const absent = new Set(missing);
  const byUnit = units.flatMap((unit): FileRow[] => {
    const own = sent.get(unit.code);
    if (own) return own.map((file) => ({ unit, ...file }));
    return absent.has(unit) ? [{ unit, review: null, file: '' }] : [];
  });
  const known = new Set(byUnit.map(({ review }) => review));
  return [
    ...byUnit,
    ...files.filter(({ review }) => !known.has(review)).map((file) => ({ unit: null, ...file })),
  ];
}

function contents({ unit, review, file }: FileRow, number: number, texts: Texts): ReportRow {
  const counts = review && failedBySeverity(review);
  return [
    number,
    unit?.code ?? '',
    unit?.name ?? '',
    unit?.group ?? '',
    file,
    texts.text(`verdict.${review?.verdict ?? 'notSubmitted'}`),
    ...severities.map((severity) => counts?.[severity] ?? null),
    review ? firstOf(review, texts) : '',
  ];
}

/** The gravest finding with its place. */
function firstOf({ findings }: FileReview, texts: Texts): string {
  const first = findings.find(({ status, severity }) => status === 'fail' && severity !== 'info');
  if (!first) return '';
  const { cell, what } = findingText(first, texts);
  return cell === '' ? what : texts.text('review.at', { cell, what });
}

function sumRow({ files, severities: counts }: BatchTally, texts: Texts): ReportRow {
  const label = texts.text('review.sum.files', { files });
  return [label, null, null, null, null, null, ...severities.map((severity) => counts[severity]), null];
}

/** From a file to the first of its findings. */
function linkOf(
  { review, file }: FileRow,
  row: number,
  { sheet, firstRows }: FindingsSheet,
  texts: Texts,
): TableLink[] {
  const first = review ? firstRows.get(file) : undefined;
  if (first === undefined) return [];
  const to = { sheet: sheet.name, row: first, column: 0 };
  return [{ row, column: fileColumn, to, tip: texts.text('review.link.findings') }];
}
