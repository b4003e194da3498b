/** How charts look: one typeface, dark blue and greys, fills that grey print keeps apart. */
import { typeface } from '../chart-ink';
import type { ChartSeries } from '../plan';
import { escapeXml } from './xml-text';

type Pattern = NonNullable<ChartSeries['pattern']>;

const patternFills: Readonly<Record<Exclude<Pattern, 'solid'>, string>> = {
  stripes: 'ltUpDiag',
  dots: 'pct20',
};
const dashes: Readonly<Record<Pattern, string>> = { solid: 'solid', stripes: 'dash', dots: 'sysDot' };

export interface TextLook {
  readonly points: number;
  readonly color: string;
  readonly bold?: boolean;
  /** In 60,000ths of a degree; -5,400,000 reads from below upwards. */
  readonly rotation?: number;
}

/** Shape properties of a bar; a null colour leaves it invisible. */
export function barShape(color: string | null, pattern: Pattern = 'solid'): string {
  if (color === null) return `<c:spPr><a:noFill/>${noLine}</c:spPr>`;
  if (pattern === 'solid') return `<c:spPr>${solidFill(color)}${noLine}</c:spPr>`;
  const colors = `<a:fgClr>${rgb(color)}</a:fgClr><a:bgClr>${rgb('FFFFFF')}</a:bgClr>`;
  const fill = `<a:pattFill prst="${patternFills[pattern]}">${colors}</a:pattFill>`;
  return `<c:spPr>${fill}${strokeXml(color, 0.75)}</c:spPr>`;
}

/** Shape properties of an empty bar; patterns are dashes. */
export function frameShape(color: string | null, pattern: Pattern = 'solid'): string {
  return `<c:spPr><a:noFill/>${color === null ? noLine : strokeXml(color, 1, dashes[pattern])}</c:spPr>`;
}

/** Shape properties of a line; patterns are dashes. */
export function lineShape(color: string | null, points: number, pattern: Pattern = 'solid'): string {
  return `<c:spPr>${color === null ? noLine : strokeXml(color, points, dashes[pattern])}</c:spPr>`;
}

/** Shape properties of an area without line: white paper, or nothing. */
export function plainShape(color: string | null): string {
  return `<c:spPr>${color === null ? '<a:noFill/>' : solidFill(color)}${noLine}</c:spPr>`;
}

/** Marks on a line, one form for each series so that grey print tells them apart. */
export function markerXml(color: string, position: number): string {
  const symbol = symbols[position % symbols.length]!;
  return (
    `<c:marker><c:symbol val="${symbol}"/><c:size val="6"/>` +
    `<c:spPr>${solidFill(color)}${strokeXml(color, 0.75)}</c:spPr></c:marker>`
  );
}

const symbols = ['circle', 'square', 'diamond', 'triangle'];

/** Text properties of an axis, a legend, labels, or a whole chart. */
export function textShape(look: TextLook): string {
  const rotation = look.rotation === undefined ? '' : ` rot="${String(look.rotation)}" vert="horz"`;
  return `<c:txPr><a:bodyPr${rotation}/><a:lstStyle/><a:p><a:pPr>${runLook('defRPr', look)}</a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
}

/** A title with its text. */
export function titleXml(text: string, look: TextLook): string {
  if (text === '') return '';
  const rotation = look.rotation === undefined ? '' : ` rot="${String(look.rotation)}" vert="horz"`;
  const paragraphs = text
    .split('\n')
    .map(
      (line) =>
        `<a:p><a:pPr>${runLook('defRPr', look)}</a:pPr><a:r>${runLook('rPr', look)}<a:t>${escapeXml(line)}</a:t></a:r></a:p>`,
    );
  return `<c:title><c:tx><c:rich><a:bodyPr${rotation}/><a:lstStyle/>${paragraphs.join('')}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function runLook(name: 'defRPr' | 'rPr', { points, color, bold = false }: TextLook): string {
  const language = name === 'rPr' ? ' lang="vi-VN"' : '';
  const size = `sz="${String(Math.round(points * 100))}" b="${bold ? '1' : '0'}"`;
  const faces = ['latin', 'cs'].map((script) => `<a:${script} typeface="${typeface}"/>`).join('');
  return `<a:${name}${language} ${size}>${solidFill(color)}${faces}</a:${name}>`;
}

/** English Metric Units in a point. */
const emuOfPoint = 12_700;

function strokeXml(color: string, points: number, dash = 'solid'): string {
  const width = String(Math.round(points * emuOfPoint));
  return `<a:ln w="${width}">${solidFill(color)}<a:prstDash val="${dash}"/><a:round/></a:ln>`;
}

const noLine = '<a:ln><a:noFill/></a:ln>';

function solidFill(color: string): string {
  return `<a:solidFill>${rgb(color)}</a:solidFill>`;
}

function rgb(color: string): string {
  return `<a:srgbClr val="${escapeXml(color)}"/>`;
}
