/** Carries what agencies and units wrote into the lines of one workbook; what is there already is never overwritten. */
import type { CellRef, Finding } from '../../core/findings/finding';
import { FindingLog } from '../../core/findings/rule';
import { sameNumber } from '../../core/rounding/round';
import type { CellValue } from '../../workbook/cells';
import type { CellEdit } from '../../workbook/plan';
import { type AppraisalColumn, type AppraisalRow, type AppraisalRows, lineKey } from './appraisal-rows';
import { roundFindings, type RoundFindingId } from './finding-ids';

/** What one file says of lines. */
export interface LinesOfFile {
  readonly file: string;
  readonly rows: readonly AppraisalRow[];
  readonly strangers: AppraisalRows['strangers'];
  /** Columns that are taken from it. */
  readonly columns: readonly AppraisalColumn[];
}

export interface Merge {
  /** Of cells that are empty. */
  readonly edits: readonly CellEdit[];
  readonly findings: readonly Finding[];
}

/** What agencies write. */
export const appraisedColumns: readonly AppraisalColumn[] = [
  'appraisal1',
  'reason',
  'appraisal2',
  'conclusion',
  'person',
  'day',
];
/** What units write. */
export const explainedColumns: readonly AppraisalColumn[] = ['explanation', 'evidence', 'proposed'];

/**
 * A cell that is empty takes what the files say if they say the same. Where they differ from each other, or from what is
 * there, that is a finding and nothing is written. Of the lines as they then are, a first appraisal below the self score needs a reason.
 */
export function mergeLines(into: AppraisalRows, files: readonly LinesOfFile[]): Merge {
  const log = new FindingLog<RoundFindingId>(roundFindings);
  const targets = new Map(into.rows.map((row) => [lineKey(row), row]));
  const offers = new Offers();
  for (const { file, rows, strangers, columns } of files) {
    for (const { unit, criterion } of strangers)
      log.addToGroup('merge-unknown-line', file, { unit, criterion, parameters: { file } }, strangersTold);
    for (const row of rows) {
      const target = targets.get(lineKey(row));
      if (!target) {
        const { unit, criterion } = row;
        log.addToGroup('merge-unknown-line', file, { unit, criterion, parameters: { file } }, strangersTold);
        continue;
      }
      reportSelf(log, into, target, row, file);
      for (const column of columns) {
        const found = row.values.get(column);
        if (found === undefined) continue;
        if (into.columns.has(column)) offers.add(target, column, { file, found });
        else
          log.addToGroup('merge-no-column', `${file} ${column}`, {
            sheet: into.sheet,
            parameters: { file, column },
          });
      }
    }
  }
  const edits = settle(log, into, offers);
  reportLowered(log, into, edits);
  return { edits, findings: log.findings };
}

/** Lines that nobody knows of a file are told one by one up to here. */
const strangersTold = 20;

interface Offer {
  readonly file: string;
  readonly found: NonNullable<CellValue>;
}

/** What files say, by line and column in the order of the files. */
class Offers {
  readonly byRow = new Map<AppraisalRow, Map<AppraisalColumn, Offer[]>>();

  add(row: AppraisalRow, column: AppraisalColumn, offer: Offer): void {
    const columns = this.byRow.get(row) ?? new Map<AppraisalColumn, Offer[]>();
    this.byRow.set(row, columns);
    const known = columns.get(column);
    if (known) known.push(offer);
    else columns.set(column, [offer]);
  }
}

function settle(log: FindingLog<RoundFindingId>, into: AppraisalRows, { byRow }: Offers): CellEdit[] {
  const edits: CellEdit[] = [];
  for (const target of into.rows) {
    const { unit, criterion } = target;
    for (const [column, offers] of byRow.get(target) ?? []) {
      const cell = cellOf(into, target, column);
      const held = target.values.get(column) ?? null;
      const [first] = offers;
      const expected = held ?? first!.found;
      const others = offers.filter(({ found }) => !isSame(found, expected));
      if (held === null && others.length === 0) edits.push({ ...cell, content: expected });
      for (const { file, found } of others) {
        const detail = { cell, unit, criterion, found, expected };
        if (held !== null) log.add('merge-conflict', { ...detail, parameters: { file, column } });
        else log.add('merge-files-differ', { ...detail, parameters: { file, column, other: first!.file } });
      }
    }
  }
  return edits;
}

function isSame(a: CellValue, b: CellValue): boolean {
  return typeof a === 'number' && typeof b === 'number' ? sameNumber(a, b) : a === b;
}

function cellOf({ sheet, columns }: AppraisalRows, { row }: AppraisalRow, column: AppraisalColumn): CellRef {
  return { sheet, row, column: columns.get(column) ?? 0 };
}

/** Nobody but the unit changes what it gave itself. */
function reportSelf(
  log: FindingLog<RoundFindingId>,
  into: AppraisalRows,
  target: AppraisalRow,
  { unit, criterion, values }: AppraisalRow,
  file: string,
): void {
  const found = values.get('self') ?? null;
  const expected = target.values.get('self') ?? null;
  if (found === null || isSame(found, expected)) return;
  const cell = cellOf(into, target, 'self');
  log.add('merge-self-changed', { cell, unit, criterion, found, expected, parameters: { file } });
}

function reportLowered(
  log: FindingLog<RoundFindingId>,
  into: AppraisalRows,
  edits: readonly CellEdit[],
): void {
  const written = new Map(
    edits.map(({ row, column, content }) => [`${String(row)} ${String(column)}`, content]),
  );
  for (const target of into.rows) {
    const now = (column: AppraisalColumn) => {
      const at = cellOf(into, target, column);
      return target.values.get(column) ?? written.get(`${String(at.row)} ${String(at.column)}`) ?? null;
    };
    const self = now('self');
    const appraised = now('appraisal1');
    if (typeof self !== 'number' || typeof appraised !== 'number' || now('reason') !== null) continue;
    if (appraised >= self || sameNumber(appraised, self)) continue;
    const cell = cellOf(into, target, 'reason');
    const { unit, criterion } = target;
    log.add('lowered-without-reason', { cell, unit, criterion, found: appraised, expected: self });
  }
}
