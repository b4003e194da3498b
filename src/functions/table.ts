/**
 * The custom functions. Everything that Excel, the help and the tests know of them stands in these entries: metadata,
 * pages and registration are made from this table.
 */
import { aggregatingFunctions } from './entries/aggregating';
import { checkFunctions } from './entries/checks';
import { gapFunctions } from './entries/gaps';
import { rankingFunctions } from './entries/ranking';
import { scoringFunctions } from './entries/scoring';
import { indexFunctions } from './entries/workbook-index';
import type { FunctionEntry } from './function-entry';

/** By what they are for: the headings of the help. */
export const functionGroups = {
  scoring: scoringFunctions,
  aggregating: aggregatingFunctions,
  ranking: rankingFunctions,
  gaps: gapFunctions,
  index: indexFunctions,
  checks: checkFunctions,
} as const satisfies Readonly<Record<string, readonly FunctionEntry[]>>;

export const functionTable: readonly FunctionEntry[] = Object.values(functionGroups).flat();
