/** What the names of a rule stand for. */
import { type Column, constant, Tag } from '../measures/column';
import { sameNumber } from '../rounding/round';
import { divide, numberTag, unitOf } from './column-arithmetic';
import { choose } from './column-choice';
import type { Evaluation } from './rule-function';

/** Gives a measure as it is stored, or null when nobody stores one of that name. */
export type Lookup = (name: string) => Column | null;

/**
 * The value of a measure name over all units: `x` the value, where none is stored a/b; `r` a/b, where that is
 * missing the value; `n` the value as a count; any other name as stored. A stored column `n` supplies the value
 * when there is no column `x`. A name that is stored nowhere is missing, with a remark unless it is one of the
 * built-in ones.
 */
export function resolveName(evaluation: Evaluation, name: string, lookup: Lookup): Column {
  switch (name) {
    case 'x':
      return firstPresent(evaluation, storedValue(lookup), ratioOf(evaluation, lookup));
    case 'r':
      return firstPresent(evaluation, ratioOf(evaluation, lookup)?.() ?? null, valueOf(lookup));
    case 'n':
      return asCount(evaluation, resolveName(evaluation, 'x', lookup));
    default: {
      const stored = lookup(name);
      if (stored === null && name !== 'a' && name !== 'b') {
        evaluation.report({ code: 'unknown-measure', unit: -1, found: name });
      }
      return stored ?? constant(0, Tag.missing);
    }
  }
}

function storedValue(lookup: Lookup): Column | null {
  return lookup('x') ?? lookup('n');
}

function valueOf(lookup: Lookup): (() => Column) | null {
  const stored = storedValue(lookup);
  return stored && (() => stored);
}

function ratioOf(evaluation: Evaluation, lookup: Lookup): (() => Column) | null {
  const a = lookup('a');
  const b = lookup('b');
  return a && b && (() => divide(evaluation, a, b));
}

/** The first column, and where it is missing the second. */
function firstPresent(evaluation: Evaluation, first: Column | null, second: (() => Column) | null): Column {
  if (first === null) return second?.() ?? constant(0, Tag.missing);
  if (second === null || !first.tags.includes(Tag.missing)) return first;
  const { count } = evaluation.context;
  const picks = new Int32Array(count);
  for (let i = 0; i < count; i += 1) picks[i] = first.tags[i * first.step] === Tag.missing ? 1 : 0;
  return choose(evaluation, picks, new Uint8Array(count).fill(Tag.missing), [() => first, second]);
}

/** The same column where every number is whole and not negative; others are missing, with a remark. */
function asCount(evaluation: Evaluation, column: Column): Column {
  const count = column.step === 1 ? evaluation.empty() : constant(0);
  for (let i = 0; i < count.tags.length; i += 1) {
    const tag = numberTag(evaluation, column, i);
    count.tags[i] = tag;
    if (tag !== Tag.number) continue;
    const value = column.numbers[i]!;
    const whole = Math.round(value);
    if (whole >= 0 && sameNumber(value, whole)) {
      count.numbers[i] = whole;
    } else {
      count.tags[i] = Tag.missing;
      evaluation.report({ code: 'not-a-count', unit: unitOf(column, i), found: value });
    }
  }
  return count;
}
