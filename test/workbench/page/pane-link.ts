/** How the page of the workbench and the task pane in its frame find each other. */
import type { Bridge, OfficeEnvironment, Page } from '../office-shim';

/** What the frame finds in its parent when office.js is to be loaded. */
export interface PaneLink {
  /** Takes what the page sends to Excel. */
  readonly send: (text: string) => void;
  readonly environment: OfficeEnvironment;
  /** The bridge is where answers go. */
  connected: (bridge: Bridge, page: Page) => void;
}

/** The link of the page that a window belongs to. */
export function linkIn(holder: Window): PaneLink {
  const { paneLink } = holder as Window & { paneLink?: PaneLink };
  if (!paneLink) throw new Error('This task pane is not in the workbench');
  return paneLink;
}

/** Offers a link to the frames of this window. */
export function offerLink(link: PaneLink): void {
  Object.assign(window, { paneLink: link });
}
