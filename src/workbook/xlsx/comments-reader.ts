import { parseCell } from '../address';
import { WorkbookRefusal } from '../port';
import type { CommentSnapshot } from '../snapshot';
import type { Limits } from './limits';
import { readRichText } from './shared-strings';
import { XmlEvent, type XmlReader } from './xml-reader';

/** Comments of the older kind (notes), which any Excel shows. */
export function readComments(xml: XmlReader, limits: Limits): CommentSnapshot[] {
  const authors: string[] = [];
  const comments: CommentSnapshot[] = [];
  while (xml.next() !== XmlEvent.end) {
    if (xml.event !== XmlEvent.start) continue;
    if (xml.name === 'author') authors.push(xml.elementText());
    if (xml.name !== 'comment') continue;
    const place = commentCell(xml);
    const author = authors[Number(xml.attribute('authorId') ?? -1)] ?? '';
    let text = '';
    xml.eachChild('text', () => (text = readRichText(xml, limits)));
    comments.push({ ...place, author, text, threaded: false });
  }
  return comments;
}

/** Threaded comments and their replies, in the order of the file; authors come from the list of persons. */
export function readThreadedComments(
  xml: XmlReader,
  persons: ReadonlyMap<string, string>,
): CommentSnapshot[] {
  const comments: CommentSnapshot[] = [];
  while (xml.next() !== XmlEvent.end) {
    if (xml.event !== XmlEvent.start || xml.name !== 'threadedComment') continue;
    const place = commentCell(xml);
    const author = persons.get(xml.attribute('personId') ?? '') ?? '';
    let text = '';
    xml.eachChild('text', () => (text = xml.elementText()));
    comments.push({ ...place, author, text, threaded: true });
  }
  return comments;
}

/** Names of the people who wrote threaded comments, by their id. */
export function readPersons(xml: XmlReader): Map<string, string> {
  const persons = new Map<string, string>();
  while (xml.next() !== XmlEvent.end) {
    if (xml.event !== XmlEvent.start || xml.name !== 'person') continue;
    persons.set(xml.attribute('id') ?? '', xml.attribute('displayName') ?? '');
  }
  return persons;
}

/**
 * Both kinds together. For older programs each thread stands among the notes too, under an author `tc=...`:
 * that copy is left out.
 */
export function joinComments(
  notes: readonly CommentSnapshot[],
  threaded: readonly CommentSnapshot[],
): CommentSnapshot[] {
  const places = new Set(threaded.map(({ row, column }) => `${String(row)} ${String(column)}`));
  const kept = notes.filter(
    ({ author, row, column }) =>
      !(author.startsWith('tc=') && places.has(`${String(row)} ${String(column)}`)),
  );
  return [...kept, ...threaded].sort((a, b) => a.row - b.row || a.column - b.column);
}

function commentCell(xml: XmlReader): { row: number; column: number } {
  const reference = xml.attribute('ref') ?? '';
  const place = parseCell(reference);
  if (!place) throw new WorkbookRefusal('bad-cell-reference', { part: xml.part, reference });
  return place;
}
