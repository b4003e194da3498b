/** Helper columns with a measure of all ranked units of a khối, for rules that compare a unit with the others. */
import type { Expression } from '../../core/rules/expression';
import { formulaOf } from './leaf-formulas';
import { fixedRange, type HelperGrid } from './helper-grid';
import type { PanelLive } from './panel-live';
import type { ScoreBlock } from './score-block';
import type { LiveTally } from './tally';

export class GroupColumns {
  private readonly ranges = new Map<string, string>();

  constructor(
    private readonly grid: HelperGrid,
    private readonly tally: LiveTally,
    private readonly heading: (criterion: string, name: string) => string,
    /** Blocks of the ranked units of a khối, with what each has of the measure now. */
    private readonly ranked: (live: PanelLive) => readonly ScoreBlock[],
    private readonly valueOf: (
      live: PanelLive,
      block: ScoreBlock,
      criterion: string,
      name: string,
    ) => number | null,
  ) {}

  /** The cells of the measure, one a ranked unit; null when nobody stores it. Throws NoLiveFormula. */
  range(live: PanelLive, criterion: string, name: string): string | null {
    const node = live.panel.criterion(criterion);
    const blocks = this.ranked(live);
    if (!node || blocks.length === 0) return null;
    const key = `${live.panel.setting.group}|${criterion}|${name}`;
    const known = this.ranges.get(key);
    if (known !== undefined) return known;
    const expression: Expression = { kind: 'name', name, place: { from: 0, to: name.length } };
    const column = this.grid.add(this.heading(criterion, name));
    const from = this.grid.headerRow + 1;
    blocks.forEach((block, i) => {
      const value = this.valueOf(live, block, criterion, name);
      const write = () => `IFERROR((${formulaOf(expression, live.references(block, node))})+0,"")`;
      this.grid.put(from + i, column, this.tally.cell(write, value ?? ''));
    });
    const range = fixedRange({ row: from, column, rows: blocks.length, columns: 1 });
    this.ranges.set(key, range);
    return range;
  }
}
