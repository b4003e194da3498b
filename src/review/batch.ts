/** All files of a round together, as the checks across files see them. */
import type { IndexBook } from '../core/book';
import type { Digest } from './digest';

/** What was sent back, beside the index that it belongs to. */
export interface Batch {
  readonly book: IndexBook;
  /** One for each file that was read, in the order in which they were given; of a unit only what counts. */
  readonly digests: readonly Digest[];
}
