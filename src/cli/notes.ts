/** What people should know about a file that was written. */
import type { ApplyReport } from '../workbook/port';
import type { Shell } from './program';

/** Says on stderr what did not go as planned; nothing when all did. */
export function sayNotes({ notes = [] }: ApplyReport, { texts }: Shell): void {
  for (const note of notes) process.stderr.write(`${texts.text(`cli.note.${note}`)}\n`);
}
