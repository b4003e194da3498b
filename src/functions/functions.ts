/** The custom functions of the page that the pane, the commands and the functions share; office.js comes before it. */
import { registerFunctions } from './registration';

registerFunctions();
