/** Checking calls against the signatures of their functions: how many arguments, of what kind, and where. */
import { readBand } from './band';
import type { Expression, RuleError } from './expression';
import { functionNamed } from './functions/registry';
import { nearestName } from './nearest-name';
import type { ParameterKind, Signature } from './rule-function';
import { type CallExpression, nodesOf, partsOf } from './syntax';

type Fault = Omit<RuleError, 'found'>;

/** The first fault of a tree in reading order, or null. */
export function checkExpression(expression: Expression): Fault | null {
  return misplacedWord(expression, null) ?? firstFault(expression);
}

function firstFault(expression: Expression): Fault | null {
  for (const node of nodesOf(expression)) {
    const fault = node.kind === 'call' ? checkCall(node) : checkParts(node);
    if (fault !== null) return fault;
  }
  return null;
}

/** Outside calls neither `children` nor ALL can stand. */
function checkParts(node: Expression): Fault | null {
  for (const part of partsOf(node)) {
    const fault = misplacedWord(part, null);
    if (fault !== null) return fault;
  }
  return null;
}

function checkCall(call: CallExpression): Fault | null {
  const { signature } = functionNamed(call.name);
  const kinds = parameterKinds(signature, call.arguments.length);
  if (kinds === null) {
    return { code: 'argument-count', place: call.place, expected: [argumentCounts(signature)] };
  }
  for (const [index, argument] of call.arguments.entries()) {
    const kind = kinds[index]!;
    const fault = misplacedWord(argument, call.arguments.length === 1 ? kind : ordinary(kind));
    if (fault !== null) return fault;
    if (!fits(argument, kind)) return wrongKind(argument, kind);
  }
  return null;
}

/** The kind of each argument, or null when their number is wrong. */
export function parameterKinds(signature: Signature, count: number): readonly ParameterKind[] | null {
  const { required, repeating = [], optional = [] } = signature;
  const kinds = [...required];
  if (repeating.length > 0) {
    do kinds.push(...repeating);
    while (kinds.length + repeating.length <= count);
  }
  if (kinds.length + optional.length >= count) kinds.push(...optional.slice(0, count - kinds.length));
  return kinds.length === count ? kinds : null;
}

/** `2`, `1-2` or `3+` with the step it grows by. */
function argumentCounts({ required, repeating = [], optional = [] }: Signature): string {
  const least = required.length + repeating.length;
  if (repeating.length > 0) return `${String(least)}+`;
  return optional.length > 0 ? `${String(least)}-${String(least + optional.length)}` : String(least);
}

/** `children` and ALL stand alone or not at all. */
function ordinary(kind: ParameterKind): ParameterKind {
  return kind === 'series' || kind === 'group' ? 'number' : kind;
}

function misplacedWord(argument: Expression, kind: ParameterKind | null): Fault | null {
  if (argument.kind === 'name' && argument.name === 'children') {
    if (kind === 'children' || kind === 'series') return null;
    return { code: 'misplaced', place: argument.place, expected: ['SUM(children)', 'MEAN(children)'] };
  }
  if (argument.kind === 'call' && argument.name === 'ALL') {
    if (kind === 'series' || kind === 'group') return null;
    return { code: 'misplaced', place: argument.place, expected: ['AVERAGE(ALL(x))', 'MAX(ALL(x))'] };
  }
  return null;
}

function fits(argument: Expression, kind: ParameterKind): boolean {
  switch (kind) {
    case 'any':
      return true;
    case 'number':
    case 'truth':
    case 'series':
    case 'group':
      return argument.kind !== 'text';
    case 'constant':
      return [...nodesOf(argument)].every((node) => !['name', 'text', 'call'].includes(node.kind));
    case 'band':
      return argument.kind === 'text' && readBand(argument.value) !== null;
    case 'choice':
      return argument.kind === 'text' || argument.kind === 'number';
    case 'code':
    case 'measure':
      return argument.kind === 'text' && argument.value.trim() !== '';
    case 'name':
      return argument.kind === 'name' && argument.name !== 'max';
    case 'children':
      return argument.kind === 'name' && argument.name === 'children';
  }
}

function wrongKind(argument: Expression, kind: ParameterKind): Fault {
  if (kind === 'children' && argument.kind === 'name') {
    const nearest = nearestName(argument.name, ['children']);
    return {
      code: 'unknown-name',
      place: argument.place,
      expected: ['children'],
      ...(nearest === undefined ? {} : { nearest }),
    };
  }
  const expected = kind === 'series' || kind === 'group' ? 'number' : kind;
  return { code: 'argument-kind', place: argument.place, expected: [expected] };
}
