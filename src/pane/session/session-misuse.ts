/** A question that cannot be asked now: nothing is open or scored, a host holds the file, no sheet goes by that name, files
 * cannot be handed out. */
export class SessionMisuse extends Error {
  override readonly name = 'SessionMisuse';
  constructor(
    readonly code: 'not-open' | 'not-scored' | 'not-written' | 'no-file' | 'no-download' | 'unknown-sheet',
  ) {
    super(code);
  }
}
