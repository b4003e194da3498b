/** What somebody wrote down of the files that came in, asked by the place of a file. */
import path from 'node:path';
import { type IntakeNote, readIntakeList } from '../sheets/rounds/intake-list';
import { UsageError } from './failure';
import { readWorkbookFile } from './files';
import { shownPath, snapshotOf } from './reviewed-files';

/** What is known of a file that the list does not name. */
const unnoted: Omit<IntakeNote, 'file'> = { unit: null, receivedAt: null, signedCode: '', note: '' };

/** Reads the list; the answer of what it returns is by the name of a file, with or without its folder. */
export async function openIntakeNotes(list: string): Promise<(place: string) => Omit<IntakeNote, 'file'>> {
  const notes = readIntakeList(await snapshotOf(list, readWorkbookFile(list)));
  if (!notes) throw new UsageError('noIntakeList', { file: list });
  return (place) => {
    const [note = unnoted] = [path.basename(place), shownPath(place)].flatMap(
      (name) => notes.get(name.normalize('NFC')) ?? [],
    );
    const { unit, receivedAt, signedCode, note: said } = note;
    return { unit, receivedAt, signedCode, note: said };
  };
}
