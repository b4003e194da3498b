import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { temporaryFolder } from './chiso';

const folder = temporaryFolder();
afterAll(folder.remove);

test('the launcher says in both languages what to run when the program is not built yet', () => {
  const launcher = folder.file(path.join('src', 'cli', 'chiso.mjs'));
  mkdirSync(path.dirname(launcher), { recursive: true });
  copyFileSync(path.join('src', 'cli', 'chiso.mjs'), launcher);
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, '--help'], { encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/chưa được dựng.*npm run prepare\n.*not been built.*npm run prepare\n$/s);
});
