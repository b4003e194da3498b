import { Arguments, type Argument } from './arguments';
import type { ApiTable } from './api-table';
import { knows } from './conditions';
import type { Context } from './context';
import { eventTypes, wholeWorkbook, type EventName } from './events';
import { HostError } from './host-error';
import type { HostObject } from './host-object';
import { object } from './host-object';
import { jsonSpelling, loadSpelling, query } from './query';
import type { Tables } from './tables';
import type { Targets, TypeName } from './targets';
import { ActionKind, PathKind } from './wire';
import type { Json, ReferencedIds, WireAction, WireArguments, WireBatch, WirePath } from './wire';

/** Carries out the actions of one batch, each object path at most once. */
export class Batch {
  private readonly reached = new Map<number, HostObject | null>();
  private readonly ids = new Map<HostObject, string>();
  /** Something was written that the cells may have to be calculated for. */
  private unsettled = false;

  constructor(
    private readonly wire: WireBatch,
    private readonly tables: Tables,
    private readonly context: Context,
  ) {}

  /** The value that an action gives. @throws HostError */
  async run(action: WireAction): Promise<Json> {
    switch (action.ActionType) {
      case ActionKind.instantiate:
        return this.instantiate(action.ObjectPathId);
      case ActionKind.query:
      case ActionKind.queryAsJson: {
        await this.settle();
        const spelling = action.ActionType === ActionKind.query ? loadSpelling : jsonSpelling;
        const found = this.reach(action.ObjectPathId);
        return found ? query(found, action.QueryInfo ?? {}, this.tables, this.context, spelling) : null;
      }
      case ActionKind.method:
        // Nothing that a method does depends on what formulas give; waiting at each would make large writes slow.
        return this.call(action);
      case ActionKind.set: {
        this.unsettled = true;
        const found = this.reach(action.ObjectPathId);
        if (found) this.set(found, action.Name, this.argumentsOf(action.ArgumentInfo).at(0));
        return null;
      }
      case ActionKind.trace:
        return null;
      default:
        throw new HostError('ApiNotFound', `action of type ${String(action.ActionType)}`);
    }
  }

  /** Where in the API an action is, as Excel tells it with an error. */
  location(action: WireAction): string {
    const found = this.reached.get(action.ObjectPathId);
    const path = this.wire.ObjectPaths[String(action.ObjectPathId)];
    const name = action.Name === '' ? (path?.Name ?? '') : action.Name;
    const parent = found ?? this.reached.get(path?.ParentObjectPathId ?? 0);
    return [parent?.type ?? '', name.charAt(0).toLowerCase() + name.slice(1)]
      .filter((part) => part !== '')
      .join('.');
  }

  private async settle(): Promise<void> {
    if (this.unsettled) await this.context.model.cells.settled();
    this.unsettled = false;
  }

  private instantiate(path: number): Json {
    const found = this.reach(path);
    if (!found) return null;
    const id = this.ids.get(found);
    return { ...this.keyOf(found), ...(id === undefined ? {} : { _ReferenceId: id }) };
  }

  private keyOf<K extends TypeName>(found: HostObject<K>): Readonly<Record<string, Json>> {
    const table: ApiTable<Targets[K]> = this.tables.of(found);
    const key = query(found, { Select: ['$none'] }, this.tables, this.context, loadSpelling);
    return table.items ? {} : (key as Readonly<Record<string, Json>>);
  }

  private call(action: WireAction): Json {
    const found = this.reach(action.ObjectPathId);
    const args = this.argumentsOf(action.ArgumentInfo);
    if (!found) return null;
    if (action.Name.startsWith('_')) {
      const answered = this.internal(found, action, args);
      if (answered) return null;
    }
    this.unsettled = true;
    return this.method(found, action.Name, args);
  }

  private method<K extends TypeName>(found: HostObject<K>, name: string, args: Arguments): Json {
    const table: ApiTable<Targets[K]> = this.tables.of(found);
    const { member } = this.tables.member(table, name, this.context);
    if (member.kind !== 'method') throw new HostError('ApiNotFound', `${table.name}.${name} as a method`);
    return member.run(found.target, args, this.context) ?? null;
  }

  private set<K extends TypeName>(found: HostObject<K>, name: string, value: Argument): void {
    const table: ApiTable<Targets[K]> = this.tables.of(found);
    const { member } = this.tables.member(table, name, this.context);
    if (member.kind !== 'property' || !member.set) {
      throw new HostError('ApiNotFound', `${table.name}.${name} cannot be set`);
    }
    if (!knows(this.context.conditions.excelApi, member.setSince)) {
      throw new HostError(
        'ApiNotFound',
        `${table.name}.${name} can be set since ExcelApi ${member.setSince}`,
      );
    }
    member.set(found.target, value, this.context);
  }

  /** Methods that office.js calls of itself on any object. Says whether this was one. */
  private internal(found: HostObject, action: WireAction, args: Arguments): boolean {
    const { references, events } = this.context;
    if (action.Name === '_KeepReference') {
      const id = `R${String(references.size + 1)}-${String(action.Id)}`;
      references.set(id, found);
      this.ids.set(found, id);
      return true;
    }
    if (action.Name === '_RemoveReference') {
      references.delete(args.text(0));
      return true;
    }
    const registration = /^_(Un)?[Rr]egister(.+)$/.exec(action.Name);
    const name = eventName(registration?.[2]);
    const target = found.is('Worksheet')
      ? found.target.id
      : found.is('WorksheetCollection')
        ? wholeWorkbook
        : null;
    if (!registration || !name || target === null) return false;
    if (registration[1] === undefined) events.listen(name, target);
    else events.stopListening(name, target);
    return true;
  }

  private reach(id: number): HostObject | null {
    const known = this.reached.get(id);
    if (known !== undefined) return known;
    const path = this.wire.ObjectPaths[String(id)];
    if (!path) throw new HostError('InvalidArgument', `no object path ${String(id)}`);
    const found = this.follow(path);
    if (found) this.refuseDeleted(found);
    this.reached.set(id, found);
    return found;
  }

  private follow(path: WirePath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathKind.global:
        return object('Workbook', this.context.model);
      case PathKind.service:
        return this.tables.service(path.Name, this.context);
      case PathKind.reference: {
        const kept = this.context.references.get(path.Name);
        if (!kept) throw new HostError('InvalidReference', path.Name);
        this.ids.set(kept, path.Name);
        return kept;
      }
      case PathKind.nullObject:
        return null;
      default: {
        const parent = this.reach(path.ParentObjectPathId ?? 0);
        return parent && this.step(parent, path, this.argumentsOf(path.ArgumentInfo));
      }
    }
  }

  private step<K extends TypeName>(
    parent: HostObject<K>,
    path: WirePath,
    args: Arguments,
  ): HostObject | null {
    const table: ApiTable<Targets[K]> = this.tables.of(parent);
    if (path.ObjectPathType === PathKind.indexer) return this.item(table, parent.target, args);
    if (path.Name === 'GetItemAt' && table.items && !table.members.has('getitemat')) {
      return itemAt(table.items(parent.target, this.context), args.whole(0));
    }
    const { member } = this.tables.member(table, path.Name, this.context);
    if (path.ObjectPathType === PathKind.property && member.kind === 'navigation') {
      return member.get(parent.target, this.context);
    }
    if (path.ObjectPathType === PathKind.method && member.kind === 'child') {
      this.unsettled = true;
      return member.run(parent.target, args, this.context);
    }
    throw new HostError('ApiNotFound', `${table.name}.${path.Name} as an object`);
  }

  private item<T>(table: ApiTable<T>, target: T, args: Arguments): HostObject {
    if (!table.find) throw new HostError('ApiNotFound', `${table.name}.getItem`);
    const found = table.find(target, args, this.context);
    if (!found) throw new HostError('ItemNotFound', `${table.name} ${JSON.stringify(args.at(0))}`);
    return found;
  }

  private refuseDeleted(found: HostObject): void {
    const sheet = found.is('Range') ? found.target.sheet : found.is('Worksheet') ? found.target : null;
    if (sheet && !this.context.model.sheets.includes(sheet))
      throw new HostError('ItemNotFound', 'deleted sheet');
  }

  private argumentsOf(info: WireArguments | undefined): Arguments {
    const values = info?.Arguments ?? [];
    return new Arguments(
      values.map((value, index) => this.argument(value, info?.ReferencedObjectPathIds?.[index] ?? 0)),
    );
  }

  private argument(value: Json, reference: ReferencedIds): Argument {
    if (Array.isArray(value) && typeof reference !== 'number') {
      return (value as readonly Json[]).map((entry, index) => this.argument(entry, reference[index] ?? 0));
    }
    if (typeof reference === 'number' && reference !== 0) return this.reach(reference);
    if (typeof value === 'object' && value !== null && '_ObjectPathId' in value) {
      return this.reach(Number(value['_ObjectPathId']));
    }
    return value;
  }
}

function itemAt(items: readonly HostObject[], index: number): HostObject {
  const found = items[index];
  if (!found) throw new HostError('ItemNotFound', `item ${String(index)} of ${String(items.length)}`);
  return found;
}

function eventName(text: string | undefined): EventName | null {
  return text !== undefined && text in eventTypes ? (text as EventName) : null;
}
