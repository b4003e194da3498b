import type { CommentSnapshot } from '../snapshot';
import type { Supports } from './supports';

/** A comment and the sheet that it is on. */
export interface PlacedComment {
  readonly sheet: string;
  readonly comment: CommentSnapshot;
}

/** Comments on their way through two batches: what they say, then where they stand. */
export interface CommentThreads {
  /** After the first batch: asks where they stand. */
  locate(): void;
  /** After the second batch: each comment, its replies after it at the same cell. */
  found(): PlacedComment[];
}

/**
 * Asks for the threads of a workbook; none where this Excel has none. Notes, the older kind, only the file's
 * own bytes tell.
 */
export function commentThreads(workbook: Excel.Workbook, supports: Supports): CommentThreads {
  if (!supports.comments) return { locate: () => undefined, found: () => [] };
  const threads = workbook.comments.load([
    'items/content',
    'items/authorName',
    'items/replies/items/content',
    'items/replies/items/authorName',
  ]);
  let places: Excel.Range[] = [];
  return {
    locate: () => {
      places = threads.items.map((thread) =>
        thread.getLocation().load('rowIndex,columnIndex,worksheet/name'),
      );
    },
    found: () =>
      threads.items.flatMap((thread, i) =>
        [thread, ...thread.replies.items].map((said) => placed(places[i]!, said.authorName, said.content)),
      ),
  };
}

function placed(at: Excel.Range, author: string, text: string): PlacedComment {
  return {
    sheet: at.worksheet.name,
    comment: { row: at.rowIndex, column: at.columnIndex, author, text, threaded: true },
  };
}
