/** Tells which figures are still owed by units that handed in something, and which cells wait for them. */
import type { ColumnOrigin } from '../book';
import { type Criterion, isShownOnly } from '../criteria/criterion';
import { findingsPerColumn } from '../findings/rule';
import { type Column, Tag } from '../measures/column';
import { ruleReads } from '../rules/names';
import { EmptyCells } from './empty-cell';
import type { Figures, PointsKind } from './figures';
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
 * One finding for each leaf that a unit lacks, for a figure of the base year where only that one is missing; where all
 * of the khối lack it, such as a survey not made yet, one for the leaf. Units that handed in nothing at all, leaves without any column and cells that could not be read have
 * been told when the sheets were read; leaves that wait for their appraisal are told by unit.
 */
export function remarkMissing(panel: PanelView): void {
  const { nodes, figures, base } = panel.setting;
  const submitted = submissions(panel);
  const cells = new EmptyCells(figures.data);
  const baseCells = base && new EmptyCells(base.figures.data);
  for (const node of nodes) {
    const states = panel.node(node.code)?.states;
    if (!states || node.children.length > 0 || isShownOnly(node)) continue;
    const { lacking, applying } = lackingRows(states, submitted);
    if (lacking.length === 0) continue;
    const wanted = wantedEntries(panel, node);
    const isOwed = (row: number) => emptyEntry(wanted, row, figures.units[row]!) !== null;
    const owed = lacking.filter(isOwed);
    if (owed.length > 1 && owed.length === applying) {
      const parameters = { count: owed.length };
      panel.log.add('criterion-missing-everywhere', { criterion: node.code, cell: node.cell, parameters });
      continue;
    }
    remarkRows(panel, node, { ruleId: 'missing-figures', wanted, cells, parameters: {} }, owed);
    if (!base || !baseCells || !node.rule) continue;
    const earlier = measureEntries(base.figures, node.code, ruleReads(node.rule).previous);
    const owedEarlier = lacking.filter(
      (row) => !isOwed(row) && emptyEntry(earlier, row, figures.units[row]!) !== null,
    );
    const parameters = { period: base.figures.data.period.label };
    const kind = { ruleId: 'missing-base-figures', wanted: earlier, cells: baseCells, parameters } as const;
    remarkRows(panel, node, kind, owedEarlier);
  }
}

/** What is said of rows that lack an entry, and where it is looked for. */
interface MissingKind {
  readonly ruleId: 'missing-figures' | 'missing-base-figures';
  readonly wanted: readonly Wanted[];
  readonly cells: EmptyCells;
  readonly parameters: Readonly<Record<string, string>>;
}

function remarkRows(
  { log, setting }: PanelView,
  { code }: Criterion,
  { ruleId, wanted, cells, parameters }: MissingKind,
  owed: readonly number[],
): void {
  const siblings = wanted.map(({ origin }) => origin);
  for (const row of owed.slice(0, findingsPerColumn)) {
    const unit = setting.figures.units[row]!;
    const entry = emptyEntry(wanted, row, unit)!;
    const cell = cells.at(entry.origin, unit, siblings);
    const detail = {
      unit: setting.units[row]!.code,
      criterion: code,
      ...(cell ? { cell } : { sheet: entry.origin.sheet }),
      parameters: { measure: entry.measure, ...parameters },
    };
    log.addToGroup(ruleId, code, detail, findingsPerColumn);
  }
  log.countMore(ruleId, code, Math.max(0, owed.length - findingsPerColumn));
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
  const measures = measureEntries(figures, node.code, node.rule ? ruleReads(node.rule).measures : ['x']);
  if (measures.length > 0) return measures;
  const own: PointsKind = node.source === 'survey' ? 'survey' : 'self';
  const kinds = node.source === 'survey' || stage === 'self' ? [own] : appraisals[stage];
  return kinds.flatMap((kind) => {
    const column = figures.points(kind, node.code);
    const origin = figures.pointsOrigin(kind, node.code);
    return column && origin ? [{ measure: 'points', column, origin }] : [];
  });
}

/** Those of some measures that a criterion has columns for. */
function measureEntries(figures: Figures, criterion: string, read: readonly string[]): readonly Wanted[] {
  return figures
    .measureNames(criterion)
    .filter((name) => read.includes(name))
    .map((measure) => ({
      measure,
      column: figures.measure(criterion, measure)!,
      origin: figures.measureOrigin(criterion, measure)!,
    }));
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
