import type { ApiTable, Member } from './api-table';
import { knows } from './conditions';
import type { Context } from './context';
import { HostError } from './host-error';
import type { HostObject } from './host-object';
import type { Targets, TypeName } from './targets';

/** One table for each type. */
export type ApiTables = { readonly [K in TypeName]: ApiTable<Targets[K]> };

/** Finds the entry that answers for a member of an object. */
export class Tables {
  constructor(
    private readonly tables: ApiTables,
    /** Objects that are reached by the name of a service and not from the workbook. */
    private readonly services: ReadonlyMap<string, (context: Context) => HostObject>,
  ) {}

  of<K extends TypeName>({ type }: HostObject<K>): ApiTable<Targets[K]> {
    return this.tables[type];
  }

  /** Every table, for checks of the tables themselves. */
  all(): {
    readonly name: string;
    readonly members: ReadonlyMap<string, { name: string; member: { since: string } }>;
  }[] {
    return Object.values(this.tables);
  }

  service(name: string, context: Context): HostObject {
    const service = this.services.get(name);
    if (!service) throw new HostError('ApiNotFound', `service ${name} is not in the host`);
    return service(context);
  }

  /**
   * @throws HostError `ApiNotFound` when the host has no entry, or the Excel that it plays is older; the
   * detail tells which of the two.
   */
  member<T>(table: ApiTable<T>, name: string, context: Context): { name: string; member: Member<T> } {
    const entry = table.members.get(name.toLowerCase());
    if (!entry) throw new HostError('ApiNotFound', `${table.name}.${name} is not in the host`);
    const { since } = entry.member;
    if (!knows(context.conditions.excelApi, since)) {
      throw new HostError('ApiNotFound', `${table.name}.${name} came with ExcelApi ${since}`);
    }
    return entry;
  }
}
