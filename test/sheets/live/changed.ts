/** A workbook file with some input cells changed, as somebody would type them. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cellName, columnName } from '../../../src/workbook/address';

export type Typed = number | string | null;

export interface CellChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: Typed;
}

/** The same file with other contents in these cells; formats stay. The sheets must be of our own writing. */
export function withChanges(bytes: Uint8Array, changes: readonly CellChange[]): Uint8Array {
  const parts = unzipSync(bytes);
  for (const sheet of new Set(changes.map((change) => change.sheet))) {
    const part = partOf(parts, sheet);
    const own = changes.filter((change) => change.sheet === sheet);
    parts[part] = strToU8(changed(strFromU8(parts[part]!), own));
  }
  return zipSync(parts, { level: 1 });
}

function partOf(parts: Readonly<Record<string, Uint8Array>>, sheet: string): string {
  const workbook = strFromU8(parts['xl/workbook.xml']!);
  const id = new RegExp(`<sheet [^>]*name="${sheet}"[^>]*r:id="([^"]+)"`, 'u').exec(workbook)?.[1];
  const relationships = strFromU8(parts['xl/_rels/workbook.xml.rels']!);
  const target = [...relationships.matchAll(/<Relationship [^>]*>/g)]
    .map(([element]) => element)
    .find((element) => element.includes(`Id="${id ?? ''}"`));
  const path = /Target="([^"]+)"/.exec(target ?? '')?.[1];
  if (path === undefined) throw new Error(`no sheet ${sheet}`);
  return path.startsWith('/') ? path.slice(1) : `xl/${path}`;
}

function changed(xml: string, changes: readonly CellChange[]): string {
  const byRow = new Map<number, CellChange[]>();
  for (const change of changes) byRow.set(change.row, [...(byRow.get(change.row) ?? []), change]);
  return xml.replace(
    /<row r="(\d+)"([^>]*)>(.*?)<\/row>/gs,
    (all, row: string, rest: string, cells: string) => {
      const own = byRow.get(Number(row) - 1);
      return own ? `<row r="${row}"${rest}>${rowCells(cells, own)}</row>` : all;
    },
  );
}

function rowCells(xml: string, changes: readonly CellChange[]): string {
  const cells = new Map<number, string>();
  for (const [cell, name = ''] of xml.matchAll(/<c r="([A-Z]+)\d+"[^>]*?(?:\/>|>.*?<\/c>)/gs)) {
    cells.set(columnOf(name), cell);
  }
  for (const { row, column, value } of changes) {
    const style = /^<c [^>]*?( s="\d+")/.exec(cells.get(column) ?? '')?.[1] ?? '';
    cells.set(column, cellXml(cellName(row, column), style, value));
  }
  return [...cells]
    .sort(([a], [b]) => a - b)
    .map(([, cell]) => cell)
    .join('');
}

function columnOf(name: string): number {
  let column = 0;
  while (columnName(column) !== name) column += 1;
  return column;
}

function cellXml(name: string, style: string, value: Typed): string {
  if (value === null) return `<c r="${name}"${style}/>`;
  if (typeof value === 'number') return `<c r="${name}"${style}><v>${String(value)}</v></c>`;
  return `<c r="${name}"${style} t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
}
