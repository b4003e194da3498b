/** Counts that a decision defines in the same words under several criteria: they are one number. */
import { numberOf, type Entered } from '../../../sheets/unit-form/entered';
import type { Check } from '../../check';
import type { Submission } from '../../submission';
import { type Answer, contentCheck, perCriterion, perForm } from '../content-check';
import { plainWords } from '../plain-words';
import { dossierRole } from './dossier-counts';

/** One measure of a line under the words that define it. */
export interface DefinedCount {
  readonly answer: Answer;
  readonly measure: string;
  readonly entered: Entered;
}

/**
 * Counts by their definition: the words before `(a)`, `(b)` or `(name)` in the method of their criterion, else the
 * name of a measure that says itself what it counts. Definitions that only one line uses are among them.
 */
export const countsByDefinition = perForm(({ answers }): ReadonlyMap<string, readonly DefinedCount[]> => {
  const counts = new Map<string, DefinedCount[]>();
  for (const answer of answers) {
    for (const [measure, entered] of answer.measures) {
      const definition = definitionOf(answer.criterion, measure);
      if (definition === null) continue;
      counts.set(definition, [...(counts.get(definition) ?? []), { answer, measure, entered }]);
    }
  }
  return counts;
});

const countDiffers = contentCheck(
  { id: 'count-differs', family: 'IDN', severity: 'warning', parameters: ['where'] },
  (form, log) => {
    for (const counts of countsByDefinition(form).values()) {
      const known = counts.flatMap(({ answer, entered }) => {
        const value = numberOf(entered);
        return value === null ? [] : [{ answer, entered, value }];
      });
      const [first, ...others] = known;
      if (!first) continue;
      for (const { answer, entered, value } of others) {
        if (value === first.value) continue;
        log.fail({
          cell: entered.entry.cell,
          criterion: answer.criterion.code,
          found: value,
          expected: first.value,
          parameters: { where: first.answer.criterion.code },
        });
      }
    }
  },
);

export const sameCountChecks: readonly Check<Submission>[] = [countDiffers];

const definitionOf = perCriterion((criterion, measure): string | null => {
  const marker = `(${measure})`;
  const method = criterion.method.toLowerCase();
  const end = method.indexOf(marker);
  if (end >= 0) {
    const words = plainWords(/[^/.;:()]*$/.exec(method.slice(0, end))?.[0] ?? '');
    // Fewer words, such as "số hồ sơ", leave open which ones are meant.
    return words.split(' ').length >= 4 || words.startsWith('tong ') ? words : null;
  }
  return dossierRole(measure) === null ? null : `measure ${measure}`;
});
