/**
 * The parts of Office.js that its loader supplies and not the Excel library: readiness, context, the pane,
 * ribbon actions, names of custom functions. Used before and after the library is loaded into a page.
 */
import { knows } from './host/conditions';

/** What the page may ask of its Office. */
export interface OfficeEnvironment {
  /** The newest set of ExcelApi. */
  excelApi: () => string;
  /** Bytes of the document, as `getFileAsync` gives them. */
  fileBytes: () => Promise<Uint8Array>;
  /** What Excel runs on, as `PlatformType` names it. */
  platform: string;
  displayLanguage: string;
  contentLanguage: string;
  theme: OfficeThemeColours | undefined;
  /** The pane was shown or hidden by the page. */
  onVisibility: (visible: boolean) => void;
}

export interface OfficeThemeColours {
  readonly isDarkTheme: boolean;
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

/** The globals of a page. */
export type Page = Record<string, unknown>;

/** What office.js looks for when it is loaded: present, it speaks to the host of this bridge. */
export interface Bridge {
  sendMessageToHost: (text: string) => void;
  /** office.js puts its receiver here; null as long as it has not. */
  onMessageFromHost: ((text: string) => void) | null;
}

type Handler = (...values: never[]) => unknown;

/** Functions by name in upper case, as the loader of office.js keeps them. */
export class Association {
  readonly mappings: Record<string, Handler> = {};
  private readonly listeners: (() => void)[] = [];

  onchange(listener: () => void): void {
    this.listeners.push(listener);
    listener();
  }

  associate(name: string | Readonly<Record<string, Handler>>, handler?: Handler): void {
    const entries = typeof name === 'string' ? [[name, handler] as const] : Object.entries(name);
    for (const [key, value] of entries) if (value) this.mappings[key.toUpperCase()] = value;
    for (const listener of this.listeners) listener();
  }
}

/** Prepares a page; returns the bridge that its messages come out of. */
export function prepareOffice(page: Page, send: (text: string) => void): Bridge {
  const bridge: Bridge = { sendMessageToHost: send, onMessageFromHost: null };
  const functions = new Association();
  page['_richApiNativeBridge'] = bridge;
  page['CustomFunctionMappings'] = {};
  page['CustomFunctions'] = {
    _association: functions,
    associate: functions.associate.bind(functions),
  };
  return bridge;
}

/** Completes `Office` after the library is loaded. Ribbon actions are found in `Office.actions._association`. */
export function completeOffice(page: Page, environment: OfficeEnvironment): void {
  const office = page['Office'] as Page;
  const actions = new Association();
  const ready = { host: 'Excel', platform: environment.platform };
  const parts: Page = {
    HostType: { Excel: 'Excel' },
    PlatformType: { OfficeOnline: 'OfficeOnline', PC: 'PC', Mac: 'Mac' },
    FileType: { Compressed: 'compressed', Pdf: 'pdf', Text: 'text' },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    StartupBehavior: { none: 'None', load: 'Load' },
    VisibilityMode: { hidden: 'Hidden', taskpane: 'Taskpane' },
    EventType: { OfficeThemeChanged: 'officeThemeChanged' },
    onReady: (callback?: (info: typeof ready) => void) => {
      callback?.(ready);
      return Promise.resolve(ready);
    },
    actions: { _association: actions, associate: actions.associate.bind(actions) },
    addin: paneOf(environment),
    context: contextOf(environment),
  };
  // The library's own `context` answers only in a page of Microsoft's and cannot be redefined, only covered.
  page['Office'] = Object.create(office, Object.getOwnPropertyDescriptors(parts)) as unknown;
}

function contextOf(environment: OfficeEnvironment): Page {
  const requirements = {
    isSetSupported: (name: string, version = '1.1') => isSetSupported(environment, name, version),
  };
  return {
    host: 'Excel',
    platform: environment.platform,
    displayLanguage: environment.displayLanguage,
    contentLanguage: environment.contentLanguage,
    officeTheme: environment.theme,
    diagnostics: {
      host: 'Excel',
      get platform() {
        return environment.platform;
      },
      version: '16.0',
    },
    requirements,
    document: { getFileAsync: fileReader(environment.fileBytes), url: '', mode: 'readWrite' },
  };
}

/** Sets beside ExcelApi that the page and the library itself ask for. */
const otherSets: ReadonlyMap<string, string> = new Map([
  ['RICHAPIRUNTIME', '1.2'],
  ['SHAREDRUNTIME', '1.2'],
  ['CUSTOMFUNCTIONSRUNTIME', '1.4'],
  ['CUSTOMFUNCTIONS', '1.9'],
  ['ADDINCOMMANDS', '1.1'],
  ['RIBBONAPI', '1.2'],
  ['DELAYFORCELLEDIT', '1.1'],
  ['FILE', '1.1'],
  ['COMPRESSEDFILE', '1.1'],
  ['DIALOGAPI', '1.2'],
]);

function isSetSupported({ excelApi }: OfficeEnvironment, name: string, version: string | number): boolean {
  const supported = name === 'ExcelApi' ? excelApi() : otherSets.get(name.toUpperCase());
  return supported !== undefined && knows(supported, String(version));
}

function paneOf({ onVisibility }: OfficeEnvironment): Page {
  const show = (visible: boolean) => () => {
    onVisibility(visible);
    return Promise.resolve();
  };
  return {
    showAsTaskpane: show(true),
    hide: show(false),
    getStartupBehavior: () => Promise.resolve('None'),
    setStartupBehavior: () => Promise.resolve(),
    onVisibilityModeChanged: () => Promise.resolve(() => Promise.resolve()),
  };
}

type Callback = (result: {
  status: string;
  value?: unknown;
  error?: { code: number; message: string };
}) => void;

/** `document.getFileAsync`: the whole file, in slices. */
function fileReader(fileBytes: () => Promise<Uint8Array>) {
  let open = 0;
  return (type: string, ...rest: readonly unknown[]) => {
    const callback = rest.at(-1) as Callback;
    const { sliceSize = 4 * 1024 * 1024 } = (rest.length > 1 ? rest[0] : {}) as { sliceSize?: number };
    if (type !== 'compressed') {
      callback({ status: 'failed', error: { code: 1000, message: `${type} is not in the host` } });
      return;
    }
    if (open === mostFiles) {
      callback({ status: 'failed', error: { code: 5014, message: 'Two files are open already' } });
      return;
    }
    open += 1;
    const close = () => {
      open -= 1;
    };
    fileBytes().then(
      (bytes) => {
        callback({ status: 'succeeded', value: slicesOf(bytes, sliceSize, close) });
      },
      (error: unknown) => {
        close();
        callback({ status: 'failed', error: { code: 5001, message: String(error) } });
      },
    );
  };
}

/** Files that may be open at a time. */
const mostFiles = 2;

function slicesOf(bytes: Uint8Array, sliceSize: number, close: () => void) {
  return {
    size: bytes.length,
    sliceCount: Math.ceil(bytes.length / sliceSize),
    getSliceAsync: (index: number, callback: Callback) => {
      const data = [...bytes.subarray(index * sliceSize, (index + 1) * sliceSize)];
      callback({ status: 'succeeded', value: { index, data, size: data.length } });
    },
    closeAsync: (callback?: Callback) => {
      close();
      callback?.({ status: 'succeeded' });
    },
  };
}
