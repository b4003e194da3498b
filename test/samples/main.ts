/** `npm run samples`: writes every workbook of `assets/samples` anew, the same bytes each time. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { samples } from './samples';
import { sampleBytes } from './write-sample';

const folder = path.join('assets', 'samples');

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const sample of samples) {
    const file = path.join(folder, `${sample.name}.xlsx`);
    writeFileSync(file, await sampleBytes(sample));
    process.stdout.write(`${file}\n`);
  }
}

void main();
