/** Mean and best of each leaf of a khối, beside its first unit. */
import type { Criterion } from '../../core/criteria/criterion';
import { nodeStatistics } from '../../core/gaps/statistics';
import type { PanelLive } from './panel-live';
import { fixedCell } from './helper-grid';
import type { ScoreBlock } from './score-block';
import type { ScoreWriting } from './score-writing';
import { shownScore } from './shown-values';

/** A ranked unit of the khối. */
export interface RankedBlock {
  readonly block: ScoreBlock;
  /** Row in the khối. */
  readonly row: number;
  readonly hasPlace: boolean;
  /** The cell that is a number while the unit has a place. */
  readonly key: string;
}

/** `first` is the block that the cells stand beside. */
export function putLeafStatistics(
  writing: ScoreWriting,
  live: PanelLive,
  first: ScoreBlock,
  units: readonly RankedBlock[],
): void {
  if (units.length === 0) return;
  const { helpers, tally } = writing;
  const placed = new Uint8Array(live.panel.count);
  for (const { row, hasPlace } of units) placed[row] = Number(hasPlace);
  // Under sums alone a unit with any points has a total, and so a place.
  const sumsOnly = [...live.plans.values()].every(
    ({ node }) => node.children.length === 0 || isPlainSum(node),
  );
  for (const { node, isLeaf, isOut } of live.plans.values()) {
    if (!isLeaf || isOut || node.kind !== 'scored') continue;
    const now = nodeStatistics(live.panel, node.code, placed);
    const cells = units.map(({ block, row, key }) => {
      const score = block.score(node.code);
      if (sumsOnly) return score;
      const value = placed[row] === 1 ? shownScore(live.panel, node.code, row) : '';
      const cell = tally.cell(() => `IF(ISNUMBER(${key}),${score},"")`, value);
      writing.put(block, node, 'placed', cell);
      return block.helper(node.code, 'placed');
    });
    const lists = chunks(cells);
    const mean = fixedCell(first.rowOf(node.code), helpers.mean);
    writing.put(
      first,
      node,
      'mean',
      tally.cell(() => `IFERROR(${meanOf(lists)},"")`, now?.mean ?? ''),
    );
    writing.put(
      first,
      node,
      'best',
      tally.cell(() => `IF(ISNUMBER(${mean}),${bestOf(lists)},"")`, now?.best ?? ''),
    );
  }
}

function isPlainSum({ rule, ruleBroken }: Criterion): boolean {
  if (rule === null) return !ruleBroken;
  return rule.kind === 'call' && rule.name === 'SUM';
}

/** Arguments that a function of Excel takes. */
const mostArguments = 250;

function chunks(cells: readonly string[]): string[] {
  const count = Math.ceil(cells.length / mostArguments);
  return Array.from({ length: count }, (_, i) =>
    cells.slice(i * mostArguments, (i + 1) * mostArguments).join(','),
  );
}

function meanOf(lists: readonly string[]): string {
  if (lists.length === 1) return `AVERAGE(${lists[0]!})`;
  return `SUM(${lists.map((list) => `SUM(${list})`).join(',')})/SUM(${lists.map((list) => `COUNT(${list})`).join(',')})`;
}

function bestOf(lists: readonly string[]): string {
  if (lists.length === 1) return `MAX(${lists[0]!})`;
  return `MAX(${lists.map((list) => `MAX(${list})`).join(',')})`;
}
