/**
 * The custom functions. Everything that Excel, the help and the tests know of them stands in these entries: metadata,
 * pages and registration are made from this table.
 */
import { checkFunctions } from './entries/checks';
import { scoringFunctions } from './entries/scoring';
import type { FunctionEntry } from './function-entry';

export const functionTable: readonly FunctionEntry[] = [...scoringFunctions, ...checkFunctions];
