import type { Json, WireEntry } from './wire';

/** Events that a page can ask for on an object, by the name in `_Register<name>`. */
export const eventTypes = {
  DataChangedEvent: 10,
  ActivatedEvent: 11,
  DeactivatedEvent: 12,
  AddedEvent: 13,
  SelectionChangedEvent: 14,
  DeletedEvent: 15,
  CalculatedEvent: 16,
  FormatChangedEvent: 18,
  RowSortedEvent: 19,
  ColumnSortedEvent: 20,
  SingleClickedEvent: 21,
  RowHiddenChangedEvent: 22,
  FormulaChangedEvent: 23,
  ProtectionChangedEvent: 24,
  EventNameChanged: 25,
  EventVisibilityChanged: 26,
  EventMoved: 27,
} as const;

export type EventName = keyof typeof eventTypes;

/** Target of events of all sheets. */
export const wholeWorkbook = 'Workbook';
const eventCategory = 65536;
const workbookSelectionChanged = 2;

/** Which events the page listens to, and those that wait to be sent to it. */
export class Events {
  private readonly listeners = new Map<string, number>();
  private waiting: WireEntry[] = [];
  /** As `runtime.enableEvents`. */
  enabled = true;

  listen(name: EventName, target: string): void {
    const key = `${name} ${target}`;
    this.listeners.set(key, (this.listeners.get(key) ?? 0) + 1);
  }

  stopListening(name: EventName, target: string): void {
    const key = `${name} ${target}`;
    const left = (this.listeners.get(key) ?? 0) - 1;
    if (left > 0) this.listeners.set(key, left);
    else this.listeners.delete(key);
  }

  /** Tells those who listen to a sheet, and those who listen to all. */
  raise(name: EventName, sheet: string, message: Readonly<Record<string, Json>>): void {
    for (const target of [sheet, wholeWorkbook]) {
      if (this.listeners.has(`${name} ${target}`)) this.post(eventTypes[name], target, message);
    }
  }

  /** `workbook.onSelectionChanged`: the page never says whether it listens. */
  raiseWorkbookSelection(): void {
    this.post(workbookSelectionChanged, '', {});
  }

  /** What is to be sent now. */
  take(): readonly WireEntry[] {
    const { waiting } = this;
    this.waiting = [];
    return waiting;
  }

  private post(messageType: number, targetId: string, message: Readonly<Record<string, Json>>): void {
    if (!this.enabled) return;
    this.waiting.push({
      messageCategory: eventCategory,
      messageType,
      targetId,
      message: JSON.stringify(message),
    });
  }
}
