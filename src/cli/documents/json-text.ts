/** The one document that `--json` puts on stdout. */
import { roundTo10 } from '../../core/rounding/round';

/** One line. Numbers are those that comparisons see, to 10 decimals: 0.1 + 0.2 is printed as 0.3. */
export function jsonText(document: object): string {
  const plain = (_key: string, value: unknown): unknown =>
    typeof value === 'number' && Number.isFinite(value) ? roundTo10(value) : value;
  return `${JSON.stringify(document, plain)}\n`;
}
