/**
 * Files of evidence in a folder with one folder for each unit: what they are called, how long they are, and which are
 * the same. None of them is opened but for its digest, links are not followed, and nothing outside the folder is seen.
 */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Unit } from '../core/book';
import type { Attachment } from '../review/submission';
import { foldName } from '../sheets/read/names';
import { UsageError } from './failure';
import { systemFailure } from './files';

export interface EvidenceFolder {
  /** By unit code; a unit without a folder is not there. */
  readonly evidence: ReadonlyMap<string, readonly Attachment[]>;
  /** Files in the folder of no unit, and links. Paths below the folder. */
  readonly strangers: readonly string[];
  readonly links: readonly string[];
}

/** `besides` are files that are something else, such as the forms themselves. Throws `UsageError` where nothing is of any unit. */
export function evidenceIn(
  folder: string,
  units: readonly Unit[],
  besides: readonly string[],
): EvidenceFolder {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) throw new UsageError('noFolder', { folder });
  if (!found.isDirectory()) throw new UsageError('notFolder', { folder });
  const walk = new Walk(folder, new FolderNames(units), new Set(besides.map((file) => realpathSync(file))));
  walk.into('', null);
  if (walk.unitsSeen.size === 0) {
    throw new UsageError('noEvidenceOfUnits', { folder, example: units[0]?.code ?? '' });
  }
  return { evidence: attachmentsOf(folder, walk), strangers: walk.strangers, links: walk.links };
}

interface FoundFile {
  readonly unit: string;
  /** Path below the folder, and below that of the unit. */
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
}

/** What programs leave in folders on their own. */
const leftover = /^(\.|~\$)|^(thumbs\.db|desktop\.ini)$/i;

class Walk {
  readonly files: FoundFile[] = [];
  readonly unitsSeen = new Set<string>();
  readonly strangers: string[] = [];
  readonly links: string[] = [];

  constructor(
    private readonly folder: string,
    private readonly names: FolderNames,
    private readonly besides: ReadonlySet<string>,
  ) {}

  /** `unit` is whose folder it is in; `inUnit` the path below that. */
  into(below: string, unit: string | null, inUnit = ''): void {
    for (const entry of this.entriesOf(below)) {
      const place = joined(below, entry.name);
      if (entry.isSymbolicLink()) this.links.push(place);
      else if (entry.isDirectory()) {
        const named = unit === null ? this.names.unitOf(entry.name) : null;
        if (named !== null) this.unitsSeen.add(named);
        this.into(place, unit ?? named, unit === null ? '' : joined(inUnit, entry.name));
      } else if (entry.isFile() && !leftover.test(entry.name)) {
        this.take(place, unit, joined(inUnit, entry.name));
      }
    }
  }

  private take(place: string, unit: string | null, name: string): void {
    const file = path.join(this.folder, place);
    if (this.besides.has(realpathSync(file))) return;
    if (unit === null) this.strangers.push(place);
    else this.files.push({ unit, path: place, name, bytes: statSync(file).size });
  }

  private entriesOf(below: string) {
    const place = path.join(this.folder, below);
    try {
      return readdirSync(place, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      throw systemFailure(error, place, 'fileNotReadable');
    }
  }
}

/** Which unit a folder is of: `S01`, `s01 - Sở Nội vụ`, `Sở Nội vụ`. */
class FolderNames {
  private readonly byCode: ReadonlyMap<string, string>;
  private readonly byName = new Map<string, string | null>();

  constructor(units: readonly Unit[]) {
    this.byCode = new Map(units.map(({ code }) => [code.toUpperCase(), code]));
    for (const { code, name } of units) {
      const key = foldName(name);
      // A name that two units bear tells nothing.
      this.byName.set(key, this.byName.has(key) ? null : code);
    }
  }

  unitOf(folder: string): string | null {
    const name = folder.normalize('NFC').trim().toUpperCase();
    const ends = [name.length, ...[...name.matchAll(/[^\p{L}\p{N}]/gu)].map(({ index }) => index).reverse()];
    for (const end of ends) {
      const code = this.byCode.get(name.slice(0, end));
      if (code !== undefined) return code;
    }
    return this.byName.get(foldName(name)) ?? null;
  }
}

function attachmentsOf(
  folder: string,
  { files, unitsSeen }: Pick<Walk, 'files' | 'unitsSeen'>,
): ReadonlyMap<string, readonly Attachment[]> {
  const lengths = new Map<number, number>();
  for (const { bytes } of files) lengths.set(bytes, (lengths.get(bytes) ?? 0) + 1);
  const digests = files.map((file) =>
    file.bytes > 0 && lengths.get(file.bytes)! > 1 ? digestOf(path.join(folder, file.path)) : '',
  );
  const bySha = new Map<string, FoundFile[]>();
  files.forEach((file, i) => {
    const sha256 = digests[i]!;
    const same = bySha.get(sha256);
    if (same) same.push(file);
    else if (sha256 !== '') bySha.set(sha256, [file]);
  });
  const evidence = new Map<string, Attachment[]>([...unitsSeen].map((unit) => [unit, []]));
  files.forEach(({ unit, name, bytes }, i) => {
    const sha256 = digests[i]!;
    const other = copied(bySha.get(sha256) ?? []).find((file) => file.unit !== unit);
    evidence.get(unit)!.push({ name, bytes, sha256, ...(other && { sameAs: other.path }) });
  });
  return evidence;
}

/** A document that more units send is one of a body above them, and no copy. */
const mostCopied = 3;

/** Files with the same bytes, where so few units send them that some may have them of another. */
function copied(same: readonly FoundFile[]): readonly FoundFile[] {
  const units = new Set<string>();
  for (const { unit } of same) if (units.add(unit).size > mostCopied) return [];
  return same;
}

const chunkBytes = 1 << 20;

/** Of a file of any length, in little memory. */
function digestOf(file: string): string {
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(chunkBytes);
  try {
    const handle = openSync(file, 'r');
    try {
      for (let read = readSync(handle, chunk); read > 0; read = readSync(handle, chunk)) {
        hash.update(chunk.subarray(0, read));
      }
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    throw systemFailure(error, file, 'fileNotReadable');
  }
  return hash.digest('hex');
}

/** With the same mark on every system. */
function joined(below: string, name: string): string {
  return below === '' ? name : `${below}/${name}`;
}
