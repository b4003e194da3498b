/** What the formulas of one khối are written with. */
import type { IndexBook } from '../../core/book';
import { type Criterion, rootCode } from '../../core/criteria/criterion';
import type { FormulaReferences } from '../../core/rules/native-formula';
import type { PanelScoring } from '../../core/scoring/panel-scoring';
import type { GroupColumns } from './group-columns';
import type { InputTables } from './input-tables';
import type { NodePlan } from './node-plan';
import { reachesItself } from './circles';
import { nodeReferences } from './node-references';
import type { ScopeRows } from './scope-rows';
import type { ScoreBlock } from './score-block';
import { fixedCell, type HelperGrid } from './helper-grid';

export interface LiveParts {
  readonly book: IndexBook;
  readonly inputs: InputTables;
  readonly scope: ScopeRows;
  readonly groups: GroupColumns;
  readonly grid: HelperGrid;
  /** Cells with the texts that stand for a state. */
  readonly words: { readonly notApplicable: string; readonly noEvent: string };
  /** Helper columns of the places of an entry, where it may come from several. */
  readonly placeColumn: (index: number) => number;
}

export class PanelLive {
  private readonly circles = new Map<string, boolean>();
  constructor(
    private readonly parts: LiveParts,
    readonly panel: PanelScoring,
    readonly plans: ReadonlyMap<string, NodePlan>,
  ) {}

  get book(): IndexBook {
    return this.parts.book;
  }

  get inputs(): InputTables {
    return this.parts.inputs;
  }

  references(block: ScoreBlock, node: Criterion, purpose: 'score' | 'max' = 'score'): FormulaReferences {
    return nodeReferences(this, block, node, purpose);
  }

  groupRange(criterion: string, name: string): string | null {
    return this.parts.groups.range(this, criterion, name);
  }

  /**
   * Points of a bonus or penalty as its parent takes them. Under the cap of the index a bonus gives what the ones
   * before it have left.
   */
  bonusPoints(block: ScoreBlock, parent: Criterion, extra: Criterion): string {
    const points = `SUM(${block.score(extra.code)})`;
    const { bonusCap } = this.book.settings;
    if (bonusCap === null || extra.kind !== 'bonus' || parent.kind !== 'scored') return points;
    const order = this.cappedBonuses();
    const before = order.slice(
      0,
      order.findIndex(({ bonus }) => bonus === extra.code),
    );
    const used = before.map(
      ({ bonus, parent: above }) =>
        `IF(ISNUMBER(${block.helper(above, 'raw')}),SUM(${block.score(bonus)}),0)`,
    );
    return `MIN(${points},MAX(0,${[String(bonusCap), ...used].join('-')}))`;
  }

  /** Whether the node is reached again by following what it is computed from. */
  isInCircle(code: string): boolean {
    let known = this.circles.get(code);
    if (known === undefined) {
      known = reachesItself(code, (one) => this.panel.criterion(one));
      this.circles.set(code, known);
    }
    return known;
  }

  /** Bonuses that the cap limits, in the order in which their parents are computed. */
  private cappedBonuses(): readonly { readonly bonus: string; readonly parent: string }[] {
    const below = (plan: NodePlan): { bonus: string; parent: string }[] => [
      ...plan.node.children.flatMap((code) => {
        const child = this.plans.get(code);
        return child ? below(child) : [];
      }),
      ...(plan.node.kind === 'scored' ? plan.extras : [])
        .filter(({ node }) => node.kind === 'bonus')
        .map(({ node }) => ({ bonus: node.code, parent: plan.node.code })),
    ];
    const root = this.plans.get(rootCode);
    return root ? below(root) : [];
  }

  /** Condition that the scope exempts the unit from the node or one above it; null where no sheet says so. */
  exempt(block: ScoreBlock, node: Criterion): string | null {
    const codes: string[] = [];
    for (
      let at: Criterion | undefined = node;
      at;
      at = at.parent === null ? undefined : this.panel.criterion(at.parent)
    ) {
      codes.push(at.code);
    }
    const { code } = this.book.units[block.unit]!;
    return this.parts.scope.exempt(code, fixedCell(block.row, block.codeColumn), codes);
  }

  /** A KAD in any of the cells, else a KPS in any, else what follows. */
  withStates(
    cells: readonly string[],
    shown: { readonly notApplicable: string; readonly noEvent: string },
    otherwise: string,
  ): string {
    if (cells.length === 0) return otherwise;
    const holds = (words: string) =>
      cells.length === 1
        ? `ISNUMBER(MATCH(${cells[0]!},${words},0))`
        : `COUNT(${cells.map((cell) => `MATCH(${cell},${words},0)`).join(',')})>0`;
    const { words } = this.parts;
    return `IF(${holds(words.notApplicable)},${shown.notApplicable},IF(${holds(words.noEvent)},${shown.noEvent},${otherwise}))`;
  }

  /** Helper cell of one of the places of a leaf's entry. */
  place(block: ScoreBlock, node: Criterion, index: number): string {
    return fixedCell(block.rowOf(node.code), this.parts.placeColumn(index)).replaceAll('$', '');
  }
}
