import type { CellContent, ChartRange, ConditionalFormatPlan, SheetPlan, ValidationPlan } from './plan';
import { renameSheets } from './formula-references';
import type { Placement } from './sheet-places';

/**
 * The sheets of a plan under the names that they get; formulas, links and charts name the sheets so, too.
 * `placements` are those of the sheets, in order.
 */
export function placedSheets(sheets: readonly SheetPlan[], placements: readonly Placement[]): SheetPlan[] {
  const moved = new Map(
    placements.flatMap(({ planned, written }) =>
      planned.toUpperCase() === written.toUpperCase() ? [] : [[planned.toUpperCase(), written]],
    ),
  );
  const rename = (formula: string) => renameSheets(formula, moved);
  const nameOf = (sheet: string) => moved.get(sheet.toUpperCase()) ?? sheet;
  return sheets.map((sheet, i) => ({
    ...(moved.size > 0 ? renamedSheet(sheet, rename, nameOf) : sheet),
    name: placements[i]!.written,
  }));
}

type Rename = (text: string) => string;

function renamedSheet(sheet: SheetPlan, rename: Rename, nameOf: Rename): SheetPlan {
  const range = (one: ChartRange): ChartRange => ({ ...one, sheet: nameOf(one.sheet) });
  return {
    ...sheet,
    blocks: sheet.blocks.map((block) => ({
      ...block,
      rows: block.rows.map((row) => row.map((content) => renamedContent(content, rename))),
    })),
    validations: sheet.validations.map((validation) => renamedValidation(validation, rename)),
    ...(sheet.conditionalFormats && {
      conditionalFormats: sheet.conditionalFormats.map((format) => renamedFormat(format, rename)),
    }),
    ...(sheet.links && { links: sheet.links.map((link) => ({ ...link, sheet: nameOf(link.sheet) })) }),
    ...(sheet.charts && {
      charts: sheet.charts.map((chart) => ({
        ...chart,
        series: chart.series.map((series) => ({
          ...series,
          categories: range(series.categories),
          values: range(series.values),
        })),
      })),
    }),
  };
}

function renamedContent(content: CellContent, rename: Rename): CellContent {
  const isFormula = typeof content === 'object' && content !== null;
  return isFormula ? { ...content, formula: rename(content.formula) } : content;
}

function renamedValidation(validation: ValidationPlan, rename: Rename): ValidationPlan {
  const { rule } = validation;
  return 'formula' in rule ? { ...validation, rule: { ...rule, formula: rename(rule.formula) } } : validation;
}

function renamedFormat(format: ConditionalFormatPlan, rename: Rename): ConditionalFormatPlan {
  return format.kind === 'formula' ? { ...format, formula: rename(format.formula) } : format;
}
