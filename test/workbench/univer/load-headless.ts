/** Univer in Node, from the file that the build `univer` makes. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import type * as Headless from './headless';
import type { UniverCells } from './univer-cells';

const program = path.resolve('dist', 'univer', 'main.cjs');

/**
 * Cells of a workbook without a sheet. Builds the file first where it is absent or older than its sources. Univer
 * keeps a program running until `cells.book.univer.dispose()`.
 */
export function headlessCells(): UniverCells {
  built ??= build();
  return built.headlessCells();
}

let built: typeof Headless | null = null;

function build(): typeof Headless {
  const run = spawnSync(process.execPath, [path.join('.ci', 'ensure-installed.mjs'), 'univer'], {
    stdio: ['ignore', 2, 'inherit'],
  });
  if (run.status !== 0) throw new Error('Univer for tests could not be built');
  return createRequire(__filename)(program) as typeof Headless;
}
