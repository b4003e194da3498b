/** The workbook that is issued to a unit. */
import type { SheetPlan, WorkbookPlan } from '../../workbook/plan';
import { ContentHash } from '../content-hash';
import { wordFor } from '../template/column-entry';
import type { Texts } from '../texts';
import { policyWords } from '../words';
import { evidenceSheet } from './evidence-sheet';
import { checkCodeCell } from './form-codes';
import { pointsOf } from './form-formulas';
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
  const points = pointsOf(places, {
    dropped: wordFor(policyWords, 'drop', texts),
    rescaled: wordFor(policyWords, 'rescale', texts),
  });
  const sheets = [formSheet(places, points, checkCodeCell(places, texts), texts), evidenceSheet(form, texts)];
  return {
    form,
    plan: {
      sheets,
      run: { tool: 'ChiSo', inputs: '' },
      form: {
        unit: unit.code,
        period: book.settings.period.key,
        setVersion: book.settings.setVersion,
        structure: structureOf(sheets),
      },
    },
  };
}

/** Fingerprint of everything that the unit does not type: contents, formulas, and what cells accept. */
function structureOf(sheets: readonly SheetPlan[]): string {
  const hash = new ContentHash();
  for (const { name, blocks, validations } of sheets) {
    hash.addText(name);
    hash.addText(JSON.stringify(blocks));
    hash.addText(JSON.stringify(validations));
  }
  return hash.digest();
}
