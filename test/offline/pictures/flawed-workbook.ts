/** A workbook with the mistakes that people make, to show what the page says of them. */
import { readFileSync } from 'node:fs';
import { parseCell } from '../../../src/workbook/address';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import { samplePath } from '../offline-page';

const mistakes = [
  ['Bộ tiêu chí', 'F18', 'TYEL(r)'],
  ['Số liệu', 'Y71', '404 hồ sơ'],
  ['Số liệu', 'B80', 'S99'],
] as const;

/** The sample with a misspelt rule, a number typed as text and a code that no unit has. */
export async function flawedWorkbook(sample: string): Promise<Uint8Array> {
  const workbook = XlsxWorkbook.open(new Uint8Array(readFileSync(samplePath(sample))), { name: sample });
  const edits = mistakes.map(([sheet, at, content]) => {
    const cell = parseCell(at);
    if (!cell) throw new Error(`${at} is no cell`);
    return { sheet, ...cell, content };
  });
  await workbook.apply({ sheets: [], run: { tool: 'pictures', inputs: '' }, edits }, {});
  return workbook.bytes();
}
