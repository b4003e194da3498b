/** A whole round over the illustrative index of Decision 766: the index as it is issued, and what its 60 units send. */
import type { IndexBook } from '../../src/core/book';
import { Tag } from '../../src/core/measures/column';
import { contentOfBook } from '../../src/sheets/template/content-of-book';
import { figuresOfBook } from '../../src/sheets/template/figures-of-book';
import { indexWorkbookPlan } from '../../src/sheets/template/index-workbook';
import { textsFor } from '../../src/locale/texts';
import { readIndexBook } from '../../src/sheets/read/index-book';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { answersOf, FormFixture, type Answers } from '../review/form-fixture';
import { calculated } from '../review/sound-form';
import { fileOf } from '../sheets/unit-form/sample-form';

/** Who appraises which areas. */
export const agencies: ReadonlyMap<string, string> = new Map([
  ['1', 'Văn phòng UBND tỉnh'],
  ['2', 'Sở Nội vụ'],
  ['3', 'Sở Khoa học và Công nghệ'],
  ['4', 'Sở Khoa học và Công nghệ'],
  ['5', 'Thanh tra tỉnh'],
]);

/** The index with agencies and the figures of the year before, as forms are issued from it. */
export async function indexToIssue(sample: IndexBook): Promise<Uint8Array> {
  const content = contentOfBook(sample);
  const { data } = figuresOfBook(sample);
  const plan = indexWorkbookPlan(
    {
      ...content,
      data: data && { ...data, rows: data.rows.filter(({ period }) => period === '2024') },
      criteria: content.criteria.map(({ group, lines }) => ({
        group,
        lines: lines.map((line) => {
          const appraiser = agencies.get(line.code);
          return appraiser === undefined ? line : { ...line, appraiser };
        }),
      })),
    },
    textsFor('vi'),
  );
  const workbook = XlsxWorkbook.blank('chi-so.xlsx');
  await workbook.apply(plan, {});
  return workbook.bytes();
}

export async function bookIn(bytes: Uint8Array): Promise<IndexBook> {
  return readIndexBook(await XlsxWorkbook.open(bytes, { name: 'chi-so.xlsx' }).read({}));
}

/** The form of a unit, filled with what the sample holds of it, but for these lines. */
export async function filledForm(
  index: IndexBook,
  sample: IndexBook,
  unit: number,
  lines: Answers = {},
): Promise<Uint8Array> {
  const fixture = new FormFixture(index, soundAnswers(sample, unit), unit);
  return fileOf(await calculated(fixture.issued, fixture.planOf({ lines })));
}

/** Figures with the points that follow from them; what did not happen is said to, and has no points. */
function soundAnswers(sample: IndexBook, unit: number): Answers {
  const measures = sample.periods.get(sample.settings.period.key)!.measures;
  return Object.fromEntries(
    Object.entries(answersOf(sample, unit)).map(([code, { self, ...figures }]) => {
      const nothing = (measures.get(code) ?? []).filter(({ column }) => column.tags[unit] === Tag.noEvent);
      if (nothing.length > 0) return [code, Object.fromEntries(nothing.map(({ name }) => [name, 'KPS']))];
      const isAnswered = Object.keys(figures).length > 0 && self !== undefined;
      return [code, isAnswered ? { ...figures, self } : figures];
    }),
  );
}
