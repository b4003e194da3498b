/** Parts of the benchmark that run in a process of their own, so that none pays for the memory of another. */
import { execFileSync } from 'node:child_process';

const partVariable = 'CHISO_BENCH_PART';

/** What a part gave, and the highest resident memory of its process in MB. */
export interface PartResult<Figures> {
  readonly figures: Figures;
  readonly peakMegabytes: number;
}

/** Runs a part by its name and input in a new process of this program. */
export function inOwnProcess<Figures>(part: string, input: string): PartResult<Figures> {
  const script = process.argv[1] ?? '';
  const env = { ...process.env, [partVariable]: JSON.stringify([part, input]) };
  const output = execFileSync(process.execPath, [...process.execArgv, script], { env, encoding: 'utf8' });
  return JSON.parse(output) as PartResult<Figures>;
}

/**
 * True when this process was started to run a part; it has then done so and printed its figures. The entry point
 * calls it first and does nothing else when it is true.
 */
export async function ranAsPart(
  parts: Readonly<Record<string, (input: string) => Promise<unknown>>>,
): Promise<boolean> {
  const asked = process.env[partVariable];
  if (asked === undefined) return false;
  const [part = '', input = ''] = JSON.parse(asked) as string[];
  const figures = await parts[part]?.(input);
  process.stdout.write(JSON.stringify({ figures, peakMegabytes: process.resourceUsage().maxRSS / 1024 }));
  return true;
}
