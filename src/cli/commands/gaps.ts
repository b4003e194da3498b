/** `chiso gaps`: where a unit lost its points, and the shortest way to its goal. */
import type { Goal } from '../../core/gaps/gap';
import { gaps } from '../../jobs/gaps';
import { gapsDocument } from '../documents/gaps';
import { jsonText } from '../documents/json-text';
import { UsageError } from '../failure';
import { runOnFile } from '../job-run';
import { outcome, warnOfFindings } from '../outcome';
import type { GapsArguments, Shell } from '../program';
import { stage } from '../values';
import { gapsView } from '../views/gaps';

export async function gapsCommand(file: string, options: GapsArguments, shell: Shell): Promise<void> {
  const { texts } = shell;
  const asked = goalOf(options);
  const at = options.stage === undefined ? {} : { stage: stage(options.stage, texts) };
  const { result } = await runOnFile(file, shell, (workbook, job) =>
    gaps(workbook, { ...job, ...at, unit: options.unit, goal: asked }),
  );
  process.stdout.write(
    options.json === true ? jsonText(gapsDocument(result.gaps)) : gapsView(result, asked, texts),
  );
  warnOfFindings(result.board.findings, shell);
  shell.exit(outcome(result.board.findings));
}

function goalOf({ target, rank }: GapsArguments): Goal | null {
  if (target !== undefined && rank !== undefined) throw new UsageError('twoGoals');
  if (target !== undefined) return { kind: 'target', value: target };
  return rank === undefined ? null : { kind: 'rank', place: rank };
}
