import type { WorkbookModel } from '../model/workbook-model';
import type { Conditions } from './conditions';
import type { Events } from './events';
import type { HostObject } from './host-object';

/** What every handler of an API table can reach. */
export interface Context {
  readonly model: WorkbookModel;
  readonly conditions: Conditions;
  readonly events: Events;
  /** Objects that the page keeps from batch to batch. */
  readonly references: Map<string, HostObject>;
}
