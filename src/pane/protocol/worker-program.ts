/** The program of the worker: a session that answers what the page asks. */
import { Session, type WorkbookFiles } from '../session/session';
import type { Question } from './messages';
import { serve } from './serve';

/** Answers from now on; an entry point says how files are opened and made. */
export function serveSession(files: WorkbookFiles): void {
  const receive = serve(new Session(files), (message) => {
    self.postMessage(message);
  });
  self.onmessage = ({ data }: MessageEvent<Question>) => {
    receive(data);
  };
}
