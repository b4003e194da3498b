/** What the forms of units that are asked the same have in common: everything but whose form it is. */
import { rootCode } from '../../core/criteria/criterion';
import type { IndexBook } from '../../core/book';
import { ruleReads } from '../../core/rules/names';
import type { CellContent, SheetPlan } from '../../workbook/plan';
import { ContentHash } from '../content-hash';
import type { NodePlan } from '../live/node-plan';
import { cachedValue } from '../live/tally';
import { wordFor } from '../template/column-entry';
import type { Texts } from '../texts';
import { policyWords } from '../words';
import { formColumns } from './columns';
import { evidenceBody } from './evidence-sheet';
import { plansOf, pointsOf } from './form-formulas';
import { columnNumbers, totalCells } from './form-head';
import { lineHeights, lineStyles } from './form-look';
import { formColumn, type FormPlaces } from './form-places';
import { lacksFormula, leafPoints } from './form-points';
import { inOrder, rowCells } from './form-rows';
import { formValidations } from './form-validations';
import type { FormLine, UnitForm } from './unit-form';

export interface FormBody {
  /** Two heading rows. */
  readonly headings: readonly (readonly CellContent[])[];
  /** Rows of criteria and measures, then the totals. */
  readonly rows: readonly (readonly CellContent[])[];
  readonly styles: SheetPlan['styles'];
  readonly rowHeights: SheetPlan['rowHeights'];
  readonly validations: SheetPlan['validations'];
  /** Codes of criteria whose points only follow from the figures of all units. */
  readonly withoutFormula: readonly string[];
  readonly evidence: SheetPlan;
  /** Fingerprint of everything that the unit does not type: headings, codes, maxima, formulas, what cells accept. */
  readonly structure: string;
}

/** A body without what rests on earlier figures of one unit. */
interface SharedBody extends FormBody {
  readonly plans: ReadonlyMap<string, NodePlan>;
  /** Lines whose points rest on such figures, by their place in `rows`. */
  readonly ownRows: readonly number[];
}

/** Made once for all units that are asked the same: a batch is reviewed form by form, and formulas take their time. */
const known = new WeakMap<IndexBook, Map<string, SharedBody>>();

export function formBody(places: FormPlaces, texts: Texts): FormBody {
  const { form } = places;
  const bodies = known.get(form.book) ?? new Map<string, SharedBody>();
  known.set(form.book, bodies);
  const key = askedAlike(form, texts);
  const body = bodies.get(key) ?? newBody(places, texts);
  bodies.set(key, body);
  return body.ownRows.length === 0 ? body : withOwnRows(body, places);
}

/** The same for forms that differ in nothing but their head and in figures of an earlier year. */
function askedAlike({ unit, lines }: UnitForm, texts: Texts): string {
  const sumsEarlier = lines.some((line) => line.role === 'heading' && readsEarlier(line));
  const exempt = lines
    .filter(({ role }) => role === 'exempt')
    .map(({ criterion, basis }) => [criterion.code, basis]);
  return JSON.stringify([texts.language, unit.group, exempt, sumsEarlier ? unit.code : null]);
}

/** Whether the unit's figures of the base year stand in the formula of a line. */
function readsEarlier({ criterion: { rule, ifZeroDenominator } }: FormLine): boolean {
  return ifZeroDenominator === 'previous' || (rule !== null && ruleReads(rule).previous.length > 0);
}

function withOwnRows(body: SharedBody, places: FormPlaces): FormBody {
  const rows = [...body.rows];
  for (const i of body.ownRows) {
    const { line } = places.rows[i]!;
    const computed = leafPoints(places, line, body.plans.get(line.criterion.code)!);
    rows[i] = rows[i]!.with(formColumn('computed'), computed);
  }
  const own = body.ownRows.map((i) => rows[i]);
  return { ...body, rows, structure: fingerprint([body.structure, own]) };
}

function newBody(places: FormPlaces, texts: Texts): SharedBody {
  const plans = plansOf(places);
  const points = pointsOf(places, plans, {
    dropped: wordFor(policyWords, 'drop', texts),
    rescaled: wordFor(policyWords, 'rescale', texts),
  });
  const headings = [formColumns.map(({ names }) => names[texts.language]), columnNumbers()];
  const rows = places.rows.map((row) => rowCells(places, row, points, texts));
  const applicable = cachedValue(points.get(rootCode)?.applicable ?? null);
  const totals = totalCells(places, typeof applicable === 'number' ? applicable : '', texts);
  const ownRows = places.rows.flatMap(({ line, measure }, i) =>
    measure === null && line.role === 'measured' && readsEarlier(line) ? [i] : [],
  );
  const all = [...rows, ...totals].map(inOrder);
  for (const i of ownRows) all[i]![formColumn('computed')] = null;
  const validations = formValidations(places, points, texts);
  const evidence = evidenceBody(texts);
  return {
    headings,
    rows: all,
    styles: lineStyles(places),
    rowHeights: lineHeights(places, all),
    validations,
    plans,
    ownRows,
    withoutFormula: places.form.lines
      .filter((line) => lacksFormula(places, line))
      .map(({ criterion }) => criterion.code),
    evidence,
    structure: fingerprint([headings, all, validations, evidence.blocks, evidence.validations]),
  };
}

function fingerprint(content: unknown): string {
  const hash = new ContentHash();
  hash.addText(JSON.stringify(content));
  return hash.digest();
}
