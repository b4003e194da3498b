import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import type { IndexBook } from '../../../src/core/book';
import { languages, textsFor } from '../../../src/locale/texts';
import { readIndexBook } from '../../../src/sheets/read/index-book';
import { checkCodeNames, evidenceColumns, formColumns } from '../../../src/sheets/unit-form/columns';
import { formCodeOf, rowCodeOf } from '../../../src/sheets/unit-form/form-check-code';
import { checkCodeColumns } from '../../../src/sheets/unit-form/form-head';
import {
  entryColumns,
  evidencePlace,
  formColumn,
  FormPlaces,
  headRows,
  printedColumns,
} from '../../../src/sheets/unit-form/form-places';
import { issuedForm, type IssuedForm } from '../../../src/sheets/unit-form/form-plan';
import { unitForm } from '../../../src/sheets/unit-form/unit-form';
import { holdsCell } from '../../../src/workbook/address';
import type { CellContent, CellStyle, SheetPlan } from '../../../src/workbook/plan';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import { disorderOf } from '../../workbook/xlsx/schema-order';
import { richBooks, richBytes } from '../live/rich-books';
import { fileOf, formOf, sampleBook } from './sample-form';

let service: IndexBook;
let rich: IndexBook;

beforeAll(async () => {
  service = await sampleBook();
  const bytes = await richBytes(richBooks[0]!);
  rich = readIndexBook(await XlsxWorkbook.open(bytes, { name: 'a' }).read({}));
});

/** Forms of every kind: ratios, an exempt area, entered and surveyed lines, choices, bonus and penalty. */
function forms(): readonly (readonly [string, IssuedForm])[] {
  return [
    ['ratios', formOf(service, 0)],
    ['an exempt area', formOf(service, 4)],
    ['every kind of line', formOf(rich, 0)],
    ['every kind of line, an area exempt', formOf(rich, 1)],
  ];
}

const formSheetOf = ({ plan }: IssuedForm): SheetPlan => plan.sheets[0]!;

function contents({ blocks }: SheetPlan): ReadonlyMap<string, CellContent> {
  const cells = new Map<string, CellContent>();
  for (const { row, column, rows } of blocks)
    rows.forEach((line, i) => {
      line.forEach((cell, k) => cells.set(`${String(row + i)},${String(column + k)}`, cell));
    });
  return cells;
}

/** The style of a cell: later ones cover earlier ones. */
function styleAt({ styles }: SheetPlan, row: number, column: number): CellStyle {
  return styles
    .filter(({ range }) => holdsCell(range, row, column))
    .reduce<CellStyle>((whole, { style }) => ({ ...whole, ...style }), {});
}

function formulasOf({ plan }: IssuedForm): readonly string[] {
  return plan.sheets.flatMap((sheet) => [
    ...[...contents(sheet).values()].flatMap((cell) =>
      typeof cell === 'object' && cell !== null ? [cell.formula] : [],
    ),
    ...sheet.validations.flatMap(({ rule }) => ('formula' in rule ? [rule.formula] : [])),
  ]);
}

/** What forms call, all of it in Excel 2010. */
const functions2010 = new Set(
  'AND AVERAGE COUNT ERROR.TYPE IF IFERROR INT ISNUMBER ISTEXT LEN MATCH MAX MEDIAN MIN MOD N NOT OR ROUND ROW SUM SUMPRODUCT T TEXT'.split(
    ' ',
  ),
);

describe('a form', () => {
  test('is open where the unit types and locked everywhere else', () => {
    for (const [name, issued] of forms()) {
      const sheet = formSheetOf(issued);
      const rows = new Map(new FormPlaces(issued.form).rows.map((row) => [row.row, row]));
      const cells = contents(sheet);
      const last = Math.max(...sheet.blocks.map(({ row, rows: lines }) => row + lines.length));
      for (let row = 0; row < last; row++)
        for (const [column, { id }] of formColumns.entries()) {
          const at = rows.get(row);
          const isEntry = at !== undefined && entryColumns(at).includes(id);
          expect([name, row, id, styleAt(sheet, row, column).locked]).toEqual([
            name,
            row,
            id,
            isEntry ? false : undefined,
          ]);
          if (isEntry) expect(cells.get(`${String(row)},${String(column)}`) ?? null).toBeNull();
        }
      expect(sheet.protected).toBe(true);
    }
  });

  test('greys what the unit does not fill: closed lines, and the columns of the appraisers', () => {
    const issued = formOf(rich, 1);
    const sheet = formSheetOf(issued);
    const filled = new FormPlaces(issued.form).rows.find((row) => entryColumns(row).length > 0)!;
    const grey = styleAt(sheet, filled.row, formColumn('appraisal1')).fill;
    expect(styleAt(sheet, filled.row, formColumn('appraisal2')).fill).toBe(grey);
    for (const row of new FormPlaces(issued.form).rows) {
      const isClosed = row.line.role === 'exempt' || row.line.role === 'survey';
      expect(styleAt(sheet, row.row, formColumn('explanation')).fill === grey).toBe(isClosed);
    }
  });

  test('says on the closed line of an exempt criterion by what it is exempt', () => {
    const text = JSON.stringify(formSheetOf(formOf(service, 4)).blocks);
    expect(text).toContain('Không áp dụng: Văn bản minh họa: đơn vị không có TTHC thu phí, lệ phí');
  });

  test('uses functions of Excel 2010 alone, in formulas that Excel can hold', () => {
    for (const [, issued] of forms())
      for (const formula of formulasOf(issued)) {
        expect(formula.length).toBeLessThan(8192);
        const called = [...formula.replace(/"[^"]*"/g, '""').matchAll(/([A-Z][A-Z.0-9]*)\(/g)].map(
          ([, one]) => one!,
        );
        expect(called.filter((one) => !functions2010.has(one))).toEqual([]);
      }
  });

  test('prints on A4 landscape, one page wide, with the unit and the check code on every page', () => {
    for (const [, issued] of forms()) {
      const { print, blocks } = formSheetOf(issued);
      expect(print).toMatchObject({ orientation: 'landscape', fitToWidth: true });
      expect(print?.columnBreaks).toBeUndefined();
      expect(print?.area?.columns).toBe(printedColumns);
      const { from, to } = print!.titleRows!;
      const repeated = blocks.filter(({ row }) => row >= from && row < to);
      expect(JSON.stringify(repeated)).toContain(issued.form.unit.name);
      expect(repeated.some(({ column }) => column === checkCodeColumns.from)).toBe(true);
      expect(JSON.stringify(repeated)).toContain(checkCodeNames.vi);
    }
  });

  test('is a file whose parts stand in the order that the format demands', async () => {
    const parts = unzipSync(await fileOf(formOf(rich, 1).plan));
    for (const name of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'])
      expect(disorderOf(strFromU8(parts[name]!), { every: false })).toEqual([]);
    expect(strFromU8(parts['xl/worksheets/sheet1.xml']!)).toMatch(/<sheetProtection sheet="1"[^>]*\/>/);
    expect(strFromU8(parts['xl/worksheets/sheet1.xml']!)).not.toMatch(
      /<sheetProtection[^>]*(password|hash)/i,
    );
  });

  test('is the same whoever asks first, with forms of other units made before or not', () => {
    const again = { ...service };
    const second = formOf(again, 1);
    expect(formOf(service, 0).plan).toEqual(formOf(again, 0).plan);
    expect(formOf(service, 1).plan).toEqual(second.plan);
  });

  test('has every text in both languages, none cut or unfilled', () => {
    for (const language of languages) {
      const { plan } = issuedForm(unitForm(rich, rich.units[1]!)!, textsFor(language));
      const texts = plan.sheets.flatMap((sheet) => [
        ...[...contents(sheet).values()].filter((cell) => typeof cell === 'string'),
        ...sheet.validations.flatMap(({ prompt, error }) => [prompt, error]),
      ]);
      for (const text of texts) expect(text).not.toMatch(/unitForm\.|print\.|\{\w+\}/);
      for (const sheet of plan.sheets)
        for (const { prompt, error } of sheet.validations) {
          expect(prompt.length).toBeLessThanOrEqual(255);
          expect(error.length).toBeLessThanOrEqual(225);
        }
    }
  });

  test('has room for sixty documents', () => {
    const [, evidence] = formOf(service, 0).plan.sheets;
    const open = Array.from({ length: 200 }, (_, row) => row).filter(
      (row) => styleAt(evidence!, row, 0).locked === false,
    );
    expect(open).toHaveLength(60);
    expect(open[0]).toBe(evidencePlace.codes.row);
    expect(
      evidenceColumns.every(
        (_, column) => styleAt(evidence!, open[0]!, column).locked === (column < 9 ? false : undefined),
      ),
    ).toBe(true);
  });
});

describe('the fingerprint of a form', () => {
  const structure = (book: IndexBook, unit: number) => formOf(book, unit).plan.form!.structure;
  const changedCriterion = (change: object, code = '1.1'): IndexBook => ({
    ...service,
    criteriaSets: service.criteriaSets.map((set) => ({
      ...set,
      nodes: set.nodes.map((node) => (node.code === code ? { ...node, ...change } : node)),
    })),
  });

  test('is that of what is asked, not of whose form it is', () => {
    const other = {
      ...service,
      units: service.units.map((unit) => ({ ...unit, name: `${unit.name} đổi tên` })),
    };
    expect(structure(other, 0)).toBe(structure(service, 0));
  });

  test.each([
    ['a maximum', { max: 5 }],
    ['a name', { name: 'Tên khác' }],
    ['a rule', { rule: { kind: 'name', name: 'a', place: { from: 0, to: 1 } } }],
    ['steps', { rule: null, source: 'self', steps: [0, 6] }],
    ['how points are given', { method: 'Cách khác' }],
  ])('changes with %s', (_, change) => {
    expect(structure(changedCriterion(change), 0)).not.toBe(structure(service, 0));
  });

  test('changes with what the unit is exempt from', () => {
    expect(structure({ ...service, scope: [] }, 4)).not.toBe(structure(service, 4));
  });
});

describe('the points that a cell takes', () => {
  const ruleAt = (issued: IssuedForm, code: string, id: 'self' | 'x' | 'a') => {
    const row = new FormPlaces(issued.form).rows.find(
      ({ line, measure }) => line.criterion.code === code && measure === null,
    )!;
    return formSheetOf(issued).validations.find(({ range }) => holdsCell(range, row.row, formColumn(id)));
  };

  test('are choices where the rule chooses, with the states', () => {
    expect(ruleAt(formOf(rich, 0), '2.3', 'x')?.rule).toEqual({
      kind: 'list',
      values: ['Có', 'Không', 'KAD', 'KPS'],
    });
  });

  test('are whole where the rule counts, and never negative', () => {
    expect(ruleAt(formOf(rich, 0), '1.2', 'x')?.rule).toMatchObject({
      formula: expect.stringContaining('INT('),
    });
    expect(ruleAt(formOf(rich, 0), '1.1', 'a')?.rule).toMatchObject({
      formula: expect.stringContaining('>=0'),
    });
  });

  test('are up to the maximum, a state only where it means something', () => {
    expect(ruleAt(formOf(rich, 0), '4.1', 'self')).toMatchObject({
      strictness: 'stop',
      rule: { formula: expect.stringMatching(/>=0,L\d+<=C\d+.*KAD/) },
    });
    // Bonus points are given by figures, and no figure takes the line out of anything.
    expect(ruleAt(formOf(rich, 0), 'T', 'self')?.rule).not.toMatchObject({
      formula: expect.stringMatching(/L\d+="KAD"/),
    });
  });
});

describe('the check code', () => {
  const entry = fc.record({
    value: fc.oneof(
      fc.constant(null),
      fc.constantFrom('KAD', 'KPS', 'Có', 'kịp thời'),
      fc.integer({ min: 0, max: 999_999 }),
      fc.integer({ min: 0, max: 99_999 }).map((hundredths) => hundredths / 100),
    ),
    weight: fc.constantFrom(3, 5, 7, 11),
    takesStates: fc.constant(true),
  });

  test('of a row changes with any entry that is changed by a digit, a state or a letter', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), fc.nat(), (entries, at) => {
        const place = at % entries.length;
        const { value } = entries[place]!;
        const other = typeof value === 'number' ? value + 1 : value === 'KAD' ? 'KPS' : `${value ?? ''}a`;
        const changed = entries.map((one, i) => (i === place ? { ...one, value: other } : one));
        expect(rowCodeOf(changed)).not.toBe(rowCodeOf(entries));
      }),
    );
  });

  test('of a form changes when the entries of two rows are exchanged, or when it is of another unit', () => {
    expect(formCodeOf([[5, 9]], 'S01')).not.toBe(formCodeOf([[9, 5]], 'S01'));
    expect(formCodeOf([[5, 9]], 'S01')).not.toBe(formCodeOf([[5, 9]], 'S02'));
    expect(formCodeOf([[5], [9]], 'S01')).not.toBe(formCodeOf([[9], [5]], 'S01'));
    expect(formCodeOf([[1, 2]], '')).toBe('000-005');
  });

  test('of a row with an error in it is 0, as its formula says', () => {
    expect(rowCodeOf([{ value: { error: '#REF!' }, weight: 3, takesStates: true }])).toBe(0);
  });

  test('of a blank form stands in the row that is repeated', () => {
    const cell = contents(formSheetOf(formOf(service, 0))).get(
      `${String(headRows.unit)},${String(checkCodeColumns.from)}`,
    );
    expect(cell).toMatchObject({ value: expect.stringMatching(/^\d{3}-\d{3}$/) });
  });
});
