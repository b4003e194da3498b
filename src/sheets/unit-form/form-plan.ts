/** The workbook that is issued to a unit. */
import { rootCode } from '../../core/criteria/criterion';
import type { CellContent, SheetPlan, StyledRange, WorkbookPlan } from '../../workbook/plan';
import { bodyFont, headingFont, palette, titleFont } from '../style';
import type { Texts } from '../texts';
import { formPrint } from '../template/form-print';
import { evidenceColumns, formColumns, unitFormSheets, type FormColumnId } from './columns';
import { FormPlaces, formColumn, headRows, rowCode, type FormRow } from './form-places';
import { computedFormula, selfFormula } from './form-points';
import type { UnitForm } from './unit-form';

/** A form as it was issued: its content, and the workbook it was written as. */
export interface IssuedForm {
  readonly form: UnitForm;
  readonly plan: WorkbookPlan;
}

/** Documents that the list of evidence has room for. */
export const evidenceRows = 60;

const widths: Readonly<Record<FormColumnId, number>> = {
  code: 8,
  name: 36,
  max: 8,
  method: 30,
  required: 20,
  applies: 8,
  a: 10,
  b: 10,
  ratio: 9,
  x: 14,
  computed: 10,
  self: 10,
  difference: 9,
  evidence: 12,
  place: 12,
  explanation: 24,
  appraisal1: 9,
  reason: 14,
  appraisal2: 9,
  check: 12,
};

/** The workbook of a form. The same form and texts give the same workbook, so that it can be made anew to compare with. */
export function issuedForm(form: UnitForm, texts: Texts): IssuedForm {
  const { book, unit } = form;
  const sheets = [formSheet(new FormPlaces(form), texts), evidenceSheet(texts)];
  return {
    form,
    plan: {
      sheets,
      run: { tool: 'ChiSo', inputs: '' },
      form: {
        unit: unit.code,
        period: book.settings.period.key,
        setVersion: book.settings.setVersion,
        structure: '',
      },
    },
  };
}

function formSheet(places: FormPlaces, texts: Texts): SheetPlan {
  const { book, unit } = places.form;
  const { language } = texts;
  const printedColumns = formColumns.length - 1;
  const columnWidths = formColumns.map(({ id }) => widths[id]);
  return {
    name: unitFormSheets.form[language],
    blocks: [
      { row: headRows.title, column: 0, rows: [[book.settings.indexName]] },
      { row: headRows.unit, column: 0, rows: [[`${unit.code} ${unit.name}`]] },
      { row: headRows.headings, column: 0, rows: [formColumns.map(({ names }) => names[language])] },
      {
        row: headRows.numbers,
        column: 0,
        rows: [formColumns.slice(0, printedColumns).map((_, i) => `(${String(i + 1)})`)],
      },
      { row: headRows.body, column: 0, rows: places.rows.map((row) => rowCells(places, row, texts)) },
    ],
    styles: [
      { range: { row: 0, column: 0, rows: 1, columns: 1 }, style: titleFont },
      {
        range: { row: headRows.headings, column: 0, rows: 2, columns: formColumns.length },
        style: { ...headingFont, horizontal: 'center', vertical: 'center', wrap: true },
      },
      {
        range: { row: headRows.body, column: 0, rows: places.rows.length, columns: formColumns.length },
        style: { ...bodyFont, border: palette.lines, vertical: 'center', wrap: true },
      },
      ...places.rows.flatMap((row) => entryStyles(row)),
    ],
    columnWidths,
    rowHeights: [],
    merges: [],
    tables: [],
    validations: [],
    comments: [],
    freeze: { rows: headRows.body, columns: 2 },
    showGridLines: false,
    print: formPrint({
      columnWidths: columnWidths.slice(0, printedColumns),
      headings: { from: headRows.unit, to: headRows.body },
      keyColumns: 2,
      continued: new Set(),
    }),
    protected: true,
  };
}

function rowCells(places: FormPlaces, row: FormRow, texts: Texts): CellContent[] {
  const { line, measure } = row;
  const { criterion } = line;
  if (measure !== null) return [rowCode(row), measure];
  const formula = (text: string | null): CellContent => (text === null ? null : { formula: text, value: '' });
  const cells: Readonly<Partial<Record<FormColumnId, CellContent>>> = {
    code: criterion.code,
    name: criterion.code === rootCode ? texts.text('unitForm.total') : criterion.name,
    max: line.max,
    method: criterion.method || null,
    required: criterion.evidence || null,
    applies: texts.text(line.role === 'exempt' ? 'unitForm.no' : 'unitForm.yes'),
    computed: formula(computedFormula(places, line)),
    self: formula(selfFormula(places, line)),
  };
  return formColumns.map(({ id }) => cells[id] ?? null);
}

function entryStyles({ row, line, measure }: FormRow): StyledRange[] {
  const open = (id: FormColumnId): StyledRange => ({
    range: { row, column: formColumn(id), rows: 1, columns: 1 },
    style: { locked: false },
  });
  if (measure !== null) return [open('x')];
  if (line.role !== 'measured' && line.role !== 'entered') return [];
  const figures = (['a', 'b', 'x'] as const).filter((id) => line.measures.includes(id));
  return [...figures, 'self' as const, 'evidence' as const, 'place' as const, 'explanation' as const].map(
    open,
  );
}

function evidenceSheet(texts: Texts): SheetPlan {
  const { language } = texts;
  const columns = evidenceColumns.length - 1;
  return {
    name: unitFormSheets.evidence[language],
    blocks: [
      { row: 0, column: 0, rows: [[unitFormSheets.evidence[language]]] },
      { row: 1, column: 0, rows: [evidenceColumns.map(({ names }) => names[language])] },
    ],
    styles: [
      { range: { row: 0, column: 0, rows: 1, columns: 1 }, style: titleFont },
      { range: { row: 1, column: 0, rows: 1, columns: evidenceColumns.length }, style: headingFont },
      {
        range: { row: 2, column: 0, rows: evidenceRows, columns },
        style: { ...bodyFont, border: palette.lines, wrap: true, locked: false },
      },
    ],
    columnWidths: [12, 20, 14, 24, 44, 14, 14, 28, 20, 12],
    rowHeights: [],
    merges: [],
    tables: [],
    validations: [],
    comments: [],
    freeze: { rows: 2, columns: 1 },
    showGridLines: false,
    print: null,
    protected: true,
  };
}
