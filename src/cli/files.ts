/** Reads and writes workbook files. An output is never written half, and never onto its input. */
import { existsSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from './failure';

export function readWorkbookFile(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT') throw new UsageError('fileNotFound', { file });
    throw new UsageError('fileNotReadable', { file, reason: code });
  }
}

/** Checked before any work is done, so that nobody waits for a result that cannot be kept. */
export function checkOutput(
  out: string,
  options: { readonly input?: string; readonly force: boolean },
): void {
  if (path.extname(out).toLowerCase() !== '.xlsx') throw new UsageError('outNotXlsx', { file: out });
  if (!existsSync(out)) return;
  if (options.input !== undefined && realpathSync(out) === realpathSync(options.input)) {
    throw new UsageError('outIsInput', { file: out });
  }
  if (!options.force) throw new UsageError('outExists', { file: out });
}

/** Writes beside the file first and then renames, so that whoever opens it sees all of it or nothing. */
export function writeWorkbookFile(file: string, bytes: Uint8Array): void {
  const draft = `${file}.${String(process.pid)}.tmp`;
  try {
    writeFileSync(draft, bytes);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new UsageError('fileNotWritable', { file, reason: systemCode(error) });
  }
}

function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
