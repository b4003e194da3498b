/** What checks against something outside the file have in common. */
import type { Unit } from '../../core/book';
import type { Batch } from '../batch';
import type { Check, CheckLog } from '../check';
import type { Submission } from '../submission';
import type { Digest } from '../digest';
import { contentCheck, type FilledForm } from './content-check';

type Declared<Subject> = Pick<Check<Subject>, 'id' | 'family' | 'severity' | 'level'> &
  Partial<Pick<Check<Subject>, 'parameters' | 'legalRef'>>;

/** A check of one file against what is known from elsewhere; not evaluated where no form is recognised. */
export function comparisonCheck(
  { level, ...declared }: Declared<Submission>,
  look: (form: FilledForm, log: CheckLog, unit: Unit) => void,
): Check<Submission> {
  const check = contentCheck(declared, (form, log) => {
    look(form, log, form.reading.form.unit);
  });
  return { ...check, level, stage: 'comparison' };
}

/** A digest of a file that is known to be a unit's. */
export type UnitDigest = Digest & { readonly unit: string };

/** A check across files; not evaluated where there is only one. Files that are nobody's are left out. */
export function batchCheck(
  declared: Declared<Batch>,
  look: (digests: readonly UnitDigest[], log: CheckLog, batch: Batch) => void,
): Check<Batch> {
  return {
    version: 1,
    stage: 'comparison',
    parameters: [],
    ...declared,
    run(batch, log) {
      if (batch.digests.length < 2) log.notEvaluated('single-file');
      else look(batch.digests.filter(isOfUnit), log, batch);
    },
  };
}

/** Things by what they have in common, in order of appearance; nobody has an empty text in common. */
export function grouped<Thing>(
  things: Iterable<Thing>,
  keyOf: (thing: Thing) => string,
): ReadonlyMap<string, readonly Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key === '') continue;
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}

/** Groups of things of more than one unit. */
export function sharedByUnits<Thing extends { readonly unit: string }>(
  things: Iterable<Thing>,
  keyOf: (thing: Thing) => string,
): readonly SharedGroup<Thing>[] {
  return [...grouped(things, keyOf).values()].flatMap((group) => {
    const units = new Set(group.map(({ unit }) => unit));
    return units.size < 2 ? [] : [{ units, group }];
  });
}

/** Things that have something in common, and the units that they belong to. */
export interface SharedGroup<Thing> {
  readonly units: ReadonlySet<string>;
  readonly group: readonly Thing[];
}

/** Codes of units that are not the given one, at most so many as a sentence can name. */
export function otherUnits(units: ReadonlySet<string>, own: string): string {
  const named: string[] = [];
  for (const unit of units) {
    if (unit === own) continue;
    named.push(named.length < mostNamed ? unit : '…');
    if (named.length > mostNamed) break;
  }
  return named.join(', ');
}

const mostNamed = 8;

function isOfUnit(digest: Digest): digest is UnitDigest {
  return digest.unit !== null;
}
