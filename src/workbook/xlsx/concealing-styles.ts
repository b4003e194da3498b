/** Which cell styles make what stands in a cell hard or impossible to see. */
import type { Concealment } from '../snapshot';
import { XmlEvent, type XmlReader } from './xml-reader';

/** What conceals a cell, by its style (`xf` index); styles that conceal nothing are not in it. */
export type ConcealingStyles = ReadonlyMap<number, Concealment>;

/** Smallest size, in points, that a person is thought to read. */
const readableSize = 4;
/** Colours whose channels differ by no more than this of 255 cannot be told apart. */
const sameShade = 24;

const white = 0xffffff;
const black = 0;
/** Standard colours that files name by number: 0 to 7, again as 8 to 15, and the window's own. Source: ECMA-376 part 1, 18.8.27. */
const indexed = [black, white, 0xff0000, 0x00ff00, 0x0000ff, 0xffff00, 0xff00ff, 0x00ffff];
const windowText = 64;
const windowBackground = 65;

interface Font {
  readonly color: number | null;
  readonly size: number;
}

/** Reads the styles part as far as fonts, fills and hiding number formats go; a colour that is not known conceals nothing. */
export function readConcealingStyles(xml: XmlReader): ConcealingStyles {
  const fonts: Font[] = [];
  const fills: (number | null)[] = [];
  const hiding = new Set<number>();
  const concealing = new Map<number, Concealment>();
  let style = 0;
  xml.openRoot('styleSheet');
  while (xml.next() !== XmlEvent.end) {
    if (xml.event !== XmlEvent.start || xml.depth !== 2) continue;
    if (xml.name === 'numFmts') {
      xml.eachChild('numFmt', () => {
        if (hidesAll(xml.attribute('formatCode') ?? '')) hiding.add(Number(xml.attribute('numFmtId')));
      });
    } else if (xml.name === 'fonts') {
      xml.eachChild('font', () => fonts.push(readFont(xml)));
    } else if (xml.name === 'fills') {
      xml.eachChild('fill', () => fills.push(readFill(xml)));
    } else if (xml.name === 'cellXfs') {
      xml.eachChild('xf', () => {
        const index = (name: string) => Number(xml.attribute(name) ?? 0);
        const font = fonts[index('fontId')];
        const fill = fills[index('fillId')] ?? null;
        const by = hiding.has(index('numFmtId')) ? 'format' : font ? concealedBy(font, fill) : null;
        if (by) concealing.set(style, by);
        style += 1;
      });
    } else xml.skip();
  }
  return concealing;
}

/** A number format of empty sections only, such as `;;;`. */
function hidesAll(code: string): boolean {
  return /^(?:\s*;){3}\s*$/.test(code);
}

function concealedBy({ color, size }: Font, fill: number | null): Concealment | null {
  if (size < readableSize) return 'size';
  return color !== null && fill !== null && isSameShade(color, fill) ? 'color' : null;
}

function isSameShade(a: number, b: number): boolean {
  return [16, 8, 0].every((shift) => Math.abs(((a >> shift) & 255) - ((b >> shift) & 255)) <= sameShade);
}

function readFont(xml: XmlReader): Font {
  let color: number | null = black;
  let size = Infinity;
  eachInside(xml, () => {
    if (xml.name === 'color') color = readColor(xml);
    else if (xml.name === 'sz') size = Number(xml.attribute('val') ?? Infinity);
  });
  return { color, size };
}

/** The colour behind the text: white without a fill, null for a pattern of two colours. */
function readFill(xml: XmlReader): number | null {
  let pattern = '';
  let color: number | null = null;
  eachInside(xml, () => {
    if (xml.name === 'patternFill') pattern = xml.attribute('patternType') ?? 'none';
    else if (xml.name === 'fgColor') color = readColor(xml);
  });
  if (pattern === 'none') return white;
  return pattern === 'solid' ? color : null;
}

/** Calls `visit` at every element inside the present one. */
function eachInside(xml: XmlReader, visit: () => void): void {
  const { depth } = xml;
  while (xml.next() !== XmlEvent.end) {
    if (xml.event === XmlEvent.close && xml.depth < depth) return;
    if (xml.event === XmlEvent.start) visit();
  }
}

/** `RRGGBB` as a number; null where only the theme or a tint would tell. */
function readColor(xml: XmlReader): number | null {
  if (Number(xml.attribute('tint') ?? 0) !== 0) return null;
  const rgb = xml.attribute('rgb');
  if (rgb !== null) return /^[0-9a-f]{6,8}$/i.test(rgb) ? parseInt(rgb.slice(-6), 16) : null;
  const theme = xml.attribute('theme');
  if (theme !== null) return theme === '0' ? white : theme === '1' ? black : null;
  const index = Number(xml.attribute('indexed') ?? NaN);
  if (index === windowText || xml.attribute('auto') !== null) return black;
  if (index === windowBackground) return white;
  return index < 16 ? (indexed[index % 8] ?? null) : null;
}
