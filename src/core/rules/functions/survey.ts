import { type Column, constant } from '../../measures/column';
import { add, divide, multiply } from '../column-arithmetic';
import { piece, strength } from '../native-formula';
import type { RuleFunction } from '../rule-function';

/** `DIEUTRA(nA; 100%; nB; 60%; ...)`: `max*Σwn/Σn`, the mean weight of the answers. */
export const survey: RuleFunction = {
  names: { vi: 'DIEUTRA', en: 'SURVEY', aliases: ['KHAOSAT'] },
  signature: { required: [], repeating: ['number', 'number'] },
  explanation: 'rule.survey',
  trends: [],
  evaluate(evaluation, args) {
    let weighted: Column = constant(0);
    let answers: Column = constant(0);
    for (let k = 0; k < args.length; k += 2) {
      const count = evaluation.evaluate(args[k]!);
      answers = add(evaluation, answers, count);
      weighted = add(evaluation, weighted, multiply(evaluation, count, evaluation.evaluate(args[k + 1]!)));
    }
    return divide(evaluation, multiply(evaluation, evaluation.context.max, weighted), answers);
  },
  native(builder, args) {
    const answers = args.filter((_, k) => k % 2 === 0).map((count) => builder.number(count));
    const weighted = answers.map((count, k) => `${count}*${builder.number(args[2 * k + 1]!)}`);
    builder.divides();
    return piece(
      `${builder.references.max}*(${weighted.join('+')})/(${answers.join('+')})`,
      strength.product,
    );
  },
};
