/** Parsing speed of rules. */
import { parseRule } from '../../src/core/rules/parse';
import { leafKinds } from './large-book';
import { median, report, timed } from './measure';

/** Parses 1,000 rules of all types. */
export function benchRules(): void {
  const rules = Array.from({ length: 1000 }, (_, i) => leafKinds[i % leafKinds.length]!.rule);
  const times = Array.from({ length: 9 }, () =>
    timed(() => {
      for (const rule of rules) parseRule(rule);
    }),
  );
  report('1,000 rules parsed', [['median', `${median(times).toFixed(1)} ms (bound: 50)`]]);
}
