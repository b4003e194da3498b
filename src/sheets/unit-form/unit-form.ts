/** What is asked of one unit: the criteria of its khối as the lines of its self-assessment form. */
import type { IndexBook, Unit } from '../../core/book';
import { type CriteriaSet, type Criterion, isShownOnly, rootCode } from '../../core/criteria/criterion';
import { oncePer } from '../../core/remembered';
import { maximaOf } from '../../core/criteria/maxima';
import { setFor, treeFor } from '../../core/criteria/tree';
import { measuresToEnter } from '../template/measures-of';

/**
 * How a line is filled: `heading` sums up what is below it, `measured` takes figures (the points follow by formula),
 * `entered` takes points, `survey` is filled by whoever runs the survey, `exempt` by nobody.
 */
export type LineRole = 'heading' | 'measured' | 'entered' | 'survey' | 'exempt';

/** One criterion on the form. */
export interface FormLine {
  readonly criterion: Criterion;
  /** 0 for the index itself, 1 for an area. */
  readonly depth: number;
  readonly role: LineRole;
  /** Applicable maximum as issued; a parent's by its rule. Null where it cannot be told. */
  readonly max: number | null;
  /** On what ground the unit is exempt; empty text when it is not, or no ground is given. */
  readonly basis: string;
  /** Stored measures to fill, in the order of entry: `x`, `a`, `b`, then the named ones, each on a row of its own. */
  readonly measures: readonly string[];
}

/** The form of one unit for the period of the book. */
export interface UnitForm {
  readonly book: IndexBook;
  readonly unit: Unit;
  /** In sheet order: a criterion before what is below it. The index itself comes first. */
  readonly lines: readonly FormLine[];
}

/**
 * The form of a unit: only criteria of its khối; those that the scope exempts it from stay as closed lines, so that
 * it is seen that nothing was forgotten. Null for a khối without criteria.
 */
export function unitForm(book: IndexBook, unit: Unit): UnitForm | null {
  const set = setFor(book.criteriaSets, unit.group);
  if (!set) return null;
  const grounds = new Map(
    book.scope.filter((entry) => entry.unit === unit.code).map(({ criterion, basis }) => [criterion, basis]),
  );
  const lines =
    grounds.size === 0 ? linesAskedOfAll(book, set, unit.group) : linesOf(book, set, unit.group, grounds);
  return { book, unit, lines };
}

/** Made once for the units of a khối that nothing exempts: their forms come back by the thousand. */
const askedOfAll = oncePer<IndexBook, Map<string, readonly FormLine[]>>(() => new Map());

function linesAskedOfAll(book: IndexBook, set: CriteriaSet, group: string): readonly FormLine[] {
  const known = askedOfAll(book);
  const lines = known.get(group) ?? linesOf(book, set, group, new Map());
  known.set(group, lines);
  return lines;
}

/** The lines of a unit; `grounds` tells by criterion on what ground it is exempt from it. */
function linesOf(
  book: IndexBook,
  set: CriteriaSet,
  group: string,
  grounds: ReadonlyMap<string, string>,
): readonly FormLine[] {
  const nodes = treeFor(set, group);
  const maxima = maximaOf(nodes);
  const depths = new Map<string, number>();
  const exempt = new Map<string, string>();
  return nodes.map((criterion): FormLine => {
    const { code, parent } = criterion;
    depths.set(code, parent === null ? 0 : (depths.get(parent) ?? 0) + 1);
    const basis = grounds.get(code) ?? (parent === null ? undefined : exempt.get(parent));
    if (basis !== undefined) exempt.set(code, basis);
    const role = basis === undefined ? roleOf(criterion) : 'exempt';
    return {
      criterion,
      depth: depths.get(code) ?? 0,
      role,
      max: maxima.get(code) ?? null,
      basis: basis ?? '',
      measures: role === 'measured' ? measuresAsked(book, criterion) : [],
    };
  });
}

function roleOf(criterion: Criterion): LineRole {
  if (criterion.children.length > 0 || criterion.code === rootCode) return 'heading';
  if (criterion.source === 'survey') return 'survey';
  return criterion.rule || isShownOnly(criterion) || criterion.source === 'data' ? 'measured' : 'entered';
}

/** The measures that the book has columns for; without any, those that the rule needs. */
function measuresAsked(book: IndexBook, { code, rule }: Criterion): readonly string[] {
  const known = book.periods.get(book.settings.period.key)?.measures.get(code) ?? [];
  if (known.length > 0) return known.map(({ name }) => name);
  return rule ? measuresToEnter(rule) : ['x'];
}
