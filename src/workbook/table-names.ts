/**
 * The name itself or, when it is taken, the name with the first free number: tables and defined names share
 * one set of names, in which case does not count. `taken` holds them in upper case, and the new one from now on.
 */
export function freeTableName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let i = 2; taken.has(name.toUpperCase()); i += 1) name = `${wanted}_${String(i)}`;
  taken.add(name.toUpperCase());
  return name;
}
