/** The task pane in its frame: loaded, shown, spoken to, pressed. */
import type { Host } from '../host/host';
import type { OfficeEnvironment, Page } from '../office-shim';
import { offerLink } from './pane-link';

type Action = (event: { source: { id: string }; completed: () => void }) => unknown;

export class PaneFrame {
  private page: Page | null = null;

  constructor(private readonly frame: HTMLIFrameElement) {}

  /** Loads the pane anew, over a host. */
  open(host: Host, environment: OfficeEnvironment): void {
    this.page = null;
    offerLink({
      send: (text) => {
        host.receive(text);
      },
      environment,
      connected: (bridge, page) => {
        this.page = page;
        host.connect((text) => bridge.onMessageFromHost?.(text));
      },
    });
    this.frame.src = `pane/taskpane.html?${String(Date.now())}`;
  }

  /**
   * Calls the function of a button, as Excel does when it is pressed. Resolves when the function says that it is
   * done. @throws where the page has no such function
   */
  press(id: string): Promise<void> {
    const action = this.actions()[id.toUpperCase()];
    if (!action) return Promise.reject(new Error(`The pane has no action ${id}`));
    return new Promise((resolve, reject) => {
      Promise.resolve(action({ source: { id }, completed: resolve })).catch(reject);
    });
  }

  private actions(): Readonly<Record<string, Action | undefined>> {
    const office = this.page?.['Office'] as { actions?: { _association: { mappings: object } } } | undefined;
    return (office?.actions?._association.mappings ?? {}) as Record<string, Action | undefined>;
  }
}
