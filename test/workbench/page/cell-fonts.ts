/** Typefaces of Office, and those as wide that systems without Office have. */
const standIns: ReadonlyMap<string, string> = new Map([
  ['Calibri', 'Carlito'],
  ['Times New Roman', 'Liberation Serif'],
  ['Arial', 'Liberation Sans'],
]);

/** A list of typefaces for a browser, the named one first. */
export function fontList(name: string): string {
  const standIn = standIns.get(name);
  return standIn === undefined ? name : `${name}, ${standIn}`;
}
