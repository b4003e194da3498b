/** An intake as a program reads it. */
import type { Intake } from '../../sheets/rounds/intake';

/** `{files, missing, summary}`: files by unit in the order of the index; `receivedAt` is as it was given, no clock of its own. */
export function intakeDocument({ lines, counted }: Intake): object {
  const missing = lines.flatMap(({ unit, received }) => (unit && !received ? [unit.code] : []));
  const files = lines.flatMap(({ unit, received, submission, late, counts, changes }) =>
    received
      ? [
          {
            file: received.file,
            sha256: received.sha256,
            unit: unit?.code ?? null,
            submission,
            receivedAt: received.receivedAt,
            late,
            verdict: received.state,
            consolidated: counts,
            changes: changes.length,
          },
        ]
      : [],
  );
  return {
    files,
    missing,
    summary: { files: files.length, consolidated: counted.length, missing: missing.length },
  };
}
