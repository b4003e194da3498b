/** `chiso explain`: why a unit has the score it has at a criterion, down to the cells. */
import { explain } from '../../jobs/explain';
import { explanationDocument } from '../documents/explanation';
import { jsonText } from '../documents/json-text';
import { runOnFile } from '../job-run';
import { outcome, warnOfFindings } from '../outcome';
import type { ExplainArguments, Shell } from '../program';
import { stage } from '../values';
import { explanationView } from '../views/explanation';

export async function explainCommand(file: string, options: ExplainArguments, shell: Shell): Promise<void> {
  const { texts } = shell;
  const at = options.stage === undefined ? {} : { stage: stage(options.stage, texts) };
  const { result } = await runOnFile(file, shell, (workbook, job) =>
    explain(workbook, { ...job, ...at, unit: options.unit, criterion: options.criterion }),
  );
  process.stdout.write(
    options.json === true
      ? jsonText(explanationDocument(result.explanation))
      : explanationView(result, texts),
  );
  warnOfFindings(result.board.findings, shell);
  shell.exit(outcome(result.board.findings));
}
