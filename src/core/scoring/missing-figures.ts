/** Tells which figures are still owed by units that handed in something, and which cells wait for them. */
import type { ColumnOrigin } from '../book';
import { type Criterion, isShownOnly } from '../criteria/criterion';
import { findingsPerColumn } from '../findings/rule';
import { type Column, Tag } from '../measures/column';
import { ruleReads } from '../rules/names';
import { EmptyCells } from './empty-cell';
import type { PointsKind } from './figures';
import { submissions } from './index-total';
import type { PanelView } from './panel-setting';
import { appraisals } from './pick';
import { NodeState } from './scoreboard';

/** Where an entry of a leaf is looked for. */
interface Wanted {
  /** Name of a measure, or `points`. */
  readonly measure: string;
  readonly column: Column;
  readonly origin: ColumnOrigin;
}

/**
 * One finding for each leaf that a unit lacks; where all of the khối lack it, such as a survey not made yet, one for
 * the leaf. Units that handed in nothing at all, leaves without any column and cells that could not be read have
 * been told when the sheets were read; leaves that wait for their appraisal are told by unit.
 */
export function remarkMissing(panel: PanelView): void {
  const { nodes, units, figures } = panel.setting;
  const submitted = submissions(panel);
  const cells = new EmptyCells(figures.data);
  for (const node of nodes) {
    const states = panel.node(node.code)?.states;
    if (!states || node.children.length > 0 || isShownOnly(node)) continue;
    const { lacking, applying } = lackingRows(states, submitted);
    if (lacking.length === 0) continue;
    const wanted = wantedEntries(panel, node);
    const owed = lacking.filter((row) => emptyEntry(wanted, row, figures.units[row]!));
    if (owed.length > 1 && owed.length === applying) {
      const parameters = { count: owed.length };
      panel.log.add('criterion-missing-everywhere', { criterion: node.code, cell: node.cell, parameters });
      continue;
    }
    const siblings = wanted.map(({ origin }) => origin);
    for (const row of owed.slice(0, findingsPerColumn)) {
      const entry = emptyEntry(wanted, row, figures.units[row]!)!;
      const cell = cells.at(entry.origin, figures.units[row]!, siblings);
      const detail = {
        unit: units[row]!.code,
        criterion: node.code,
        ...(cell ? { cell } : { sheet: entry.origin.sheet }),
        parameters: { measure: entry.measure },
      };
      panel.log.addToGroup('missing-figures', node.code, detail, findingsPerColumn);
    }
    panel.log.countMore('missing-figures', node.code, Math.max(0, owed.length - findingsPerColumn));
  }
}

/** Rows that lack a leaf, and how many it applies to, among the units that handed in something. */
function lackingRows(states: Uint8Array, submitted: Uint8Array): { lacking: number[]; applying: number } {
  const lacking: number[] = [];
  let applying = 0;
  for (let row = 0; row < states.length; row++) {
    if (submitted[row] !== 1 || states[row] === NodeState.notApplicable) continue;
    applying += 1;
    if (states[row] === NodeState.missing) lacking.push(row);
  }
  return { lacking, applying };
}

/** The entries that would give a leaf its score: the measures of its rule, else points of the stage. */
function wantedEntries({ setting }: PanelView, node: Criterion): readonly Wanted[] {
  const { figures, stage } = setting;
  const read = node.rule ? ruleReads(node.rule).measures : ['x'];
  const measures = figures.measureNames(node.code).filter((name) => read.includes(name));
  if (measures.length > 0)
    return measures.map((measure) => ({
      measure,
      column: figures.measure(node.code, measure)!,
      origin: figures.measureOrigin(node.code, measure)!,
    }));
  const own: PointsKind = node.source === 'survey' ? 'survey' : 'self';
  const kinds = node.source === 'survey' || stage === 'self' ? [own] : appraisals[stage];
  return kinds.flatMap((kind) => {
    const column = figures.points(kind, node.code);
    const origin = figures.pointsOrigin(kind, node.code);
    return column && origin ? [{ measure: 'points', column, origin }] : [];
  });
}

/** The first entry whose cell is empty; null where one was not understood, or none is empty. */
function emptyEntry(wanted: readonly Wanted[], row: number, unit: number): Wanted | null {
  let empty: Wanted | null = null;
  for (const entry of wanted) {
    if (entry.column.tags[row * entry.column.step] !== Tag.missing) continue;
    if (entry.origin.rows[unit]! >= 0) return null;
    empty ??= entry;
  }
  return empty;
}
