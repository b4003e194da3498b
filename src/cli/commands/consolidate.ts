/** `chiso consolidate`: one index workbook of what all units sent, with the register of what came in. */
import { statSync } from 'node:fs';
import { calendarDay } from '../../core/periods/calendar-day';
import { momentOf } from '../../core/periods/moment';
import { consolidate, type IntakeFile, resubmissions } from '../../jobs/consolidate';
import { mostAppraisalLines } from '../../sheets/rounds/consolidated-content';
import type { RemarkChange } from '../../sheets/rounds/entry-changes';
import type { IntakeNote } from '../../sheets/rounds/intake-list';
import { openBeside, placesBeside } from '../beside';
import { intakeDocument } from '../documents/intake';
import { jsonText } from '../documents/json-text';
import { ExitCode } from '../failure';
import { checkOutput } from '../files';
import { openIntakeNotes } from '../intake-notes';
import { writeNewWorkbook } from '../new-workbook';
import { outcome } from '../outcome';
import type { Shell } from '../program';
import type { ConsolidateArguments } from '../round-program';
import type { ChildSetup } from '../review-messages';
import { answersTo, openTemplate, openWaivers, reviewAll } from '../reviewed-files';
import { refuseAmong, submittedFiles } from '../submitted-files';
import { moment } from '../values';
import { findingsView } from '../views/findings';
import { intakeView } from '../views/intake';

export async function consolidateCommand(
  named: readonly string[],
  options: ConsolidateArguments,
  shell: Shell,
): Promise<void> {
  const { texts } = shell;
  const { template, out, register, waivers } = options;
  const given = options.deadline === undefined ? null : moment('--deadline', options.deadline);
  const index = await openTemplate(template, shell);
  const { book } = index;
  const deadline = given ?? book.settings.deadline;
  const kept = await openWaivers(waivers);
  const noteOf = register === undefined ? writtenNote : await openIntakeNotes(register);
  const own = [template, waivers ?? template, ...placesBeside(options)];
  const files = submittedFiles(named, own);
  refuseAmong([...named, ...own], out);
  checkOutput(out, { inputs: [...own, ...files], force: options.force ?? false });

  const { book: compared, setup, ...beside } = await openBeside(options, index, files, shell);
  const findings = [...kept.findings, ...beside.findings];
  const notes = files.map(noteOf);
  const times = notes.map(({ receivedAt }) => receivedAt);
  const reviewed = await reviewAll(files, setup, shell, times);
  const received = reviewed.map((one, i): IntakeFile => ({ ...one, ...notes[i]! }));
  const remarks = await remarksOf(files, received, setup, shell);
  const choices = { deadline, accepted: kept.accepted, compared, remarks };
  const { intake, unlisted, plan } = consolidate(book, received, texts, choices);
  await writeNewWorkbook(out, plan, shell);
  process.stderr.write(`${texts.text('cli.consolidate.written', { file: out })}\n`);
  if (unlisted > 0) {
    const said = texts.text('cli.consolidate.unlisted', { count: unlisted, limit: mostAppraisalLines });
    process.stderr.write(`${said}\n`);
  }
  if (findings.length > 0) process.stderr.write(findingsView(findings, texts));
  process.stdout.write(options.json === true ? jsonText(intakeDocument(intake)) : intakeView(intake, texts));
  const counted = new Set(intake.lines.flatMap(({ unit, counts }) => (unit && counts ? [unit.code] : [])));
  const isLeftOut = intake.lines.some(({ unit, received: file }) => file && !counted.has(unit?.code ?? ''));
  shell.exit(isLeftOut ? ExitCode.findings : outcome(findings));
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
function writtenAt(file: string): string | null {
  const at = statSync(file).mtime;
  const day = calendarDay(at.getFullYear(), at.getMonth() + 1, at.getDate());
  return day === null ? null : momentOf(day, at.getHours() * 60 + at.getMinutes());
}
