#!/usr/bin/env node
/** Starts the bundled command line; plain JavaScript, so that it runs from a bare checkout and can say what is missing. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const bundle = new URL('../../dist/cli/main.cjs', import.meta.url);

if (existsSync(fileURLToPath(bundle))) {
  await import(bundle.href);
} else {
  process.stderr.write(
    'Chương trình chưa được dựng. Hãy chạy: npm ci, rồi npm run prepare\n' +
      'The program has not been built yet. Run: npm ci, then npm run prepare\n',
  );
  process.exitCode = 2;
}
