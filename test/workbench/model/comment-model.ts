/** A comment at a cell: a thread of what people said, or a note of the older kind. */
export interface CommentModel {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly threaded: boolean;
  readonly author: string;
  text: string;
  resolved: boolean;
  /** What was said after it; notes have none. */
  readonly replies: { readonly author: string; readonly text: string }[];
}
