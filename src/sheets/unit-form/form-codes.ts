/** Which entries the check code of a form is made of, and what it comes to. */
import { oncePer } from '../../core/remembered';
import { fixedRangeName, quoteSheet } from '../../workbook/address';
import type { CellContent } from '../../workbook/plan';
import type { Texts } from '../texts';
import { evidenceColumns, unitFormSheets, type EvidenceColumnId, type FormColumnId } from './columns';
import { formCodeFormula, formCodeOf, rowCodeOf, type CodedCell } from './form-check-code';
import {
  evidencePlace,
  entryColumns,
  formColumn,
  headRows,
  type FormPlaces,
  type FormRow,
} from './form-places';
import type { EvidenceReading, RowEntries } from './form-reading';
import type { UnitForm } from './unit-form';

type Coded<Id> = Omit<CodedCell, 'cell'> & { readonly id: Id };

/** What the entries of each column weigh; no two of a row weigh the same. */
const weights: Partial<Record<FormColumnId, number>> = {
  a: 3,
  b: 5,
  x: 7,
  self: 11,
  evidence: 13,
  place: 17,
  explanation: 19,
};

/** The entries of a row of the form. */
export const codedEntries = oncePer((row: FormRow): readonly Coded<FormColumnId>[] =>
  entryColumns(row).map((id) => ({
    id,
    weight: weights[id]!,
    takesStates: id === 'a' || id === 'b' || id === 'x' || id === 'self',
  })),
);

/** The entries of a row of the list of evidence. */
export const codedEvidence: readonly Coded<EvidenceColumnId>[] = evidenceColumns
  .filter(({ entry }) => entry !== 'none')
  .map(({ id }, i) => ({ id, weight: 2 * i + 3, takesStates: false }));

/** The check code of a form in the cell that shows it; blank forms have one, too, that tells whose they are. */
export function checkCodeCell(places: FormPlaces, texts: Texts): CellContent {
  const { form } = places;
  const codes = { row: headRows.body, column: formColumn('check'), rows: places.rows.length, columns: 1 };
  const evidence = `${quoteSheet(unitFormSheets.evidence[texts.language])}!`;
  const ranges = [fixedRangeName(codes), evidence + fixedRangeName(evidencePlace.codes)];
  return { formula: formCodeFormula(ranges, seedOf(form)), value: blankCheckCode(form) };
}

/** The check code of a form in which nothing is filled in yet. */
export function blankCheckCode(form: UnitForm): string {
  return formCodeOf([], seedOf(form));
}

/** The check code that follows from what was entered, each row with the weight of its place as issued. */
export function checkCodeOf(
  places: FormPlaces,
  entriesOf: (row: FormRow) => RowEntries<FormColumnId> | undefined,
  evidence: { readonly documents: readonly EvidenceReading[]; readonly firstRow: number },
): string {
  const form = places.rows.map((row) => codeOf(codedEntries(row), entriesOf(row)));
  const byRow = new Map(evidence.documents.map(({ row, entries }) => [row, entries]));
  const documents = Array.from({ length: evidencePlace.codes.rows }, (_, i) =>
    codeOf(codedEvidence, byRow.get(evidence.firstRow + i)),
  );
  return formCodeOf([form, documents], seedOf(places.form));
}

function codeOf<Id extends string>(coded: readonly Coded<Id>[], entries: RowEntries<Id> | undefined): number {
  if (!entries) return 0;
  return rowCodeOf(
    coded.map(({ id, weight, takesStates }) => ({
      weight,
      takesStates,
      value: entries.get(id)?.value ?? null,
    })),
  );
}

function seedOf({ book, unit }: UnitForm): string {
  return [unit.code, book.settings.period.key, book.settings.setVersion].join('|');
}
