/** Forms filled in memory: sound answers, with those changed that a test is about. */
import type { IndexBook } from '../../src/core/book';
import type { Finding } from '../../src/core/findings/finding';
import { openScoring } from '../../src/core/scoring/score';
import { textsFor } from '../../src/locale/texts';
import type { Check } from '../../src/review/check';
import { askCheck } from '../../src/review/check-log';
import type { Attachment, Submission } from '../../src/review/submission';
import {
  evidenceColumns,
  type EvidenceColumnId,
  type FormColumnId,
} from '../../src/sheets/unit-form/columns';
import { evidencePlace, formColumn, FormPlaces, rowCode } from '../../src/sheets/unit-form/form-places';
import { issuedForm, type IssuedForm } from '../../src/sheets/unit-form/form-plan';
import { readUnitForm } from '../../src/sheets/unit-form/read-form';
import { submittedBook } from '../../src/sheets/unit-form/submitted-book';
import { unitForm } from '../../src/sheets/unit-form/unit-form';
import { cellName } from '../../src/workbook/address';
import type { Block, SheetPlan, WorkbookPlan } from '../../src/workbook/plan';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { type SpecialCell, snapshotOf, type TestCell } from '../sheets/snapshot-of';

/** What stands on one line: by column, or by the name of a measure with a row of its own. */
export type LineAnswers = Readonly<Record<string, TestCell>>;
/** By criterion code. */
export type Answers = Readonly<Record<string, LineAnswers>>;
/** One document of the list of evidence. */
export type ListedRow = Readonly<Partial<Record<EvidenceColumnId, TestCell>>>;

export interface Filled {
  /** Instead of the sound answers of these lines; what is not named of a line stays. */
  readonly lines?: Answers;
  readonly documents?: readonly ListedRow[];
  readonly attachments?: readonly Attachment[];
  readonly receivedAt?: string;
}

/** A form that can be filled again and again. */
export class FormFixture {
  readonly issued: IssuedForm;
  private readonly places: FormPlaces;
  private readonly sheets: readonly { readonly plan: SheetPlan; readonly cells: readonly SpecialCell[][] }[];

  constructor(
    readonly book: IndexBook,
    private readonly sound: Answers,
    unit = 0,
  ) {
    this.issued = issuedForm(unitForm(book, book.units[unit]!)!, textsFor('vi'));
    this.places = new FormPlaces(this.issued.form);
    this.sheets = this.issued.plan.sheets.map((plan) => ({ plan, cells: cellsOf(plan) }));
  }

  /** What the checks see of the filled form. */
  submit({ lines = {}, documents = [], attachments, receivedAt }: Filled = {}): Submission {
    const [form, evidence] = this.sheets.map(({ cells }) => cells.map((row) => [...row]));
    const codes = new Set([...Object.keys(this.sound), ...Object.keys(lines)]);
    for (const code of codes) {
      for (const [name, cell] of Object.entries({ ...this.sound[code], ...lines[code] })) {
        const { row, column } = this.place(code, name);
        put(form!, row, column, cell);
      }
    }
    documents.forEach((document, i) => {
      for (const [id, cell] of Object.entries(document))
        put(evidence!, evidencePlace.codes.row + i, evidenceColumn(id), cell);
    });
    const [first, second] = this.sheets.map(({ plan }) => plan.name);
    return {
      ...this.submissionOf(snapshotOf({ [first!]: form!, [second!]: evidence! }), attachments),
      ...(receivedAt !== undefined && { receivedAt }),
    };
  }

  /** The same of a workbook that was read from somewhere. */
  submissionOf(snapshot: WorkbookSnapshot, attachments?: readonly Attachment[]): Submission {
    const { issued, book } = this;
    const reading = readUnitForm(snapshot, issued);
    return {
      file: 'phieu.xlsx',
      sha256: '',
      snapshot,
      book,
      unit: issued.form.unit,
      issued,
      reading,
      scoring: reading && openScoring(submittedBook(reading)),
      previous: null,
      attachments: attachments ?? null,
    };
  }

  /** The workbook as it goes into a file, filled; cells that are more than a value are left out. */
  planOf({ lines = {}, documents = [] }: Filled = {}): WorkbookPlan {
    const [form, evidence] = this.issued.plan.sheets;
    const codes = [...new Set([...Object.keys(this.sound), ...Object.keys(lines)])];
    const entries = codes.flatMap((code) =>
      Object.entries({ ...this.sound[code], ...lines[code] }).map(([name, cell]) => ({
        ...this.place(code, name),
        cell,
      })),
    );
    const listed = documents.flatMap((document, i) =>
      Object.entries(document).map(([id, cell]) => ({
        row: evidencePlace.codes.row + i,
        column: evidenceColumn(id),
        cell,
      })),
    );
    const blocks = (cells: typeof entries): Block[] =>
      cells.flatMap(({ row, column, cell = null }) =>
        typeof cell === 'object' ? [] : [{ row, column, rows: [[cell]] }],
      );
    return {
      ...this.issued.plan,
      sheets: [
        { ...form!, blocks: [...form!.blocks, ...blocks(entries)] },
        { ...evidence!, blocks: [...evidence!.blocks, ...blocks(listed)] },
      ],
    };
  }

  /** Such as `K12`: the cell of a line in a column, or of one of its measures. */
  cell(code: string, name: string): string {
    const { row, column } = this.place(code, name);
    return cellName(row, column);
  }

  private place(code: string, name: string): { readonly row: number; readonly column: number } {
    const own = this.places.rows.find((row) => row.measure !== null && rowCode(row) === `${code}:${name}`);
    const row = own ?? this.places.rows.find((one) => rowCode(one) === code)!;
    const column = own || name === 'n' ? formColumn('x') : formColumn(name as FormColumnId);
    return { row: row.row, column };
  }
}

/** Such as `B6`: the cell of a listed document, from 0. */
export function documentCell(index: number, id: EvidenceColumnId): string {
  return cellName(evidencePlace.codes.row + index, evidenceColumn(id));
}

/** The answers of a unit that the book itself has figures for, each line with the points that its rule gives. */
export function answersOf(book: IndexBook, unit = 0): Answers {
  const { board } = openScoring(book, { stage: 'self' });
  const result = board.units[unit]!;
  const nodes = board.panels[result.panel]!.results;
  const form = unitForm(book, book.units[unit]!)!;
  const tables = book.periods.get(book.settings.period.key)!.measures;
  return Object.fromEntries(
    form.lines
      .filter(({ role }) => role === 'measured')
      .map(({ criterion: { code, kind }, measures }) => {
        const figures = measures.flatMap((name): [string, TestCell][] => {
          const column = tables.get(code)?.find((one) => one.name === name)?.column;
          return column?.tags[unit] === 0 ? [[name, column.numbers[unit]!]] : [];
        });
        const points = nodes.get(code)?.scores[result.row] ?? NaN;
        const self =
          Number.isNaN(points) || kind !== 'scored' ? {} : { self: Math.round(points * 100) / 100 };
        return [code, { ...Object.fromEntries(figures), ...self }];
      }),
  );
}

/** Everything that one check of a list finds wrong with a submission. */
export function told(
  checks: readonly Check<Submission>[],
  id: string,
  submission: Submission,
): readonly Finding[] {
  return answerOf(checks, id, submission).findings.filter(({ status }) => status === 'fail');
}

/** The cells at which a check finds something wrong. */
export function cellsTold(
  checks: readonly Check<Submission>[],
  id: string,
  submission: Submission,
): readonly string[] {
  return told(checks, id, submission).map(({ cell }) => (cell ? cellName(cell.row, cell.column) : ''));
}

/** How a check of a list ends for a submission. */
export function answerOf(checks: readonly Check<Submission>[], id: string, submission: Submission) {
  const check = checks.find((one) => one.id === id);
  if (!check) throw new Error(`no check ${id}`);
  return askCheck(check, submission, submission.unit?.code ?? null);
}

function put(rows: SpecialCell[][], row: number, column: number, cell: TestCell): void {
  while (rows.length <= row) rows.push([]);
  const known = rows[row]![column];
  const typed: SpecialCell = typeof cell === 'object' && cell !== null ? cell : { value: cell ?? null };
  rows[row]![column] = { ...(known?.format !== undefined && { format: known.format }), ...typed };
}

function evidenceColumn(id: string): number {
  return evidenceColumns.findIndex((column) => column.id === id);
}

/** The cells of a planned sheet with their number formats, blank ones where only a format stands. */
function cellsOf({ blocks, styles }: SheetPlan): SpecialCell[][] {
  const rows: SpecialCell[][] = [];
  const at = (row: number, column: number, change: (cell: SpecialCell) => SpecialCell) => {
    while (rows.length <= row) rows.push([]);
    rows[row]![column] = change(rows[row]![column] ?? {});
  };
  for (const { range, style } of styles) {
    const { numberFormat } = style;
    if (numberFormat === undefined) continue;
    for (let row = range.row; row < range.row + range.rows; row += 1) {
      for (let column = range.column; column < range.column + range.columns; column += 1)
        at(row, column, (cell) => ({ ...cell, format: numberFormat }));
    }
  }
  for (const block of blocks) {
    block.rows.forEach((cells, i) => {
      cells.forEach((content, j) => {
        if (content === null) return;
        const cell = typeof content === 'object' ? content : { value: content };
        at(block.row + i, block.column + j, (known) => ({ ...known, ...cell }));
      });
    });
  }
  return rows;
}
