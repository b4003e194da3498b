import { rangeName } from '../address';
import type { TablePlan } from '../plan';
import { tableRange } from '../table-range';
import type { Dialect } from './namespaces';
import { escapeXml } from './xml-text';

/** A table part. */
export function tableXml(table: TablePlan, id: number, name: string, dialect: Dialect): string {
  const reference = rangeName(tableRange(table));
  const columns = table.columns.map(
    (column, i) => `<tableColumn id="${String(i + 1)}" name="${columnHeader(column)}"/>`,
  );
  const written = escapeXml(name);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<table xmlns="${dialect.spreadsheet}" id="${String(id)}" name="${written}" displayName="${written}" ref="${reference}" totalsRowShown="0">` +
    `<autoFilter ref="${reference}"/>` +
    `<tableColumns count="${String(table.columns.length)}">${columns.join('')}</tableColumns>` +
    `<tableStyleInfo name="${escapeXml(table.style)}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`
  );
}

/** Line ends inside a header are written as Excel writes them in attributes. */
function columnHeader(text: string): string {
  return escapeXml(text.replaceAll('\n', '_x000a_'));
}
