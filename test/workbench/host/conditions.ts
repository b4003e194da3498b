import type { HostErrorCode } from './host-error';

/** Which Excel a host plays, and in what state. May be changed between batches. */
export interface Conditions {
  /** The newest set of ExcelApi that this Excel knows, e.g. `1.12`. */
  excelApi: string;
  /** The user is typing in a cell: every batch is refused. */
  cellEdit: boolean;
  /** Most bytes of one request and of one response; Excel on the web takes 5 MB. */
  payloadLimit: number;
  /** Most cells whose values come in one answer; beyond, they are null without an error. */
  cellLimit: number;
  /** Milliseconds before each answer. */
  delay: number;
  fault: Fault | null;
}

/** Makes one action, or a whole batch, fail. */
export interface Fault {
  /** Which batch, counted from 1 since the host was made or `resetCounters`; any when left out. */
  readonly batch?: number;
  /** Which action, counted from 1: in that batch, or since the count began when no batch is named. */
  readonly action?: number;
  /** `GeneralException` when left out. */
  readonly code?: HostErrorCode;
  /** All batches after it fail too, so that nothing can be put right. */
  readonly alsoLater?: boolean;
  /** The batch is carried out, and only then reported as failed. */
  readonly afterwards?: boolean;
}

export function usualConditions(): Conditions {
  return {
    excelApi: '1.20',
    cellEdit: false,
    payloadLimit: 5 * 1024 * 1024,
    cellLimit: 5_000_000,
    delay: 0,
    fault: null,
  };
}

/** Whether an Excel that knows a set of ExcelApi has what came with another: `knows('1.12', '1.9')`. */
export function knows(excelApi: string, since: string): boolean {
  const [major = 0, minor = 0] = excelApi.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = since.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
