/** What the engine makes of the entries of a khối, worked out once a criterion however many rows show it. */
import type { Criterion } from '../../core/criteria/criterion';
import type { Column } from '../../core/measures/column';
import { evaluateRule } from '../../core/rules/evaluate';
import { computedEntries } from '../../core/scoring/computed';
import { pickEntries } from '../../core/scoring/pick';
import { contextOf } from '../../core/scoring/rule-context';
import type { NodePlan } from './node-plan';
import { sumOfChildren } from './parent-formulas';
import type { PanelLive } from './panel-live';

export class KnownColumns {
  private readonly known = new Map<string, Column | null>();

  /** What the rule of a leaf gives; null where it computes nothing. */
  computed(live: PanelLive, node: Criterion): Column | null {
    return this.once(live, `${node.code} computed`, () => {
      const column = computedEntries(live.panel, node);
      return column && { numbers: column.numbers.slice(), tags: column.tags.slice(), step: column.step };
    });
  }

  /** The entry of a leaf that counts, wherever it comes from. */
  picked(live: PanelLive, node: Criterion): Column {
    const { figures, stage } = live.panel.setting;
    const pick = () => pickEntries(node, stage, this.computed(live, node), figures, live.panel.count).entries;
    return this.once(live, `${node.code} picked`, pick);
  }

  /** A name of a rule, as it stands for a criterion. */
  named(live: PanelLive, node: Criterion, name: string): Column {
    return this.once(live, `${node.code} name ${name}`, () =>
      evaluateRule(
        { kind: 'name', name, place: { from: 0, to: name.length } },
        contextOf(live.panel, node, { quietly: true }),
      ),
    );
  }

  /** What a parent's rule gives over the scores or maxima of the children that remain. */
  combined(live: PanelLive, { node, scored }: NodePlan, purpose: 'score' | 'max'): Column {
    return this.once(live, `${node.code} ${purpose}`, () => {
      const columns = scored.map((child) => {
        const { scores, maxima, treatments } = live.panel.node(child.node.code)!;
        const values = purpose === 'score' ? scores : maxima;
        return { values, step: 1 as const, roles: treatments, weight: child.node.weight };
      });
      const context = contextOf(live.panel, node, { children: { purpose, columns }, quietly: true });
      return evaluateRule(node.rule ?? sumOfChildren, context);
    });
  }

  private once<T extends Column | null>(live: PanelLive, what: string, make: () => T): T {
    const key = `${live.panel.setting.group}|${what}`;
    if (!this.known.has(key)) this.known.set(key, make());
    return this.known.get(key) as T;
  }
}
