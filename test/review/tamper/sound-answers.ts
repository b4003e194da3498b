/** Sound forms: figures that agree with each other, points as the rules give them, evidence for whatever has points. */
import { Tag } from '../../../src/core/measures/column';
import { roundHalfAway } from '../../../src/core/rounding/round';
import type { IssuedForm } from '../../../src/sheets/unit-form/form-plan';
import type { FormLine } from '../../../src/sheets/unit-form/unit-form';
import type { CellContent } from '../../../src/workbook/plan';
import { wholeBetween } from '../../samples/seeded';
import { pointsByRule } from './calculated-form';
import { TypedForm } from './typed-form';

type Chance = () => number;

/** How often a unit leaves a line blank, says KAD or KPS, or explains itself. */
export interface Habits {
  readonly blanks: number;
  readonly states: number;
  readonly explanations: number;
}

/** Fills everything, and says nothing special. */
export const diligent: Habits = { blanks: 0, states: 0, explanations: 0 };
export const various: Habits = { blanks: 0.04, states: 0.08, explanations: 0.2 };

/** A form as a unit fills it that knows its figures and the rules. */
export function soundAnswers(issued: IssuedForm, chance: Chance, habits: Habits = diligent): TypedForm {
  const typed = new TypedForm(issued);
  const dossiers = dossierFigures(issued, chance);
  const lines = issued.form.lines.filter(({ role }) => role === 'measured' || role === 'entered');
  for (const line of lines) {
    if (chance() < habits.blanks) continue;
    fillLine(typed, line, { dossiers, chance, habits });
  }
  givePoints(typed, lines);
  citeDocuments(typed, lines, chance);
  return typed;
}

/** Gives each line with figures the points that its rule gives for them. */
export function givePoints(typed: TypedForm, lines: readonly FormLine[]): void {
  const points = pointsByRule(typed);
  for (const { criterion, role } of lines) {
    const { code } = criterion;
    const due = role === 'measured' ? points.get(code) : undefined;
    if (due !== undefined) typed.put({ line: code, column: 'self' }, roundHalfAway(due, 2));
  }
}

interface Filling {
  readonly dossiers: ReadonlyMap<string, number>;
  readonly chance: Chance;
  readonly habits: Habits;
}

function fillLine(typed: TypedForm, line: FormLine, { dossiers, chance, habits }: Filling): void {
  const { criterion, role, measures } = line;
  const { code } = criterion;
  if (chance() < habits.explanations) {
    const text = `Đã thực hiện ${String(wholeBetween(chance, 1, 999))} nội dung của tiêu chí ${code}`;
    typed.put({ line: code, column: 'explanation' }, text);
  }
  const state = chance() < habits.states ? stateOf(line, chance) : null;
  if (role === 'entered') {
    const points = criterion.steps
      ? pick(criterion.steps, chance)
      : Math.round(chance() * (criterion.max ?? 0) * 20) / 20;
    typed.put({ line: code, column: 'self' }, state ?? points);
    return;
  }
  const figures = figuresOf(line, dossiers, chance);
  for (const name of measures) {
    const known = knownFigure(typed.issued, code, name);
    typed.put(placeOf(code, name), state ?? known ?? figures.get(name) ?? null);
  }
}

/** States that a line may have without contradicting others: KAD, KPS, or nothing out of nothing. */
function stateOf({ criterion }: FormLine, chance: Chance): string | 0 | null {
  const states: (string | 0)[] = [
    ...(criterion.ifNotApplicable ? ['KAD'] : []),
    ...(criterion.code === '2.4' || criterion.code === '1.4' ? (['KPS', 0] as const) : []),
  ];
  return states.length === 0 ? null : pick(states, chance);
}

export function placeOf(line: string, measure: string) {
  if (measure === 'a' || measure === 'b') return { line, column: measure } as const;
  if (measure === 'x' || measure === 'n') return { line, column: 'x' } as const;
  return { line, measure, column: 'x' } as const;
}

function figuresOf(
  { criterion: { code }, measures }: FormLine,
  dossiers: ReadonlyMap<string, number>,
  chance: Chance,
): ReadonlyMap<string, CellContent> {
  const whole = wholeBetween(chance, 37, 49);
  const part = wholeBetween(chance, 11, whole - 1);
  switch (code) {
    case '1.2':
      return new Map([['x', pick(['kịp thời', 'không kịp thời', 'không có'], chance)]]);
    case '1.3':
      return new Map(measures.map((name) => [name, wholeBetween(chance, 0, 6)]));
    case '1.5':
      return new Map([['x', pick(['Có', 'Không'], chance)]]);
    case '2.1':
      return dossiers;
    case '2.2':
      return new Map([
        ['a', (dossiers.get('truoc_han') ?? 0) + (dossiers.get('dung_han') ?? 0)],
        ['b', dossiers.get('da_giai_quyet') ?? 0],
      ]);
    case '2.3':
      return new Map([
        ['a', wholeBetween(chance, 11, dossiers.get('da_giai_quyet') ?? 0)],
        ['b', dossiers.get('da_giai_quyet') ?? 0],
      ]);
    case '2.5':
      return new Map([['x', wholeBetween(chance, 6000, 9900) / 10_000]]);
    case '2.6':
      return new Map([
        ['x', roundHalfAway(part / whole, 4)],
        ['a', part],
        ['b', whole],
      ]);
    case '2.7':
      return surveyFigures(chance);
    default:
      return new Map([
        ['a', part],
        ['b', whole],
      ]);
  }
}

function surveyFigures(chance: Chance): ReadonlyMap<string, number> {
  const [very, fairly, not] = [0, 0, 0].map(() => wholeBetween(chance, 30, 400)) as [number, number, number];
  return new Map([
    ['rat_hai_long', very],
    ['hai_long', fairly],
    ['chua_hai_long', not],
    ['so_phieu', very + fairly + not],
    ['so_phieu_phat_ra', very + fairly + not + 10],
  ]);
}

/** Counts of form 06a, from the parts up. */
function dossierFigures({ form: { book, unit } }: IssuedForm, chance: Chance): ReadonlyMap<string, number> {
  const lastYear = [...book.periods.values()].find(({ period }) => period.label === '2024');
  const before = figureOf(lastYear, '2.1', 'dang_giai_quyet', book.units.indexOf(unit));
  const quarters = [...book.periods.values()].filter(({ period }) => period.label.startsWith('Quý'));
  const late = quarters
    .map((data) => figureOf(data, '2.1', 'qua_han', book.units.indexOf(unit)) ?? 0)
    .reduce((sum, count) => sum + count, 0);
  const [early, onTime] = [wholeBetween(chance, 200, 500), wholeBetween(chance, 100, 200)];
  const [inTime, overdue] = [wholeBetween(chance, 10, 40), wholeBetween(chance, 1, 5)];
  const handled = early + onTime + late;
  const received = handled + inTime + overdue;
  const carriedOver = before ?? wholeBetween(chance, 10, 30);
  const online = wholeBetween(chance, 50, received - carriedOver - 1);
  return new Map([
    ['tiep_nhan', received],
    ['tiep_nhan_trong_ky', received - carriedOver],
    ['truc_tuyen', online],
    ['truc_tiep', received - carriedOver - online],
    ['ky_truoc_chuyen', carriedOver],
    ['da_giai_quyet', handled],
    ['truoc_han', early],
    ['dung_han', onTime],
    ['qua_han', late],
    ['dang_giai_quyet', inTime + overdue],
    ['dang_giai_quyet_trong_han', inTime],
    ['dang_giai_quyet_qua_han', overdue],
    ['tam_dung', inTime % 6],
    ['tra_lai', early % 7],
  ]);
}

/** What a system counted for the unit; a unit that knows its figures gives the same. */
function knownFigure({ form: { book, unit } }: IssuedForm, code: string, name: string): number | null {
  return figureOf(book.periods.get(book.settings.period.key), code, name, book.units.indexOf(unit));
}

function figureOf(
  data: IssuedForm['form']['book']['periods'] extends ReadonlyMap<string, infer Data>
    ? Data | undefined
    : never,
  code: string,
  name: string,
  unit: number,
): number | null {
  const column = data?.measures.get(code)?.find((one) => one.name === name)?.column;
  const at = unit * (column?.step ?? 1);
  return column?.tags[at] === Tag.number ? column.numbers[at]! : null;
}

/** Up to this many lines cite one document. */
const linesPerDocument = 4;

/** Lists documents of the unit, and cites one for each line that has points. */
export function citeDocuments(typed: TypedForm, lines: readonly FormLine[], chance: Chance): void {
  const scored = lines.filter(({ criterion: { code } }) => typed.at({ line: code, column: 'self' }) !== null);
  let day = 45_690;
  for (let at = 0; at < scored.length; at += linesPerDocument) {
    const document = at / linesPerDocument;
    const here = scored.slice(at, at + linesPerDocument);
    const cited = here.map(({ criterion }) => criterion.code);
    const isBonus = here.some(({ criterion }) => criterion.kind === 'bonus');
    const code = `TL${String(document + 1).padStart(2, '0')}`;
    const symbol = typed.issued.form.unit.code;
    day += wholeBetween(chance, 1, 20);
    const cells = {
      code,
      number: `${String(10 * document + wholeBetween(chance, 1, 9))}/BC-${symbol}`,
      date: day,
      // A bonus is recognised by somebody else.
      issuer: isBonus ? 'UBND tỉnh Minh Họa' : typed.issued.form.unit.name,
      title: `Báo cáo kết quả thực hiện các tiêu chí ${cited.join(', ')} năm 2025`,
      criterion: cited.join('; '),
      place: `Trang ${String(wholeBetween(chance, 1, 30))}`,
      file: `${code}.pdf`,
    } as const;
    for (const [column, content] of Object.entries(cells)) {
      typed.put({ document, column: column as keyof typeof cells }, content);
    }
    for (const line of cited) {
      typed.put({ line, column: 'evidence' }, code);
      typed.put({ line, column: 'place' }, `Mục ${String(wholeBetween(chance, 1, 9))}`);
    }
  }
}

function pick<Value>(values: readonly Value[], chance: Chance): Value {
  return values[Math.floor(chance() * values.length)]!;
}
