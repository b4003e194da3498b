/**
 * Settings of the build of the add-in, and what follows from them: the manifest, and the policy of the pages.
 *
 *     npm run build -- --env base=https://may-chu.noi-bo/chiso
 *
 * @typedef {object} AddinSettings
 * @property {string} base where the folder will be served from, without a slash at its end
 * @property {string} officejs where office.js comes from; it is never copied
 * @property {string} help where people who need help are sent
 */

/** As manifest.xml has it: the development server. */
const developmentBase = 'https://localhost:3000';

/** The only source that Microsoft supports. */
const microsoftCdn = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/**
 * The settings as they were typed, or as they are by default.
 *
 * @param {{ base?: string, officejs?: string, help?: string }} typed
 * @returns {AddinSettings}
 * @throws {Error} where one of them is no https address
 */
export function addinSettings({ base = developmentBase, officejs = microsoftCdn, help } = {}) {
  const folder = address('base', base).replace(/\/+$/, '');
  return {
    base: folder,
    officejs: address('officejs', officejs),
    help: help === undefined ? `${folder}/help.html` : address('help', help),
  };
}

/** Office opens no others, and what comes after `?` or `#` could not be built upon. */
function address(name, value) {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url?.protocol === 'https:' && url.search === '' && url.hash === '') return url.href;
  throw new Error(`--env ${name}=${value}: give an https address without ? and #`);
}

/**
 * The manifest for the server of the settings.
 *
 * @param {string} xml manifest.xml
 * @param {AddinSettings} settings
 */
export function manifestFor(xml, { base, help }) {
  const inXml = (text) => text.replaceAll('&', '&amp;');
  return xml.replaceAll(`${developmentBase}/help.html`, inXml(help)).replaceAll(developmentBase, inXml(base));
}

/**
 * What the pane may load and do: its own files, scripts of the source of office.js, and no connection whatever. The
 * one frame of that source is where office.js asks whether to trust an unknown Excel on the web. Who may show the pane
 * in a frame cannot be said inside a page.
 *
 * @param {AddinSettings} settings
 */
export function policyFor({ officejs }) {
  const { origin } = new URL(officejs);
  return [
    "default-src 'none'",
    `script-src 'self' ${origin}`,
    "worker-src 'self'",
    // Styles are made while the page runs.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'none'",
    `frame-src ${origin}`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}
