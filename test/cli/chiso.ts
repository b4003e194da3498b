/** Runs the bundled command line as people do. `npm test` builds it first. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, jest } from '@jest/globals';
import { run } from '../../src/cli/run';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { sheetPlan } from '../workbook/xlsx/plans';

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function chiso(...args: readonly string[]): Run {
  const launcher = path.join('src', 'cli', 'chiso.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return filled({ status, stdout, stderr });
}

/** No sentence may show the name of a fact instead of the fact; JSON has braces of its own. */
function filled(said: Run): Run {
  const sentences = said.stdout.startsWith('{') ? said.stderr : said.stdout + said.stderr;
  expect(sentences).not.toMatch(/\{\w+\}/);
  return said;
}

/** The same inside this process, which saves starting one for each of many runs. */
export async function chisoHere(...args: readonly string[]): Promise<Run> {
  const said = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    jest.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream] += String(text);
      return true;
    }),
  );
  try {
    const status = await run(args);
    return filled({ status, ...said });
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** A folder of its own for a test file; `remove` afterwards. */
export function temporaryFolder(): { readonly file: (name: string) => string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'chiso-'));
  return {
    file: (name) => path.join(folder, name),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Writes an .xlsx file with these sheets. */
export async function writeBook(
  file: string,
  sheets: Readonly<Record<string, readonly (readonly (string | number | null)[])[]>>,
): Promise<void> {
  const workbook = XlsxWorkbook.blank(path.basename(file));
  await workbook.apply(
    {
      sheets: Object.entries(sheets).map(([name, rows]) =>
        sheetPlan(name, { blocks: [{ row: 0, column: 0, rows }] }),
      ),
      run: { tool: 'test', inputs: '' },
    },
    {},
  );
  writeFileSync(file, workbook.bytes());
}
