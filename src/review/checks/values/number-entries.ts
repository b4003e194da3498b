/** How figures and points were typed: what stands in the cell is no number, or only looks like one. */
import { dayOfSerial } from '../../../core/periods/calendar-day';
import { numberOfDay } from '../../../sheets/read/cell';
import type { Check } from '../../check';
import type { Submission } from '../../submission';
import { cellCheck, contentCheck } from '../content-check';
import { writtenDay } from '../written-day';

/** A lone letter ticked where a number belongs. */
const tick = /^[xv✓✔]$/iu;

const textNumber = cellCheck({ id: 'text-number', family: 'VAL', severity: 'warning' }, ({ content }) =>
  content.kind === 'number' && content.text !== null
    ? { found: content.text, expected: content.value }
    : null,
);

const doubtfulNumber = cellCheck(
  { id: 'doubtful-number', family: 'VAL', severity: 'error', parameters: ['asThousands', 'asDecimal'] },
  ({ content }) => {
    if (content.kind !== 'doubtful') return null;
    const { text, asThousands, asDecimal } = content;
    return { found: text, parameters: { asThousands, asDecimal } };
  },
);

const dateWhereNumber = cellCheck(
  { id: 'date-where-number', family: 'VAL', severity: 'error' },
  ({ content }, { submission }) => {
    if (content.kind !== 'day') return null;
    const day = dayOfSerial(content.serial, submission.snapshot.date1904);
    return day === null ? { found: content.serial } : { found: writtenDay(day), expected: numberOfDay(day) };
  },
);

const errorValue = cellCheck({ id: 'formula-error', family: 'VAL', severity: 'error' }, ({ content }) =>
  content.kind === 'error' ? { found: content.error } : null,
);

const textWhereNumber = cellCheck(
  { id: 'text-where-number', family: 'VAL', severity: 'error' },
  ({ content }) => (content.kind === 'stray' && !isTick(content.value) ? { found: content.value } : null),
);

const markForBlank = cellCheck({ id: 'dash-cell', family: 'VAL', severity: 'warning' }, ({ content }) => {
  if (content.kind === 'dash') return { found: content.text };
  return content.kind === 'stray' && isTick(content.value) ? { found: content.value } : null;
});

/** What a rule that chooses by words remarks about a word. */
const remarksOnWords: ReadonlySet<string> = new Set([
  'no-choice',
  'text-near-miss',
  'not-yes-or-no',
  'number-where-text',
]);

const unknownChoice = contentCheck(
  { id: 'unknown-choice', family: 'VAL', severity: 'error' },
  ({ submission }, log) => {
    for (const { ruleId, criterion, cell, found, expected } of submission.scoring?.board.findings ?? []) {
      if (!remarksOnWords.has(ruleId)) continue;
      log.fail({ cell: cell ?? null, ...(criterion && { criterion }), found: found ?? null, expected });
    }
  },
);

export const numberEntryChecks: readonly Check<Submission>[] = [
  textNumber,
  doubtfulNumber,
  dateWhereNumber,
  errorValue,
  textWhereNumber,
  markForBlank,
  unknownChoice,
];

function isTick(value: string | boolean): boolean {
  return typeof value === 'string' && tick.test(value);
}
