/** `chiso consolidate`: one index workbook of what all units sent, with the register of what came in. */
import { statSync } from 'node:fs';
import { consolidate, type IntakeFile, resubmissions } from '../../jobs/consolidate';
import type { RemarkChange } from '../../sheets/rounds/entry-changes';
import type { IntakeNote } from '../../sheets/rounds/intake-list';
import { intakeDocument } from '../documents/intake';
import { jsonText } from '../documents/json-text';
import { ExitCode } from '../failure';
import { checkOutput } from '../files';
import { openIntakeNotes } from '../intake-notes';
import { writeNewWorkbook } from '../new-workbook';
import type { Shell } from '../program';
import type { ConsolidateArguments } from '../round-program';
import type { ChildSetup } from '../review-messages';
import { answersTo, openTemplate, openWaivers, reviewAll } from '../reviewed-files';
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
  const given = options.deadline === undefined ? null : moment('--deadline', options.deadline);
  const { book, setup } = await openTemplate(template, shell);
  const deadline = given ?? book.settings.deadline;
  const { accepted } = await openWaivers(waivers);
  const noteOf = register === undefined ? writtenNote : await openIntakeNotes(register);
  const own = [template, register, waivers].filter((place) => place !== undefined);
  const files = submittedFiles(named, own);
  refuseAmong(named, out);
  checkOutput(out, { inputs: [...own, ...files], force: options.force ?? false });

  const notes = files.map(noteOf);
  const against = deadline === null ? setup : { ...setup, beside: { ...setup.beside, deadline } };
  const times = notes.map(({ receivedAt }) => receivedAt);
  const reviewed = await reviewAll(files, against, shell, times);
  const received = reviewed.map((one, i): IntakeFile => ({ ...one, ...notes[i]! }));
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

/** Without a list a file came when it was last written. */
function writtenNote(place: string): Omit<IntakeNote, 'file'> {
  return { unit: null, receivedAt: writtenAt(place), signedCode: '', note: '' };
}

/** In the office's own time. */
function writtenAt(file: string): string {
  const at = statSync(file).mtime;
  const digits = (part: number) => String(part).padStart(2, '0');
  const day = [String(at.getFullYear()), digits(at.getMonth() + 1), digits(at.getDate())].join('-');
  return `${day}T${digits(at.getHours())}:${digits(at.getMinutes())}`;
}
