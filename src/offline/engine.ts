/** The worker of the offline page: a session over files in memory. */
import { serveSession } from '../pane/protocol/worker-program';
import { XlsxWorkbook } from '../workbook/xlsx/xlsx-workbook';

serveSession({
  open: (bytes, name) => XlsxWorkbook.open(bytes, { name }),
  blank: (name) => XlsxWorkbook.blank(name),
});
