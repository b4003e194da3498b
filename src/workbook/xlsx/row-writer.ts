import { columnName, maxColumns, maxRows } from '../address';
import { highestRow } from '../grid-sizes';
import type { Block, CellContent, SheetPlan } from '../plan';
import { WorkbookRefusal } from '../port';
import type { Limits } from './limits';
import { shortestNumber } from './number-text';
import { RowSweep } from '../row-sweep';
import { StyleLayers } from './style-layers';
import type { StylesWriter } from './styles-writer';
import { encodeCellText } from './xml-text';

/** Characters of XML gathered before they are handed on. */
const chunkLength = 1 << 16;

/** What a text must not begin with unmarked: Excel would take it for a formula once somebody edits the cell. */
export const beginsAsFormula = /^[\s\0]*[=+\-@\uff1d\uff0b\uff0d\uff20']/;

/** The rows of a planned sheet as XML, in pieces. */
export class RowWriter {
  /** Whether a formula was written. */
  hasFormulas = false;
  private readonly styles: StyleLayers;
  private readonly heights: ReadonlyMap<number, number>;
  private readonly blocks: RowSweep<Block>;
  private readonly columnNames: string[] = [];

  constructor(
    private readonly plan: SheetPlan,
    styles: StylesWriter,
    private readonly limits: Limits,
  ) {
    this.styles = new StyleLayers(plan.styles, styles);
    this.heights = new Map(plan.rowHeights.map(({ row, points }) => [row, points]));
    this.blocks = new RowSweep(plan.blocks, ({ row, rows }) => ({ row, rows: rows.length }));
  }

  /** One past the last row. */
  get end(): number {
    const lastHeight = this.plan.rowHeights.reduce((end, { row }) => Math.max(end, row + 1), 0);
    return Math.max(this.blocks.end, this.styles.end, lastHeight);
  }

  /** Pieces of XML, each with the number of rows that are done after it. */
  *rows(): Generator<{ readonly xml: string; readonly done: number }> {
    const { end } = this;
    if (end > maxRows) throw new WorkbookRefusal('bad-cell-reference', { sheet: this.plan.name, row: end });
    let xml = '';
    for (let row = 0; row < end; row += 1) {
      xml += this.row(row);
      if (xml.length < chunkLength) continue;
      yield { xml, done: row + 1 };
      xml = '';
    }
    if (xml !== '') yield { xml, done: end };
  }

  private row(row: number): string {
    this.styles.enter(row);
    this.blocks.enter(row);
    const contents = this.contents(row);
    const from = contents?.from ?? 0;
    const cells = contents?.cells ?? [];
    const width = Math.max(from + cells.length, this.styles.width);
    if (width > maxColumns)
      throw new WorkbookRefusal('bad-cell-reference', { sheet: this.plan.name, column: width });
    const number = String(row + 1);
    let text = '';
    for (let column = 0; column < width; column += 1) {
      const content = column < from ? null : (cells[column - from] ?? null);
      if (content !== null) text += this.cell(content, column, number);
      else if (this.styles.isStyled(column))
        text += `<c r="${this.name(column)}${number}"${this.style(column)}/>`;
    }
    const height = this.heights.get(row);
    if (text === '' && height === undefined) return '';
    const ht =
      height === undefined ? '' : ` ht="${shortestNumber(Math.min(height, highestRow))}" customHeight="1"`;
    return `<row r="${number}"${ht}>${text}</row>`;
  }

  /** What the blocks put into a row; where several do, the later one counts. */
  private contents(row: number): { readonly from: number; readonly cells: readonly CellContent[] } | null {
    let single: Block | null = null;
    let several: CellContent[] | null = null;
    for (const block of this.blocks.active) {
      const cells = block.rows[row - block.row];
      if (!cells) continue;
      if (single === null) {
        single = block;
        continue;
      }
      several ??= placed([], single.column, single.rows[row - single.row] ?? []);
      placed(several, block.column, cells);
    }
    if (several) return { from: 0, cells: several };
    return single && { from: single.column, cells: single.rows[row - single.row] ?? [] };
  }

  private cell(content: NonNullable<CellContent>, column: number, row: string): string {
    const open = `<c r="${this.name(column)}${row}"`;
    if (typeof content === 'number') {
      const { type, value } = numberCell(content);
      return `${open}${this.style(column)}${type}><v>${value}</v></c>`;
    }
    if (typeof content === 'string') {
      const text = this.text(content, column, row);
      const style = this.style(column, beginsAsFormula.test(content));
      return `${open}${style} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
    }
    if (typeof content === 'boolean') {
      return `${open}${this.style(column)} t="b"><v>${content ? '1' : '0'}</v></c>`;
    }
    this.hasFormulas = true;
    const { formula } = content;
    if (formula.length > this.limits.formulaLength) {
      throw this.tooLong('formula-too-long', column, row, this.limits.formulaLength);
    }
    const { type, value } = this.cached(content.value, column, row);
    const v = value === '' && type === '' ? '' : `<v>${value}</v>`;
    return `${open}${this.style(column)}${type}><f>${encodeCellText(formula)}</f>${v}</c>`;
  }

  private cached(
    value: number | string | boolean | null,
    column: number,
    row: string,
  ): { readonly type: string; readonly value: string } {
    if (typeof value === 'number') return numberCell(value);
    if (typeof value === 'string') return { type: ' t="str"', value: this.text(value, column, row) };
    if (typeof value === 'boolean') return { type: ' t="b"', value: value ? '1' : '0' };
    return { type: '', value: '' };
  }

  private text(text: string, column: number, row: string): string {
    if (text.length > this.limits.textLength) {
      throw this.tooLong('text-too-long', column, row, this.limits.textLength);
    }
    return encodeCellText(text);
  }

  private style(column: number, quoted = false): string {
    const index = this.styles.index(column, quoted);
    return index === 0 ? '' : ` s="${String(index)}"`;
  }

  private name(column: number): string {
    return (this.columnNames[column] ??= columnName(column));
  }

  private tooLong(
    code: 'formula-too-long' | 'text-too-long',
    column: number,
    row: string,
    limit: number,
  ): WorkbookRefusal {
    return new WorkbookRefusal(code, { sheet: this.plan.name, cell: `${this.name(column)}${row}`, limit });
  }
}

/** A number as a cell holds it; what is none is the error that a calculation gives. */
export function numberCell(value: number): { readonly type: string; readonly value: string } {
  return Number.isFinite(value)
    ? { type: '', value: shortestNumber(value) }
    : { type: ' t="e"', value: '#NUM!' };
}

function placed(line: CellContent[], column: number, cells: readonly CellContent[]): CellContent[] {
  while (line.length < column + cells.length) line.push(null);
  cells.forEach((content, i) => (line[column + i] = content));
  return line;
}
