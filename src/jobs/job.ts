/** What every job takes. */
import type { Scoreboard } from '../core/scoring/scoreboard';
import { nearestWord } from '../sheets/read/names';
import { WorkbookRefusal } from '../workbook/port';

/** What a job is doing, in this order. */
export type JobStep = 'read' | 'score' | 'write';

/** How a job tells of its progress and is told to stop. */
export interface JobOptions {
  /** Called with the share of the step that is done, 0 to 1. */
  readonly onProgress?: (step: JobStep, share: number) => void;
  /** Stops the job between two steps, and inside those that can stop; nothing is left half written. */
  readonly signal?: AbortSignal;
}

/** Throws `WorkbookRefusal` `cancelled` when the job was told to stop. */
export function stopIfAsked({ signal }: JobOptions): void {
  if (signal?.aborted) throw new WorkbookRefusal('cancelled');
}

/** Somebody asked for a unit or criterion that the index does not have. */
export class UnknownCode extends Error {
  override readonly name = 'UnknownCode';
  constructor(
    readonly code: 'unknown-unit' | 'unknown-criterion',
    readonly found: string,
    /** The code that was probably meant. */
    readonly nearest: string | null,
  ) {
    super(`${code}: ${JSON.stringify(found)}`);
  }
}

/** Index in `board.units` of the unit with this code; case and spaces around do not count. Throws `UnknownCode`. */
export function unitIndex(board: Scoreboard, found: string): number {
  return placeOfCode(
    board.units.map(({ unit }) => unit.code),
    found,
    'unknown-unit',
  );
}

/** Where a code stands among others; case and spaces around do not count. Throws `UnknownCode`. */
export function placeOfCode(codes: readonly string[], found: string, otherwise: UnknownCode['code']): number {
  const wanted = found.trim().toLowerCase();
  const index = codes.findIndex((code) => code.toLowerCase() === wanted);
  if (index < 0) throw new UnknownCode(otherwise, found, nearestWord(found, codes) ?? null);
  return index;
}
