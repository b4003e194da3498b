/** How files are named to people. */

/**
 * Names without the folders that all of them share: of `nop/lan-1/a.xlsx` and `nop/lan-2/a.xlsx`, `lan-1/a.xlsx` and
 * `lan-2/a.xlsx`.
 */
export function shownFiles(files: readonly string[]): readonly string[] {
  const folders = files.map((file) => file.split(/[\\/]/).slice(0, -1));
  const [first = []] = folders;
  const differs = first.findIndex((name, i) => folders.some((folder) => folder[i] !== name));
  const shared = differs < 0 ? Math.min(...folders.map(({ length }) => length)) : differs;
  return files.map((file) => file.split(/[\\/]/).slice(shared).join('/'));
}
