import type { CellStyle } from '../plan';
import { borderSidesXml, conditionalStyleXml } from './conditional-style-writer';
import { transitional, type Dialect } from './namespaces';
import type { Package } from './package';
import { StyleSection, styleSections, type StyleSectionName } from './style-section';
import { builtInFormats } from './styles-reader';
import { escapeXml, isTrue } from './xml-text';
import { XmlEdits, readOutline, type XmlElement } from './xml-edits';

/** The styles part of a workbook without one. */
export function emptyStyles(dialect: Dialect = transitional): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${dialect.spreadsheet}"><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

/**
 * Adds cell styles to a styles part. What stands there stays as it is and keeps its index; an entry that is
 * there already, byte for byte, is used again, so that a second run adds nothing.
 */
export class StylesWriter {
  private readonly bytes: Uint8Array;
  private readonly root: XmlElement;
  private readonly sections: ReadonlyMap<StyleSectionName, StyleSection>;
  private readonly formats = new Map<string, number>();
  private readonly made = new Map<string, number>();
  private readonly baseFont: { readonly name: string; readonly size: string };
  private nextFormat = 164;

  constructor(
    parts: Package,
    private readonly part: string,
  ) {
    const xml = parts.xml(part);
    this.bytes = xml.bytes;
    this.root = readOutline(xml, 4);
    this.sections = new Map(
      styleSections.map((name) => [name, new StyleSection(name, this.root, this.bytes, parts.limits.styles)]),
    );
    for (const [id, code] of builtInFormats) this.formats.set(code, id);
    for (const format of this.section('numFmts').elements) {
      const id = Number(format.attributes.get('numFmtId')?.value);
      this.formats.set(format.attributes.get('formatCode')?.value ?? '', id);
      this.nextFormat = Math.max(this.nextFormat, id + 1);
    }
    const font = this.section('fonts').elements[0]?.children ?? [];
    const value = (name: string) => font.find((child) => child.name === name)?.attributes.get('val')?.value;
    this.baseFont = { name: value('name') ?? 'Calibri', size: value('sz') ?? '11' };
  }

  /** Index of the cell style; `quoted` marks a text that begins as a formula would. */
  index(style: CellStyle, quoted: boolean): number {
    const key = JSON.stringify([style, quoted]);
    let index = this.made.get(key);
    if (index === undefined) {
      index =
        Object.keys(style).length === 0 && !quoted ? 0 : this.section('cellXfs').add(this.xf(style, quoted));
      this.made.set(key, index);
    }
    return index;
  }

  /** Index of the style at an index, with the mark of a text that begins as a formula would. */
  quoted(index: number): number {
    const cells = this.section('cellXfs');
    const style = cells.elements[index];
    if (!style) return this.index({}, true);
    if (isTrue(style.attributes.get('quotePrefix')?.value ?? null)) return index;
    const text = new TextDecoder().decode(this.bytes.subarray(style.from, style.to));
    return cells.add(
      text.replace(/ quotePrefix="\w+"/, '').replace(/^<[^\s/>]+/, (tag) => `${tag} quotePrefix="1"`),
    );
  }

  /** Whether cells of the style at an index cannot be changed while their sheet is protected. */
  isLocked(index: number): boolean {
    const style = this.section('cellXfs').elements[index];
    const protection = style?.children.find(({ name }) => name === 'protection');
    const locked = protection?.attributes.get('locked')?.value;
    return locked === undefined || isTrue(locked);
  }

  /** Index of a style that cells take on when a condition holds. */
  conditionalIndex(style: CellStyle): number {
    const format = style.numberFormat === undefined ? 0 : this.format(style.numberFormat);
    return this.section('dxfs').add(conditionalStyleXml(style, format, this.root.prefix));
  }

  /** Whether a cell style was added. */
  get isChanged(): boolean {
    return this.section('cellXfs').isChanged;
  }

  /** The changed part. */
  result(): { readonly part: string; readonly bytes: Uint8Array } {
    const edits = new XmlEdits(this.bytes);
    let at = this.root.openTo;
    for (const name of styleSections) {
      const section = this.section(name);
      if (section.element) {
        section.edit(edits);
        at = section.element.to;
      } else if (section.count > 0) edits.insert(at, section.whole(this.root.prefix));
      // Conditional styles stand after the named cell styles.
      if (name === 'cellXfs') at = this.root.children.find((child) => child.name === 'cellStyles')?.to ?? at;
    }
    return { part: this.part, bytes: edits.result() };
  }

  private section(name: StyleSectionName): StyleSection {
    return this.sections.get(name)!;
  }

  private xf(style: CellStyle, quoted: boolean): string {
    const prefix = this.root.prefix;
    const format = style.numberFormat === undefined ? 0 : this.format(style.numberFormat);
    const font = this.font(style);
    const fill = style.fill === undefined ? 0 : this.fill(style.fill);
    const border = style.border === undefined ? 0 : this.border(style.border);
    const alignment = alignmentXml(style, prefix);
    const protection =
      style.locked === undefined ? '' : `<${prefix}protection locked="${style.locked ? '1' : '0'}"/>`;
    const applied = [
      format > 0 && ' applyNumberFormat="1"',
      font > 0 && ' applyFont="1"',
      fill > 0 && ' applyFill="1"',
      border > 0 && ' applyBorder="1"',
      alignment !== '' && ' applyAlignment="1"',
      protection !== '' && ' applyProtection="1"',
      quoted && ' quotePrefix="1"',
    ].filter((text) => text !== false);
    const ids = `numFmtId="${String(format)}" fontId="${String(font)}" fillId="${String(fill)}" borderId="${String(border)}"`;
    const open = `<${prefix}xf ${ids} xfId="0"${applied.join('')}`;
    const inside = alignment + protection;
    return inside === '' ? `${open}/>` : `${open}>${inside}</${prefix}xf>`;
  }

  private format(code: string): number {
    let id = this.formats.get(code);
    if (id === undefined) {
      id = this.nextFormat;
      this.nextFormat += 1;
      this.formats.set(code, id);
      this.section('numFmts').add(
        `<${this.root.prefix}numFmt numFmtId="${String(id)}" formatCode="${escapeXml(code)}"/>`,
      );
    }
    return id;
  }

  private font(style: CellStyle): number {
    const { fontName, fontSize, bold, italic, color } = style;
    if ([fontName, fontSize, color].every((value) => value === undefined) && !bold && !italic) return 0;
    const p = this.root.prefix;
    const name = escapeXml(fontName ?? this.baseFont.name);
    const size = fontSize === undefined ? this.baseFont.size : String(fontSize);
    return this.section('fonts').add(
      `<${p}font>${bold ? `<${p}b/>` : ''}${italic ? `<${p}i/>` : ''}<${p}sz val="${size}"/>` +
        (color === undefined ? '' : `<${p}color rgb="FF${escapeXml(color)}"/>`) +
        `<${p}name val="${name}"/></${p}font>`,
    );
  }

  private fill(color: string): number {
    const p = this.root.prefix;
    const colors = `<${p}fgColor rgb="FF${escapeXml(color)}"/><${p}bgColor indexed="64"/>`;
    return this.section('fills').add(
      `<${p}fill><${p}patternFill patternType="solid">${colors}</${p}patternFill></${p}fill>`,
    );
  }

  private border(color: string): number {
    const p = this.root.prefix;
    return this.section('borders').add(`<${p}border>${borderSidesXml(color, p)}<${p}diagonal/></${p}border>`);
  }
}

function alignmentXml(style: CellStyle, prefix: string): string {
  const { horizontal, vertical, wrap, indent } = style;
  const attributes = [
    horizontal !== undefined && ` horizontal="${horizontal}"`,
    vertical !== undefined && ` vertical="${vertical}"`,
    wrap !== undefined && ` wrapText="${wrap ? '1' : '0'}"`,
    indent !== undefined && ` indent="${String(indent)}"`,
  ].filter((text) => text !== false);
  return attributes.length === 0 ? '' : `<${prefix}alignment${attributes.join('')}/>`;
}
