/** Which files are meant by the files and folders that somebody names. */
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from './failure';

/** What a spreadsheet is called, whoever wrote it; in folders nothing else is looked at. */
const spreadsheetName = /^(?!~\$|\.).*\.(xls|xlsx|xlsm|xlsb|xlt|xltx|xltm|ods|et)$/i;

/**
 * Paths of all files, in order and each once: those named, and every spreadsheet in a folder that is named and below
 * it, what lies at `besides` excepted. Throws `UsageError` for what is not there, and where no file is found.
 */
export function submittedFiles(named: readonly string[], besides: readonly string[] = []): readonly string[] {
  const left = new Set(besides.filter((place) => existsSync(place)).map((place) => realpathSync(place)));
  const found = new Map<string, string>();
  for (const file of named.flatMap((name) => filesAt(path.normalize(name), left)).sort(byCodeUnit)) {
    const place = realpathSync(file);
    if (!found.has(place)) found.set(place, file);
  }
  if (found.size === 0) throw new UsageError('noSubmissions', { places: named.join(', ') });
  return [...found.values()];
}

function filesAt(place: string, left: ReadonlySet<string>): readonly string[] {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) throw new UsageError('fileNotFound', { file: place });
  return found.isDirectory() ? filesBelow(place, left) : [place];
}

function filesBelow(folder: string, left: ReadonlySet<string>): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name);
    if (left.size > 0 && left.has(realpathSync(place))) return [];
    if (entry.isDirectory()) return filesBelow(place, left);
    return entry.isFile() && spreadsheetName.test(entry.name) ? [place] : [];
  });
}

/** The same on every machine, whatever its language. */
function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Throws `UsageError` where something that is to be written would lie in a folder that is read. */
export function refuseAmong(read: readonly string[], out: string): void {
  const folders = read
    .filter((place) => statSync(place, { throwIfNoEntry: false })?.isDirectory())
    .map((place) => realpathSync(place));
  const place = realPathToBe(path.resolve(out));
  if (folders.some((folder) => !isOutside(path.relative(folder, place)))) {
    throw new UsageError('outAmongSubmissions', { file: out });
  }
}

/** On Windows a path to another drive stays absolute. */
function isOutside(relative: string): boolean {
  return relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
}

/** Where a thing that need not be there yet really lies. */
function realPathToBe(place: string): string {
  return existsSync(place)
    ? realpathSync(place)
    : path.join(realPathToBe(path.dirname(place)), path.basename(place));
}
