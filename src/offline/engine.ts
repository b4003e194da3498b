/** The worker of the offline page: a session over files in memory. */
import { serve } from '../pane/protocol/serve';
import type { Question } from '../pane/protocol/messages';
import { Session } from '../pane/session/session';
import { XlsxWorkbook } from '../workbook/xlsx/xlsx-workbook';

const session = new Session({
  open: (bytes, name) => XlsxWorkbook.open(bytes, { name }),
  blank: (name) => XlsxWorkbook.blank(name),
});

const receive = serve(session, (message) => {
  self.postMessage(message);
});

self.onmessage = ({ data }: MessageEvent<Question>) => {
  receive(data);
};
