/** What checks of the content of a form have in common: its lines as entered, with the points that follow by rule. */
import { type Criterion, isShownOnly, rootCode } from '../../core/criteria/criterion';
import type { FindingDetail } from '../../core/findings/rule';
import type { Severity } from '../../core/findings/finding';
import { ruleReads } from '../../core/rules/names';
import type { Scoring } from '../../core/scoring/score';
import type { NodeColumn, NodeState } from '../../core/scoring/scoreboard';
import { expectationOf } from '../../sheets/read/check-figures';
import { cellsOf, type Entered, type EnteredLine, enteredLines } from '../../sheets/unit-form/entered';
import type { FormReading } from '../../sheets/unit-form/form-reading';
import type { Check, CheckLog } from '../check';
import type { Submission } from '../submission';

/** A line as the unit filled it, with what the rule makes of it. */
export interface Answer extends EnteredLine {
  readonly criterion: Criterion;
  /** Points by the rule from the figures of the form; null where none follow. */
  readonly byRule: number | null;
  /** Why the line has the points it has; null where it was not scored. */
  readonly state: NodeState | null;
  /** Its points depend on other units. */
  readonly dependsOnGroup: boolean;
}

/** A form that came back filled. */
export interface FilledForm {
  readonly submission: Submission;
  readonly reading: FormReading;
  /** Lines that the unit fills, in form order. */
  readonly answers: readonly Answer[];
}

type Declared = Pick<Check<Submission>, 'id' | 'family' | 'severity'> &
  Partial<Pick<Check<Submission>, 'parameters' | 'legalRef' | 'version'>>;

/** What is said of one cell; its place and criterion are added. */
export type CellRemark = FindingDetail & { readonly severity?: Severity };

/** A check of what was entered; not evaluated where no form is recognised. */
export function contentCheck(
  declared: Declared,
  look: (form: FilledForm, log: CheckLog) => void,
): Check<Submission> {
  return {
    version: 1,
    level: 1,
    stage: 'content',
    parameters: [],
    ...declared,
    run(submission, log) {
      const form = filledForm(submission);
      if (form) look(form, log);
      else log.notEvaluated('no-form');
    },
  };
}

/** A check that looks at each line that the unit fills. */
export function lineCheck(
  declared: Declared,
  judge: (answer: Answer, form: FilledForm) => CellRemark | null,
): Check<Submission> {
  return contentCheck(declared, (form, log) => {
    for (const answer of form.answers) {
      const remark = judge(answer, form);
      if (remark) log.fail({ criterion: answer.criterion.code, ...remark });
    }
  });
}

/** A check that looks at each cell where a figure or points were asked for. */
export function cellCheck(
  declared: Declared,
  judge: (cell: Entered, form: FilledForm) => CellRemark | null,
): Check<Submission> {
  return contentCheck(declared, (form, log) => {
    for (const { cell, criterion } of askedCells(form)) {
      const remark = judge(cell, form);
      if (remark) log.fail({ cell: cell.entry.cell, criterion: criterion.code, ...remark });
    }
  });
}

/** Made once for all checks of a submission, and gone with it. */
const filledForms = new WeakMap<Submission, FilledForm>();

function filledForm(submission: Submission): FilledForm | null {
  const { reading, scoring } = submission;
  if (!reading) return null;
  const known = filledForms.get(submission);
  if (known) return known;
  const answers = enteredLines(reading).map((line) => answerOf(line, scoring));
  const form = { submission, reading, answers };
  filledForms.set(submission, form);
  return form;
}

function answerOf(line: EnteredLine, scoring: Scoring | null): Answer {
  const { criterion } = line.line;
  const result = scoring?.board.panels[0]?.results.get(criterion.code);
  const dependsOnGroup = criterion.rule !== null && ruleReads(criterion.rule).usesGroup;
  const points = result?.scores[0];
  return {
    ...line,
    criterion,
    byRule: points === undefined || Number.isNaN(points) ? null : points,
    state: stateOf(result),
    dependsOnGroup,
  };
}

function stateOf(result: NodeColumn | undefined): NodeState | null {
  return (result?.states[0] as NodeState | undefined) ?? null;
}

/** What several checks need of a form, worked out once for all of them, and gone with the form. */
export function perForm<Value extends object>(
  workOut: (form: FilledForm) => Value,
): (form: FilledForm) => Value {
  const known = new WeakMap<FilledForm, Value>();
  return (form) => {
    const value = known.get(form) ?? workOut(form);
    known.set(form, value);
    return value;
  };
}

/** What is said of a criterion by itself, worked out once for all forms of an index. */
export function perCriterion<Value>(
  workOut: (criterion: Criterion, name: string) => Value,
): (criterion: Criterion, name: string) => Value {
  const known = new WeakMap<Criterion, Map<string, { readonly value: Value }>>();
  return (criterion, name) => {
    const values = known.get(criterion) ?? new Map<string, { readonly value: Value }>();
    known.set(criterion, values);
    const kept = values.get(name) ?? { value: workOut(criterion, name) };
    values.set(name, kept);
    return kept.value;
  };
}

const askedCells = perForm(({ answers }) =>
  answers.flatMap((answer) => cellsOf(answer).map((cell) => ({ cell, criterion: answer.criterion }))),
);

/** What is expected of a measure of a criterion. */
export const expectedOf = perCriterion((criterion, name) => expectationOf(criterion, 'measures', name));

/** Whether the unit gives itself points on this line. */
export function isScored({ criterion, self }: Answer): boolean {
  return self !== null && !isShownOnly(criterion);
}

/** Where something is said of the form as a whole: its total. */
export function atTotal({ reading }: FilledForm): FindingDetail {
  const total = reading.lines.find(({ line }) => line.criterion.code === rootCode);
  return { cell: total?.entries.get('self')?.cell ?? null, criterion: rootCode };
}

/** Whether nothing at all stands in a cell. */
export function isBlank({ content }: Entered): boolean {
  return content.kind === 'blank';
}
