/** One document that several units name as evidence, each with a date or subject of its own. */
import type { FindingValue, Severity } from '../../../core/findings/finding';
import type { DocumentDigest } from '../../digest';
import { batchCheck, sharedByUnits, type UnitDigest } from '../comparison-check';
import { plainWords } from '../plain-words';
import { writtenDay } from '../written-day';

interface Named extends DocumentDigest {
  readonly unit: string;
  readonly file: string;
  /** The subject in plain words. */
  readonly words: string;
}

/** So many ways of dating and wording one document are compared; a thousand units may name the same one. */
const mostVariants = 20;

/**
 * Number and symbol are the same, and so is who issued it, but not the day: one of the two is wrong. Other words for
 * the subject on the same day are only worth a look.
 */
export const documentConflict = batchCheck(
  {
    id: 'evidence-conflict',
    family: 'CON',
    severity: 'warning',
    level: 4,
    parameters: ['other', 'number', 'file'],
  },
  (digests, log) => {
    for (const { group } of sharedByUnits(digests.flatMap(namedBy), keyOf)) {
      const variants = variantsOf(group);
      for (const document of variants.length > 1 ? group : []) {
        const conflicts = variants
          .filter(({ unit }) => unit !== document.unit)
          .flatMap((other) => conflictOf(document, other) ?? []);
        const gravest = conflicts.find(({ severity }) => severity === 'warning') ?? conflicts[0];
        if (!gravest) continue;
        const { unit, file, cell, number } = document;
        const { other, ...conflict } = gravest;
        log.fail({ unit, cell, ...conflict, parameters: { other, number, file } });
      }
    }
  },
);

interface Conflict {
  readonly other: string;
  readonly severity: Severity;
  readonly found: FindingValue;
  readonly expected: FindingValue;
}

function conflictOf(own: Named, other: Named): Conflict | null {
  if (own.day !== null && other.day !== null && own.day !== other.day) {
    return {
      other: other.unit,
      severity: 'warning',
      found: writtenDay(own.day),
      expected: writtenDay(other.day),
    };
  }
  const isAlike = own.words.includes(other.words) || other.words.includes(own.words);
  return isAlike ? null : { other: other.unit, severity: 'info', found: own.title, expected: other.title };
}

function namedBy({ unit, file, evidence }: UnitDigest): readonly Named[] {
  return evidence.map((document) => ({ ...document, unit, file, words: plainWords(document.title) }));
}

/** The first of each way in which the document is dated and worded. */
function variantsOf(group: readonly Named[]): readonly Named[] {
  const variants = new Map<string, Named>();
  for (const document of group) {
    const key = `${document.day ?? ''} ${document.words}`;
    if (!variants.has(key)) variants.set(key, document);
  }
  return [...variants.values()].slice(0, mostVariants);
}

/** Offices of many units bear these names: the same number then is not the same document. */
const anyOffice =
  /^(ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan|dang uy|van phong)?( (xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|so))?$/;

function keyOf({ number, issuer }: Named): string {
  const by = plainWords(issuer);
  if (anyOffice.test(by)) return '';
  return `${plainWords(number).replace(/^so /, '')} | ${by}`;
}
