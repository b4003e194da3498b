/** `chiso consolidate`: one index workbook of what all units sent, with the register of what came in. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { consolidate, type IntakeFile, resubmissions } from '../../jobs/consolidate';
import type { ReviewedFile } from '../../jobs/review';
import type { RemarkChange } from '../../sheets/rounds/entry-changes';
import { type IntakeNote, readIntakeList } from '../../sheets/rounds/intake-list';
import { intakeDocument } from '../documents/intake';
import { jsonText } from '../documents/json-text';
import { ExitCode, UsageError } from '../failure';
import { checkOutput, readWorkbookFile } from '../files';
import { writeNewWorkbook } from '../new-workbook';
import type { Shell } from '../program';
import type { ConsolidateArguments } from '../round-program';
import type { ChildSetup } from '../review-messages';
import { answersTo, openTemplate, openWaivers, reviewAll, snapshotOf } from '../reviewed-files';
import { refuseAmong, submittedFiles } from '../submitted-files';
import { moment } from '../values';
import { intakeView } from '../views/intake';

export async function consolidateCommand(
  named: readonly string[],
  options: ConsolidateArguments,
  shell: Shell,
): Promise<void> {
  const { texts } = shell;
  const { template, out, register, waivers } = options;
  const deadline = options.deadline === undefined ? null : moment('--deadline', options.deadline);
  const { book, setup } = await openTemplate(template, shell);
  const { accepted } = await openWaivers(waivers);
  const notes = register === undefined ? null : await intakeList(register);
  const own = [template, register, waivers].filter((place) => place !== undefined);
  const files = submittedFiles(named, own);
  refuseAmong(named, out);
  checkOutput(out, { inputs: [...own, ...files], force: options.force ?? false });

  const reviewed = await reviewAll(files, setup, shell);
  const received = files.map((file, i) => intakeFile(file, reviewed[i]!, notes));
  const remarks = await remarksOf(files, received, setup, shell);
  const { intake, plan } = consolidate(book, received, texts, { deadline, accepted, remarks });
  await writeNewWorkbook(out, plan, shell);
  process.stderr.write(`${texts.text('cli.consolidate.written', { file: out })}\n`);
  process.stdout.write(options.json === true ? jsonText(intakeDocument(intake)) : intakeView(intake, texts));
  const isLeftOut = intake.lines.some(
    ({ received: file, counts }) => file && !counts && file.state !== 'accepted',
  );
  shell.exit(isLeftOut ? ExitCode.findings : ExitCode.done);
}

/** What units that sent several forms say otherwise beside their figures, by the name of the later form. */
async function remarksOf(
  files: readonly string[],
  received: readonly IntakeFile[],
  setup: ChildSetup,
  shell: Shell,
): Promise<ReadonlyMap<string, readonly RemarkChange[]>> {
  const pairs = resubmissions(received);
  const requests = pairs.map(({ unit, before, now }) => ({
    kind: 'compare' as const,
    ...{ unit, path: files[now]!, before: files[before]! },
  }));
  const answers = await answersTo(requests, 'compare', setup, shell);
  return new Map(
    answers.flatMap((answer, i) =>
      answer.kind === 'compared' ? [[received[pairs[i]!.now]!.review.file, answer.remarks]] : [],
    ),
  );
}

async function intakeList(file: string): Promise<ReadonlyMap<string, IntakeNote>> {
  const notes = readIntakeList(await snapshotOf(file, readWorkbookFile(file)));
  if (!notes) throw new UsageError('noIntakeList', { file });
  return notes;
}

/** What the list says of a file; without a list, when it was last written. */
function intakeFile(
  place: string,
  reviewed: ReviewedFile,
  notes: ReadonlyMap<string, IntakeNote> | null,
): IntakeFile {
  const note = [path.basename(place), reviewed.review.file]
    .map((name) => notes?.get(name.normalize('NFC')))
    .find((known) => known !== undefined);
  return {
    ...reviewed,
    unit: note?.unit ?? null,
    receivedAt: notes ? (note?.receivedAt ?? null) : writtenAt(place),
    signedCode: note?.signedCode ?? '',
    note: note?.note ?? '',
  };
}

/** In the office's own time. */
function writtenAt(file: string): string {
  const at = statSync(file).mtime;
  const digits = (part: number) => String(part).padStart(2, '0');
  const day = [String(at.getFullYear()), digits(at.getMonth() + 1), digits(at.getDate())].join('-');
  return `${day}T${digits(at.getHours())}:${digits(at.getMinutes())}`;
}
