/** Which criterion and measure each column of a wide sheet of figures is for. */
import { cellName } from '../../workbook/address';
import { cellOffset } from '../../workbook/cells';
import { Cell } from './cell';
import { CodeSequence, type CodeIndex } from './codes';
import type { OtherHeading } from './header';
import { measureVocabulary } from './header-rows';
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
const codeLike = /^\p{L}{0,4}\d+(\.[\p{L}\d]+)*(:.*)?$/u;

/** Columns that a criterion's code heads. Others are left alone, but one that looks like a code is a finding. */
export function figureHeadings(table: Table<RowColumn>, criteria: CodeIndex): FigureHeading[] {
  const { reading, sheet, header } = table;
  const sequence = new CodeSequence((code) => criteria.find(code) !== null);
  const headings: FigureHeading[] = [];
  const taken = new Map<string, number>();
  let carried = { text: '', criterion: '', name: '' };
  for (const other of header.others) {
    const ref = { sheet: sheet.name, row: other.row, column: other.column };
    const cell = new Cell(reading, sheet, cellOffset(sheet.cells, other.row, other.column), ref, '');
    const known =
      cell.text === '' && carried.text === other.text ? carried : headed(cell, other, criteria, sequence);
    if (!known) {
      if (codeLike.test(other.text)) {
        const expected = criteria.nearestTo(other.text);
        reading.log.add('unknown-criterion', {
          cell: ref,
          found: other.text,
          expected,
          parameters: { count: 1 },
        });
      }
      continue;
    }
    carried = { text: other.text, ...known };
    const name = other.below === '' ? known.name : measureName(other.below);
    const key = `${known.criterion} ${name}`;
    const first = taken.get(key);
    if (first !== undefined) {
      const parameters = { first: cellName(other.row, first) };
      reading.log.add('duplicate-column', { cell: ref, criterion: known.criterion, found: name, parameters });
      continue;
    }
    taken.set(key, other.column);
    headings.push({ column: other.column, criterion: known.criterion, name });
  }
  return headings;

  function headed(
    cell: Cell,
    other: OtherHeading,
    index: CodeIndex,
    codes: CodeSequence,
  ): { criterion: string; name: string } | null {
    if (!cell.isNumber) return namedIn(other.text, index);
    const { code, lost } = codes.read(cell);
    const criterion = index.find(code);
    if (criterion !== null && lost !== null) {
      const found = lost === 'number' ? cell.value : cell.text;
      reading.log.add(lost === 'number' ? 'code-as-number' : 'code-as-date', {
        cell: cell.ref,
        criterion,
        found,
        expected: criterion,
      });
    }
    return criterion === null ? null : { criterion, name: 'x' };
  }
}

/** A code, a code with a measure (`1.1:a`, `1.1 Tử số`), or a code with the criterion's name (`1.1. Ban hành`). */
function namedIn(text: string, criteria: CodeIndex): { criterion: string; name: string } | null {
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

/** The name that a rule knows a measure by: `x`, `a`, `b`, else the word itself, composed, lower case, without spaces. */
export function measureName(text: string): string {
  const known = measureVocabulary.valueOf(text);
  return known ?? text.normalize('NFC').toLowerCase().trim().replace(/\s+/g, '_');
}
