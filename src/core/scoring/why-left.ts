/** Why a node that a policy took out of a unit's index has no points. */
import type { PanelView } from './panel-setting';
import { NodeState, Treatment } from './scoreboard';

/** It does not apply to the unit, or there was nothing to count: no event, a zero denominator. */
export type WhyLeft = 'notApplicable' | 'noEvent';

/**
 * Of a parent all of whose children left what they say, not applicable before no event. Null for a node that stays,
 * missing ones too, and for one that takes no part, such as a survey at an earlier stage.
 */
export function whyLeft(
  panel: Pick<PanelView, 'criterion' | 'node'>,
  code: string,
  row: number,
): WhyLeft | null {
  const result = panel.node(code);
  if (!result || result.treatments[row]! < Treatment.dropped) return null;
  switch (result.states[row]) {
    case NodeState.notApplicable:
      return 'notApplicable';
    case NodeState.noEvent:
    case NodeState.zeroDenominator:
      return 'noEvent';
    case NodeState.dropped: {
      const children = panel.criterion(code)?.children ?? [];
      const scored = children.filter((child) => panel.criterion(child)?.kind === 'scored');
      const below = scored.map((child) => whyLeft(panel, child, row));
      return below.find((why) => why === 'notApplicable') ?? below.find((why) => why !== null) ?? null;
    }
    default:
      return null;
  }
}
