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
      download(name, new Blob([new Uint8Array(bytes)], { type: xlsxType }));
    },
    // Async: a browser without a clipboard for pages has no such object.
    copy: async (text) => navigator.clipboard.writeText(text),
    recall,
    today: () => new Date().toLocaleDateString('en-GB'),
    remember,
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
  // A minute is more than a browser needs to take the content.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}

/** What was kept, where it is of the present form; anything else counts as nothing. */
function recall(): Preferences | null {
  const kept = readKept();
  if (kept === null) return null;
  const language = languages.find((candidate) => kept.includes(`"language":"${candidate}"`));
  const appearance = appearances.find((candidate) => kept.includes(`"appearance":"${candidate}"`));
  return language && appearance ? { language, appearance } : null;
}

function readKept(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    // Where sites may keep nothing, browsers throw as soon as they are asked; nothing was kept there.
    return null;
  }
}

function remember(preferences: Preferences | null): boolean {
  try {
    if (preferences) localStorage.setItem(storageKey, JSON.stringify(preferences));
    else localStorage.removeItem(storageKey);
    return true;
  } catch {
    // Told by the answer: the browser lets sites keep nothing, or the room is used up.
    return false;
  }
}
