/** What the formulas of one khối are written with. */
import type { IndexBook } from '../../core/book';
import type { Criterion } from '../../core/criteria/criterion';
import type { FormulaReferences } from '../../core/rules/native-formula';
import type { PanelScoring } from '../../core/scoring/panel-scoring';
import type { GroupColumns } from './group-columns';
import type { InputTables } from './input-tables';
import type { NodePlan } from './node-plan';
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
