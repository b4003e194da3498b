/** Reads a table of cases: RFC 4180, first row the headings. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type CaseRow = Readonly<Record<string, string>>;

/** The rows of `test/cases/<name>`. */
export function readCases(name: string): readonly CaseRow[] {
  const text = readFileSync(join(process.cwd(), 'test', 'cases', name), 'utf8');
  const [headings = [], ...rows] = rowsOf(text);
  return rows.map((cells) => Object.fromEntries(headings.map((heading, i) => [heading, cells[i] ?? ''])));
}

function rowsOf(text: string): string[][] {
  const rows: string[][] = [];
  for (const line of text.match(/(?:"(?:[^"]|"")*"|[^"\n])+/g) ?? []) {
    const cells = [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)];
    rows.push(cells.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''));
  }
  return rows;
}
