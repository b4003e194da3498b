import type { Entered } from '../../model/cell-engine';
import { HostError } from '../host-error';

/** Characters that one cell holds, and that one formula may have. */
const longest = { text: 32_767, formula: 8192 } as const;

/** @throws HostError `InvalidArgument` for what Excel takes into no cell. */
export function refuseUnfit(entered: Entered): void {
  if (typeof entered === 'string' && entered.length > longest.text) {
    throw new HostError('InvalidArgument', `text of ${String(entered.length)} characters`);
  }
  if (typeof entered !== 'object' || entered === null || !('formula' in entered)) return;
  const { formula } = entered;
  if (formula.length > longest.formula || !isBalanced(formula)) {
    throw new HostError('InvalidArgument', `formula ${formula.slice(0, 80)}`);
  }
}

/** Whether quotes are closed and parentheses match: what every formula that Excel takes has. */
function isBalanced(formula: string): boolean {
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '');
  if (/["']/.test(bare)) return false;
  let depth = 0;
  for (const character of bare) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
