/** Parts of the width of a sheet that blocks beside each other take. */

interface Columns {
  readonly column: number;
  readonly columns: number;
}

/** Two runs of columns as even as can be, for a sheet of two columns or more. */
export function halves(widths: readonly number[]): readonly [Columns, Columns] {
  const [middle = 1] = borders(widths, 2);
  return [
    { column: 0, columns: middle },
    { column: middle, columns: widths.length - middle },
  ];
}

/** Three runs of columns as even as can be, for a sheet of three columns or more. */
export function thirds(widths: readonly number[]): readonly [Columns, Columns, Columns] {
  const [first = 1, second = 2] = borders(widths, 3);
  return [
    { column: 0, columns: first },
    { column: first, columns: second - first },
    { column: second, columns: widths.length - second },
  ];
}

/** The borders between columns that lie nearest to those of equal parts. */
function borders(widths: readonly number[], parts: number): readonly number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const at = [0];
  for (const width of widths) at.push((at.at(-1) ?? 0) + width);
  const found: number[] = [];
  for (let part = 1; part < parts; part += 1) {
    const wanted = (total * part) / parts;
    const least = (found.at(-1) ?? 0) + 1;
    const most = widths.length - (parts - part);
    let best = least;
    for (let column = least; column <= most; column += 1) {
      if (Math.abs(at[column]! - wanted) < Math.abs(at[best]! - wanted)) best = column;
    }
    found.push(best);
  }
  return found;
}
