/** `npm run validate`: says what is wrong with manifest.xml and how to cure it. Asks nothing of the network. */
import { readFileSync } from 'node:fs';
import { checkManifest } from './check-manifest';
import { project } from './project';

const file = process.argv[2] ?? 'manifest.xml';
const faults = checkManifest(readFileSync(file, 'utf8'), project);
for (const { at, problem, cure } of faults) process.stdout.write(`${at}\n  ${problem}\n  ${cure}\n`);
process.stdout.write(
  faults.length === 0 ? `${file} is sound\n` : `${file}: faults: ${String(faults.length)}\n`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
