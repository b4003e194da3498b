/** The large book as the workbook that an official would hand in: criteria, units, scope and wide figures. */
import type { CriterionLine } from '../../src/core/criteria/criterion-line';
import { type Criterion, rootCode } from '../../src/core/criteria/criterion';
import { Tag } from '../../src/core/measures/column';
import { textsFor } from '../../src/locale/texts';
import type { EntryValue, IndexContent, WideContent } from '../../src/sheets/template/index-content';
import { indexWorkbookPlan } from '../../src/sheets/template/index-workbook';
import { batchLimits, XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { bare } from '../samples/sample';
import { largeBook, type LargeBook, leafMax, seeded } from './large-book';

/** Khối that the units are dealt out to. */
const groups = ['Khối I', 'Khối II', 'Khối III', 'Khối IV'];

/** An index workbook of so many units, with what the large book has: all rule types, figures, 5 % non-values. */
export function figuresWorkbook(units: number): Promise<Uint8Array> {
  const { book } = largeBook({ units, leaves: 130, nonValues: 0.05 });
  return bytesOf(book, {
    criteria: [{ group: null, lines: book.criteriaSets[0]!.nodes.map(lineOf) }],
    scope: book.scope.map(({ unit, criterion }) => ({ unit, criterion, basis: 'Minh họa' })),
    data: figuresOf(book),
  });
}

/** The same units and tree, 130 criteria in all, whose points are entered by hand as in a self-assessment. */
export function pointsWorkbook(units: number): Promise<Uint8Array> {
  const { book, codes } = largeBook({ units, leaves: 89, nonValues: 0 });
  const random = seeded(896);
  const lines = book.criteriaSets[0]!.nodes.map(({ code, name, children }): CriterionLine =>
    children.length > 0 ? { code, name } : { code, name, max: leafMax, source: 'self' },
  );
  const points = () => (random() < 0.05 ? null : Math.round(random() * leafMax * 4) / 4);
  return bytesOf(book, {
    criteria: [{ group: null, lines }],
    self: {
      columns: codes.map((criterion) => ({ criterion })),
      rows: book.units.map(({ code }) => ({ unit: code, values: codes.map(points) })),
    },
  });
}

async function bytesOf(
  book: LargeBook['book'],
  content: Pick<IndexContent, 'criteria'> & Partial<IndexContent>,
): Promise<Uint8Array> {
  const workbook = XlsxWorkbook.blank('large-index.xlsx', batchLimits);
  const whole: IndexContent = {
    ...bare,
    settings: { period: '2025', indexName: 'Chỉ số minh họa' },
    units: book.units.map(({ code, name }, i) => ({ code, name, group: groups[i % groups.length]! })),
    grades: book.grades.map(({ from, name }) => ({ from, name })),
    notice: 'Số liệu minh họa',
    ...content,
  };
  await workbook.apply(indexWorkbookPlan(whole, textsFor('vi')), {});
  return workbook.bytes();
}

function lineOf({ code, name, max, ruleText, decimals, kind, children, ...node }: Criterion): CriterionLine {
  return {
    code,
    name,
    ...(max !== null && { max }),
    ...(ruleText !== '' && { rule: ruleText }),
    ...(decimals !== null && { decimals }),
    ...(children.length === 0 &&
      code !== rootCode && {
        kind,
        source: 'data' as const,
        ifNotApplicable: 'rescale' as const,
        ifNoEvent: 'full' as const,
        ...(node.ifZeroDenominator && { ifZeroDenominator: node.ifZeroDenominator }),
      }),
  };
}

function figuresOf({ settings, periods, texts, units }: LargeBook['book']): WideContent {
  const columns = [...periods.get(settings.period.key)!.measures].flatMap(([criterion, measures]) =>
    measures.map(({ name, column }) => ({ criterion, measure: name, column })),
  );
  const entry = (tag: number, number: number): EntryValue => {
    if (tag === Tag.number) return number;
    if (tag === Tag.text) return texts.text(number);
    if (tag === Tag.noEvent) return 'KPS';
    return tag === Tag.notApplicable ? 'KAD' : null;
  };
  return {
    columns: columns.map(({ criterion, measure }) => ({ criterion, measure })),
    rows: units.map(({ code }, unit) => ({
      unit: code,
      values: columns.map(({ column }) => entry(column.tags[unit]!, column.numbers[unit]!)),
    })),
  };
}
