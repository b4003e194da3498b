/** The texts of all cells of a workbook, each kept once; shared strings come first, under their own index. */
export class TextTable {
  private readonly added = new Map<string, number>();

  constructor(readonly texts: string[]) {}

  /** Index of a text that a cell carries itself. */
  index(text: string): number {
    let index = this.added.get(text);
    if (index === undefined) {
      index = this.texts.push(text) - 1;
      this.added.set(text, index);
    }
    return index;
  }
}
