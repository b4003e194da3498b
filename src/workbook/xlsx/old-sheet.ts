import { isSpreadsheetNamespace } from './namespaces';
import type { ContentTypeEdits } from './package-edits';
import { removeOwnCharts } from './own-charts';
import type { Package } from './package';
import { relationshipsPart } from './relationships';
import { XmlEvent } from './xml-reader';

/** What is kept of a sheet of ours that is written over. */
export interface OldSheet {
  readonly hadFormulas: boolean;
  readonly selected: boolean;
  /** The part with charts and pictures that the user put on the sheet, ours taken out; null when none is left. */
  readonly drawing: string | null;
}

/** Kinds of parts that belong to one sheet and are written anew with it. */
const replacedKinds = new Set(['table', 'comments', 'vmlDrawing', 'threadedComment', 'printerSettings']);

/** Looks a sheet over before it is replaced, and removes the parts that go with it. */
export function clearSheet(parts: Package, part: string, types: ContentTypeEdits): OldSheet {
  const xml = parts.xml(part);
  let hadFormulas = false;
  let selected = false;
  while (xml.next() !== XmlEvent.end) {
    if (xml.event !== XmlEvent.start || !isSpreadsheetNamespace(xml.namespace)) continue;
    if (xml.name === 'f') hadFormulas = true;
    if (xml.name === 'sheetView' && xml.attribute('tabSelected') === '1') selected = true;
  }
  const related = parts.relationships(part);
  for (const { kind, part: target } of related) {
    if (target === null || !replacedKinds.has(kind)) continue;
    for (const removed of [target, relationshipsPart(target)]) {
      parts.remove(removed);
      types.remove(removed);
    }
  }
  const drawing = related.find(({ kind }) => kind === 'drawing')?.part ?? null;
  const stays = drawing !== null && parts.has(drawing) && removeOwnCharts(parts, drawing, types);
  parts.remove(relationshipsPart(part));
  return { hadFormulas, selected, drawing: stays ? drawing : null };
}
