/** Tables for a terminal. */

export interface TextColumn {
  readonly heading: string;
  readonly align: 'left' | 'right';
  /** Longer texts are cut with `…`. */
  readonly maxWidth?: number;
}

/** Aligned lines, heading first. Width counts what is seen: a Vietnamese letter is one place however it is composed. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string[] {
  const cells = [columns.map((column) => column.heading), ...rows].map((row) =>
    columns.map((column, i) => cut((row[i] ?? '').normalize('NFC'), column.maxWidth ?? Infinity)),
  );
  const used = columns.map((_, i) => rows.some((row) => (row[i] ?? '') !== ''));
  const widths = columns.map((_, i) => Math.max(...cells.map((row) => displayWidth(row[i]!))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => pad(cell, widths[i]!, columns[i]!.align))
      .filter((_, i) => used[i])
      .join('  ')
      .trimEnd();
  const rule = widths
    .filter((_, i) => used[i])
    .map((width) => '─'.repeat(width))
    .join('  ');
  const [heading = [], ...body] = cells;
  return [line(heading), rule, ...body.map(line)];
}

/** Places that a text takes: combining marks none, East Asian wide letters two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const letter of text) {
    if (/\p{M}/u.test(letter)) continue;
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/.test(letter)
      ? 2
      : 1;
  }
  return width;
}

function pad(text: string, width: number, align: TextColumn['align']): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'left' ? text + space : space + text;
}

function cut(text: string, maxWidth: number): string {
  if (displayWidth(text) <= maxWidth) return text;
  let kept = '';
  for (const letter of text) {
    if (displayWidth(kept + letter) > maxWidth - 1) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}
