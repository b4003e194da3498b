/** Reads and writes workbook files. An output is never written half, and never onto its input. */
import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
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
export function checkOutput(
  out: string,
  options: { readonly input?: string; readonly force: boolean },
): void {
  if (path.extname(out).toLowerCase() !== '.xlsx') throw new UsageError('outNotXlsx', { file: out });
  checkFolder(path.dirname(out));
  checkFree(out, options);
}

/** The same for a file of any kind in a folder that is there: it must not be its input, nor be there unless forced. */
export function checkFree(out: string, options: { readonly input?: string; readonly force: boolean }): void {
  if (!existsSync(out)) return;
  if (statSync(out).isDirectory()) throw new UsageError('fileIsFolder', { file: out });
  if (options.input !== undefined && realpathSync(out) === realpathSync(options.input)) {
    throw new UsageError('outIsInput', { file: out });
  }
  if (!options.force) throw new UsageError('outExists', { file: out });
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

function systemFailure(error: unknown, file: string, otherwise: string): UsageError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new UsageError(systemKeys.get(code) ?? otherwise, { file });
}
