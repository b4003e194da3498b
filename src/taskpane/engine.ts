/** The worker of the task pane: a session over what was read from the open workbook, and over files that are reviewed. */
import { serveSession } from '../pane/protocol/worker-program';
import { XlsxWorkbook } from '../workbook/xlsx/xlsx-workbook';

serveSession({
  open: (bytes, name) => XlsxWorkbook.open(bytes, { name }),
  blank: (name) => XlsxWorkbook.blank(name),
});
