/** The worker of the task pane: a session over what was read from the open workbook. */
import { serve } from '../pane/protocol/serve';
import type { Question } from '../pane/protocol/messages';
import { Session } from '../pane/session/session';

const receive = serve(new Session(null), (message) => {
  self.postMessage(message);
});

self.onmessage = ({ data }: MessageEvent<Question>) => {
  receive(data);
};
