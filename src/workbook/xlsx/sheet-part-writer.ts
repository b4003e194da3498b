import type { SheetPlan } from '../plan';
import { commentShapesXml, commentsXml } from './comments-writer';
import { conditionalFormatsXml } from './conditional-format-writer';
import type { Dialect } from './namespaces';
import { addCharts } from './own-charts';
import { editRelationships, type ContentTypeEdits, type NewRelationship } from './package-edits';
import type { Package } from './package';
import { RowWriter } from './row-writer';
import { sheetHead, sheetTail, type SheetReferences } from './sheet-writer';
import type { StylesWriter } from './styles-writer';
import type { TableNames } from './table-names';
import { tableXml } from './table-writer';
import { EntryWriter } from './zip-writer';
import type { OldSheet } from './old-sheet';

/** What all sheets of one plan are written with. */
export interface WritingContext {
  readonly parts: Package;
  readonly dialect: Dialect;
  readonly types: ContentTypeEdits;
  readonly styles: StylesWriter;
  readonly tables: TableNames;
}

const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Writes one sheet with the parts that belong to it, in steps: it yields the share done after each piece of
 * rows, so that the caller can rest, tell how far it is, or stop. Returns whether formulas were written.
 */
export function* writeSheetPart(
  context: WritingContext,
  plan: SheetPlan,
  part: string,
  old: OldSheet | null,
  selected: boolean,
): Generator<number, boolean> {
  const { parts, dialect, types } = context;
  const encoder = new TextEncoder();
  const writer = new EntryWriter(part);
  const rows = new RowWriter(plan, context.styles, parts.limits);
  writer.push(encoder.encode(sheetHead(plan, dialect, old?.selected ?? selected)));
  for (const { xml, done } of rows.rows()) {
    writer.push(encoder.encode(xml));
    yield done / rows.end;
  }
  const references = writeRelatedParts(context, plan, part, old);
  writer.push(encoder.encode(sheetTail(plan, references)));
  parts.put(writer.finish());
  types.add(part, `${spreadsheetType}.worksheet+xml`);
  return rows.hasFormulas;
}

/** Writes the tables, comments and charts of a sheet, its relationships to them, and its styles on condition. */
function writeRelatedParts(
  context: WritingContext,
  plan: SheetPlan,
  part: string,
  old: OldSheet | null,
): SheetReferences {
  const { parts, dialect, types, tables, styles } = context;
  const relationships: NewRelationship[] = [];
  const link = (type: string, target: string): string => {
    const id = `rId${String(relationships.length + 1)}`;
    relationships.push({ id, type, part: target });
    return id;
  };
  const tableLinks = plan.tables.map((table) => {
    const target = parts.freeName('xl/tables/table', '.xml');
    const { id, name } = tables.take(table.name);
    parts.putText(target, tableXml(table, id, name, dialect));
    types.add(target, `${spreadsheetType}.table+xml`);
    return link(`${dialect.relationships}/table`, target);
  });
  let legacyDrawing: string | null = null;
  if (plan.comments.length > 0) {
    const target = parts.freeName('xl/comments', '.xml');
    parts.putText(target, commentsXml(plan.comments, dialect));
    types.add(target, `${spreadsheetType}.comments+xml`);
    link(`${dialect.relationships}/comments`, target);
    const shapes = parts.freeName('xl/drawings/vmlDrawing', '.vml');
    parts.putText(shapes, commentShapesXml(plan.comments));
    types.addDefault('vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing');
    legacyDrawing = link(`${dialect.relationships}/vmlDrawing`, shapes);
  }
  const charts = plan.charts ?? [];
  const kept = old?.drawing ?? null;
  const shapes = charts.length > 0 ? addCharts(context, charts, kept) : kept;
  const drawing = shapes === null ? null : link(`${dialect.relationships}/drawing`, shapes);
  editRelationships(parts, part, relationships);
  const conditionalFormats = conditionalFormatsXml(plan.conditionalFormats ?? [], {
    part,
    style: (style) => styles.conditionalIndex(style),
  });
  return { tables: tableLinks, drawing, legacyDrawing, conditionalFormats };
}
