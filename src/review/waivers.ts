/** What a named reviewer accepted in an earlier review, with a reason, and what it does to the next one. */
import type { Finding, Waiver } from '../core/findings/finding';
import { FindingLog } from '../core/findings/rule';
import { cleanText } from '../core/measures/number-text';
import { readingLog } from '../sheets/read/finding-ids';
import { findHeader, type HeaderFormat } from '../sheets/read/header';
import { foldName } from '../sheets/read/names';
import { type Reading, startReading } from '../sheets/read/reading';
import { Table, type TableRow } from '../sheets/read/table';
import { findingText } from '../sheets/reports/finding-text';
import type { Texts } from '../sheets/texts';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import type { CheckResult, FileReview } from './file-review';
import { findingColumnNames, type FindingColumnId, reviewSheets } from './report/review-sheets';
import { verdictOf } from './verdict';

/** What reading a review workbook finds: rows that are meant to accept something and do not say who, or why. */
export const waiverFindings = {
  'waiver-without-reviewer': { severity: 'error', parameters: [] },
  'waiver-without-reason': { severity: 'error', parameters: [] },
} as const;

/** Waivers by what they are of: `waiverKey`. */
export type Waivers = ReadonlyMap<string, Waiver>;

/**
 * The waivers of a review workbook: rows of its findings in which a reviewer and a reason were filled in. A row with
 * only one of the two is no waiver and a finding. A workbook without such a sheet has none.
 */
export function readWaivers(snapshot: WorkbookSnapshot): {
  readonly waivers: Waivers;
  readonly findings: readonly Finding[];
} {
  const log = new FindingLog(waiverFindings);
  const waivers = new Map<string, Waiver>();
  const reading = startReading(snapshot, readingLog());
  for (const row of findingRows(reading)) {
    const [by, reason] = [row.text('reviewer'), row.text('waiverReason')];
    const on = row.text('waivedOn');
    if (by !== '' && reason !== '') waivers.set(keyOfRow(row), { by, reason, on });
    else if (by !== '') log.add('waiver-without-reason', { cell: row.at('waiverReason').ref, found: by });
    else if (reason !== '' || on !== '') log.add('waiver-without-reviewer', { cell: row.at('reviewer').ref });
  }
  return { waivers, findings: log.findings };
}

/**
 * Findings of which those are waived that are the same as when they were accepted: same unit, check, cell, criterion
 * and found value, as the review workbook shows them in one of the languages. What a cap left untold cannot be accepted.
 */
export function waived(
  findings: readonly Finding[],
  waivers: Waivers,
  languages: readonly Texts[],
): readonly Finding[] {
  if (waivers.size === 0) return findings;
  return findings.map((finding) => {
    if (!canBeWaived(finding)) return finding;
    const waiver = languages.map((texts) => waivers.get(waiverKey(finding, texts))).find(Boolean);
    return waiver ? { ...finding, status: 'waived', waiver } : finding;
  });
}

/** Whether it still counts, and somebody may accept it: not what only says that more was found. */
export function canBeWaived({ status, ruleId }: Finding): boolean {
  return status === 'fail' && ruleId !== 'findings-capped';
}

/** What a waiver of a finding goes by, as the review workbook shows the finding in this language. */
export function waiverKey(finding: Finding, texts: Texts): string {
  const { sheet, cell, found } = findingText(finding, texts);
  const { unit = '', ruleId: check, criterion = '' } = finding;
  return keyOf({ unit, check, sheet, cell, criterion, found });
}

/** The review of a file after what was accepted, judged anew. An unreadable file stays so. */
export function withWaivers(review: FileReview, waivers: Waivers, languages: readonly Texts[]): FileReview {
  const findings = waived(review.findings, waivers, languages);
  const results = review.results.map((result) => resultAfter(result, findings));
  const verdict = review.verdict === 'unreadable' ? review.verdict : verdictOf(findings);
  return { ...review, verdict, results, findings };
}

/** A check is waived when nothing of it is left, told or untold. */
function resultAfter(result: CheckResult, findings: readonly Finding[]): CheckResult {
  const { check, status } = result;
  const isLeft = ({ ruleId, status: state, parameters }: Finding) =>
    state === 'fail' &&
    (ruleId === check || (ruleId === 'findings-capped' && parameters?.['check'] === check));
  return status === 'fail' && !findings.some(isLeft) ? { ...result, status: 'waived' } : result;
}

/** The columns that say which finding a row is of. */
const keyColumns = [
  'unit',
  'check',
  'sheet',
  'cell',
  'criterion',
  'found',
] as const satisfies FindingColumnId[];

type Key = Readonly<Record<(typeof keyColumns)[number], string>>;

function keyOf(key: Key): string {
  return JSON.stringify(keyColumns.map((id) => cleanText(key[id].normalize('NFC'))));
}

function keyOfRow(row: TableRow<FindingColumnId>): string {
  return keyOf({
    unit: row.text('unit'),
    check: row.text('check'),
    sheet: row.text('sheet'),
    cell: row.text('cell'),
    criterion: row.text('criterion'),
    found: row.text('found'),
  });
}

const format: HeaderFormat = {
  columns: Object.entries(findingColumnNames).map(([id, names]) => ({ id, names, aliases: [] })),
  headedBy: [['check', 'reviewer']],
};

function* findingRows(reading: Reading): Generator<TableRow<FindingColumnId>> {
  const names: readonly string[] = [reviewSheets.findings.vi, reviewSheets.findings.en].map(foldName);
  const isCalledSo = ({ name }: SheetSnapshot) => names.includes(foldName(name));
  const sheets = [...reading.snapshot.sheets].sort((a, b) => Number(isCalledSo(b)) - Number(isCalledSo(a)));
  for (const sheet of sheets) {
    const header = findHeader(reading, sheet, format);
    if (!header) continue;
    yield* new Table<FindingColumnId>(reading, sheet, header).rows();
    return;
  }
}
