/** The offline page as a host: files come from the disk and go back as copies; nothing else is reached. */
import { download } from '../pane/download';
import type { PaneHost } from '../pane/host';
import { listenTo } from '../pane/protocol/worker-start';
import type { ResultFile } from '../pane/session/verbs';
import { keptPreferences } from '../pane/kept-preferences';

/** Name that the choices go by where they are kept on request. */
const storageKey = 'chiso.preferences';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `engineSource` is the program of the worker: a page opened from disk may not load one from a file. */
export function pageHost(engineSource: string, version: string): PaneHost {
  const engineUrl = URL.createObjectURL(new Blob([engineSource], { type: 'text/javascript' }));
  const save = ({ name, bytes }: ResultFile) => {
    download(name, new Blob([new Uint8Array(bytes)], { type: xlsxType }));
  };
  return {
    startWorker: (listener) => listenTo(new Worker(engineUrl), listener),
    readOpen: null,
    readReturned: null,
    readsUnasked: false,
    write: null,
    goTo: null,
    watch: null,
    selection: null,
    followTheme: null,
    functions: null,
    save,
    download,
    offlinePage: null,
    handOver: (file) => {
      save(file);
      return Promise.resolve();
    },
    // Async: a browser without a clipboard for pages has no such object.
    copy: async (text) => navigator.clipboard.writeText(text),
    ...keptPreferences(storageKey),
    language: 'vi',
    today: () => new Date().toLocaleDateString('en-GB'),
    now: () => new Date().toLocaleTimeString('en-GB', { timeStyle: 'short' }),
    environment: `offline page, ${navigator.userAgent}`,
    version,
  };
}
