/** Lays the bridge in the pane, before the library of Excel is loaded; what the loader of office.js does otherwise. */
import { prepareOffice, type Page } from '../office-shim';
import { linkIn } from './pane-link';

const link = linkIn(window.parent);
const page = window as unknown as Page;
link.connected(prepareOffice(page, link.send), page);
