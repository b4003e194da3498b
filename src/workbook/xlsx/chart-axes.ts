import { ink } from '../chart-ink';
import { lineShape, textShape, titleXml } from './chart-paint';
import { shortestNumber } from './number-text';
import { escapeXml } from './xml-text';

/** What the axes of a chart have in common. */
interface Axis {
  readonly id: number;
  readonly crossing: number;
  readonly side: 'l' | 'r' | 'b' | 't';
  /** Empty = none. */
  readonly title: string;
  readonly hidden?: boolean;
}

export interface CategoryAxis extends Axis {
  /** First category on top. */
  readonly reversed?: boolean;
  /** Every category is named, however many there are. */
  readonly everyName?: boolean;
}

export interface ValueAxis extends Axis {
  readonly format: string;
  readonly gridlines: boolean;
  readonly min?: number;
  readonly max?: number;
  /** From one number to the next. */
  readonly step?: number;
  /** Whether it stands at the last category instead of the first. */
  readonly atEnd?: boolean;
  /** Whether its numbers are left out, because each bar says its own. */
  readonly unnumbered?: boolean;
}

const axisText = { points: 9, color: ink.text } as const;
const upwards = -5_400_000;

export function categoryAxisXml(axis: CategoryAxis): string {
  return (
    `<c:catAx>${headXml(axis, scalingXml(axis))}${titleOf(axis)}` +
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    // Names stay at the edge of the chart when values below zero reach past the axis.
    `<c:tickLblPos val="low"/>${lineShape(ink.axis, 0.75)}${textShape(axisText)}` +
    `<c:crossAx val="${String(axis.crossing)}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>` +
    `<c:lblOffset val="100"/>${axis.everyName ? '<c:tickLblSkip val="1"/>' : ''}<c:noMultiLvlLbl val="1"/></c:catAx>`
  );
}

export function valueAxisXml(axis: ValueAxis): string {
  const gridlines = axis.gridlines ? `<c:majorGridlines>${lineShape(ink.grid, 0.5)}</c:majorGridlines>` : '';
  const step = axis.step === undefined ? '' : `<c:majorUnit val="${shortestNumber(axis.step)}"/>`;
  return (
    `<c:valAx>${headXml(axis, scalingXml(axis))}${gridlines}${titleOf(axis)}` +
    `<c:numFmt formatCode="${escapeXml(axis.format)}" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    `<c:tickLblPos val="${axis.unnumbered ? 'none' : 'nextTo'}"/>` +
    `${lineShape(null, 0.75)}${textShape(axisText)}<c:crossAx val="${String(axis.crossing)}"/>` +
    `<c:crosses val="${axis.atEnd ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/>${step}</c:valAx>`
  );
}

function headXml({ id, side, hidden = false }: Axis, scaling: string): string {
  return (
    `<c:axId val="${String(id)}"/>${scaling}<c:delete val="${hidden ? '1' : '0'}"/>` +
    `<c:axPos val="${side}"/>`
  );
}

function scalingXml(axis: {
  readonly reversed?: boolean;
  readonly min?: number;
  readonly max?: number;
}): string {
  const bound = (name: 'max' | 'min', value: number | undefined) =>
    value === undefined ? '' : `<c:${name} val="${shortestNumber(value)}"/>`;
  const orientation = axis.reversed ? 'maxMin' : 'minMax';
  return `<c:scaling><c:orientation val="${orientation}"/>${bound('max', axis.max)}${bound('min', axis.min)}</c:scaling>`;
}

function titleOf({ title, side }: Axis): string {
  const vertical = side === 'l' || side === 'r';
  return titleXml(title, { ...axisText, ...(vertical && { rotation: upwards }) });
}
