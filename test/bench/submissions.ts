/** Forms of a large index as units send them back, each written to a file, for measuring how fast they are reviewed. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { IndexBook } from '../../src/core/book';
import type { CriterionLine } from '../../src/core/criteria/criterion-line';
import { textsFor } from '../../src/locale/texts';
import { readIndexBook } from '../../src/sheets/read/index-book';
import { indexWorkbookPlan } from '../../src/sheets/template/index-workbook';
import { issueForms } from '../../src/jobs/issue';
import { batchLimits, XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { calculated } from '../review/tamper/calculated-form';
import { soundAnswers, various } from '../review/tamper/sound-answers';
import { bare } from '../samples/sample';
import { mulberry32 } from '../samples/seeded';

/** The communes of the country. */
export const submittingUnits = 3321;
const criteriaCount = 150;
const areas = 5;
const groupsOfArea = 5;
const khoi = ['Khối I', 'Khối II', 'Khối III', 'Khối IV'];

/** Names of the files in a folder of submissions. */
export const templateFile = 'chi-so.xlsx';

/** Writes the index, and the filled forms of its first units. */
export async function writeSubmissions(folder: string, count: number): Promise<void> {
  const texts = textsFor('vi');
  const template = await indexFile();
  writeFileSync(path.join(folder, templateFile), template);
  const { forms } = issueForms(await bookOf(template), texts);
  for (const [i, { file, issued }] of forms.slice(0, count).entries()) {
    const workbook = XlsxWorkbook.blank(file);
    await workbook.apply(calculated(soundAnswers(issued(), mulberry32(i), various)), {});
    writeFileSync(path.join(folder, file), workbook.bytes());
  }
}

async function bookOf(bytes: Uint8Array): Promise<IndexBook> {
  return readIndexBook(await XlsxWorkbook.open(bytes, { name: templateFile, limits: batchLimits }).read({}));
}

async function indexFile(): Promise<Uint8Array> {
  const workbook = XlsxWorkbook.blank(templateFile, batchLimits);
  const plan = indexWorkbookPlan(
    {
      ...bare,
      settings: { period: '2025', indexName: 'Chỉ số minh họa', stage: 'self' },
      criteria: [{ group: null, lines: criteria() }],
      units: Array.from({ length: submittingUnits }, (_, i) => ({
        code: `X${String(i + 1).padStart(5, '0')}`,
        name: `Xã minh họa ${String(i + 1)}`,
        group: khoi[i % khoi.length]!,
      })),
      grades: [{ from: 0, name: 'Đạt' }],
      notice: 'Số liệu minh họa',
    },
    textsFor('vi'),
  );
  await workbook.apply(plan, {});
  return workbook.bytes();
}

/** Areas and groups of them, two thirds of the criteria counted and one third given points by hand. */
function criteria(): CriterionLine[] {
  const each = criteriaCount / (areas * groupsOfArea);
  const numbers = (count: number) => Array.from({ length: count }, (_, i) => String(i + 1));
  return numbers(areas).flatMap((area) => [
    { code: area, name: `Lĩnh vực ${area}` },
    ...numbers(groupsOfArea).flatMap((group): CriterionLine[] => {
      const code = `${area}.${group}`;
      return [
        { code, name: `Nhóm tiêu chí ${code}` },
        ...numbers(each).map((leaf, i) => leafLine(`${code}.${leaf}`, i)),
      ];
    }),
  ]);
}

function leafLine(code: string, at: number): CriterionLine {
  const common = { code, name: `Tiêu chí ${code}`, max: 2, evidence: 'Báo cáo, quyết định' };
  if (at % 3 === 2) return { ...common, source: 'self', steps: [0, 0.5, 1, 2], ifNotApplicable: 'rescale' };
  return {
    ...common,
    rule: at % 3 === 0 ? 'TYLE(r; 100%)' : 'max*a/b',
    // Under the same words it would be one number, entered again and again.
    method: `Số nhiệm vụ ${code} hoàn thành (a) / Tổng số nhiệm vụ ${code} được giao (b)`,
    decimals: 2,
    ifNotApplicable: 'rescale',
    ifNoEvent: 'full',
    ifZeroDenominator: 'zero',
  };
}
