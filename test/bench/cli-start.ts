/** From starting the command line on a small workbook to its first output. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { median, report } from './measure';

const runs = 7;

/** Prints the time to the first byte on stdout and to the end, starting a process of its own each time. */
export async function benchCliStart(): Promise<void> {
  const launcher = path.join('src', 'cli', 'chiso.mjs');
  const sample = path.join('assets', 'samples', 'par-binh-duong-2017.xlsx');
  const firsts: number[] = [];
  const ends: number[] = [];
  for (let run = 0; run < runs; run++) {
    const { first, end } = await timeRun([launcher, 'score', sample]);
    firsts.push(first);
    ends.push(end);
  }
  const bare = await timeRun(['-e', 'console.log(1)']);
  report('command line, score of a small workbook', [
    ['start to first output', `${median(firsts).toFixed(0)} ms`],
    ['start to end', `${median(ends).toFixed(0)} ms`],
    ['node itself, printing a line', `${bare.first.toFixed(0)} ms`],
  ]);
}

function timeRun(args: readonly string[]): Promise<{ first: number; end: number }> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    let first: number | null = null;
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.on('data', () => (first ??= performance.now() - start));
    child.on('error', reject);
    child.on('close', () => {
      const end = performance.now() - start;
      resolve({ first: first ?? end, end });
    });
  });
}
