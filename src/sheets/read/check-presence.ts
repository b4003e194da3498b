/** Looks for figures that ought to be there and are not. */
import type { Settings, Stage, Unit } from '../../core/book';
import type { Criterion } from '../../core/criteria/criterion';
import { leavesOf } from '../../core/criteria/tree';
import { existedIn, spanOf } from '../../core/periods/validity';
import { ruleReads } from '../../core/rules/names';
import type { Applicability } from './applicability';
import { findingsPerColumn } from '../../core/findings/rule';
import type { PeriodFigures } from './figure-tables';
import type { ReadingLog } from './finding-ids';
import { nearestWord } from './names';

/** Measures that stand in for each other; a rule that reads one of them is content with any. */
const interchangeable: ReadonlySet<string> = new Set(['x', 'n', 'a', 'b']);

/** Criteria without any column, rules that read a measure without a column, units without any figure. */
export function checkPresence(
  log: ReadingLog,
  current: PeriodFigures,
  applicability: Applicability,
  units: readonly Unit[],
  settings: Settings,
): void {
  const all = Object.values(current.tables).flatMap((table) =>
    [...table.values()].flatMap((byName) => [...byName.values()]),
  );
  if (all.length === 0) {
    log.add('no-data');
    return;
  }
  for (const set of applicability.sets) {
    for (const leaf of leavesOf(set.nodes)) checkLeaf(log, leaf, current, settings.stage);
  }
  const parents = new Set(settings.rollUp ? units.map((unit) => unit.parent) : []);
  units.forEach((unit, i) => {
    if (!isExpected(unit, settings, parents) || all.some((figures) => figures.origin.rows[i]! >= 0)) return;
    const detail = { cell: unit.cell, unit: unit.code, found: unit.name };
    log.addToGroup('unit-without-data', '', detail, findingsPerColumn);
  });
}

/** A unit above others may have nothing but theirs; one that was not there in the period has nothing at all. */
function isExpected(unit: Unit, settings: Settings, parents: ReadonlySet<string | null>): boolean {
  return existedIn(unit, spanOf(settings, settings.period)) && !parents.has(unit.code);
}

function checkLeaf(log: ReadingLog, leaf: Criterion, { tables }: PeriodFigures, stage: Stage): void {
  const { measures, ...points } = tables;
  const given = [...(measures.get(leaf.code)?.keys() ?? [])];
  const isEntered = Object.values(points).some((table) => table.has(leaf.code));
  const read = leaf.rule ? ruleReads(leaf.rule).measures : [];
  if (given.length === 0) {
    const needsNothing = (leaf.rule && read.length === 0) || leaf.kind === 'tracking';
    const comesLater = leaf.source === 'survey' && stage === 'self';
    if (isEntered || needsNothing || comesLater || leaf.ruleBroken) return;
    log.add('criterion-without-data', { cell: leaf.cell, criterion: leaf.code, found: leaf.name });
    return;
  }
  for (const name of read) {
    if (interchangeable.has(name) || given.includes(name)) continue;
    const expected = nearestWord(name, given);
    log.add('measure-without-column', { cell: leaf.ruleCell, criterion: leaf.code, found: name, expected });
  }
}
