/** Completes Office in the pane once its library is there. */
import { completeOffice, type Page } from '../office-shim';
import { linkIn } from './pane-link';

completeOffice(window as unknown as Page, linkIn(window.parent).environment);
