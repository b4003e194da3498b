import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { askChildren, type Breakdown, childLimits, type ChildLimits } from '../../src/cli/review-children';
import type { ChildAnswer, ChildRequest, ChildSetup } from '../../src/cli/review-messages';
import { temporaryFolder } from './chiso';

const folder = temporaryFolder();
afterAll(folder.remove);

/** Does what the name of the file says; tells its own process id as the file that it copied. */
const program = folder.file('child.cjs');
writeFileSync(
  program,
  `process.on('message', (message) => {
    if (message.kind === 'start') return process.send({ kind: 'ready' });
    process.send({ kind: 'opened', sha256: 'digest of ' + message.path });
    if (message.path === 'hang') for (;;);
    if (message.path === 'crash') throw new Error('broken by ' + message.path);
    if (message.path === 'leave') process.exit(0);
    if (message.path === 'grow') for (const kept = [];;) kept.push(new Array(1000).fill({}));
    process.send({ kind: 'refused', reason: { code: 'empty-file', parameters: { pid: process.pid } } });
  });
  process.on('disconnect', () => process.exit());`,
);

const setup: ChildSetup = { template: { name: 'index.xlsx', bytes: new Uint8Array() }, language: 'vi' };

async function answersTo(
  paths: readonly string[],
  limits: Partial<ChildLimits> = {},
): Promise<readonly (ChildAnswer | Breakdown)[]> {
  const answers = new Map<number, ChildAnswer | Breakdown>();
  const requests = paths.map((file): ChildRequest => ({ kind: 'review', file, path: file }));
  await askChildren(requests, setup, (i, answer) => answers.set(i, answer), {
    ...childLimits,
    program,
    ...limits,
  });
  return paths.map((_, i) => answers.get(i)!);
}

/** Process that answered; null where none did. */
function processOf(answer: ChildAnswer | Breakdown): unknown {
  return answer.kind === 'refused' ? answer.reason.parameters['pid'] : null;
}

describe('files in processes of their own', () => {
  test('are each answered once, by at most two processes that do many files each', async () => {
    const paths = Array.from({ length: 40 }, (_, i) => `file ${String(i)}`);
    const answers = await answersTo(paths);
    const processes = answers.map(processOf);
    expect(processes).not.toContain(null);
    expect(new Set(processes).size).toBeLessThanOrEqual(2);
    expect(processes).not.toContain(process.pid);
  });

  test.each([
    ['crash', 'reader-stopped', 'broken by crash'],
    ['leave', 'reader-stopped', ''],
    ['grow', 'out-of-memory', 'heap out of memory'],
    ['hang', 'time-limit', ''],
  ])('that make it %s are told by name, and the next file has a new process', async (file, code, said) => {
    const [before, broken, after] = await answersTo(['one', file, 'two'], {
      processes: 1,
      mebibytes: 32,
      seconds: file === 'hang' ? 2 : 60,
    });
    expect(broken).toMatchObject({ kind: 'broken', sha256: `digest of ${file}`, reason: { code } });
    expect((broken as Breakdown).said).toContain(said);
    expect(processOf(before!)).not.toBeNull();
    expect(processOf(after!)).not.toBeNull();
    expect(processOf(after!)).not.toBe(processOf(before!));
  });

  test('are read by the program that was built, from the sources of a checkout, too', () => {
    expect(path.relative('.', childLimits.program)).toBe(path.join('dist', 'cli', 'review-child.cjs'));
    expect(existsSync(childLimits.program)).toBe(true);
  });

  test('are not asked for at all where no process can be started', async () => {
    const missing = folder.file('missing.cjs');
    await expect(answersTo(['one', 'two'], { program: missing })).rejects.toThrow('did not start');
  });
});
