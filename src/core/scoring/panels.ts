/** Sorts the units of a book into khối, each with the criteria that apply to it and its figures. */
import type { IndexBook, PeriodData, ScopeEntry, Stage, Unit } from '../book';
import { withPredecessors } from '../comparison/predecessors';
import type { Criterion } from '../criteria/criterion';
import { setFor, treeFor } from '../criteria/tree';
import { monthsOf } from '../periods/months';
import type { Period } from '../periods/period';
import { type DaySpan, existedIn, spanOf } from '../periods/validity';
import type { Expression } from '../rules/expression';
import { nodesOf } from '../rules/syntax';
import { Figures, type RollUp, rollUpOf } from './figures';
import type { PanelSetting } from './panel-setting';
import type { ScoringLog } from './finding-ids';

/** A khối ready for scoring, and where its units stand in the book. */
export interface PanelPlan {
  readonly setting: PanelSetting;
  readonly unitIndices: Int32Array;
}

/** The khối of a period in order of appearance. Units that did not exist in it are left out. */
export function panelsOf(book: IndexBook, data: PeriodData, stage: Stage, log: ScoringLog): PanelPlan[] {
  const span = spanOf(book.settings, data.period);
  const groups = new Map<string, number[]>();
  book.units.forEach((unit, index) => {
    if (!existedIn(unit, span)) return;
    const members = groups.get(unit.group);
    if (members) members.push(index);
    else groups.set(unit.group, [index]);
  });
  const isCount = countsOf(book);
  const rollUp = rollUpOf(book, isCount);
  const base = baseOf(book, data.period, isCount);
  if (rollUp) remarkRates(data, rollUp, log);
  const knownCodes = new Set(book.criteriaSets.flatMap((set) => set.nodes.map((node) => node.code)));
  return [...groups].flatMap(([group, members]) => {
    const nodes = nodesFor(book, group);
    if (nodes.length === 0) {
      // Without any criteria, reading the workbook has said so once.
      if (book.criteriaSets.length > 0) log.add('no-criteria-set', { parameters: { group } });
      return [];
    }
    const unitIndices = Int32Array.from(members);
    const units = members.map((index) => book.units[index]!);
    const figuresOf = (of: PeriodData) => new Figures(of, unitIndices, book.units.length, rollUp);
    const setting: PanelSetting = {
      group,
      knownCodes,
      nodes,
      units,
      ranked: Uint8Array.from(units, (unit) => (isRanked(unit, span) ? 1 : 0)),
      stage,
      settings: book.settings,
      texts: book.texts,
      figures: figuresOf(data),
      base: base && { figures: figuresOf(base.data), monthsShare: base.monthsShare },
      exempt: exemptions(book.scope, nodes, units),
    };
    return [{ setting, unitIndices }];
  });
}

/** A unit dissolved before the end of the period is assessed to that day, not ranked. */
function isRanked(unit: Unit, span: DaySpan): boolean {
  const dissolved = unit.validTo !== null && span.to !== null && unit.validTo < span.to;
  return unit.ranked && !dissolved;
}

function nodesFor(book: IndexBook, group: string): readonly Criterion[] {
  const set = setFor(book.criteriaSets, group);
  return set ? treeFor(set, group) : [];
}

/** Counts add up over units; a value typed as a whole (a rate, points) does not, unless its rule takes it as a count. */
export function countsOf(book: IndexBook): RollUp['isCount'] {
  const valueIsCount = new Set<string>();
  for (const node of book.criteriaSets.flatMap((set) => set.nodes)) {
    const shownCount = node.kind === 'tracking' && !node.rule && !node.unitOfMeasure.includes('%');
    if (shownCount || (node.rule && takesCount(node.rule))) valueIsCount.add(node.code);
  }
  return (criterion, measure) => measure !== 'x' || valueIsCount.has(criterion);
}

/** Tells which criteria keep each unit's own value although counts are added up. */
function remarkRates(data: PeriodData, rollUp: RollUp, log: ScoringLog): void {
  for (const [criterion, measures] of data.measures) {
    const rate = measures.find(({ name }) => name === 'x' && !rollUp.isCount(criterion, name));
    if (rate) log.add('not-rolled-up', { criterion, sheet: rate.origin.sheet });
  }
}

function takesCount(rule: Expression): boolean {
  return [...nodesOf(rule)].some((part) => part.kind === 'name' && part.name === 'n');
}

/** The data of the base year (its longest period) and how long this period is against it. */
function baseOf(
  book: IndexBook,
  period: Period,
  isCount: RollUp['isCount'],
): { data: PeriodData; monthsShare: number } | null {
  const year = book.settings.baseYear ?? (period.year === null ? null : period.year - 1);
  const candidates = [...book.periods.values()].filter(
    (data) => data.period.year === year && year !== null && data.period.key !== period.key,
  );
  candidates.sort((a, b) => (monthsOf(b.period) ?? 0) - (monthsOf(a.period) ?? 0));
  const data = candidates[0];
  if (!data) return null;
  const monthsShare = (monthsOf(period) ?? 12) / (monthsOf(data.period) ?? 12);
  return { data: withPredecessors(data, book.units, isCount), monthsShare };
}

/** A scope entry exempts from the criterion it names and from all below. */
function exemptions(
  scope: readonly ScopeEntry[],
  nodes: readonly Criterion[],
  units: readonly Unit[],
): ReadonlyMap<string, Uint8Array> {
  const rowOf = new Map(units.map((unit, row) => [unit.code, row]));
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  const exempt = new Map<string, Uint8Array>();
  /** The marks of a criterion and of all below it, by the criterion that entries name. */
  const marksBelow = new Map<string, readonly Uint8Array[]>();
  const marksOf = (code: string): readonly Uint8Array[] => {
    const known = marksBelow.get(code);
    if (known) return known;
    const node = byCode.get(code);
    const own = exempt.get(code) ?? new Uint8Array(units.length);
    if (node) exempt.set(code, own);
    const marks = node ? [own, ...node.children.flatMap(marksOf)] : [];
    marksBelow.set(code, marks);
    return marks;
  };
  for (const entry of scope) {
    const row = rowOf.get(entry.unit);
    if (row === undefined) continue;
    for (const marks of marksOf(entry.criterion)) marks[row] = 1;
  }
  return exempt;
}
