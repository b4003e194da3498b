/** A short sign of contents, the same wherever it is worked out; it tells an honest change and is no protection. */

/** Two 32-bit FNV-1a lanes with different multipliers, over words. */
export class ContentHash {
  /** Typed, so that whole numbers stay whole numbers: fields would box one a word. */
  private readonly lanes = Uint32Array.of(0x811c9dc5, 0x9747b28c);
  private readonly number = new Float64Array(1);
  private readonly halves = new Uint32Array(this.number.buffer);

  addWord(word: number): void {
    const { lanes } = this;
    const first = Math.imul(lanes[0]! ^ word, 0x01000193);
    lanes[0] = first ^ (first >>> 15);
    const second = Math.imul(lanes[1]! ^ word, 0x85ebca6b);
    lanes[1] = second ^ (second >>> 13);
  }

  addNumber(value: number): void {
    this.number[0] = value;
    this.addWord(this.halves[0]!);
    this.addWord(this.halves[1]!);
  }

  addText(text: string): void {
    this.addWord(text.length);
    for (let i = 0; i < text.length; i++) this.addWord(text.charCodeAt(i));
  }

  /** 16 hexadecimal digits. */
  digest(): string {
    return [...this.lanes].map((lane) => lane.toString(16).padStart(8, '0')).join('');
  }
}
