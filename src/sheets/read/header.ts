/** Finds the header of a sheet: past title rows, over one or two rows, with or without a row of numbers below. */
import { cellName } from '../../workbook/address';
import type { SheetSnapshot } from '../../workbook/snapshot';
import type { ColumnFormat, SheetFormat } from '../format';
import {
  carryRight,
  headingsIn,
  isSecondHeaderRow,
  measureVocabulary,
  pastNumbering,
  spread,
  type Headings,
} from './header-rows';
import { foldedNames, foldName } from './names';
import type { Reading } from './reading';

/** Rows in which a header is looked for. */
const searchedRows = 30;

/** A column that the format does not name, such as that of one criterion. */
export interface OtherHeading {
  readonly column: number;
  /** Row of the heading, for messages. */
  readonly row: number;
  readonly text: string;
  /** What stands below it in a second header row; empty without. */
  readonly below: string;
}

export interface Header {
  readonly row: number;
  /** First row that may hold data. */
  readonly firstRow: number;
  /** Column by column id of the format. */
  readonly columns: ReadonlyMap<string, number>;
  readonly others: readonly OtherHeading[];
}

/** What a header is known by: the columns of a sheet, and which of them mark its row. */
export interface HeaderFormat extends Pick<SheetFormat, 'headedBy'> {
  readonly columns: readonly Omit<ColumnFormat, 'kind'>[];
}

/** Which column a heading names; an official name (rank 0) goes before an alias (rank 1). */
interface HeadingName {
  readonly id: string;
  readonly rank: number;
}
type HeadingNames = ReadonlyMap<string, HeadingName>;

interface Candidate {
  readonly row: number;
  readonly own: Headings;
  readonly ids: ReadonlySet<string>;
}

/** The header of a sheet, or null when no row has the headings that mark one. */
export function findHeader(reading: Reading, sheet: SheetSnapshot, format: HeaderFormat): Header | null {
  const names = headingNames(format);
  const candidates = [...sheet.cells.rows.subarray(0, searchedRows)]
    .filter((row) => row < searchedRows)
    .map((row): Candidate => {
      const own = headingsIn(reading, sheet, row);
      const matches = [...own.values()].map((text) => nameOf(names, text)).filter((name) => name !== null);
      return { row, own, ids: new Set(matches.map((name) => name.id)) };
    });
  const [best] = candidates
    .filter(({ ids }) => format.headedBy.some((set) => set.every((id) => ids.has(id))))
    .sort((a, b) => b.ids.size - a.ids.size || b.own.size - a.own.size || a.row - b.row);
  return best ? headerAt(reading, sheet, format, names, best) : null;
}

/** Made once for a format, which thousands of files may be read by. */
const knownNames = new WeakMap<HeaderFormat, HeadingNames>();

function headingNames(format: HeaderFormat): HeadingNames {
  const names = knownNames.get(format) ?? namesOf(format);
  knownNames.set(format, names);
  return names;
}

function namesOf(format: HeaderFormat): HeadingNames {
  const names = new Map<string, HeadingName>();
  for (const rank of [0, 1]) {
    for (const column of format.columns) {
      const folded = foldedNames(column);
      for (const name of rank === 0 ? folded.slice(0, 2) : folded.slice(2)) {
        if (!names.has(name)) names.set(name, { id: column.id, rank });
      }
    }
  }
  return names;
}

/** A heading may carry a remark in brackets: `Điểm tối đa (điểm)`. */
function nameOf(names: HeadingNames, text: string): HeadingName | null {
  const name = names.get(foldName(text));
  if (name || !text.includes('(')) return name ?? null;
  return names.get(foldName(text.replace(/\([^)]*\)\s*\*?$/u, ''))) ?? null;
}

function headerAt(
  reading: Reading,
  sheet: SheetSnapshot,
  format: HeaderFormat,
  names: HeadingNames,
  { row, own, ids }: Candidate,
): Header {
  const keys = new Set(format.headedBy.flat());
  const keyColumns = [...own]
    .filter(([, text]) => keys.has(nameOf(names, text)?.id ?? ''))
    .map(([column]) => column);
  const next = headingsIn(reading, sheet, row + 1);
  const isDouble = isSecondHeaderRow(sheet, row, next, keyColumns);
  const below: Headings = isDouble ? next : new Map<number, string>();
  const tops = isDouble ? carryRight(spread(sheet, row, own), below) : own;
  const above = spread(sheet, row - 1, headingsIn(reading, sheet, row - 1));
  const columns = new Map<string, { readonly column: number; readonly rank: number }>();
  const others: OtherHeading[] = [];
  for (const column of [...new Set([...own.keys(), ...below.keys()])].sort((a, b) => a - b)) {
    const top = tops.get(column) ?? '';
    const sub = below.get(column) ?? '';
    const ofCriterion = !ids.has('criterion') && top !== '' && measureVocabulary.valueOf(sub) !== undefined;
    const name = ofCriterion
      ? null
      : [`${top} ${sub}`, sub, own.get(column) ?? '', `${above.get(column) ?? ''} ${top}`]
          .map((text) => nameOf(names, text))
          .find((match) => match !== null);
    if (!name) {
      others.push({ column, row, text: top === '' ? sub : top, below: top === '' ? '' : sub });
      continue;
    }
    const used = columns.get(name.id);
    if (used?.rank === name.rank) {
      const cell = { sheet: sheet.name, row, column };
      const first = cellName(row, used.column);
      reading.log.add('duplicate-heading', { cell, found: own.get(column) ?? sub, parameters: { first } });
    }
    if (!used || name.rank < used.rank) columns.set(name.id, { column, rank: name.rank });
  }
  return {
    row,
    firstRow: pastNumbering(reading, sheet, row + (isDouble ? 2 : 1)),
    columns: new Map([...columns].map(([id, { column }]) => [id, column])),
    others,
  };
}
