/** What people should know about a file that was written. */
import type { ApplyReport } from '../workbook/port';
import type { Shell } from './program';

/** Says on stderr what did not go as planned; nothing when all did. */
export function sayNotes({ notes = [] }: ApplyReport, { texts }: Shell): void {
  for (const note of notes) process.stderr.write(`${texts.text(`cli.note.${note}`)}\n`);
}

/** So many places are named; how many there are is said. */
const mostNamed = 5;

/** Says on stderr what was left aside, by the text `cli.beside.<key>`; nothing where nothing was. */
export function sayPlaces(key: string, places: readonly string[], { texts }: Shell): void {
  if (places.length === 0) return;
  const files = places.slice(0, mostNamed).join(', ') + (places.length > mostNamed ? ', …' : '');
  process.stderr.write(`${texts.text(`cli.beside.${key}`, { count: places.length, files })}\n`);
}
