/** Every function of the rule language. A new one is a file beside this and a line in the list. */
import type { RuleFunction } from '../rule-function';
import { all } from './all';
import { average } from './average';
import { bands } from './bands';
import { choice } from './choice';
import { complement } from './complement';
import { deduct } from './deduct';
import { distance } from './distance';
import { excelFunctions } from './excel';
import { floorRatio } from './floor-ratio';
import { geometricMean } from './geometric-mean';
import { goalposts } from './goalposts';
import { harmonicMean } from './harmonic-mean';
import { ifFunction } from './if';
import { and, not, or } from './logic';
import { max } from './max';
import { mean } from './mean';
import { median } from './median';
import { min } from './min';
import { minmax } from './minmax';
import { nodeMeasure, nodePercent, nodeScore } from './other-node';
import { per } from './per';
import { powerMean } from './power-mean';
import { previous } from './previous';
import { rankPercent } from './rank-percent';
import { ratio } from './ratio';
import { sum } from './sum';
import { survey } from './survey';
import { weightedMean } from './weighted-mean';
import { yesNo } from './yes-no';
import { zscore } from './zscore';

/** All functions, those of the field first. */
export const ruleFunctions: readonly RuleFunction[] = [
  ratio,
  floorRatio,
  complement,
  bands,
  choice,
  yesNo,
  per,
  deduct,
  survey,
  minmax,
  goalposts,
  zscore,
  distance,
  rankPercent,
  previous,
  nodeScore,
  nodePercent,
  nodeMeasure,
  all,
  sum,
  mean,
  weightedMean,
  geometricMean,
  harmonicMean,
  powerMean,
  median,
  min,
  max,
  average,
  ifFunction,
  and,
  or,
  not,
  ...excelFunctions,
];

const byCanonicalName = new Map(ruleFunctions.map((entry) => [entry.names.vi, entry]));
const byTypedName = new Map(
  ruleFunctions.flatMap((entry) =>
    [entry.names.vi, entry.names.en, ...entry.names.aliases].map((name) => [name, entry] as const),
  ),
);

/** Every name that a function may be called by. */
export const functionNames: readonly string[] = [...byTypedName.keys()];

/** The function that a name means however it is typed, or null. */
export function findFunction(typed: string): RuleFunction | null {
  return byTypedName.get(typed.normalize('NFC').toUpperCase()) ?? null;
}

/** A call in a tree names a function that does not exist: the tree was not made by `parseRule`. */
export class UnknownRuleFunctionError extends Error {
  readonly code = 'unknown-rule-function';
  constructor(readonly functionName: string) {
    super(`no rule function is called ${functionName}`);
    this.name = 'UnknownRuleFunctionError';
  }
}

/** The function of a call in a tree. Throws UnknownRuleFunctionError. */
export function functionNamed(canonicalName: string): RuleFunction {
  const entry = byCanonicalName.get(canonicalName);
  if (entry === undefined) throw new UnknownRuleFunctionError(canonicalName);
  return entry;
}
