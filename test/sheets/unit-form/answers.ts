/** Random answers that a form accepts: what its own validations allow, with KAD and KPS here and there. */
import type { Expression } from '../../../src/core/rules/expression';
import { nodesOf } from '../../../src/core/rules/syntax';
import {
  entryColumns,
  evidencePlace,
  formColumn,
  FormPlaces,
  type FormRow,
} from '../../../src/sheets/unit-form/form-places';
import type { IssuedForm } from '../../../src/sheets/unit-form/form-plan';
import { holdsCell } from '../../../src/workbook/address';
import type { CellContent, SheetPlan, ValidationPlan, WorkbookPlan } from '../../../src/workbook/plan';
import { wholeBetween } from '../../samples/seeded';

type Chance = () => number;

const states: readonly string[] = ['KAD', 'KPS'];

/** The workbook as a unit might send it back. */
export function answered({ form, plan }: IssuedForm, chance: Chance): WorkbookPlan {
  const [sheet, evidence] = plan.sheets as readonly [SheetPlan, SheetPlan];
  const byLine = new Map(form.lines.map(({ criterion }) => [criterion.code, someState(chance)]));
  const entries = new FormPlaces(form).rows.flatMap((row) =>
    answersOf(row, sheet, byLine.get(row.line.criterion.code) ?? null, chance),
  );
  return {
    ...plan,
    sheets: [{ ...sheet, blocks: [...sheet.blocks, ...entries] }, withDocuments(evidence, chance)],
  };
}

/** What a whole line says instead of figures: mostly nothing. */
function someState(chance: Chance): string | null {
  return chance() < 0.08 ? pick(states, chance) : null;
}

function answersOf(row: FormRow, sheet: SheetPlan, state: string | null, chance: Chance) {
  const skipped = chance() < 0.05;
  const whole = wholeBetween(chance, 0, 60);
  return entryColumns(row).flatMap((id) => {
    const column = formColumn(id);
    const validation = sheet.validations.find(({ range }) => holdsCell(range, row.row, column));
    const content = ((): CellContent => {
      if (skipped) return null;
      if (id === 'evidence') return chance() < 0.5 ? `TL0${String(wholeBetween(chance, 1, 9))}` : null;
      if (id === 'place') return chance() < 0.5 ? `Mục ${String(wholeBetween(chance, 1, 9))}` : null;
      if (id === 'explanation') return chance() < 0.2 ? 'Đã hoàn thành theo kế hoạch' : null;
      // Nobody gives itself points for a ratio over nothing.
      if (id === 'self') return whole === 0 ? null : points(row, validation, state, chance);
      if (state !== null) return state;
      if (id === 'a') return wholeBetween(chance, 0, whole);
      if (id === 'b') return whole;
      return value(row, validation, chance);
    })();
    return content === null ? [] : [{ row: row.row, column, rows: [[content]] }];
  });
}

function points(row: FormRow, validation: ValidationPlan | undefined, state: string | null, chance: Chance) {
  const { steps, max } = row.line.criterion;
  const takesState = validation?.rule.kind === 'custom' && validation.rule.formula.includes('KAD');
  if (state !== null && takesState) return state;
  if (steps) return pick(steps, chance);
  return Math.round(chance() * (max ?? 0) * 100) / 100;
}

function value(
  { line, measure }: FormRow,
  validation: ValidationPlan | undefined,
  chance: Chance,
): CellContent {
  const { rule } = validation ?? {};
  if (rule?.kind === 'list')
    return pick(
      rule.values.filter((one) => !states.includes(one)),
      chance,
    );
  const texts = line.criterion.rule ? textsOf(line.criterion.rule) : [];
  if (!rule && texts.length > 0) return pick(texts, chance);
  if (rule?.kind === 'custom' && rule.formula.includes('INT(')) return wholeBetween(chance, 0, 40);
  return measure !== null || chance() < 0.5
    ? wholeBetween(chance, 0, 20)
    : Math.round(chance() * 10_000) / 10_000;
}

function textsOf(rule: Expression): string[] {
  return [...nodesOf(rule)].flatMap((node) => (node.kind === 'text' ? [node.value] : []));
}

function withDocuments(sheet: SheetPlan, chance: Chance): SheetPlan {
  const count = wholeBetween(chance, 0, 8);
  const rows = Array.from({ length: count }, (_, i) => [
    `TL0${String(i + 1)}`,
    `${String(wholeBetween(chance, 1, 300))}/KH-UBND`,
    wholeBetween(chance, 45_700, 46_000),
    'UBND tỉnh',
    'Kế hoạch cải cách hành chính',
    '1.1',
    'Mục I',
    `tl0${String(i + 1)}.pdf`,
  ]);
  return count === 0
    ? sheet
    : { ...sheet, blocks: [...sheet.blocks, { row: evidencePlace.codes.row, column: 0, rows }] };
}

function pick<Value>(values: readonly Value[], chance: Chance): Value {
  return values[Math.floor(chance() * values.length)]!;
}
