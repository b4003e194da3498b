/** A comment at a cell: the first of a thread, or a note of the older kind. */
export interface CommentModel {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly author: string;
  text: string;
  readonly threaded: boolean;
  resolved: boolean;
}
