/** The large book as the workbook that an official would hand in: criteria, units, scope and wide figures. */
import type { CriterionLine } from '../../src/core/criteria/criterion-line';
import { type Criterion, rootCode } from '../../src/core/criteria/criterion';
import { Tag } from '../../src/core/measures/column';
import { textsFor } from '../../src/locale/texts';
import type { EntryValue, IndexContent, WideContent } from '../../src/sheets/template/index-content';
import { indexWorkbookPlan } from '../../src/sheets/template/index-workbook';
import { batchLimits, XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { largeBook, type LargeBook } from './large-book';

/** Khối that the units are dealt out to. */
const groups = ['Khối I', 'Khối II', 'Khối III', 'Khối IV'];

/** The bytes of an index workbook of so many units and 130 criteria of all rule types, 5 % of them non-values. */
export async function largeIndexWorkbook(units: number): Promise<Uint8Array> {
  const workbook = XlsxWorkbook.blank('large-index.xlsx', batchLimits);
  const large = largeBook({ units, leaves: 130, nonValues: 0.05 });
  await workbook.apply(indexWorkbookPlan(contentOf(large), textsFor('vi')), {});
  return workbook.bytes();
}

function contentOf({ book }: LargeBook): IndexContent {
  return {
    settings: { period: '2025', indexName: 'Chỉ số minh họa' },
    criteria: [{ group: null, lines: book.criteriaSets[0]!.nodes.map(lineOf) }],
    units: book.units.map(({ code, name }, i) => ({ code, name, group: groups[i % groups.length]! })),
    scope: book.scope.map(({ unit, criterion }) => ({ unit, criterion, basis: 'Minh họa' })),
    data: figuresOf(book),
    self: null,
    survey: null,
    appraisal: null,
    published: [],
    grades: book.grades.map(({ from, name }) => ({ from, name })),
    sources: [],
    notice: 'Số liệu minh họa',
    extent: 'filled',
  };
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
