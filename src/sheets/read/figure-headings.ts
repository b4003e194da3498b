/** Which criterion and measure each column of a wide sheet of figures is for. */
import { cellName } from '../../workbook/address';
import { cellOffset } from '../../workbook/cells';
import { Cell } from './cell';
import { CodeSequence, type CodeIndex } from './codes';
import { measureVocabulary } from './header-rows';
import type { Reading } from './reading';
import type { RowColumn } from './row-keys';
import type { Table } from './table';

export interface FigureHeading {
  /** Column in the sheet. */
  readonly column: number;
  readonly criterion: string;
  /** `x`, `a`, `b` or another name. */
  readonly name: string;
}

/** What looks like a code though no criterion has it: `1.2`, `TC03`, `2.1:a`. */
const codeLike = /^\p{L}{0,4}\d{1,3}(\.[\p{L}\d]+)*(:.*)?$/u;

interface Headed {
  readonly criterion: string;
  readonly name: string;
}

/** Columns that a criterion's code heads. Others are left alone, but one that looks like a code is a finding. */
export function figureHeadings(
  table: Table<RowColumn>,
  criteria: CodeIndex,
  measuresRead: ReadonlySet<string>,
): FigureHeading[] {
  const { reading, sheet, header } = table;
  const codes = new HeadingCodes(reading, criteria);
  const headings: FigureHeading[] = [];
  const taken = new Map<string, number>();
  for (const other of header.others) {
    const { row, column, text, below } = other;
    const cellAt = (at: number) =>
      new Cell(
        reading,
        sheet,
        cellOffset(sheet.cells, at, column),
        { sheet: sheet.name, row: at, column },
        '',
      );
    const top = codes.headed(cellAt(row), text);
    const headed = top
      ? withMeasure(top, below, measuresRead)
      : below === ''
        ? null
        : codes.headed(cellAt(row + 1), below);
    const cell = cellAt(top || below === '' ? row : row + 1).ref;
    if (!headed) {
      const unknown = [text, below].find((heading) => codeLike.test(heading));
      if (unknown === undefined) continue;
      const detail = {
        cell,
        found: unknown,
        expected: criteria.nearestTo(unknown),
        parameters: { count: 1 },
      };
      reading.log.add('unknown-criterion', detail);
      continue;
    }
    const { criterion, name } = headed;
    const first = taken.get(`${criterion} ${name}`);
    if (first === undefined) {
      taken.set(`${criterion} ${name}`, column);
      headings.push({ column, criterion, name });
    } else {
      const parameters = { first: cellName(row, first) };
      reading.log.add('duplicate-column', { cell, criterion, found: name, parameters });
    }
  }
  return headings;
}

/** Below a code stands its measure, if it is one that rules read or a single word; else the criterion's name or unit. */
function withMeasure(headed: Headed, below: string, measuresRead: ReadonlySet<string>): Headed {
  const name = namedMeasure(below, measuresRead);
  const isMeasure =
    measuresRead.has(name) || ['x', 'a', 'b'].includes(name) || /^[\p{L}_][\p{L}\d_]*$/u.test(below);
  return isMeasure ? { ...headed, name } : headed;
}

/** Reads headings from left to right, because numbers that were codes are told by the code before them. */
class HeadingCodes {
  private readonly sequence: CodeSequence;
  private last: { readonly text: string; readonly headed: Headed | null } = { text: '', headed: null };

  constructor(
    private readonly reading: Reading,
    private readonly criteria: CodeIndex,
  ) {
    this.sequence = new CodeSequence((code) => criteria.find(code) !== null);
  }

  /** @param text of the cell, or of the heading that is carried over it when it is blank itself. */
  headed(cell: Cell, text: string): Headed | null {
    if (cell.text === '' && text === this.last.text) return this.last.headed;
    const headed = cell.isNumber ? this.fromNumber(cell) : namedIn(text, this.criteria);
    this.last = { text, headed };
    return headed;
  }

  private fromNumber(cell: Cell): Headed | null {
    const { code, lost } = this.sequence.read(cell);
    const criterion = this.criteria.find(code);
    if (criterion === null) return null;
    const detail = { cell: cell.ref, criterion, expected: criterion };
    if (lost === 'number') this.reading.log.add('code-as-number', { ...detail, found: cell.value });
    if (lost === 'date') this.reading.log.add('code-as-date', { ...detail, found: cell.text });
    return { criterion, name: 'x' };
  }
}

/** A code, a code with a measure (`1.1:a`, `1.1 Tử số`), or a code with the criterion's name (`1.1. Ban hành`). */
function namedIn(text: string, criteria: CodeIndex): Headed | null {
  const whole = criteria.find(text);
  if (whole !== null) return { criterion: whole, name: 'x' };
  const [code = '', ...rest] = text.split(':');
  const before = rest.length > 0 ? criteria.find(code.trim()) : null;
  if (before !== null) return { criterion: before, name: measureName(rest.join(':')) };
  const words = /^(\S+?)[.:]?\s+[-–]?\s*(.+)$/u.exec(text);
  const criterion = words ? criteria.find(words[1]!) : null;
  if (criterion === null) return null;
  return { criterion, name: measureVocabulary.valueOf(words![2]!) ?? 'x' };
}

/** As `measureName`, or the name in brackets behind what people call it: `Hồ sơ quá hạn (qua_han)`. */
export function namedMeasure(text: string, measuresRead: ReadonlySet<string>): string {
  const inBrackets = measureName(/\(([^()]+)\)$/u.exec(text)?.[1] ?? '');
  return measuresRead.has(inBrackets) ? inBrackets : measureName(text);
}

/** The name that a rule knows a measure by: `x`, `a`, `b`, else the word itself, composed, lower case, without spaces. */
export function measureName(text: string): string {
  const known = measureVocabulary.valueOf(text);
  return known ?? text.normalize('NFC').toLowerCase().trim().replace(/\s+/g, '_');
}
