/** A host without a screen, which keeps what it is handed; for tests. */
import type { PaneHost } from '../../src/pane/host';
import { serve } from '../../src/pane/protocol/serve';
import { Session } from '../../src/pane/session/session';
import type { ResultFile } from '../../src/pane/session/verbs';
import type { Preferences } from '../../src/pane/state';
import { files } from './session/open-session';

export interface KeepingHost extends PaneHost {
  readonly saved: ResultFile[];
  readonly downloaded: { readonly name: string; readonly content: Blob }[];
  kept: Preferences | null;
}

/** `own` is what is different about it. */
export function hostKeeping(own: Partial<PaneHost> = {}): KeepingHost {
  const saved: ResultFile[] = [];
  const downloaded: { readonly name: string; readonly content: Blob }[] = [];
  const host: KeepingHost = {
    saved,
    downloaded,
    kept: null,
    startWorker: ({ replied }) => {
      let isEnded = false;
      const receive = serve(new Session(files), (reply) => {
        if (!isEnded) replied(reply);
      });
      return {
        postMessage: receive,
        terminate: () => {
          isEnded = true;
        },
      };
    },
    readOpen: null,
    readReturned: null,
    readsUnasked: true,
    write: null,
    goTo: null,
    watch: null,
    selection: null,
    followTheme: null,
    functions: null,
    save: (file) => {
      saved.push(file);
    },
    download: (name, content) => {
      downloaded.push({ name, content });
    },
    offlinePage: null,
    handOver: (file) => {
      saved.push(file);
      return Promise.resolve();
    },
    language: 'vi',
    today: () => '31/12/2025',
    now: () => '14:05',
    copy: () => Promise.resolve(),
    recall: () => host.kept,
    remember: (preferences) => {
      host.kept = preferences;
      return true;
    },
    environment: 'test',
    version: '0',
    ...own,
  };
  return host;
}
