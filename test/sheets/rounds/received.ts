/** Files as they were received, for tests of the intake. */
import type { ReceivedFile } from '../../../src/sheets/rounds/intake';
import type { SubmittedFigures } from '../../../src/sheets/unit-form/submitted-figures';

/** Entries by key, each on a row of its own in column G. */
export function sent(
  unit: string,
  entries: readonly (readonly [string, number | string])[],
  firstRow = 0,
): SubmittedFigures {
  return {
    unit,
    sheet: 'Phiếu tự chấm',
    keys: entries.map(([key]) => key),
    values: entries.map(([, value]) => value),
    rows: entries.map((_, i) => firstRow + i),
    columns: entries.map(() => 6),
  };
}

export function received(file: string, unit: string | null, more: Partial<ReceivedFile> = {}): ReceivedFile {
  return {
    file,
    sha256: '',
    unit,
    receivedAt: '2025-12-10T08:00',
    state: 'accepted',
    facts: { version: 'QĐ 766', checkCode: '123-456', documents: 2 },
    figures: unit === null ? null : sent(unit, [['1.1:a', 5]]),
    signedCode: '',
    note: '',
    ...more,
  };
}
