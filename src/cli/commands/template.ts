/** `chiso template`: an index workbook to fill, blank with an example or for a criteria set that ships. */
import path from 'node:path';
import { catalogue } from '../../catalogue/catalogue';
import { nearestWord } from '../../sheets/read/names';
import type { PublishedSet } from '../../core/criteria/published-set';
import { templatePlan } from '../../sheets/template/template';
import { XlsxWorkbook } from '../../workbook/xlsx/xlsx-workbook';
import { ExitCode, UsageError } from '../failure';
import { checkOutput, writeWorkbookFile } from '../files';
import { sayNotes } from '../notes';
import type { Shell, TemplateArguments } from '../program';

export async function templateCommand(
  id: string | null,
  options: TemplateArguments,
  shell: Shell,
): Promise<void> {
  const { texts } = shell;
  const set = id === null ? null : criteriaSetCalled(id);
  checkOutput(options.out, { inputs: [], force: options.force ?? false });
  const workbook = XlsxWorkbook.blank(path.basename(options.out));
  const report = await workbook.apply(templatePlan(set, texts), {});
  writeWorkbookFile(options.out, workbook.bytes());
  sayNotes(report, shell);
  process.stdout.write(`${texts.text('cli.template.written', { file: options.out })}\n`);
  shell.exit(ExitCode.done);
}

function criteriaSetCalled(found: string): PublishedSet {
  const wanted = found.trim().toLowerCase();
  const set = catalogue.find(({ id }) => id === wanted);
  if (set) return set;
  const ids = catalogue.map(({ id }) => id);
  throw new UsageError('unknown-template', { found }, nearestWord(found, ids) ?? null);
}
