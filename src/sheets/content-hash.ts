/** A short sign of contents, the same wherever it is worked out; it tells an honest change and is no protection. */

/** Two 32-bit FNV-1a lanes with different multipliers, over words. */
export class ContentHash {
  private first = 0x811c9dc5;
  private second = 0x9747b28c;
  private readonly number = new Float64Array(1);
  private readonly halves = new Uint32Array(this.number.buffer);

  addWord(word: number): void {
    this.first = Math.imul(this.first ^ word, 0x01000193);
    this.first ^= this.first >>> 15;
    this.second = Math.imul(this.second ^ word, 0x85ebca6b);
    this.second ^= this.second >>> 13;
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
    return [this.first, this.second].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
  }
}
