/** The list of evidence of a form: one document a row, typed by the unit, each with its own code. */
import { cellName } from '../../workbook/address';
import type { SheetPlan } from '../../workbook/plan';
import { bodyFont, headingFont, palette, titleFont } from '../style';
import { formPrint } from '../template/form-print';
import type { Texts } from '../texts';
import { evidenceColumns, unitFormSheets, type EvidenceColumnId } from './columns';
import { codedEvidence } from './form-codes';
import { rowCodeFormula } from './form-check-code';
import { entryFill, unprintedStyle } from './form-look';
import { evidencePlace } from './form-places';
import type { UnitForm } from './unit-form';

const widths: Readonly<Record<EvidenceColumnId, number>> = {
  code: 10,
  number: 18,
  date: 13,
  issuer: 22,
  title: 46,
  criterion: 12,
  place: 13,
  file: 28,
  note: 16,
  check: 10,
};

const unitRow = 1;
const hintRow = 2;
const printed = evidenceColumns.length - 1;
const { headingRow, numberRow, codes } = evidencePlace;

/** The list of a unit. */
export function evidenceSheet({ unit }: UnitForm, body: SheetPlan, texts: Texts): SheetPlan {
  const name = texts.text('unitForm.unit', { name: unit.name, code: unit.code });
  return { ...body, blocks: [...body.blocks, { row: unitRow, column: 0, rows: [[name]] }] };
}

/** The list without the name of the unit. */
export function evidenceBody(texts: Texts): SheetPlan {
  const columnWidths = evidenceColumns.map(({ id }) => widths[id]);
  const columnOf = (id: EvidenceColumnId) => evidenceColumns.findIndex((column) => column.id === id);
  const codeRows = Array.from({ length: codes.rows }, (_, i) => {
    const cells = codedEvidence.map(({ id, ...entry }) => ({
      ...entry,
      cell: cellName(codes.row + i, columnOf(id)),
    }));
    return [{ formula: rowCodeFormula(cells), value: 0 }];
  });
  const whole = (row: number, rows: number) => ({ row, column: 0, rows, columns: printed });
  return {
    name: unitFormSheets.evidence[texts.language],
    blocks: [
      { row: 0, column: 0, rows: [[texts.text('unitForm.evidence.title')]] },
      { row: hintRow, column: 0, rows: [[texts.text('unitForm.evidence.hint')]] },
      { row: headingRow, column: 0, rows: [evidenceColumns.map(({ names }) => names[texts.language])] },
      { row: numberRow, column: 0, rows: [Array.from({ length: printed }, (_, i) => `(${String(i + 1)})`)] },
      { row: codes.row, column: codes.column, rows: codeRows },
    ],
    styles: [
      { range: whole(0, 1), style: { ...titleFont, horizontal: 'center' } },
      { range: whole(unitRow, 1), style: { ...bodyFont, bold: true, horizontal: 'center' } },
      {
        range: whole(2, 1),
        style: { ...bodyFont, italic: true, color: palette.muted, horizontal: 'center' },
      },
      {
        range: whole(headingRow, 1),
        style: { ...headingFont, horizontal: 'center', vertical: 'center', wrap: true },
      },
      {
        range: whole(numberRow, 1),
        style: { ...bodyFont, fill: palette.light, border: palette.lines, horizontal: 'center', fontSize: 9 },
      },
      {
        range: whole(codes.row, codes.rows),
        style: {
          ...bodyFont,
          border: palette.lines,
          fill: entryFill,
          wrap: true,
          vertical: 'center',
          numberFormat: '@',
          locked: false,
        },
      },
      {
        range: { row: codes.row, column: columnOf('date'), rows: codes.rows, columns: 1 },
        style: { numberFormat: 'dd/mm/yyyy', horizontal: 'center' },
      },
      {
        range: { row: headingRow, column: codes.column, rows: codes.rows + 2, columns: 1 },
        style: unprintedStyle,
      },
    ],
    columnWidths,
    rowHeights: [
      { row: 0, points: 24 },
      { row: headingRow, points: 32 },
    ],
    merges: [0, unitRow, hintRow].map((row) => whole(row, 1)),
    tables: [],
    validations: [
      {
        range: { row: codes.row, column: columnOf('date'), rows: codes.rows, columns: 1 },
        rule: { kind: 'whole', min: firstDay, max: lastDay },
        prompt: texts.text('unitForm.prompt.date'),
        error: texts.text('unitForm.refused.date'),
        strictness: 'stop',
      },
    ],
    comments: [],
    freeze: { rows: codes.row, columns: 1 },
    showGridLines: false,
    print: {
      ...formPrint({
        columnWidths: columnWidths.slice(0, printed),
        headings: { from: headingRow, to: codes.row },
        keyColumns: 1,
        continued: new Set(),
      }),
      area: whole(0, codes.row + codes.rows),
    },
    protected: true,
  };
}

/** Days as Excel counts them: 1 January 2000 to 31 December 2099. */
const firstDay = 36_526;
const lastDay = 73_050;
