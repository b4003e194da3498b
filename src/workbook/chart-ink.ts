/** Colours and typeface of charts: dark blue and greys. */
import type { ChartSeries } from './plan';

export const ink = { accent: '1F3864', text: '404040', axis: '8C8C8C', grid: 'E3E3E3' } as const;

export const typeface = 'Times New Roman';

/** White or dark, whichever can be read on a fill; patterns are half white. */
export function textColorOn(
  color: string | null,
  pattern: NonNullable<ChartSeries['pattern']> = 'solid',
): string {
  if (color === null || pattern !== 'solid') return ink.text;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 140 ? 'FFFFFF' : ink.text;
}
