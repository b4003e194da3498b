/** The offline page as a host: files come from the disk and go back as copies; nothing else is reached. */
import type { PaneHost } from '../pane/host';
import type { Reply } from '../pane/protocol/messages';
import { appearances, type Preferences } from '../pane/state';
import { languages } from '../locale/texts';

/** Name that the choices go by where they are kept on request. */
const storageKey = 'chiso.preferences';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `engineSource` is the program of the worker: a page opened from disk may not load one from a file. */
export function pageHost(engineSource: string, version: string): PaneHost {
  const engineUrl = URL.createObjectURL(new Blob([engineSource], { type: 'text/javascript' }));
  return {
    startWorker: ({ replied, died }) => {
      const worker = new Worker(engineUrl);
      worker.onmessage = ({ data }: MessageEvent<Reply>) => {
        replied(data);
      };
      worker.onerror = ({ message }) => {
        died(message);
      };
      return worker;
    },
    readOpen: null,
    write: null,
    goTo: null,
    save: ({ name, bytes }) => {
      download(name, new Blob([Uint8Array.from(bytes)], { type: xlsxType }));
    },
    copy: (text) => navigator.clipboard.writeText(text),
    recall,
    today: () => new Date().toLocaleDateString('en-GB'),
    remember: (preferences) => {
      if (preferences) localStorage.setItem(storageKey, JSON.stringify(preferences));
      else localStorage.removeItem(storageKey);
    },
    environment: `offline page, ${navigator.userAgent}`,
    version,
  };
}

function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the content by the time that it draws again.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}

/** What was kept, where it is of the present form; anything else counts as nothing. */
function recall(): Preferences | null {
  const kept = localStorage.getItem(storageKey);
  if (kept === null) return null;
  const language = languages.find((candidate) => kept.includes(`"language":"${candidate}"`));
  const appearance = appearances.find((candidate) => kept.includes(`"appearance":"${candidate}"`));
  return language && appearance ? { language, appearance } : null;
}
