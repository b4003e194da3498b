/** The workbook that is issued to a unit. */
import type { WorkbookPlan } from '../../workbook/plan';
import type { Texts } from '../texts';
import { evidenceSheet } from './evidence-sheet';
import { formBody } from './form-body';
import { FormPlaces } from './form-places';
import { formSheet } from './form-sheet';
import type { UnitForm } from './unit-form';

/** A form as it was issued: its content, and the workbook it was written as. */
export interface IssuedForm {
  readonly form: UnitForm;
  readonly plan: WorkbookPlan;
}

/**
 * The workbook of a form. The same form and texts give the same workbook, so that it can be made anew and a returned
 * file held against it.
 */
export function issuedForm(form: UnitForm, texts: Texts): IssuedForm {
  const { book, unit } = form;
  const places = new FormPlaces(form);
  const body = formBody(places, texts);
  return {
    form,
    plan: {
      sheets: [formSheet(places, body, texts), evidenceSheet(form, body.evidence, texts)],
      run: { tool: 'ChiSo', inputs: '' },
      form: {
        unit: unit.code,
        period: book.settings.period.key,
        setVersion: book.settings.setVersion,
        structure: body.structure,
      },
    },
  };
}
