/** What two units say in the very same words. */
import type { Batch } from '../../batch';
import type { Check } from '../../check';
import type { ExplanationDigest } from '../../digest';
import { batchCheck, otherUnits, sharedByUnits, type UnitDigest } from '../comparison-check';

const sameExplanation = sameWords('same-explanation', ({ explanations }) => explanations);

/** What one unit thought of is no bonus of another. */
const sameInitiative = sameWords('same-initiative', ({ initiatives }) => initiatives);

export const sameWordsChecks: readonly Check<Batch>[] = [sameExplanation, sameInitiative];

function sameWords(id: string, wordsOf: (digest: UnitDigest) => readonly ExplanationDigest[]): Check<Batch> {
  return batchCheck(
    { id, family: 'CON', severity: 'warning', level: 4, parameters: ['units', 'file'] },
    (digests, log) => {
      const all = digests.flatMap((digest) =>
        wordsOf(digest).map((words) => ({ unit: digest.unit, file: digest.file, ...words })),
      );
      for (const { units, group } of sharedByUnits(all, ({ hash }) => hash)) {
        for (const { unit, file, criterion, cell } of group)
          log.fail({ unit, criterion, cell, parameters: { units: otherUnits(units, unit), file } });
      }
    },
  );
}
