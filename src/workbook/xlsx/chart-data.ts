import { fixedRangeName, quoteSheet } from '../address';
import type { ChartRange } from '../plan';
import { shortestNumber } from './number-text';
import { encodeCellText, escapeXml } from './xml-text';

/** The values of a series, with the numbers that they have now. */
export function valuesXml(range: ChartRange, format: string, element = 'val'): string {
  return `<c:${element}>${numbersXml(range, format)}</c:${element}>`;
}

/** The categories of a series: texts, or numbers when all of them are. */
export function categoriesXml(range: ChartRange): string {
  if (range.values.every((value) => typeof value !== 'string')) {
    return `<c:cat>${numbersXml(range, 'General')}</c:cat>`;
  }
  const points = range.values.map((value, i) =>
    value === null ? '' : point(i, encodeCellText(String(value))),
  );
  return `<c:cat><c:strRef><c:f>${reference(range)}</c:f><c:strCache>${count(range)}${points.join('')}</c:strCache></c:strRef></c:cat>`;
}

function numbersXml(range: ChartRange, format: string): string {
  const points = range.values.map((value, i) =>
    typeof value === 'number' && Number.isFinite(value) ? point(i, shortestNumber(value)) : '',
  );
  return (
    `<c:numRef><c:f>${reference(range)}</c:f><c:numCache><c:formatCode>${encodeCellText(format)}</c:formatCode>` +
    `${count(range)}${points.join('')}</c:numCache></c:numRef>`
  );
}

function count({ values }: ChartRange): string {
  return `<c:ptCount val="${String(values.length)}"/>`;
}

function point(index: number, text: string): string {
  return `<c:pt idx="${String(index)}"><c:v>${text}</c:v></c:pt>`;
}

function reference({ sheet, range }: ChartRange): string {
  return escapeXml(`${quoteSheet(sheet)}!${fixedRangeName(range)}`);
}
