/** What office.js and a host send each other: the batch protocol behind `Excel.run`, as plain types. */

/** Values that travel. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** One batch of actions. */
export interface WireBatch {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

/** How an object is reached; the meaning of each number is in `PathKind`. */
export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

export interface WireArguments {
  readonly Arguments?: readonly Json[];
  /** Says which arguments are ids of paths; 0 is a plain value. */
  readonly ReferencedObjectPathIds?: readonly ReferencedIds[];
}

export type ReferencedIds = number | readonly ReferencedIds[];

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: WireQuery;
}

/** Which properties a `load` asks for. */
export interface WireQuery {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export const PathKind = {
  global: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export const ActionKind = {
  instantiate: 1,
  query: 2,
  method: 3,
  set: 4,
  trace: 5,
  queryAsJson: 7,
} as const;

/** The answer to a batch: one result for each action that was done. */
export interface WireAnswer {
  readonly Results: { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds: number[];
  Error?: WireError;
}

export interface WireError {
  /** Position in `Actions`. */
  readonly ActionIndex: number;
  readonly Code: string;
  readonly HttpStatusCode: number;
  readonly Message: string;
  readonly Location: string;
}

/** One event or call for the page. */
export interface WireEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  /** JSON text. */
  readonly message: string;
}

/** A request as the bridge carries it. */
export interface WireRequest {
  readonly id: number;
  readonly type: number;
  readonly flags?: number;
  readonly message: { readonly body: WireBatch | string };
}
