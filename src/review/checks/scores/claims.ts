/** What a unit claims of a line without its figures: that it does not apply, that nothing happened, that it has points. */
import { Tag } from '../../../core/measures/column';
import { cellsOf, type Entered, numberOf } from '../../../sheets/unit-form/entered';
import type { Check } from '../../check';
import type { Submission } from '../../submission';
import { type Answer, type CellRemark, contentCheck, isBlank, lineCheck } from '../content-check';
import { countsByDefinition, type DefinedCount } from '../identities/same-counts';
import { plainWords } from '../plain-words';

/** Lines that the scope exempts are closed on the form: whoever can claim it has no ground for it. */
const notInScope = lineCheck(
  { id: 'kad-without-scope', family: 'SCO', severity: 'warning' },
  (answer, { submission }) => {
    const claim = claimOf(answer, Tag.notApplicable);
    return claim ? { cell: claim.entry.cell, ...unitOf(submission), found: 'KAD' } : null;
  },
);

const noEventWithCounts = contentCheck(
  { id: 'kps-with-counts', family: 'SCO', severity: 'error', parameters: ['count', 'where'] },
  (form, log) => {
    const { answers } = form;
    const byDefinition = [...countsByDefinition(form).values()];
    const sharing = (answer: Answer) =>
      byDefinition.filter((counts) => counts.some((one) => one.answer === answer)).flat();
    for (const answer of answers) {
      const claim = claimOf(answer, Tag.noEvent);
      if (!claim) continue;
      const remark =
        ownCount(answer) ?? sharedCount(answer, sharing(answer)) ?? countOfSameThings(answer, answers);
      if (!remark) continue;
      log.fail({ cell: claim.entry.cell, criterion: answer.criterion.code, found: 'KPS', ...remark });
    }
  },
);

const selfWithoutFigures = lineCheck(
  { id: 'self-without-figures', family: 'SCO', severity: 'error' },
  (answer) => {
    const { self, line, measures } = answer;
    const points = numberOf(self);
    if (!self || line.role !== 'measured' || points === null || points <= 0) return null;
    if (measures.size === 0 || ![...measures.values()].every(isBlank)) return null;
    return { cell: self.entry.cell, found: points };
  },
);

export const claimChecks: readonly Check<Submission>[] = [notInScope, noEventWithCounts, selfWithoutFigures];

function claimOf(answer: Answer, tag: Tag): Entered | undefined {
  return cellsOf(answer).find(({ content }) => content.kind === 'state' && content.tag === tag);
}

/** A number beside the claim, on its own line. */
function ownCount({ measures, criterion }: Answer): CellRemark | null {
  return positive([...measures.values()].map((entered) => ({ entered, where: criterion.code })));
}

/** The same count, where another line gives it. */
function sharedCount(answer: Answer, counts: readonly DefinedCount[]): CellRemark | null {
  return positive(
    counts
      .filter((one) => one.answer !== answer)
      .map(({ entered, answer: { criterion } }) => ({ entered, where: criterion.code })),
  );
}

/** A line that counts the very things of which this one takes a share: doubtful, as they may be counted more narrowly. */
function countOfSameThings({ criterion }: Answer, answers: readonly Answer[]): CellRemark | null {
  const things = plainWords(criterion.unitOfMeasure.replace('%', ''));
  if (things === '' || !criterion.unitOfMeasure.includes('%')) return null;
  const counting = answers.filter(
    (one) => plainWords(one.criterion.unitOfMeasure) === things && one.measures.size === 1,
  );
  const remark = positive(
    counting.flatMap((one) =>
      [...one.measures.values()].map((entered) => ({ entered, where: one.criterion.code })),
    ),
  );
  return remark && { ...remark, severity: 'warning' };
}

function positive(
  counts: readonly { readonly entered: Entered; readonly where: string }[],
): CellRemark | null {
  for (const { entered, where } of counts) {
    const count = numberOf(entered);
    if (count !== null && count > 0) return { parameters: { count, where } };
  }
  return null;
}

function unitOf({ unit }: Submission): { readonly unit?: string } {
  return unit ? { unit: unit.code } : {};
}
