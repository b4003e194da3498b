/** Texts of a book kept once, so that a column of texts is a column of numbers. */

/** Text as Excel's `=` sees it: case and composition do not count. */
export function foldCase(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('vi').toLocaleUpperCase('vi');
}

/** Text as a hurried typist would take it for the same: diacritics, case and spaces do not count. */
export function foldLoosely(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/[\s\u00a0\u200b-\u200d\ufeff]+/gu, '')
    .toUpperCase();
}

/** The texts of a book by number; the same text always has the same number. */
export class TextPool {
  private readonly ids = new Map<string, number>();
  private readonly texts: string[] = [];
  private readonly folded: string[] = [];
  private readonly loose: (string | undefined)[] = [];

  /** The id of a text, the same for the same text. */
  id(text: string): number {
    let id = this.ids.get(text);
    if (id === undefined) {
      id = this.texts.length;
      this.ids.set(text, id);
      this.texts.push(text);
      this.folded.push(foldCase(text));
    }
    return id;
  }

  text(id: number): string {
    return this.texts[id] ?? '';
  }

  /** The text with case folded, for comparing as Excel compares. */
  foldedText(id: number): string {
    return this.folded[id] ?? '';
  }

  /** The text as a hurried typist would take it for the same (`foldLoosely`). */
  looseText(id: number): string {
    return (this.loose[id] ??= foldLoosely(this.text(id)));
  }

  get size(): number {
    return this.texts.length;
  }
}
