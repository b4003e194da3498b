/** A small index, and the forms that its units send back. */
import type { IndexBook } from '../../src/core/book';
import { openScoring } from '../../src/core/scoring/score';
import { textsFor } from '../../src/locale/texts';
import { askCheck } from '../../src/review/check-log';
import type { Check } from '../../src/review/check';
import { type Digest, digestOf } from '../../src/review/digest';
import type { Submission } from '../../src/review/submission';
import { readIndexBook } from '../../src/sheets/read/index-book';
import { indexWorkbookPlan } from '../../src/sheets/template/index-workbook';
import type { IndexContent, WideContent } from '../../src/sheets/template/index-content';
import type { FormColumnId } from '../../src/sheets/unit-form/columns';
import { evidencePlace, formColumn, FormPlaces, rowCode } from '../../src/sheets/unit-form/form-places';
import { issuedForm, type IssuedForm } from '../../src/sheets/unit-form/form-plan';
import { readUnitForm } from '../../src/sheets/unit-form/read-form';
import { submittedBook } from '../../src/sheets/unit-form/submitted-book';
import { unitForm } from '../../src/sheets/unit-form/unit-form';
import type { CellContent, WorkbookPlan } from '../../src/workbook/plan';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { bare } from '../samples/sample';
import { fileOf, readFile } from '../sheets/unit-form/sample-form';

/** A district and two communes below it, and ten communes below nobody. */
const units: IndexContent['units'] = [
  { code: 'H', name: 'Huyện minh họa' },
  { code: 'X1', name: 'Xã minh họa một', parent: 'H' },
  { code: 'X2', name: 'Xã minh họa hai', parent: 'H' },
  ...Array.from({ length: 10 }, (_, i) => ({ code: `Y${String(i)}`, name: `Xã khác ${String(i)}` })),
];

const criteria: IndexContent['criteria'] = [
  {
    group: null,
    lines: [
      { code: '1', name: 'Giải quyết hồ sơ', max: 15 },
      {
        code: '1.1',
        name: 'Hồ sơ đúng hạn',
        max: 5,
        source: 'data',
        rule: 'TYLE(r; 100%)',
        ifNoEvent: 'drop',
      },
      {
        code: '1.2',
        name: 'Mức độ hài lòng',
        max: 5,
        source: 'data',
        rule: 'DIEUTRA(tot; 100%; vua; 50%; kem; 0%)',
      },
      { code: '1.3', name: 'Ban hành kế hoạch', max: 5, source: 'self', appraiser: 'Sở Nội vụ' },
      {
        code: '2',
        name: 'Hồ sơ từ kỳ trước chuyển sang',
        kind: 'tracking',
        source: 'data',
        unitOfMeasure: 'hồ sơ',
      },
      { code: '3', name: 'Hồ sơ đang giải quyết', kind: 'tracking', source: 'data', unitOfMeasure: 'hồ sơ' },
      { code: '4', name: 'Hồ sơ đã giải quyết', kind: 'tracking', source: 'data', unitOfMeasure: 'hồ sơ' },
    ],
  },
];

/** The index of 2025 with some figures of other periods, or of this one as a system exported them. */
export async function bookOf(parts: Partial<IndexContent> = {}): Promise<IndexBook> {
  const content: IndexContent = {
    ...bare,
    settings: { indexName: 'Chỉ số thử', period: '2025' },
    criteria,
    units,
    ...parts,
  };
  const workbook = XlsxWorkbook.blank('chi-so.xlsx');
  await workbook.apply(indexWorkbookPlan(content, textsFor('vi')), {});
  return readIndexBook(await XlsxWorkbook.open(workbook.bytes(), { name: 'chi-so.xlsx' }).read({}));
}

/** Figures of one period: by unit, entries by `criterion:measure`, every unit with the same ones. */
export function dataOf(
  period: string,
  figures: Readonly<Record<string, Readonly<Record<string, number | string | null>>>>,
): WideContent {
  const keys = [...new Set(Object.values(figures).flatMap((entries) => Object.keys(entries)))];
  return {
    columns: keys.map((key) => {
      const [criterion = '', measure = 'x'] = key.split(':');
      return { criterion, measure };
    }),
    rows: Object.entries(figures).map(([unit, entries]) => ({
      period,
      unit,
      values: keys.map((key) => entries[key] ?? null),
    })),
  };
}

/** What a unit typed: figures by `criterion:measure`, other columns by `criterion:column`. */
export type Typed = Readonly<Record<string, CellContent>>;

/** Rows of the list of evidence: code, number, day, issuer, subject. */
export type Documents = readonly (readonly CellContent[])[];

/** The form of a unit as it came back. */
export async function returned(
  book: IndexBook,
  unit: string,
  typed: Typed,
  { documents = [], ...parts }: Partial<Submission> & { readonly documents?: Documents } = {},
): Promise<Submission> {
  const found = book.units.find(({ code }) => code === unit)!;
  const issued = issuedForm(unitForm(book, found)!, textsFor('vi'));
  const snapshot = await readFile(await fileOf(filled(issued, typed, documents)));
  const reading = readUnitForm(snapshot, issued)!;
  return {
    file: `${unit}.xlsx`,
    sha256: `sha of ${unit}`,
    snapshot,
    book,
    unit: found,
    issued,
    reading,
    scoring: openScoring(submittedBook(reading)),
    previous: null,
    attachments: null,
    ...parts,
  };
}

function filled({ form, plan }: IssuedForm, typed: Typed, documents: Documents): WorkbookPlan {
  const rows = new Map(new FormPlaces(form).rows.map((row) => [rowCode(row), row.row]));
  const blocks = Object.entries(typed).map(([key, content]) => {
    const [code = '', name = ''] = key.split(':');
    const row = rows.get(key) ?? rows.get(code)!;
    const isNamed = rows.has(key);
    return { row, column: formColumn(isNamed ? 'x' : (name as FormColumnId)), rows: [[content]] };
  });
  const [sheet, evidence] = plan.sheets as [WorkbookPlan['sheets'][number], WorkbookPlan['sheets'][number]];
  const list = documents.map((cells, i) => ({
    row: evidencePlace.codes.row + i,
    column: 0,
    rows: [[...cells]],
  }));
  return {
    ...plan,
    sheets: [
      { ...sheet, blocks: [...sheet.blocks, ...blocks] },
      { ...evidence, blocks: [...evidence.blocks, ...list] },
    ],
  };
}

/** What one check says of a submission or of a batch. */
export function asked<Subject>(check: Check<Subject>, subject: Subject) {
  const { result, findings } = askCheck(check, subject);
  return { ...result, findings: findings.filter(({ status }) => status === 'fail') };
}

/** The digests of forms that several units sent, by unit. */
export async function digestsOf(
  book: IndexBook,
  forms: Readonly<Record<string, Typed>>,
  parts: (unit: string) => Partial<Digest> = () => ({}),
): Promise<Digest[]> {
  const digests: Digest[] = [];
  for (const [unit, typed] of Object.entries(forms)) {
    digests.push({ ...digestOf(await returned(book, unit, typed)), ...parts(unit) });
  }
  return digests;
}
