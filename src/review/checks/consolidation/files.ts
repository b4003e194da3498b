/** Who sent something, who sent it twice, and whose file came from somebody else. */
import { unitsAsked } from '../../../sheets/unit-form/units-asked';
import type { Batch } from '../../batch';
import type { Check } from '../../check';
import { plainWords } from '../plain-words';
import { batchCheck, grouped, otherUnits, sharedByUnits, type UnitDigest } from '../comparison-check';

/** Two files that count for one unit: only one can. The very same file twice is harmless. */
const duplicateUnit = batchCheck(
  { id: 'duplicate-unit-file', family: 'CON', severity: 'error', level: 4, parameters: ['file', 'files'] },
  (digests, log) => {
    for (const [unit, files] of grouped(digests, (digest) => digest.unit)) {
      if (files.length < 2) continue;
      const isSame = new Set(files.map(({ sha256 }) => sha256)).size === 1;
      for (const digest of files) {
        const others = files.filter((other) => other !== digest).map(({ file }) => file);
        const parameters = { file: digest.file, files: others.join('; ') };
        log.fail({ unit, parameters, ...(isSame && { severity: 'info' as const }) });
      }
    }
  },
);

const missingUnit: Check<Batch> = {
  id: 'missing-unit',
  family: 'CON',
  version: 1,
  level: 4,
  stage: 'comparison',
  severity: 'warning',
  parameters: ['name'],
  run({ book, digests }, log) {
    const sent = new Set(digests.map(({ unit }) => unit));
    for (const { code, cell, name } of unitsAsked(book)) {
      if (!sent.has(code)) log.fail({ unit: code, cell, parameters: { name } });
    }
  },
};

/** Names that programs and shops give to every machine. */
const nobody =
  /^(admin|administrator|user|users|windows user|microsoft office user|pc|may tinh|computer|laptop|hp|dell|asus|acer|lenovo|openpyxl|libreoffice|chiso)?\s*\d*$/;

/** The same hand in files of several units may be a copy, or a colleague who helped. */
const sameAuthor = batchCheck(
  { id: 'same-author-two-units', family: 'CON', severity: 'info', level: 4, parameters: ['units', 'file'] },
  (digests, log) => {
    const nameOf = ({ lastModifiedBy }: UnitDigest) => plainWords(lastModifiedBy ?? '');
    const named = digests.filter((digest) => !nobody.test(nameOf(digest)));
    for (const { units, group } of sharedByUnits(named, nameOf)) {
      for (const { unit, file, lastModifiedBy } of group) {
        log.fail({ unit, found: lastModifiedBy, parameters: { units: otherUnits(units, unit), file } });
      }
    }
  },
);

/** A file whose properties name another unit was made from that unit's. */
const otherUnitInProperties = batchCheck(
  {
    id: 'file-names-other-unit',
    family: 'CON',
    severity: 'warning',
    level: 4,
    parameters: ['name', 'file'],
  },
  (digests, log, { book }) => {
    const byName = new Map(book.units.map((unit) => [plainWords(unit.name), unit]));
    for (const { unit, file, creator, lastModifiedBy } of digests) {
      for (const found of new Set([creator, lastModifiedBy])) {
        const other = byName.get(plainWords(found ?? ''));
        if (!other || other.code === unit || plainWords(other.name) === '') continue;
        log.fail({ unit, found, parameters: { name: other.name, file } });
      }
    }
  },
);

export const batchFileChecks: readonly Check<Batch>[] = [
  duplicateUnit,
  missingUnit,
  sameAuthor,
  otherUnitInProperties,
];
