import type { Package } from './package';
import { escapeXml } from './xml-text';
import { XmlEdits, readOutline } from './xml-edits';

/**
 * Adds sheet titles to the list of parts in the document properties (`docProps/app.xml`). The first pair of
 * its headings counts the sheets, and their titles come first in the list; any other shape is left alone.
 */
export function addSheetTitles(parts: Package, titles: readonly string[]): void {
  const part = parts.relationships('').find(({ kind }) => kind === 'extended-properties')?.part ?? null;
  if (part === null || !parts.has(part) || titles.length === 0) return;
  const xml = parts.xml(part);
  const root = readOutline(xml, 5);
  const child = (name: string) => root.children.find((element) => element.name === name)?.children[0];
  const pairs = child('HeadingPairs');
  const list = child('TitlesOfParts');
  const count = pairs?.children[1]?.children[0];
  if (!list || count?.name !== 'i4') return;
  const listed = Number(xml.textBetween(count.openTo, count.closeFrom));
  const last = list.children[listed - 1];
  const size = list.attributes.get('size');
  if (!last || Number(size?.value) !== list.children.length) return;
  const edits = new XmlEdits(xml.bytes);
  edits.replace(count.openTo, count.closeFrom, String(listed + titles.length));
  edits.setAttribute(list, 'size', String(list.children.length + titles.length));
  const name = `${last.prefix}${last.name}`;
  edits.insert(last.to, titles.map((title) => `<${name}>${escapeXml(title)}</${name}>`).join(''));
  parts.putBytes(part, edits.result());
}
