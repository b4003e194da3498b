import type { ChartLabel, SeriesLabels } from '../chart-labels';
import { plainShape, textShape } from './chart-paint';
import { escapeXml } from './xml-text';

/** The labels of a series. */
export function labelsXml(labels: SeriesLabels | null): string {
  if (!labels) return '';
  const { all, points } = labels;
  const single = points.map(
    ([index, label]) => `<c:dLbl><c:idx val="${String(index)}"/>${labelXml(label)}</c:dLbl>`,
  );
  return `<c:dLbls>${single.join('')}${all ? labelXml(all) : shownXml(false)}</c:dLbls>`;
}

const positions = {
  center: 'ctr',
  insideBase: 'inBase',
  insideEnd: 'inEnd',
  outsideEnd: 'outEnd',
  above: 't',
} as const;

function labelXml({ format, position, color, boxed = false }: ChartLabel): string {
  return (
    `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>${plainShape(boxed ? 'FFFFFF' : null)}` +
    `${textShape({ points: 9, color })}<c:dLblPos val="${positions[position]}"/>${shownXml(true)}`
  );
}

function shownXml(value: boolean): string {
  const flag = (name: string, on: boolean) => `<c:${name} val="${on ? '1' : '0'}"/>`;
  return (
    flag('showLegendKey', false) +
    flag('showVal', value) +
    ['showCatName', 'showSerName', 'showPercent', 'showBubbleSize'].map((name) => flag(name, false)).join('')
  );
}
