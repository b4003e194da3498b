/** One cell and what it may be read as. What cannot be read is a finding and null. */
import type { CellRef } from '../../core/findings/finding';
import type { FindingDetail } from '../../core/findings/rule';
import { cleanText, parseNumberText } from '../../core/measures/number-text';
import { parseDay } from '../../core/periods/calendar-day';
import { momentOf, parseMoment } from '../../core/periods/moment';
import { CellKind, type CellTable, type SheetSnapshot } from '../../workbook/snapshot';
import type { CellFormat } from './cell-formats';
import type { ReadingFindingId } from './finding-ids';
import type { Vocabulary } from './names';
import { dayAt, formatAt, textAt, type Reading } from './reading';

/** Bounds of a number, both included; without `max` there is no upper one. */
export interface Bounds {
  readonly min: number;
  readonly max?: number;
}

const minutesOfDay = 1440;

export class Cell {
  private readonly cells: CellTable;

  /**
   * @param offset in the sheet's cell table, -1 for a blank cell.
   * @param ref where it is, null when the sheet has no such column.
   * @param column id of its column or setting, for messages.
   */
  constructor(
    private readonly reading: Reading,
    private readonly sheet: SheetSnapshot,
    readonly offset: number,
    readonly ref: CellRef | null,
    private readonly column: string,
  ) {
    this.cells = sheet.cells;
  }

  /** The same cell as one of another column or setting. */
  as(column: string): Cell {
    return new Cell(this.reading, this.sheet, this.offset, this.ref, column);
  }

  /** Cleaned; empty for a blank cell and, with a finding, for a formula error. */
  get text(): string {
    if (this.error !== null) this.reportError(this.error);
    return textAt(this.reading, this.cells, this.offset);
  }

  /** As typed, line breaks kept. */
  get prose(): string {
    if (this.offset < 0 || this.cells.kinds[this.offset] !== CellKind.text) return this.text;
    return (this.cells.texts[this.cells.numbers[this.offset]!] ?? '').normalize('NFC').trim();
  }

  /** The formula in the cell without `=`, or null. */
  get formula(): string | null {
    return this.cells.formulas.get(this.offset) ?? null;
  }

  get isNumber(): boolean {
    return this.offset >= 0 && this.cells.kinds[this.offset] === CellKind.number;
  }

  /** The number itself; 0 where it is none. */
  get value(): number {
    return this.isNumber ? this.cells.numbers[this.offset]! : 0;
  }

  /** The formula error shown, or null. */
  get error(): string | null {
    if (this.offset < 0 || this.cells.kinds[this.offset] !== CellKind.error) return null;
    return this.cells.texts[this.cells.numbers[this.offset]!] ?? '';
  }

  /** Pieces separated by `;` or line breaks. */
  get list(): string[] {
    return this.prose
      .split(/[;\n\r]+/)
      .map(cleanText)
      .filter((piece) => piece !== '');
  }

  /** Pieces separated by `;`, `,` or line breaks: for codes and periods, which have no commas. */
  get codes(): string[] {
    return this.list.flatMap((piece) => piece.split(',')).flatMap((piece) => cleanText(piece) || []);
  }

  word<Value>(words: Vocabulary<Value>): Value | null {
    const found = this.text;
    if (found === '') return null;
    const value = words.valueOf(found);
    if (value !== undefined) return value;
    this.report('unknown-word', { found, expected: words.nearestTo(found) });
    return null;
  }

  number(bounds?: Bounds): number | null {
    const value = this.anyNumber();
    if (value === null || !bounds) return value;
    const { min, max } = bounds;
    if (value >= min && value <= (max ?? Infinity)) return value;
    if (max === undefined) this.report('number-too-small', { found: value, parameters: { min } });
    else this.report('number-out-of-range', { found: value, parameters: { min, max } });
    return null;
  }

  /** As `number`, without decimals. */
  whole(bounds: Bounds): number | null {
    const value = this.number(bounds);
    if (value === null || Number.isInteger(value)) return value;
    this.report('number-not-whole', { found: value, expected: Math.round(value) });
    return null;
  }

  /** 80 for `80`, `80%` and a cell of 0.8 shown as a percentage. */
  percent(): number | null {
    const value = this.number();
    return value === null || !this.isPercent ? value : Number((value * 100).toPrecision(15));
  }

  /** 0.8 for `80%`, a cell of 0.8 and one of 80. */
  share(): number | null {
    const value = this.number({ min: 0, max: 100 });
    return value === null || value <= 1 ? value : value / 100;
  }

  /** Whether the cell shows a percent sign. */
  get isPercent(): boolean {
    if (this.offset < 0) return false;
    return this.isNumber
      ? formatAt(this.reading, this.cells, this.offset).isPercent
      : this.text.endsWith('%');
  }

  /** Number of decimals that a number is shown with; null for a blank cell. */
  get decimals(): number | null {
    if (this.offset < 0) return null;
    const shown = formatAt(this.reading, this.cells, this.offset).decimals;
    if (this.isNumber && shown !== null) return shown;
    return /[.,](\d+)\s*%?$/.exec(this.text)?.[1]?.length ?? 0;
  }

  /** `yyyy-mm-dd`. */
  day(): string | null {
    const found = this.text;
    const day = this.shownDay ?? parseDay(found);
    if (day === null && found !== '') this.report('day-unreadable', { found });
    return day;
  }

  /** A day `yyyy-mm-dd`, or where a time is given with it `yyyy-mm-ddThh:mm`. */
  moment(): string | null {
    const found = this.text;
    const day = this.shownDay;
    const minutes = Math.round((this.value - Math.floor(this.value)) * minutesOfDay) % minutesOfDay;
    const shown = day !== null && minutes > 0 ? momentOf(day, minutes) : day;
    const moment = shown ?? parseMoment(found);
    if (moment === null && found !== '') this.report('day-unreadable', { found });
    return moment;
  }

  /** The day that a number is shown as, or null. */
  get shownDay(): string | null {
    return this.offset < 0 ? null : dayAt(this.reading, this.cells, this.offset);
  }

  /** Parts of the day that a date shows. */
  get dateParts(): Pick<CellFormat, 'showsYear' | 'showsMonth' | 'showsDay'> {
    return formatAt(this.reading, this.cells, this.offset);
  }

  /** A cell is asked for its text more than once; its error is told once. */
  private reportError(found: string): void {
    const { ref, sheet, offset } = this;
    const place = `${sheet.name} ${String(offset)}`;
    if (ref === null || this.reading.toldErrors.has(place)) return;
    this.reading.toldErrors.add(place);
    this.report('formula-error', { found });
  }

  private anyNumber(): number | null {
    const found = this.text;
    if (found === '') return null;
    if (this.shownDay !== null) {
      this.report('date-where-number', { found, expected: numberOfDay(this.shownDay) });
      return null;
    }
    if (this.isNumber) return this.value;
    const number = parseNumberText(found);
    if (number?.kind === 'certain') {
      const group = `${this.ref?.sheet ?? ''} ${this.column}`;
      this.reading.log.addToGroup('text-number', group, { cell: this.ref, found, expected: number.value });
      return number.value;
    }
    if (number) {
      const { asThousands, asDecimal } = number;
      this.report('doubtful-number', { found, parameters: { asThousands, asDecimal } });
    } else {
      this.report('number-unreadable', { found });
    }
    return null;
  }

  private report(id: ReadingFindingId, detail: FindingDetail): void {
    const parameters = { column: this.column, ...detail.parameters };
    this.reading.log.add(id, { ...detail, cell: this.ref, parameters });
  }
}

/** The number that a hurried hand typed when Excel made a day of it: 8 May is 8.5. */
export function numberOfDay(day: string): number {
  const [, month, date] = day.split('-').map(Number);
  return Number(`${String(date)}.${String(month)}`);
}
