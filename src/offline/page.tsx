/** Entry point of the offline page. */
import { createRoot } from 'react-dom/client';
import { App } from '../pane/app';
import { Pane } from '../pane/pane';
import { pageHost } from './page-host';

/** Set by the build from package.json. */
declare const CHISO_VERSION: string;

const root = document.getElementById('pane');
const engine = document.getElementById('engine');
if (!root || !engine) throw new Error('the page lacks its elements');
createRoot(root).render(<App pane={new Pane(pageHost(engine.textContent, CHISO_VERSION))} />);
