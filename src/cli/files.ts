/** Reads and writes workbook files. An output is never written half, and never onto its input. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from './failure';

export function readWorkbookFile(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw systemFailure(error, file, 'fileNotReadable');
  }
}

/** Checked before any work is done, so that nobody waits for a result that cannot be kept. */
export function checkOutput(out: string, options: OutputOptions): void {
  if (path.extname(out).toLowerCase() !== '.xlsx') throw new UsageError('outNotXlsx', { file: out });
  checkFolder(path.dirname(out));
  checkFree(out, options);
}

export interface OutputOptions {
  /** Files that are read for it; they need not be there. */
  readonly inputs: readonly string[];
  /** Whether another file of this name may be replaced. */
  readonly force: boolean;
}

/** The same for a file of any kind in a folder that is there: it must be no input, nor be there unless forced. */
export function checkFree(out: string, { inputs, force }: OutputOptions): void {
  if (!existsSync(out)) return;
  if (statSync(out).isDirectory()) throw new UsageError('fileIsFolder', { file: out });
  const place = placeOf(out);
  if (inputs.some((input) => placeOf(input) === place)) throw new UsageError('outIsInput', { file: out });
  if (!force) throw new UsageError('outExists', { file: out });
}

/** Names the file itself, however its path is written; null where there is none. */
function placeOf(file: string): string | null {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found ? `${String(found.dev)}:${String(found.ino)}` : null;
}

/** Makes the folder, and those above it, where it is not there yet. */
export function readyFolder(folder: string): void {
  if (existsSync(folder)) {
    checkFolder(folder);
    return;
  }
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw systemFailure(error, folder, 'fileNotWritable');
  }
}

function checkFolder(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) throw new UsageError('noFolder', { folder });
  if (!found.isDirectory()) throw new UsageError('notFolder', { folder });
}

/** Writes beside the file first and then renames, so that whoever opens it sees all of it or nothing. */
export function writeWorkbookFile(file: string, bytes: Uint8Array): void {
  const draft = `${file}.${String(process.pid)}.tmp`;
  try {
    writeFileSync(draft, bytes);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw systemFailure(error, file, 'fileNotWritable');
  }
}

/** What the system's error codes mean to the person who named the file. */
const systemKeys = new Map([
  ['ENOENT', 'fileNotFound'],
  ['ENOTDIR', 'fileNotFound'],
  ['EISDIR', 'fileIsFolder'],
  ['EACCES', 'fileForbidden'],
  ['EPERM', 'fileForbidden'],
  ['EROFS', 'fileForbidden'],
  ['EBUSY', 'fileInUse'],
  ['ENOSPC', 'diskFull'],
]);

/** What the system refused, in words of the person who named the file. */
export function systemFailure(error: unknown, file: string, otherwise: string): UsageError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new UsageError(systemKeys.get(code) ?? otherwise, { file });
}
