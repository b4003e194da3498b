/** A value of a cell as its number format shows it, with the marks of the reader's language. */
import { dayOfSerial } from '../../core/periods/calendar-day';
import { cellFormat } from '../../sheets/read/cell-formats';
import type { Texts } from '../../sheets/texts';
import type { CellError, CellValue } from '../../workbook/cells';

/** `cellText(1234.5, '#,##0.00', vi)` is `1.234,50`; days are `dd/mm/yyyy`, `date1904` says from where they count. */
export function cellText(
  value: CellValue | CellError,
  format: string,
  texts: Texts,
  date1904 = false,
): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  return numberText(value, format, texts, date1904);
}

function numberText(value: number, format: string, texts: Texts, date1904: boolean): string {
  const { isDate, isPercent, decimals } = cellFormat(format);
  const day = isDate ? dayOfSerial(value, date1904) : null;
  if (day !== null) return day.split('-').reverse().join('/');
  const shown = isPercent ? value * 100 : value;
  const written = texts.number(shown, decimals ?? undefined);
  const positive = format.split(';')[0] ?? '';
  const sign = positive.startsWith('+') && value > 0 ? '+' : '';
  return sign + (positive.includes('#,#') ? written : ungrouped(written, texts)) + (isPercent ? '%' : '');
}

/** A written number without its marks of thousands: Excel groups digits only where the format says so. */
export function ungrouped(written: string, { language }: Pick<Texts, 'language'>): string {
  return written.replaceAll(language === 'vi' ? '.' : ',', '');
}
