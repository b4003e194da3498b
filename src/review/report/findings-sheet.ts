/** Kết quả rà soát: every finding of every file, with room for a reviewer to accept it. */
import type { Finding } from '../../core/findings/finding';
import { byGravity } from '../../sheets/reports/findings';
import { findingText } from '../../sheets/reports/finding-text';
import { type DataSheet, dataSheets, type ReportRow } from '../../sheets/reports/data-sheet';
import type { Texts } from '../../sheets/texts';
import type { SheetPlan } from '../../workbook/plan';
import { type FindingColumn, findingColumns } from './review-frame';
import { type FindingColumnId, reviewSheets } from './review-sheets';

/** More than a council reads, and few enough for a workbook to open at once. */
const findingRowLimit = 50_000;

/** A finding with the file it belongs to; empty text for what belongs to none. */
export interface FiledFinding {
  readonly file: string;
  readonly finding: Finding;
}

const columns: readonly FindingColumn[] = [
  ['number', 'whole', 6],
  ['unit', 'code', 9],
  ['file', 'text', 18],
  ['severity', 'text', 12],
  ['sheet', 'text', 13],
  ['cell', 'code', 8],
  ['criterion', 'code', 9],
  ['what', 'text', 42],
  ['found', 'text', 15],
  ['expected', 'text', 17],
  ['cure', 'text', 36],
  ['reviewer', 'text', 16],
  ['waiverReason', 'text', 22],
  ['waivedOn', 'text', 11],
  ['check', 'text', 16],
];

/** By whoever accepts a finding. */
const toFill: ReadonlySet<FindingColumnId> = new Set(['reviewer', 'waiverReason', 'waivedOn']);

/** The sheet, with the row of the first finding of each file that it shows one of. */
export interface FindingsSheet {
  readonly sheet: SheetPlan;
  readonly firstRows: ReadonlyMap<string, number>;
}

/** All findings that failed or were accepted, file by file, the gravest of a file first. */
export function findingsSheet(
  findings: readonly FiledFinding[],
  frame: Pick<DataSheet, 'titles'> &
    Omit<DataSheet, 'sheet' | 'table' | 'columns' | 'rows' | 'notes' | 'frozenColumns'>,
  texts: Texts,
): FindingsSheet {
  const shown = gravestOf(findings);
  const sheet = dataSheets({
    ...frame,
    sheet: reviewSheets.findings[texts.language],
    table: 'ChiSo_Review',
    columns: findingColumns(columns, texts, toFill),
    rows: shown.map((filed, i) => rowOf(filed, i + 1, texts)),
    notes: [
      texts.text(findings.length === 0 ? 'review.note.none' : 'review.note.waive'),
      ...(shown.length < findings.length
        ? [texts.text('review.note.limited', { shown: shown.length, count: findings.length })]
        : []),
    ],
    frozenColumns: 2,
  })[0]!;
  const firstRow = sheet.tables[0]!.range.row + 1;
  const firstRows = new Map<string, number>();
  shown.forEach(({ file }, i) => {
    if (!firstRows.has(file)) firstRows.set(file, firstRow + i);
  });
  return { sheet, firstRows };
}

function gravestOf(findings: readonly FiledFinding[]): readonly FiledFinding[] {
  if (findings.length <= findingRowLimit) return findings;
  const kept = new Set(byGravity(findings.map(({ finding }) => finding)).slice(0, findingRowLimit));
  return findings.filter(({ finding }) => kept.has(finding));
}

function rowOf({ file, finding }: FiledFinding, number: number, texts: Texts): ReportRow {
  const { sheet, cell, what, found, expected, cure } = findingText(finding, texts);
  const contents: Readonly<Record<FindingColumnId, ReportRow[number]>> = {
    number,
    unit: finding.unit ?? '',
    file,
    severity: texts.text(`severity.${finding.severity}`),
    sheet,
    cell,
    criterion: finding.criterion ?? '',
    what,
    found,
    expected,
    cure,
    reviewer: finding.waiver?.by ?? null,
    waiverReason: finding.waiver?.reason ?? null,
    waivedOn: finding.waiver?.on ?? null,
    check: finding.ruleId,
  };
  return columns.map(([id]) => contents[id]);
}
