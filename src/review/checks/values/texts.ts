/** Texts that a reader cannot read as they stand: too long, typed with an old font, with letters that nobody sees. */
import type { EvidenceColumnId, FormColumnId } from '../../../sheets/unit-form/columns';
import type { Entry, RowEntries } from '../../../sheets/unit-form/form-reading';
import type { Check } from '../../check';
import type { Submission } from '../../submission';
import { type CellRemark, contentCheck, perForm } from '../content-check';
import { legacyEncoding } from './legacy-encoding';

/** Texts that a unit types, with as many letters as a printed cell can show. */
const formTexts = new Map<FormColumnId, number>([
  ['evidence', 200],
  ['place', 200],
  ['explanation', 2000],
]);
const evidenceTexts = new Map<EvidenceColumnId, number>([
  ['code', 50],
  ['number', 100],
  ['issuer', 300],
  ['title', 1000],
  ['criterion', 200],
  ['place', 200],
  ['file', 255],
  ['note', 1000],
]);

/** Spaces of no width, joiners, marks of direction, soft hyphens, and controls other than line breaks and tabs. */
const invisible = /(?![\t\n\v\f\r])[\p{Cf}\p{Cc}]/gu;

type Declared = Parameters<typeof contentCheck>[0];

interface TypedText {
  readonly entry: Entry;
  readonly text: string;
  readonly most: number;
  readonly criterion: string | null;
}

function textCheck(declared: Declared, judge: (typed: TypedText) => CellRemark | null): Check<Submission> {
  return contentCheck(declared, (form, log) => {
    for (const typed of typedTexts(form)) {
      const remark = judge(typed);
      if (!remark) continue;
      const { entry, criterion } = typed;
      log.fail({ cell: entry.cell, ...(criterion !== null && { criterion }), ...remark });
    }
  });
}

const tooLong = textCheck({ id: 'text-too-long', family: 'VAL', severity: 'warning' }, ({ text, most }) =>
  text.length > most ? { found: text.length, expected: most } : null,
);

const oldEncoding = textCheck(
  { id: 'text-old-encoding', family: 'VAL', severity: 'warning', parameters: ['encoding'] },
  ({ text }) => {
    const encoding = legacyEncoding(text);
    return encoding === null ? null : { found: shortened(text), parameters: { encoding } };
  },
);

const invisibleLetters = textCheck(
  { id: 'text-invisible', family: 'VAL', severity: 'info', parameters: ['count'] },
  ({ text }) => {
    const count = text.match(invisible)?.length ?? 0;
    return count === 0 ? null : { found: shortened(text.replace(invisible, '')), parameters: { count } };
  },
);

export const textChecks: readonly Check<Submission>[] = [tooLong, oldEncoding, invisibleLetters];

const typedTexts = perForm(({ reading: { lines, evidence } }): readonly TypedText[] => {
  const ofLines = lines.flatMap(({ line, entries }) => textsOf(entries, formTexts, line.criterion.code));
  const ofEvidence = evidence.flatMap(({ entries }) => textsOf(entries, evidenceTexts, null));
  return [...ofLines, ...ofEvidence];
});

function textsOf<Column extends string>(
  entries: RowEntries<Column>,
  limits: ReadonlyMap<Column, number>,
  criterion: string | null,
): readonly TypedText[] {
  const typed: TypedText[] = [];
  for (const [column, most] of limits) {
    const entry = entries.get(column);
    if (typeof entry?.value === 'string') typed.push({ entry, text: entry.value, most, criterion });
  }
  return typed;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
