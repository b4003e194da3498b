/** What passes between the page and the worker that holds the session. */
import { UnknownCode, type JobStep } from '../../jobs/job';
import { WorkbookRefusal } from '../../workbook/port';
import type { Answers, Asks, Verb } from '../session/verbs';

/** Work that somebody starts and may stop; every other verb asks about what is there. */
export const works: ReadonlySet<Verb> = new Set([
  'open',
  'score',
  'apply',
  'write',
  'resultFile',
  'resultPlan',
  'review',
  'unreadable',
  'compare',
  'waivers',
  'reviewBook',
  'issue',
]);

/** A question with the number that its answer will carry. */
export interface Question<V extends Verb = Verb> {
  readonly id: number;
  readonly verb: V;
  readonly asks: Asks<V>;
}

/** What comes back: any number of shares of the work done, then the answer or why there is none. */
export type Reply =
  | { readonly id: number; readonly kind: 'progress'; readonly step: JobStep; readonly share: number }
  | { readonly id: number; readonly kind: 'answer'; readonly answer: Answers<Verb> }
  | { readonly id: number; readonly kind: 'failure'; readonly failure: Failure };

/** An error as plain data: classes do not survive the way between threads. */
export type Failure =
  | {
      readonly kind: 'refusal';
      readonly code: WorkbookRefusal['code'];
      readonly parameters: WorkbookRefusal['parameters'];
    }
  | {
      readonly kind: 'unknown';
      readonly code: UnknownCode['code'];
      readonly found: string;
      readonly nearest: string | null;
    }
  /** Nobody foresaw it; `detail` is for whoever repairs the program. */
  | { readonly kind: 'unexpected'; readonly detail: string };

export function failureOf(error: unknown): Failure {
  if (error instanceof WorkbookRefusal)
    return { kind: 'refusal', code: error.code, parameters: error.parameters };
  if (error instanceof UnknownCode) {
    const { code, found, nearest } = error;
    return { kind: 'unknown', code, found, nearest };
  }
  return { kind: 'unexpected', detail: detailOf(error) };
}

/** The error that a failure was made from. */
export function errorOf(failure: Failure): Error {
  if (failure.kind === 'refusal') return new WorkbookRefusal(failure.code, failure.parameters);
  if (failure.kind === 'unknown') return new UnknownCode(failure.code, failure.found, failure.nearest);
  return new EngineFailure(failure.detail);
}

/** The engine failed in a way that nobody foresaw. */
export class EngineFailure extends Error {
  override readonly name = 'EngineFailure';
}

function detailOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
