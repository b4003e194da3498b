/** A strip of switches for the Excel that is played, and of what the pane asked of it. */
import type { Conditions } from '../host/conditions';
import type { Host } from '../host/host';

const versions = ['1.20', '1.17', '1.13', '1.12', '1.9', '1.8', '1.1'];
const slow = 1500;
const smallPayload = 200_000;

/** `reopen` has the pane ask again what Excel can do. */
export class ConditionsStrip {
  private readonly counts = document.createElement('output');

  constructor(
    private readonly form: HTMLFormElement,
    private readonly reopen: () => void,
  ) {}

  /** Shows the switches of a host. */
  follow(host: Host): void {
    const { conditions } = host;
    this.form.replaceChildren(
      this.version(conditions),
      toggle('Cell is being edited', conditions.cellEdit, (on) => {
        conditions.cellEdit = on;
      }),
      toggle('Active sheet is protected', false, (on) => {
        const sheet = host.model.sheetById(host.model.data.activeSheet);
        if (sheet) sheet.protection.protected = on;
      }),
      toggle('Slow', false, (on) => {
        conditions.delay = on ? slow : 0;
      }),
      toggle(`At most ${String(smallPayload / 1000)} kB a message`, false, (on) => {
        conditions.payloadLimit = on ? smallPayload : 5 * 1024 * 1024;
      }),
      button('Fail the next batch', () => {
        host.resetCounters();
        conditions.fault = { batch: 1 };
      }),
      this.counts,
    );
    this.count(host);
  }

  /** Shows what was asked so far. */
  count({ counters, conditions }: Host): void {
    const bytes = counters.each.reduce((sum, batch) => sum + batch.bytesOut + batch.bytesIn, 0);
    const most = counters.each.reduce((most, { bytesOut, bytesIn }) => Math.max(most, bytesOut, bytesIn), 0);
    this.counts.value = [
      `${String(counters.batches)} batches`,
      `${String(counters.actions)} actions`,
      `${kilobytes(bytes)} kB, at most ${kilobytes(most)} kB a message`,
      ...(conditions.fault ? ['the next batch fails'] : []),
    ].join(' · ');
  }

  private version(conditions: Conditions): HTMLElement {
    const select = document.createElement('select');
    select.append(
      ...versions.map((version) => new Option(version, version, false, version === conditions.excelApi)),
    );
    select.onchange = () => {
      conditions.excelApi = select.value;
      this.reopen();
    };
    return labelled('ExcelApi ', select);
  }
}

function toggle(text: string, on: boolean, change: (on: boolean) => void): HTMLElement {
  const input = document.createElement('input');
  input.type = 'checkbox';
  input.checked = on;
  input.onchange = () => {
    change(input.checked);
  };
  return labelled('', input, ` ${text}`);
}

function button(text: string, press: () => void): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.onclick = press;
  return element;
}

function labelled(...parts: (string | HTMLElement)[]): HTMLElement {
  const label = document.createElement('label');
  label.append(...parts);
  return label;
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(0);
}
