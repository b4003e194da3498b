/** All that is said about one unit's result, generated from its numbers. */
import { againstEarlier, towardGoals } from './against-earlier';
import { againstMaximum } from './against-maximum';
import { againstOthers } from './against-others';
import { actions, measuredCauses } from './causes-and-actions';
import { Speech, type UnitStory } from './story';

export interface UnitSentences {
  /** Against the maximum, others, goals and earlier periods. */
  readonly remarks: readonly string[];
  /** What the figures show of the largest losses. */
  readonly causes: readonly string[];
  /** What would win points back, in numbers. */
  readonly actions: readonly string[];
  /** What cannot be known of where that leads; empty without actions. */
  readonly outlook: readonly string[];
}

/**
 * Every sentence holds numbers with their base; points, percentage points and places are never mixed; causes are
 * only what was measured; what cannot be known is said.
 */
export function unitSentences(story: UnitStory): UnitSentences {
  const speech = new Speech(story);
  const done = actions(speech);
  return {
    remarks: [
      ...againstMaximum(speech),
      ...againstOthers(speech),
      ...towardGoals(speech),
      ...againstEarlier(speech),
    ],
    causes: measuredCauses(speech),
    actions: done,
    outlook: done.length === 0 ? [] : [speech.say('do.rankUnknown')],
  };
}
