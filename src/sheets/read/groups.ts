/** Names of khối, spelled as the sheet of units spells them. */
import { foldName, nearestWord } from './names';

export class GroupNames {
  private readonly spellings = new Map<string, string>();

  /** The first spelling of a name, which becomes the one for all; `Sở` and `sở ` are one khối. */
  spelling(name: string): string {
    const known = this.spellings.get(foldName(name));
    if (known !== undefined || name === '') return known ?? '';
    this.spellings.set(foldName(name), name);
    return name;
  }

  /** The known khối of this name, or null. A name cut off by Excel's limit for sheet names matches by its beginning. */
  find(name: string, isCut = false): string | null {
    const folded = foldName(name);
    const exact = this.spellings.get(folded);
    if (exact !== undefined || !isCut) return exact ?? null;
    const [only, ...others] = [...this.spellings].filter(([known]) => known.startsWith(folded));
    return only && others.length === 0 ? only[1] : null;
  }

  nearestTo(name: string): string | undefined {
    return nearestWord(name, this.all);
  }

  get all(): string[] {
    return [...this.spellings.values()];
  }
}
