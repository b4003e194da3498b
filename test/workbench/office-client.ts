/** The real, unmodified office.js of npm, loaded into the jsdom page of a test file and speaking to a `Host`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Host } from './host/host';
import { completeOffice, prepareOffice, type Bridge, type OfficeEnvironment, type Page } from './office-shim';

/** Thrown when a new office.js no longer speaks over the bridge that all tests against it need. */
export class BridgeAbsent extends Error {
  override readonly name = 'BridgeAbsent';
  readonly code = 'bridge-absent';
  constructor() {
    super('This office.js does not honour _richApiNativeBridge: tests against it prove nothing.');
  }
}

/** The page's Office, with what a test may change about it. */
export interface OfficePage {
  readonly environment: OfficeEnvironment;
  /** From now on batches go to this host. */
  readonly use: (host: Host) => void;
  /** Calls the function of a ribbon button by its id; resolves when it called `event.completed()`. */
  readonly press: (actionId: string) => Promise<void>;
}

let loaded: { readonly page: OfficePage } | null = null;

/**
 * Loads office.js once for each test file (its docblock says `@jest-environment jsdom`) and connects it to a
 * host; called again, it connects another host. Afterwards `Excel`, `Office`, `OfficeExtension` and
 * `CustomFunctions` are globals, as in a task pane.
 *
 *     const host = new Host(model);
 *     loadOffice(host);
 *     await Excel.run(async (context) => { ... });
 */
export function loadOffice(host: Host): OfficePage {
  loaded ??= { page: load() };
  loaded.page.use(host);
  return loaded.page;
}

/** Text of the library: npm's Excel bundle as it is. */
export function officeLibrary(): string {
  const folder = path.join(process.cwd(), 'node_modules', '@microsoft', 'office-js', 'dist');
  return readFileSync(path.join(folder, 'excel-web-16.00.debug.js'), 'utf8');
}

/** Runs a library in this page over a bridge. @throws BridgeAbsent */
export function loadLibrary(source: string, page: Page, send: (text: string) => void): Bridge {
  const bridge = prepareOffice(page, send);
  const script = document.createElement('script');
  script.textContent = source;
  document.head.append(script);
  if (bridge.onMessageFromHost === null) throw new BridgeAbsent();
  return bridge;
}

function load(): OfficePage {
  const page = globalThis as unknown as Page;
  let current: Host | null = null;
  const bridge = loadLibrary(officeLibrary(), page, (text) => current?.receive(text));
  const environment: OfficeEnvironment = {
    excelApi: () => current?.conditions.excelApi ?? '1.1',
    fileBytes: () => current?.fileBytes() ?? Promise.reject(new Error('No host')),
    platform: 'OfficeOnline',
    displayLanguage: 'vi-VN',
    contentLanguage: 'vi-VN',
    theme: undefined,
    onVisibility: () => undefined,
  };
  completeOffice(page, environment);
  return {
    environment,
    use: (host) => {
      current = host;
      host.connect((text) => {
        if (current === host) bridge.onMessageFromHost?.(text);
      });
    },
    press: (actionId) => press(page, actionId),
  };
}

function press(page: Page, actionId: string): Promise<void> {
  const { actions } = page['Office'] as { actions: { _association: { mappings: Record<string, unknown> } } };
  const action = actions._association.mappings[actionId.toUpperCase()] as
    ((event: { source: { id: string }; completed: () => void }) => unknown) | undefined;
  if (!action) return Promise.reject(new Error(`No action ${actionId}`));
  return new Promise((resolve, reject) => {
    Promise.resolve(action({ source: { id: actionId }, completed: resolve })).catch(reject);
  });
}
