import { constant, Tag } from '../../measures/column';
import { choose, noBranch, truthAt } from '../column-choice';
import { piece } from '../native-formula';
import type { RuleFunction } from '../rule-function';

/** Excel's IF: each unit takes one branch, and only that one counts for it. Without an else it is FALSE. */
export const ifFunction: RuleFunction = {
  names: { vi: 'IF', en: 'IF', aliases: [] },
  signature: { required: ['truth', 'any'], optional: ['any'] },
  explanation: 'rule.if',
  trends: [],
  evaluate(evaluation, [condition, then, otherwise]) {
    const column = evaluation.evaluate(condition!);
    const branches = [then, otherwise];
    const take = (branch: number, within = evaluation) => {
      const expression = branches[branch];
      return expression === undefined ? constant(0, Tag.boolean) : within.evaluate(expression);
    };
    if (column.step === 0) {
      const truth = truthAt(evaluation, column, 0);
      return truth < 0 ? constant(0, -truth as Tag) : take(1 - truth);
    }
    const { count } = evaluation.context;
    const picks = new Int32Array(count);
    const tags = new Uint8Array(count);
    for (let i = 0; i < count; i += 1) {
      const truth = truthAt(evaluation, column, i);
      if (truth < 0) tags[i] = -truth;
      picks[i] = truth < 0 ? noBranch : 1 - truth;
    }
    return choose(
      evaluation,
      picks,
      tags,
      branches.map((_, branch) => (within) => take(branch, within)),
    );
  },
  decided(_, [condition, then, otherwise], valueOf) {
    const truth = valueOf(condition!);
    if (truth === null || typeof truth === 'string') return { taken: [condition!], parameters: {} };
    const branch = truth === false || truth === 0 ? otherwise : then;
    return { taken: branch === undefined ? [condition!] : [condition!, branch], parameters: {} };
  },
  inverse: (goal) => [goal],
  native: (builder, [condition, then, otherwise]) =>
    piece(
      `IF(${builder.truth(condition!)},${builder.branch(then!)},${otherwise === undefined ? 'FALSE' : builder.branch(otherwise)})`,
    ),
};
