/** Reads the cells of one column of figures; how its texts are written decides its doubtful ones. */
import { findingsPerColumn } from '../../core/findings/rule';
import type { CellRef, FindingValue } from '../../core/findings/finding';
import type { FindingDetail } from '../../core/findings/rule';
import { Tag } from '../../core/measures/column';
import { decideNumber, type DecimalMark, type NumberText } from '../../core/measures/number-text';
import { foldCase, type TextPool } from '../../core/measures/text-pool';
import { CellKind, type SheetSnapshot } from '../../workbook/snapshot';
import { numberOfDay } from './cell';
import type { Figures } from './figure-tables';
import type { ReadingFindingId } from './finding-ids';
import { dayAt, formatAt, type Reading } from './reading';
import { textMeaning, type TextMeaning } from './text-meaning';

/** What reading figures needs besides the sheet. */
export interface FigureContext {
  readonly reading: Reading;
  readonly texts: TextPool;
  readonly unitCodes: readonly string[];
  /** The texts that a criterion's rule can use, null where it can use none. */
  readonly textsRead: (criterion: string) => ReadonlySet<string> | null;
}

/** Meanings of the texts of one sheet, each worked out once. */
export class SheetTexts {
  private readonly meanings: (TextMeaning | undefined)[] = [];

  constructor(private readonly texts: readonly string[]) {}

  meaning(id: number): TextMeaning {
    return (this.meanings[id] ??= textMeaning(this.texts[id] ?? ''));
  }
}

interface Doubtful {
  readonly figures: Figures;
  readonly unit: number;
  readonly cell: CellRef;
  readonly text: string;
  readonly number: Extract<NumberText, { kind: 'doubtful' }>;
}

/** Findings that a column has once, however many cells they are about. */
type Counted = 'text-number' | 'doubtful-number-decided';

export class FigureColumn {
  private readonly marks = new Set<DecimalMark>();
  private readonly doubtful: Doubtful[] = [];
  private readonly counted = new Map<Counted, { readonly first: FindingDetail; count: number }>();

  constructor(
    private readonly context: FigureContext,
    private readonly sheet: SheetSnapshot,
    private readonly texts: SheetTexts,
    private readonly columnIndex: number,
  ) {}

  /** Puts what stands at an offset of the sheet's cells into the figures of a unit. */
  read(figures: Figures, unit: number, row: number, offset: number): void {
    const { cells } = this.sheet;
    const kind = cells.kinds[offset];
    const number = cells.numbers[offset]!;
    if (kind === CellKind.text) {
      this.readText(figures, unit, row, this.texts.meaning(number));
      return;
    }
    if (kind === CellKind.blank) return;
    this.mark(figures, unit, row);
    if (kind === CellKind.number) {
      if (!formatAt(this.context.reading, cells, offset).isDate) put(figures, unit, number, Tag.number);
      else this.reportDay(figures, unit, row, offset);
    } else if (kind === CellKind.error) {
      this.report('formula-error', figures, unit, row, { found: cells.texts[number] ?? '' });
    } else if (this.context.textsRead(figures.criterion)) {
      put(figures, unit, number, Tag.boolean);
    } else {
      this.report('boolean-where-number', figures, unit, row, { found: number !== 0 });
    }
  }

  /** Decides the doubtful numbers and says what was counted, once all cells of the column are read. */
  finish(): void {
    for (const { figures, unit, cell, text, number } of this.doubtful) {
      const { asThousands, asDecimal } = number;
      const value = decideNumber(number, this.marks);
      if (value === null) {
        const parameters = { asThousands, asDecimal };
        this.report('doubtful-number', figures, unit, cell.row, { found: text, parameters });
      } else {
        put(figures, unit, value, Tag.number);
        this.count('doubtful-number-decided', cell, text, value);
      }
    }
    for (const [id, { first, count }] of this.counted) {
      this.context.reading.log.add(id, { ...first, parameters: { count } });
    }
  }

  private readText(figures: Figures, unit: number, row: number, meaning: TextMeaning): void {
    this.mark(figures, unit, row);
    if (meaning.kind === 'state') {
      put(figures, unit, 0, meaning.tag);
      return;
    }
    const { text } = meaning;
    const texts = this.context.textsRead(figures.criterion);
    if (texts && (meaning.kind === 'text' || texts.has(foldCase(text)))) {
      put(figures, unit, this.context.texts.id(text), Tag.text);
    } else if (meaning.kind === 'number') {
      this.readNumber(figures, unit, row, text, meaning.number);
    } else {
      const id = meaning.kind === 'dash' ? 'dash-cell' : 'text-where-number';
      this.report(id, figures, unit, row, { found: text });
    }
  }

  private readNumber(figures: Figures, unit: number, row: number, text: string, number: NumberText): void {
    const cell = { sheet: this.sheet.name, row, column: this.columnIndex };
    if (number.kind === 'doubtful') {
      this.doubtful.push({ figures, unit, cell, text, number });
      return;
    }
    if (number.mark) this.marks.add(number.mark);
    put(figures, unit, number.value, Tag.number);
    this.count('text-number', cell, text, number.value);
  }

  private mark(figures: Figures, unit: number, row: number): void {
    figures.origin.rows[unit] = row;
    figures.origin.columns[unit] = this.columnIndex;
  }

  private reportDay(figures: Figures, unit: number, row: number, offset: number): void {
    const { reading } = this.context;
    const day = dayAt(reading, this.sheet.cells, offset);
    const expected = day === null ? null : numberOfDay(day);
    this.report('date-where-number', figures, unit, row, {
      found: day ?? this.sheet.cells.numbers[offset]!,
      expected,
    });
  }

  private count(id: Counted, cell: CellRef, found: FindingValue, expected: FindingValue): void {
    const known = this.counted.get(id);
    if (known) known.count += 1;
    else this.counted.set(id, { first: { cell, found, expected }, count: 1 });
  }

  private report(
    id: ReadingFindingId,
    figures: Figures,
    unit: number,
    row: number,
    detail: FindingDetail,
  ): void {
    const cell = { sheet: this.sheet.name, row, column: this.columnIndex };
    const at = { cell, unit: this.context.unitCodes[unit] ?? '', criterion: figures.criterion };
    const group = `${cell.sheet} ${String(cell.column)}`;
    this.context.reading.log.addToGroup(id, group, { ...at, ...detail }, findingsPerColumn);
  }
}

function put(figures: Figures, unit: number, value: number, tag: Tag): void {
  figures.column.numbers[unit] = value;
  figures.column.tags[unit] = tag;
}
