import type { ShownValue } from '../../model/cell-engine';

/**
 * What a cell shows as text, in the number formats that our sheets use: General, fixed places, thousands,
 * percent, day-month-year. Other formats show the number as General does.
 */
export function shownText(value: ShownValue, numberFormat: string): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  const [positive = ''] = numberFormat.split(';');
  const fixed = /^(#,##)?0(?:\.(0+))?(%?)$/.exec(positive);
  if (fixed) return fixedText(value, fixed[1] !== undefined, fixed[2]?.length ?? 0, fixed[3] ?? '');
  if (/^[dmy/.-]+$/i.test(positive)) return dateText(value, positive.toLowerCase());
  return String(Number(value.toPrecision(11)));
}

function fixedText(value: number, grouped: boolean, places: number, percent: string): string {
  const scaled = percent === '' ? value : value * 100;
  const options = { minimumFractionDigits: places, maximumFractionDigits: places, useGrouping: grouped };
  return new Intl.NumberFormat('en-US', options).format(scaled) + percent;
}

function dateText(serial: number, format: string): string {
  const date = new Date((Math.floor(serial) - 25_569) * 86_400_000);
  const two = (part: number) => String(part).padStart(2, '0');
  return format
    .replace('yyyy', String(date.getUTCFullYear()))
    .replace('yy', two(date.getUTCFullYear() % 100))
    .replace(/d+/, (code) => (code.length > 1 ? two(date.getUTCDate()) : String(date.getUTCDate())))
    .replace(/m+/, (code) =>
      code.length > 1 ? two(date.getUTCMonth() + 1) : String(date.getUTCMonth() + 1),
    );
}
