/** CAL: whether the values that formulas show are those that they give. Formulas that were changed are told elsewhere. */
import { isShownOnly, rootCode } from '../../../core/criteria/criterion';
import type { CellRef } from '../../../core/findings/finding';
import { roundHalfAway } from '../../../core/rounding/round';
import type { Scoring } from '../../../core/scoring/score';
import type { FormColumnId } from '../../../sheets/unit-form/columns';
import type { Entry, LineReading } from '../../../sheets/unit-form/form-reading';
import type { FormLine } from '../../../sheets/unit-form/unit-form';
import { storedRow, valueAt } from '../../../workbook/cells';
import type { Check, CheckLog } from '../../check';
import type { Submission } from '../../submission';
import { formCheck, type ReturnedForm } from '../file-check';

/** Programs add up in other orders: what differs by less is the same. */
const tolerance = 1e-6;

const pointsStale = formCheck(
  { id: 'points-not-recalculated', family: 'CAL', severity: 'error', stage: 'content' },
  (form, log) => {
    const { scoring } = form.submission;
    if (!scoring) {
      log.notEvaluated('no-figures');
      return;
    }
    const doubtful = doubtfulLines(form, scoring);
    for (const { line, entries } of form.reading.lines) {
      const entry = intactFormula(form, entries.get('computed'));
      const { code } = line.criterion;
      // What is only shown is what was entered.
      if (!entry || doubtful.has(code) || isShownOnly(line.criterion)) continue;
      const expected = pointsOf(scoring, code);
      if (expected !== undefined && !isShown(entry, expected)) tell(entry, line, expected, log);
    }
  },
);

const derivedStale = formCheck(
  { id: 'value-not-recalculated', family: 'CAL', severity: 'warning', stage: 'content' },
  (form, log) => {
    for (const { line, entries } of form.reading.lines) {
      const number = (id: FormColumnId) => {
        const value = entries.get(id)?.value;
        return typeof value === 'number' ? value : null;
      };
      const [a, b, self, computed] = [number('a'), number('b'), number('self'), number('computed')];
      const ratio = a === null || b === null || b === 0 ? null : a / b;
      const difference = self === null || computed === null ? null : roundHalfAway(self - computed, 4);
      for (const [id, expected] of [
        ['ratio', ratio],
        ['difference', difference],
      ] as const) {
        const entry = intactFormula(form, entries.get(id));
        if (entry && expected !== null && !isShown(entry, expected)) tell(entry, line, expected, log);
      }
    }
  },
);

const notCalculated = formCheck(
  {
    id: 'formulas-without-value',
    family: 'CAL',
    severity: 'warning',
    stage: 'content',
    parameters: ['formulas'],
  },
  ({ layout }, log) => {
    for (const { found } of layout) {
      const { cells, name } = found;
      const blank = [...cells.formulas.keys()].filter((offset) => cells.kinds[offset] === 0);
      if (blank.length > 0) log.fail({ sheet: name, parameters: { formulas: blank.length } });
    }
  },
);

const errorShown = formCheck(
  { id: 'formula-shows-error', family: 'CAL', severity: 'error', stage: 'content' },
  ({ reading }, log) => {
    const { cells, name } = reading.sheet;
    const columns = new Set(reading.columns.values());
    for (const { line, row } of reading.lines) {
      const stored = storedRow(cells, row);
      for (let offset = cells.starts[stored]!; offset < cells.starts[stored + 1]!; offset += 1) {
        const column = cells.columns[offset]!;
        const value = valueAt(cells, offset);
        if (typeof value !== 'object' || value === null) continue;
        if (!columns.has(column) || !cells.formulas.has(offset)) continue;
        log.fail({
          cell: { sheet: name, row, column },
          criterion: line.criterion.code,
          found: value.error,
        });
      }
    }
  },
);

export const calculatedValueChecks: readonly Check<Submission>[] = [
  pointsStale,
  derivedStale,
  notCalculated,
  errorShown,
];

/** The entry where it holds a formula with a value, and the formula is the issued one. */
function intactFormula({ differences }: ReturnedForm, entry: Entry | undefined): Entry | null {
  if (!entry || entry.formula === null || entry.value === null) return null;
  if (typeof entry.value === 'object') return null;
  return differingCells(differences).has(placeKey(entry.cell)) ? null : entry;
}

/** Gathered once for all lines: a file may differ in a hundred thousand cells. */
const gathered = new WeakMap<ReturnedForm['differences'], ReadonlySet<string>>();

function differingCells(differences: ReturnedForm['differences']): ReadonlySet<string> {
  const known = gathered.get(differences) ?? new Set(differences.map(({ cell }) => placeKey(cell)));
  gathered.set(differences, known);
  return known;
}

function placeKey({ sheet, row, column }: CellRef): string {
  return `${String(row)} ${String(column)} ${sheet}`;
}

function isShown({ value }: Entry, expected: number | null): boolean {
  if (expected === null) return typeof value !== 'number';
  return (
    typeof value === 'number' && Math.abs(value - expected) <= tolerance * Math.max(1, Math.abs(expected))
  );
}

function tell({ cell, value }: Entry, { criterion }: FormLine, expected: number | null, log: CheckLog): void {
  const found = typeof value === 'object' ? null : value;
  log.fail({ cell, criterion: criterion.code, found, expected, tolerance });
}

/** The points of a line as the rules give them, null without any; undefined where nothing is known. */
function pointsOf({ board }: Scoring, code: string): number | null | undefined {
  const unit = board.units[0];
  const panel = unit && board.panels[unit.panel];
  const column = panel?.results.get(code);
  if (!unit || !column) return undefined;
  const points = code === rootCode ? unit.exactScore : column.scores[unit.row];
  return points === undefined || points === null || Number.isNaN(points) ? null : points;
}

/**
 * Lines whose entries programs may read differently from ChiSo, such as numbers typed as text, and all lines above
 * them. What is wrong with the entries themselves is told by the checks of values.
 */
function doubtfulLines({ reading }: ReturnedForm, scoring: Scoring): ReadonlySet<string> {
  const parents = new Map(reading.form.lines.map(({ criterion }) => [criterion.code, criterion.parent]));
  const doubtful = new Set<string>();
  for (const line of reading.lines) {
    if (!isDoubtful(line) || isAgreed(line, scoring)) continue;
    for (
      let code: string | null | undefined = line.line.criterion.code;
      code !== null && code !== undefined;
      code = parents.get(code)
    ) {
      doubtful.add(code);
    }
  }
  return doubtful;
}

function isDoubtful({ line, entries, measures }: LineReading): boolean {
  const own = line.role === 'entered' ? [entries.get('self')] : [...measures.values()];
  return own.some((entry) => {
    const value = entry?.value ?? null;
    return typeof value === 'string'
      ? /\d/.test(value)
      : typeof value === 'boolean' || (typeof value === 'object' && value !== null);
  });
}

function isAgreed({ line, entries }: LineReading, scoring: Scoring): boolean {
  const entry = entries.get('computed');
  const expected = pointsOf(scoring, line.criterion.code);
  return entry !== undefined && expected !== undefined && isShown(entry, expected);
}
