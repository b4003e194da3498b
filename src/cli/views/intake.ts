/** An intake as people read it in a terminal: how much came, what is not consolidated and why, who sent nothing. */
import type { LanguageTexts } from '../../locale/texts';
import { unitList } from '../../sheets/reports/notes';
import type { Intake } from '../../sheets/rounds/intake';
import { stateText } from '../../sheets/rounds/intake-register';

/** Files that are not consolidated, and units without a file, that are told one by one. */
const listedFiles = 20;
const namedUnits = 10;

export function intakeView({ lines, counted }: Intake, texts: LanguageTexts): string {
  const files = lines.filter(({ received }) => received);
  const missing = lines.flatMap(({ unit, received }) =>
    unit && !received ? [`${unit.code} ${unit.name}`] : [],
  );
  const units = new Set(lines.flatMap(({ unit }) => unit?.code ?? [])).size;
  const left = files.filter(({ counts }) => !counts);
  const counts = {
    files: files.length,
    counted: counted.length,
    units,
    late: files.filter(({ late }) => late).length,
    missing: missing.length,
  };
  const told = left.slice(0, listedFiles).map((line) =>
    texts.text('cli.consolidate.line', {
      unit: line.unit?.code ?? '?',
      file: line.received?.file ?? '',
      state: stateText(line, lines, texts),
    }),
  );
  return [
    texts.text('cli.consolidate.counts', counts),
    ...(told.length > 0 ? [texts.text('cli.consolidate.notCounted'), ...told] : []),
    ...(left.length > told.length
      ? [texts.text('cli.review.more', { count: left.length - told.length })]
      : []),
    ...(missing.length > 0
      ? [texts.text('cli.consolidate.missing', { units: unitList(missing, texts, namedUnits) })]
      : []),
    '',
  ].join('\n');
}
