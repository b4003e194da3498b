import type { CommentSnapshot } from '../snapshot';
import type { Supports } from './supports';

/** A comment and the sheet that it is on. */
export interface PlacedComment {
  readonly sheet: string;
  readonly comment: CommentSnapshot;
}

/** One kind of comments, on its way through two batches: what they say, then where they stand. */
export interface CommentSource {
  /** After the first batch: asks where they stand. */
  locate(): void;
  /** After the second batch. */
  found(): PlacedComment[];
}

/** Asks for all comments of a workbook, as far as this Excel has them. */
export function commentSources(workbook: Excel.Workbook, supports: Supports): CommentSource[] {
  return [noteSource(workbook, supports), threadSource(workbook, supports)].filter(
    (source) => source !== null,
  );
}

/** Threads: the comment and its replies, all at one cell. */
function threadSource(workbook: Excel.Workbook, supports: Supports): CommentSource | null {
  if (!supports.comments) return null;
  const threads = workbook.comments.load([
    'items/content',
    'items/authorName',
    'items/replies/items/content',
    'items/replies/items/authorName',
  ]);
  let places: Excel.Range[] = [];
  return {
    locate: () => {
      places = threads.items.map((thread) => thread.getLocation().load(place));
    },
    found: () =>
      threads.items.flatMap((thread, i) =>
        [thread, ...thread.replies.items].map((said) =>
          placed(places[i]!, { author: said.authorName, text: said.content, threaded: true }),
        ),
      ),
  };
}

/** Notes, the older kind. */
function noteSource(workbook: Excel.Workbook, supports: Supports): CommentSource | null {
  if (!supports.notes) return null;
  const notes = workbook.notes.load('items/content,items/authorName');
  let places: Excel.Range[] = [];
  return {
    locate: () => {
      places = notes.items.map((note) => note.getLocation().load(place));
    },
    found: () =>
      notes.items.map((note, i) =>
        placed(places[i]!, { author: note.authorName, text: note.content, threaded: false }),
      ),
  };
}

const place = 'rowIndex,columnIndex,worksheet/name';

function placed(at: Excel.Range, said: Omit<CommentSnapshot, 'row' | 'column'>): PlacedComment {
  return { sheet: at.worksheet.name, comment: { row: at.rowIndex, column: at.columnIndex, ...said } };
}
