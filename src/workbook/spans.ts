import type { Span } from './snapshot';

/** Adds `[from, to)` to spans in ascending order, joined with the last where it follows on. */
export function addSpan(spans: Span[], from: number, to: number): void {
  const last = spans.at(-1);
  if (last?.to === from) spans[spans.length - 1] = { from: last.from, to };
  else spans.push({ from, to });
}
