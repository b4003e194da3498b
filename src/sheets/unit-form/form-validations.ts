/** What the open cells of a form accept. Anything else is refused while it is typed, with the reason. */
import { isComparison } from '../../core/rules/column-comparison';
import type { Expression } from '../../core/rules/expression';
import { quoted } from '../../core/rules/native-formula';
import { nodesOf } from '../../core/rules/syntax';
import { cellName } from '../../workbook/address';
import type { ValidationPlan } from '../../workbook/plan';
import { canBeWritten } from '../../workbook/validations';
import { shownStates } from '../live/state-texts';
import type { Texts } from '../texts';
import { yesNoWords } from '../words';
import type { FormColumnId } from './columns';
import type { LinePoints } from './form-formulas';
import { entryColumns, formColumn, type FormPlaces, type FormRow } from './form-places';

/** A rule for one cell, the same for all rows that it is made for but for the row. */
type CellRule = Omit<ValidationPlan, 'range'>;

/** Rows that follow each other and accept the same share one validation. */
export function formValidations(
  places: FormPlaces,
  points: ReadonlyMap<string, LinePoints>,
  texts: Texts,
): ValidationPlan[] {
  const asked = (['a', 'b', 'x', 'self'] as const).flatMap((id) =>
    places.rows
      .filter((row) => entryColumns(row).includes(id))
      .flatMap((row) => {
        const rule = cellRule(row, id, points, texts);
        return rule ? [{ row: row.row, id, rule }] : [];
      }),
  );
  const plans: { key: string; plan: ValidationPlan }[] = [];
  for (const { row, id, rule } of asked) {
    const column = formColumn(id);
    const key = JSON.stringify(rule(0));
    const last = plans.at(-1);
    const range = last?.plan.range;
    if (last?.key === key && range?.column === column && range.row + range.rows === row) {
      last.plan = { ...last.plan, range: { ...range, rows: range.rows + 1 } };
    } else plans.push({ key, plan: { ...rule(row), range: { row, column, rows: 1, columns: 1 } } });
  }
  return plans.map(({ plan }) => plan);
}

/** The rule of an open cell as it reads in a row; null where anything may be typed. */
function cellRule(
  row: FormRow,
  id: 'a' | 'b' | 'x' | 'self',
  points: ReadonlyMap<string, LinePoints>,
  texts: Texts,
): ((row: number) => CellRule) | null {
  if (id === 'self') return selfRule(row, points, texts);
  if (id !== 'x') return figureRule(id, 'figure', texts, (cell) => `${cell}>=0`);
  const name = row.measure ?? (row.line.measures.includes('n') ? 'n' : 'x');
  const { rule } = row.line.criterion;
  const choices = rule ? choicesOf(rule, name, texts) : null;
  if (choices) return choiceRule(choices, texts);
  if (rule && isComparedWithText(rule, name)) return null;
  const counted = name === 'n' || (rule !== null && row.measure === null && readsCount(rule));
  return counted
    ? figureRule(id, 'count', texts, (cell) => `AND(${cell}>=0,INT(${cell})=${cell})`)
    : figureRule(id, 'value', texts, () => 'TRUE');
}

function figureRule(
  id: FormColumnId,
  kind: 'figure' | 'count' | 'value',
  texts: Texts,
  allowed: (cell: string) => string,
) {
  return (row: number): CellRule => {
    const cell = cellName(row, formColumn(id));
    return refusing(
      { kind: 'custom', formula: `IF(ISNUMBER(${cell}),${allowed(cell)},${isState(cell)})` },
      texts.text(`unitForm.prompt.${kind}`),
      texts.text(`unitForm.refused.${kind}`),
    );
  };
}

/** Points within the line's maximum, or one of its steps, while the line takes part; a state where it may leave by one. */
function selfRule({ line }: FormRow, points: ReadonlyMap<string, LinePoints>, texts: Texts) {
  const { steps, code } = line.criterion;
  const applicable = points.get(code)?.applicable;
  const takesState = line.role === 'entered' || (typeof applicable === 'object' && applicable !== null);
  const orState = takesState ? 'OrState' : '';
  const said = steps?.map((step) => texts.number(step)).join('; ') ?? '';
  return (row: number): CellRule => {
    const cell = cellName(row, formColumn('self'));
    const taken = steps
      ? `OR(${steps.map((step) => `${cell}=${String(step)}`).join(',')})`
      : `AND(${cell}>=0,${cell}<=${cellName(row, formColumn('max'))})`;
    const canLeave = line.role === 'measured' && takesState;
    const computed = cellName(row, formColumn('computed'));
    const allowed = canLeave ? `AND(OR(${computed}="",ISNUMBER(${computed})),${taken})` : taken;
    return refusing(
      { kind: 'custom', formula: `IF(ISNUMBER(${cell}),${allowed},${takesState ? isState(cell) : 'FALSE'})` },
      texts.text(steps ? `unitForm.prompt.steps${orState}` : `unitForm.prompt.points${orState}`, {
        steps: said,
      }),
      texts.text(steps ? `unitForm.refused.steps${orState}` : `unitForm.refused.points${orState}`, {
        steps: said,
      }),
    );
  };
}

function choiceRule(choices: readonly string[], texts: Texts) {
  const values = [...choices, ...Object.values(shownStates)];
  const validation = refusing(
    { kind: 'list', values },
    texts.text('unitForm.prompt.choice'),
    texts.text('unitForm.refused.choice'),
  );
  return canBeWritten({ ...validation, range: { row: 0, column: 0, rows: 1, columns: 1 } })
    ? () => validation
    : null;
}

function refusing(rule: CellRule['rule'], prompt: string, error: string): CellRule {
  return { rule, prompt, error, strictness: 'stop' };
}

function isState(cell: string): string {
  return `OR(${Object.values(shownStates)
    .map((state) => `${cell}=${quoted(state)}`)
    .join(',')})`;
}

/** The texts that a rule chooses by, where it only chooses by this measure; null where it does something else with it. */
function choicesOf(rule: Expression, name: string, texts: Texts): readonly string[] | null {
  const isName = (node: Expression | undefined) =>
    node?.kind === 'name' && (node.name === name || (name === 'n' && node.name === 'x'));
  const choosing = [...nodesOf(rule)].flatMap((node) =>
    node.kind === 'call' && ['CHON', 'COKHONG'].includes(node.name) && isName(node.arguments[0])
      ? [node]
      : [],
  );
  const uses = [...nodesOf(rule)].filter(isName).length;
  if (choosing.length === 0 || uses > choosing.length) return null;
  const words = choosing.flatMap((node) =>
    node.name === 'COKHONG'
      ? yesNoWords.map(({ names }) => capitalised(names[texts.language]))
      : node.arguments.slice(1).flatMap((one) => (one.kind === 'text' ? [one.value] : [])),
  );
  return [...new Set(words)];
}

function isComparedWithText(rule: Expression, name: string): boolean {
  return [...nodesOf(rule)].some((node) => {
    if (node.kind !== 'binary' || !isComparison(node.operator)) return false;
    const sides = [node.left, node.right];
    return (
      sides.some((one) => one.kind === 'text') &&
      sides.some((one) => one.kind === 'name' && one.name === name)
    );
  });
}

function readsCount(rule: Expression): boolean {
  return [...nodesOf(rule)].some((node) => node.kind === 'name' && node.name === 'n');
}

function capitalised(word: string): string {
  return word.slice(0, 1).toLocaleUpperCase('vi') + word.slice(1);
}
