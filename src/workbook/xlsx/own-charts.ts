/** Charts of ours on a sheet: taken off before it is written over, put on again beside what the user drew. */
import { ownChartName } from '../chart-names';
import type { ChartPlan } from '../plan';
import { chartXml } from './chart-writer';
import type { Dialect } from './namespaces';
import {
  editRelationships,
  freeRelationshipIds,
  type ContentTypeEdits,
  type NewRelationship,
} from './package-edits';
import type { Package } from './package';
import { relationshipsPart } from './relationships';
import { XmlEdits, readOutline, type XmlElement } from './xml-edits';
import { XmlEvent } from './xml-reader';
import { escapeXml } from './xml-text';

const drawingType = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** Parts that belong to one chart alone. */
const chartKinds = new Set(['chartStyle', 'chartColorStyle', 'chartUserShapes']);

/** Takes our charts out of a drawing; returns whether anything stays in it. A drawing without them is not touched. */
export function removeOwnCharts(parts: Package, drawing: string, types: ContentTypeEdits): boolean {
  const xml = parts.xml(drawing);
  // wsDr > anchor > graphicFrame > graphic > graphicData > chart
  const root = readOutline(xml, 6);
  const own = ownAnchors(root);
  if (own.length === 0) return true;
  const ids = new Set(own.flatMap(({ chartId }) => (chartId === null ? [] : [chartId])));
  for (const { id, kind, part } of parts.relationships(drawing)) {
    if (ids.has(id) && kind === 'chart' && part !== null) removeChart(parts, part, types);
  }
  if (own.length === root.children.length) {
    removePart(parts, drawing, types);
    return false;
  }
  const edits = new XmlEdits(xml.bytes);
  for (const { anchor } of own) edits.remove(anchor);
  parts.putBytes(drawing, edits.result());
  editRelationships(parts, drawing, [], ids);
  return true;
}

/** Puts charts on a drawing, a new one when the sheet has none, and returns its name. */
export function addCharts(
  { parts, dialect, types }: ChartContext,
  charts: readonly ChartPlan[],
  present: string | null,
): string {
  const drawing = present ?? parts.freeName('xl/drawings/drawing', '.xml');
  if (present === null) {
    parts.putText(drawing, emptyDrawing(dialect));
    types.add(drawing, drawingType);
  }
  const ids = freeRelationshipIds(parts, drawing);
  const relationships: NewRelationship[] = [];
  const firstShape = highestShapeId(parts, drawing) + 1;
  const anchors = charts.map((chart, i) => {
    const part = parts.freeName('xl/charts/chart', '.xml');
    parts.putText(part, chartXml(chart, dialect));
    types.add(part, chartType);
    const id = ids.next().value;
    relationships.push({ id, type: `${dialect.relationships}/chart`, part });
    return anchorXml(chart, { shape: firstShape + i, name: `ChiSo ${String(i + 1)}`, id }, dialect);
  });
  const xml = parts.xml(drawing);
  const edits = new XmlEdits(xml.bytes);
  const root = readOutline(xml, 1);
  // Below what the user drew, which may point at a chart; so the first of a name stays ours, too.
  if (root.selfClosing) edits.append(root, anchors.join(''));
  else edits.insert(root.openTo, anchors.join(''));
  parts.putBytes(drawing, edits.result());
  editRelationships(parts, drawing, relationships);
  return drawing;
}

export interface ChartContext {
  readonly parts: Package;
  readonly dialect: Dialect;
  readonly types: ContentTypeEdits;
}

/** Anchors with a chart of ours. A copy that the user made has the same name: only the first is ours. */
function ownAnchors(root: XmlElement): { readonly anchor: XmlElement; readonly chartId: string | null }[] {
  const seen = new Set<string>();
  return root.children.flatMap((anchor) => {
    const frame = child(anchor, 'graphicFrame');
    const name = attribute(child(child(frame, 'nvGraphicFramePr'), 'cNvPr'), 'name') ?? '';
    if (!ownChartName.test(name) || seen.has(name)) return [];
    seen.add(name);
    const chart = child(child(child(frame, 'graphic'), 'graphicData'), 'chart');
    const chartId = [...(chart?.attributes ?? [])].find(([key]) => key.endsWith(':id'))?.[1].value ?? null;
    return [{ anchor, chartId }];
  });
}

function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

function attribute(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.get(name)?.value;
}

function removeChart(parts: Package, chart: string, types: ContentTypeEdits): void {
  for (const { kind, part } of parts.relationships(chart)) {
    if (chartKinds.has(kind) && part !== null) removePart(parts, part, types);
  }
  removePart(parts, chart, types);
}

function removePart(parts: Package, part: string, types: ContentTypeEdits): void {
  for (const removed of [part, relationshipsPart(part)]) {
    parts.remove(removed);
    types.remove(removed);
  }
}

function highestShapeId(parts: Package, drawing: string): number {
  const xml = parts.xml(drawing);
  let highest = 1;
  while (xml.next() !== XmlEvent.end) {
    if (xml.event === XmlEvent.start && xml.name === 'cNvPr') {
      highest = Math.max(highest, Number(xml.attribute('id') ?? 0));
    }
  }
  return highest;
}

function emptyDrawing({ sheetDrawing, drawing }: Dialect): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<xdr:wsDr xmlns:xdr="${sheetDrawing}" xmlns:a="${drawing}"></xdr:wsDr>`
  );
}

/** The place of a chart. Prefixes are declared here, whatever the drawing around it calls them. */
function anchorXml(
  { at, title }: ChartPlan,
  { shape, name, id }: { readonly shape: number; readonly name: string; readonly id: string },
  dialect: Dialect,
): string {
  const corner = (element: string, column: number, row: number) =>
    `<xdr:${element}><xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${element}>`;
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${dialect.sheetDrawing}" xmlns:a="${dialect.drawing}" editAs="oneCell">` +
    corner('from', at.column, at.row) +
    corner('to', at.column + at.columns, at.row + at.rows) +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${String(shape)}" name="${name}" descr="${escapeXml(title)}"/>` +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${dialect.chart}"><c:chart xmlns:c="${dialect.chart}" xmlns:r="${dialect.relationships}" r:id="${id}"/>` +
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}
