/** Cells of every kind, as files hold them. */
import fc from 'fast-check';
import { packageParts, sheetXml, zipped } from '../workbook/xlsx/packages';

/** Texts that programs take for something else. */
const texts = fc.constantFrom(
  '',
  ' ',
  '#N/A',
  '#DIV/0!',
  '=1+1',
  '=A1',
  "'12",
  "'=x",
  '012',
  '1/2',
  '1,5',
  '1.234,5',
  'TRUE',
  '90%',
  '-',
  '+a',
  '@x',
  'KPS',
  'x\ny',
  ' hai  đầu ',
  'Tỷ lệ ≥ 90 %',
  '<b>&"\'',
  '😀',
  '_x0041_',
  '\u00a0',
  'null',
  '1e5',
);
const anyFormula = fc.constantFrom(
  'A1',
  '1+2',
  '""',
  '"#N/A"',
  'SUM(A1:B2)',
  'IF(A1="x";1)',
  '\'Số liệu\'!A1&"<"',
);
const errors = fc.constantFrom('#N/A', '#DIV/0!', '#REF!', '#NAME?', '#VALUE!', '#NUM!', '#NULL!');
const numbers = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, 44_197, 0.1),
);

type AnyCell = {
  readonly kind: 'n' | 'b' | 'e' | 'str' | 'inlineStr' | '';
  readonly value: string;
  readonly formula: string;
  readonly style: number;
};

const constants = fc.oneof(
  numbers.map((value) => ({ kind: 'n', value: String(value) }) as const),
  fc.boolean().map((value) => ({ kind: 'b', value: value ? '1' : '0' }) as const),
  errors.map((value) => ({ kind: 'e', value }) as const),
);
const style = fc.integer({ min: 0, max: 3 });
const anyCell: fc.Arbitrary<AnyCell> = fc.oneof(
  fc.record({ cell: constants, style }).map(({ cell, style: s }) => ({ ...cell, formula: '', style: s })),
  fc
    .record({ value: texts, style })
    .map(({ value, style: s }) => ({ kind: 'inlineStr' as const, value, formula: '', style: s })),
  fc
    .record({ cell: constants, formula: anyFormula, style })
    .map(({ cell, formula, style: s }) => ({ ...cell, formula, style: s })),
  fc
    .record({ value: texts, formula: anyFormula, style })
    .map(({ value, formula, style: s }) => ({ kind: 'str' as const, value, formula, style: s })),
  fc
    .record({ formula: anyFormula, style })
    .map(({ formula, style: s }) => ({ kind: '' as const, value: '', formula, style: s })),
  fc.record({ style }).map(({ style: s }) => ({ kind: '' as const, value: '', formula: '', style: s })),
);
/** Excel answers a formula that comes to its own text as it answers that text. */
const isOwnText = ({ value, formula }: AnyCell) => value === `=${formula}`;
/** Cells side by side, some of them left out. */
export const anyRow = fc.array(
  fc.option(
    anyCell.filter((cell) => !isOwnText(cell)),
    { nil: null },
  ),
  { maxLength: 6 },
);

const styles =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.000&quot; điểm&quot;"/></numFmts>' +
  '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="49"/><xf numFmtId="170"/></cellXfs></styleSheet>';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A workbook of one sheet with these rows. */
export function bookOfCells(rows: readonly (readonly (AnyCell | null)[])[]): Uint8Array {
  const xml = rows.map((cells, row) => {
    const inside = cells.map((cell, column) => {
      if (!cell) return '';
      const formula = cell.formula === '' ? '' : `<f>${escaped(cell.formula)}</f>`;
      const at = `r="${'ABCDEF'[column]!}${String(row + 1)}" s="${String(cell.style)}"`;
      if (cell.kind === '') return `<c ${at}>${formula}</c>`;
      const text = escaped(cell.value);
      const value =
        cell.kind === 'inlineStr' ? `<is><t xml:space="preserve">${text}</t></is>` : `<v>${text}</v>`;
      return `<c ${at} t="${cell.kind}">${formula}${value}</c>`;
    });
    return `<row r="${String(row + 1)}">${inside.join('')}</row>`;
  });
  return zipped(
    packageParts({
      'xl/worksheets/sheet1.xml': sheetXml(`<sheetData>${xml.join('')}</sheetData>`),
      'xl/styles.xml': styles,
    }),
  );
}
