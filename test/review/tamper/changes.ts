/** Changes that people make to a form that was filled and calculated. */
import type { CellContent, CellStyle, WorkbookPlan } from '../../../src/workbook/plan';
import { changedSheet, contentAt, edited } from '../plan-edits';
import type { Tampering } from './tamper-kind';
import type { Place, TypedForm } from './typed-form';

type Changing = NonNullable<Tampering['changing']>;

/** A cell is overwritten, whatever stood in it. */
export function overwriting(place: Place, content: CellContent): Changing {
  return (plan, form) => {
    const { row, column } = form.cell(place);
    return edited(plan, [{ sheet: 'document' in place ? 1 : 0, row, column, content }]);
  };
}

/** The formula of a cell is written otherwise; it shows what it showed. */
export function rewriting(place: Place, rewrite: (formula: string) => string): Changing {
  return (plan, form) => {
    const content = formulaAt(plan, form, place);
    const formula = rewrite(content.formula);
    if (formula === content.formula) throw new RangeError(`${formula} stays the same`);
    return overwriting(place, { ...content, formula })(plan, form);
  };
}

/** The value of a formula, or a higher one, is typed over it. */
export function freezing(place: Place, more = 0): Changing {
  return (plan, form) => overwriting(place, Number(formulaAt(plan, form, place).value) + more)(plan, form);
}

/** The formula stays, and shows something else. */
export function showing(place: Place, value: number | null): Changing {
  return (plan, form) => overwriting(place, { ...formulaAt(plan, form, place), value })(plan, form);
}

/** A cell looks otherwise. */
export function styling(place: Place, style: CellStyle): Changing {
  return (plan, form) => {
    const { row, column } = form.cell(place);
    return changedSheet(plan, 0, (sheet) => ({
      ...sheet,
      styles: [...sheet.styles, { range: { row, column, rows: 1, columns: 1 }, style }],
    }));
  };
}

function formulaAt(plan: WorkbookPlan, form: TypedForm, place: Place) {
  const { row, column } = form.cell(place);
  const content = contentAt(plan.sheets[0]!, row, column);
  if (typeof content !== 'object' || content === null)
    throw new RangeError(`No formula at ${JSON.stringify(place)}`);
  return content;
}
