/** Names of files that are made one for each unit or agency. */

/**
 * `phieu-S01.xlsx`: letters, digits, dots and dashes of the label; what no file may be called becomes a dash. No two are
 * the same, whether or not case counts. `named` puts a label that may stand in a name into its name.
 */
export function fileNames(labels: readonly string[], named: (safe: string) => string): readonly string[] {
  const taken = new Set<string>();
  return labels.map((label) => {
    const safe = label
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}.-]+/gu, '-')
      .replace(/\.+$/, '')
      .slice(0, longestLabel);
    const base = named(safe);
    let name = base;
    for (let more = 2; taken.has(name.toLowerCase()); more += 1) name = `${base}-${String(more)}`;
    taken.add(name.toLowerCase());
    return `${name}.xlsx`;
  });
}

/** Characters of a label that stand in the name of a file; paths are short on some machines. */
const longestLabel = 60;
