/** What a unit entered into the figure and points cells of its form, read as figures of an index workbook are read. */
import type { Tag } from '../../core/measures/column';
import { decideNumber, type DecimalMark } from '../../core/measures/number-text';
import { foldCase } from '../../core/measures/text-pool';
import type { CellError, CellValue } from '../../workbook/cells';
import { cellFormat } from '../read/cell-formats';
import { textsRead } from '../read/rule-hints';
import { textMeaning } from '../read/text-meaning';
import type { Entry, FormReading, LineReading } from './form-reading';
import type { FormLine } from './unit-form';

/** What stands in a cell where a figure or points were asked for. */
export type Content =
  | { readonly kind: 'blank' }
  /** `text` is what was typed where the number is stored as one, else null. */
  | { readonly kind: 'number'; readonly value: number; readonly text: string | null }
  /** `1.234` where nothing in its column decides what it means. */
  | {
      readonly kind: 'doubtful';
      readonly text: string;
      readonly asDecimal: number;
      readonly asThousands: number;
    }
  /** KAD or KPS. */
  | { readonly kind: 'state'; readonly tag: Tag }
  /** Something that the rule of the criterion has a use for. */
  | { readonly kind: 'choice'; readonly value: string | boolean }
  | { readonly kind: 'day'; readonly serial: number }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'dash'; readonly text: string }
  /** A text or truth value where only a number counts. */
  | { readonly kind: 'stray'; readonly value: string | boolean };

/** A cell with what it says. */
export interface Entered {
  readonly entry: Entry;
  readonly content: Content;
}

/** One line that was to be filled: its asked measures, and its points where the unit gives some. */
export interface EnteredLine {
  readonly reading: LineReading;
  readonly line: FormLine;
  readonly measures: ReadonlyMap<string, Entered>;
  /** Null where no points are asked for, or their column is gone. */
  readonly self: Entered | null;
}

/** The lines that the unit fills, in form order. */
export function enteredLines(reading: FormReading): readonly EnteredLine[] {
  const lines = knownLines.get(reading) ?? linesOf(reading);
  knownLines.set(reading, lines);
  return lines;
}

/** Asked for by the scoring, the checks and the digest of a form, and gone with it. */
const knownLines = new WeakMap<FormReading, readonly EnteredLine[]>();

function linesOf({ lines }: FormReading): readonly EnteredLine[] {
  const asked = lines.filter(({ line: { role } }) => role === 'measured' || role === 'entered');
  const first = asked.map((reading) => enteredLine(reading, noMarks));
  const marks = marksOf(first);
  return first.map((line) => (isDoubtful(line) ? enteredLine(line.reading, marks) : line));
}

/** The number that an entry stands for, or null. */
export function numberOf(entered: Entered | null | undefined): number | null {
  return entered?.content.kind === 'number' ? entered.content.value : null;
}

type Marks = (entry: Entry) => ReadonlySet<DecimalMark>;

const noMarks: Marks = () => new Set();

function enteredLine(reading: LineReading, marks: Marks): EnteredLine {
  const { line, entries } = reading;
  const { rule, kind } = line.criterion;
  const texts = rule ? textsRead(rule) : kind === 'tracking' ? new Set<string>() : null;
  const self = entries.get('self');
  const takesPoints = self !== undefined && kind !== 'tracking' && kind !== 'gate';
  return {
    reading,
    line,
    measures: new Map(
      [...reading.measures].map(([name, entry]) => [
        name,
        { entry, content: contentOf(entry, texts, marks(entry)) },
      ]),
    ),
    self: takesPoints ? { entry: self, content: contentOf(self, null, marks(self)) } : null,
  };
}

function contentOf(
  { value, format }: Entry,
  texts: ReadonlySet<string> | null,
  marks: ReadonlySet<DecimalMark>,
): Content {
  if (value === null) return { kind: 'blank' };
  if (isError(value)) return { kind: 'error', error: value.error };
  if (typeof value === 'number') {
    return cellFormat(format).isDate ? { kind: 'day', serial: value } : { kind: 'number', value, text: null };
  }
  if (typeof value === 'boolean') return texts ? { kind: 'choice', value } : { kind: 'stray', value };
  return textContent(value, texts, marks);
}

function textContent(
  written: string,
  texts: ReadonlySet<string> | null,
  marks: ReadonlySet<DecimalMark>,
): Content {
  const meaning = textMeaning(written);
  if (meaning.kind === 'state') return meaning;
  const { text } = meaning;
  if (text === '') return { kind: 'blank' };
  if (texts && (meaning.kind === 'text' || texts.has(foldCase(text)))) return { kind: 'choice', value: text };
  if (meaning.kind === 'dash') return { kind: 'dash', text };
  if (meaning.kind === 'text') return { kind: 'stray', value: text };
  const { number } = meaning;
  const value = number.kind === 'certain' ? number.value : decideNumber(number, marks);
  if (value !== null) return { kind: 'number', value, text };
  return number.kind === 'certain' ? { kind: 'stray', value: text } : { ...number, kind: 'doubtful', text };
}

/** How the texts of each column are written, which decides its doubtful ones. */
function marksOf(lines: readonly EnteredLine[]): Marks {
  const byColumn = new Map<number, Set<DecimalMark>>();
  for (const { entry, content } of lines.flatMap(cellsOf)) {
    if (content.kind !== 'number' || content.text === null) continue;
    const meaning = textMeaning(content.text);
    if (meaning.kind !== 'number' || meaning.number.kind !== 'certain' || !meaning.number.mark) continue;
    const { column } = entry.cell;
    byColumn.set(column, (byColumn.get(column) ?? new Set()).add(meaning.number.mark));
  }
  return ({ cell }) => byColumn.get(cell.column) ?? new Set();
}

function isDoubtful(line: EnteredLine): boolean {
  return cellsOf(line).some(({ content }) => content.kind === 'doubtful');
}

/** Every figure and points cell of a line. */
export function cellsOf({ measures, self }: EnteredLine): readonly Entered[] {
  return [...measures.values(), ...(self ? [self] : [])];
}

function isError(value: CellValue | CellError): value is CellError {
  return typeof value === 'object' && value !== null;
}
