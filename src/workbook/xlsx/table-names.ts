import { freeTableName } from '../table-names';
import type { Package } from './package';
import { readTable } from './table-reader';
import type { WorkbookPart } from './workbook-part';

/** Names and ids of tables, which must not meet in one workbook; defined names share the names. */
export class TableNames {
  private readonly names: Set<string>;
  private highest = 0;

  constructor(parts: Package, workbook: WorkbookPart) {
    this.names = new Set(workbook.names.map(({ name }) => name.toUpperCase()));
    for (const sheet of workbook.sheets) {
      for (const { kind, part } of parts.relationships(sheet.part)) {
        if (kind !== 'table' || part === null) continue;
        const { id, name } = readTable(parts.xml(part));
        this.names.add(name.toUpperCase());
        this.highest = Math.max(this.highest, id);
      }
    }
  }

  /** A new id, and the name itself or, when it is taken, the name with the first free number. */
  take(wanted: string): { readonly id: number; readonly name: string } {
    this.highest += 1;
    return { id: this.highest, name: freeTableName(wanted, this.names) };
  }
}
