import type { WorkbookModel } from '../model/workbook-model';
import type { Conditions } from './conditions';
import type { CustomFunctionChannel } from './custom-function-channel';
import type { Events } from './events';
import type { HostObject } from './host-object';

/** What every handler of an API table can reach. */
export interface Context {
  readonly model: WorkbookModel;
  readonly conditions: Conditions;
  readonly events: Events;
  readonly functions: CustomFunctionChannel;
  /** Objects that the page keeps from batch to batch. */
  readonly references: Map<string, HostObject>;
}
