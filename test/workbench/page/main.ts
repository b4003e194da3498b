/** The workbench: a grid, the task pane beside it, and the real office.js between them. */
import { languages } from '../../../src/locale/texts';
import { Host } from '../host/host';
import { loadWorkbook } from '../model/load-workbook';
import { saveWorkbook } from '../model/save-workbook';
import { type FunctionsMetadata, registerCustomFunctions } from '../univer/custom-functions';
import { ConditionsStrip } from './conditions-strip';
import { fittedColumns } from './fit-columns';
import { gridIn } from './grid';
import { GridView } from './grid-view';
import { PaneFrame } from './pane-frame';
import { ribbonButtons } from './ribbon';
import { followUser } from './user-actions';

/** Names of the sample workbooks; set by the build. */
declare const CHISO_SAMPLES: readonly string[];

/** As the manifest says. */
const functionNamespace = 'CHISO';

/** Longest wait for a command to say that it is done, in seconds; Excel gives them five minutes. */
const patience = 300;

const frame = element('pane', HTMLIFrameElement);
const told = element('told', HTMLOutputElement);
const asked = new URLSearchParams(location.search);
const sample = asked.get('book') ?? CHISO_SAMPLES[0] ?? '';
const language = languages.find((known) => known === asked.get('lang')) ?? 'vi';

void start();

async function start(): Promise<void> {
  offer('sample', CHISO_SAMPLES, sample, 'book');
  offer('language', languages, language, 'lang');
  const grid = await gridIn(element('grid', HTMLElement), language);
  const bytes = await fetched(`samples/${sample}`);
  const model = await loadWorkbook(bytes, sample, grid.cells);
  const host = new Host(model);
  host.fileBytes = () => saveWorkbook(model, bytes);
  // For whoever looks into it from outside.
  Object.assign(window, { workbench: { host, grid } });
  const pane = new PaneFrame(frame);
  const strip = new ConditionsStrip(element('conditions', HTMLFormElement), openPane);
  const view = new GridView(grid, model, fittedColumns(model));
  view.show();
  followUser(grid, host, view);
  afterEachAnswer(host, () => {
    view.show();
    strip.count(host);
  });
  strip.follow(host);
  const metadata = (await (await fetch('pane/functions.json')).json()) as FunctionsMetadata;
  registerCustomFunctions(grid.cells.book, functionNamespace, metadata, host.functions);
  showRibbon(pane, await (await fetch('pane/manifest.xml')).text());
  openPane();

  function openPane(): void {
    const tongue = language === 'vi' ? 'vi-VN' : 'en-US';
    pane.open(host, {
      excelApi: () => host.conditions.excelApi,
      fileBytes: () => host.fileBytes(),
      platform: asked.get('platform') ?? 'OfficeOnline',
      displayLanguage: tongue,
      contentLanguage: tongue,
      theme: undefined,
      onVisibility: (visible) => {
        frame.hidden = !visible;
      },
    });
  }
}

/** Buttons that call what Excel would call, and say whether it came to an end. */
function showRibbon(pane: PaneFrame, manifest: string): void {
  const buttons = ribbonButtons(manifest, language, 'pane').map(({ id, label, tip, icon, action }) => {
    const button = document.createElement('button');
    button.id = id;
    button.title = tip;
    const picture = new Image(32, 32);
    picture.src = icon;
    picture.alt = '';
    button.append(picture, label);
    button.onclick = () => {
      if (action === null) frame.hidden = false;
      else void run(pane, action);
    };
    return button;
  });
  element('ribbon', HTMLElement).replaceChildren(...buttons);
}

async function run(pane: PaneFrame, action: string): Promise<void> {
  told.value = `${action} …`;
  const late = new Promise<string>((resolve) =>
    setTimeout(resolve, patience * 1000, 'never said that it is done'),
  );
  const done = pane.press(action).then(
    () => 'completed',
    (error: unknown) => String(error),
  );
  told.value = `${action}: ${await Promise.race([done, late])}`;
}

/** Answers come in swarms; the grid is drawn once they pause. */
function afterEachAnswer(host: Host, act: () => void): void {
  const pause = 60;
  let timer: number | undefined;
  const receive = host.receive.bind(host);
  host.receive = (text) => {
    receive(text);
    void host.idle().then(() => {
      window.clearTimeout(timer);
      timer = window.setTimeout(act, pause);
    });
  };
}

function offer(id: string, values: readonly string[], chosen: string, parameter: string): void {
  const select = element(id, HTMLSelectElement);
  select.append(...values.map((value) => new Option(value, value, false, value === chosen)));
  select.onchange = () => {
    asked.set(parameter, select.value);
    location.search = asked.toString();
  };
}

async function fetched(address: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(address)).arrayBuffer());
}

function element<Kind extends HTMLElement>(id: string, kind: abstract new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page lacks ${id}`);
  return found;
}
