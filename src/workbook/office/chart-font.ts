import { typeface } from '../chart-ink';

/** How a text of a chart is written; `points` is its size. */
export function setFont(font: Excel.ChartFont, points: number, color: string): void {
  font.name = typeface;
  font.size = points;
  font.color = `#${color}`;
}
