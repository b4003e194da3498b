/** Small index books for tests, from what a person would jot down. */
import type {
  AppraisalStatement,
  ColumnOrigin,
  GradeBand,
  IndexBook,
  MeasureColumn,
  PeriodData,
  PointsColumn,
  Settings,
  Unit,
} from '../../src/core/book';
import { type CriteriaSet, type Criterion, rootCode } from '../../src/core/criteria/criterion';
import { blankCriterion } from '../../src/core/criteria/blank-criterion';
import { defaultSettings } from '../../src/core/default-settings';
import { type Column, missingColumn, Tag } from '../../src/core/measures/column';
import { TextPool } from '../../src/core/measures/text-pool';
import type { Period } from '../../src/core/periods/period';
import { parsePeriod } from '../../src/core/periods/parse-period';
import type { Expression } from '../../src/core/rules/expression';
import { parseRule } from '../../src/core/rules/parse';

/** A cell: a number, a text, `KAD`, `KPS`, or null for an empty one. */
export type Jotted = number | string | null;

export type JottedCriterion = Partial<Omit<Criterion, 'rule' | 'code'>> & {
  readonly code: string;
  readonly rule?: string;
};

export interface JottedPeriod {
  /** criterion -> measure -> a cell per unit. */
  readonly data?: Readonly<Record<string, Readonly<Record<string, readonly Jotted[]>>>>;
  /** criterion -> a cell per unit. */
  readonly self?: JottedPoints;
  readonly survey?: JottedPoints;
  readonly appraisal1?: JottedPoints;
  readonly appraisal2?: JottedPoints;
  readonly conclusion?: JottedPoints;
  /** criterion -> unit -> what was said of its appraisal. */
  readonly statements?: Readonly<Record<string, Readonly<Record<string, Partial<AppraisalStatement>>>>>;
}
export type JottedPoints = Readonly<Record<string, readonly Jotted[]>>;

export interface JottedBook extends JottedPeriod {
  /** Leaves and parents; the tree follows the dots unless `parent` is given; the root is added when absent. */
  readonly criteria: readonly JottedCriterion[];
  /** Criteria of single khối instead of `criteria`. */
  readonly sets?: Readonly<Record<string, readonly JottedCriterion[]>>;
  /** Codes, or units with more said. */
  readonly units: readonly (string | (Partial<Unit> & { readonly code: string }))[];
  /** `unit criterion` pairs. */
  readonly scope?: readonly string[];
  readonly settings?: Partial<Settings>;
  /** Other periods by label. */
  readonly earlier?: Readonly<Record<string, JottedPeriod>>;
  readonly published?: readonly (Partial<IndexBook['published'][number]> & { readonly unit: string })[];
  readonly grades?: readonly (Partial<GradeBand> & { readonly from: number; readonly name: string })[];
}

export function periodOf(label: string): Period {
  return parsePeriod(label);
}

export function ruleOf(text: string): Expression {
  const parsed = parseRule(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error.code} at ${String(parsed.error.place.from)}`);
  return parsed.expression;
}

export function bookOf(jotted: JottedBook): IndexBook {
  const texts = new TextPool();
  const period = jotted.settings?.period ?? periodOf('2025');
  const units = jotted.units.map(unitOf);
  const sets: CriteriaSet[] = [
    ...Object.entries(jotted.sets ?? {}).map(([group, criteria]) => setOf(group, criteria)),
    ...(jotted.criteria.length > 0 ? [setOf(null, jotted.criteria)] : []),
  ];
  const periods = new Map<string, PeriodData>([
    [period.key, periodData(period, jotted, texts, units.length)],
  ]);
  for (const [label, earlier] of Object.entries(jotted.earlier ?? {})) {
    const then = periodOf(label);
    periods.set(then.key, periodData(then, earlier, texts, units.length));
  }
  return {
    settings: { ...defaultSettings(period), ...jotted.settings },
    settingCells: new Map(),
    criteriaSets: sets,
    units,
    scope: (jotted.scope ?? []).map((pair, row) => {
      const [unit = '', criterion = ''] = pair.split(' ');
      return { unit, criterion, basis: '', cell: { sheet: 'Phạm vi áp dụng', row, column: 1 } };
    }),
    periods,
    published: (jotted.published ?? []).map((row, at) => ({
      period,
      name: row.unit,
      score: null,
      percent: null,
      rank: null,
      setVersion: '',
      decimals: null,
      cell: { sheet: 'Kết quả công bố', row: at + 1, column: 2 },
      ...row,
    })),
    checks: [],
    grades: (jotted.grades ?? []).map((band) => ({
      group: '',
      by: 'percent',
      exclusive: false,
      condition: band.conditionText ? ruleOf(band.conditionText) : null,
      conditionText: '',
      quota: null,
      quotaOf: null,
      cell: { sheet: 'Xếp loại', row: 1, column: 0 },
      ...band,
    })),
    texts,
    findings: [],
  };
}

function setOf(group: string | null, jotted: readonly JottedCriterion[]): CriteriaSet {
  const withRoot = jotted.some(({ code }) => code === rootCode) ? jotted : [{ code: rootCode }, ...jotted];
  const parentOf = (criterion: JottedCriterion): string | null => {
    if (criterion.code === rootCode) return null;
    if (criterion.parent !== undefined) return criterion.parent;
    const dots = criterion.code.split('.').slice(0, -1).join('.');
    return dots === '' ? rootCode : dots;
  };
  const nodes = withRoot.map((criterion) => {
    const children = withRoot.filter((other) => parentOf(other) === criterion.code).map(({ code }) => code);
    return nodeOf(criterion, parentOf(criterion), children);
  });
  return { group, sheet: 'Bộ tiêu chí', nodes };
}

function nodeOf({ rule, ...given }: JottedCriterion, parent: string | null, children: string[]): Criterion {
  return {
    ...blankCriterion(given.code),
    name: given.code,
    rule: rule === undefined ? null : ruleOf(rule),
    ruleText: rule ?? '',
    source: rule === undefined && children.length === 0 ? 'self' : 'data',
    cell: { sheet: 'Bộ tiêu chí', row: 1, column: 0 },
    ...given,
    parent,
    children,
  };
}

function unitOf(given: string | (Partial<Unit> & { readonly code: string })): Unit {
  const unit = typeof given === 'string' ? { code: given } : given;
  return {
    name: `Đơn vị ${unit.code}`,
    group: '',
    parent: null,
    ranked: true,
    predecessors: [],
    validFrom: null,
    validTo: null,
    cell: null,
    ...unit,
  };
}

function periodData(period: Period, jotted: JottedPeriod, texts: TextPool, count: number): PeriodData {
  const measures = new Map(
    Object.entries(jotted.data ?? {}).map(([criterion, columns], row) => [
      criterion,
      Object.entries(columns).map(([name, cells], column): MeasureColumn => ({
        name,
        column: columnOfCells(cells, texts, count),
        origin: originOf('Số liệu', count, 1 + row * 10 + column),
      })),
    ]),
  );
  const points = (table: JottedPoints | undefined, sheet: string) =>
    new Map(
      Object.entries(table ?? {}).map(([criterion, cells], column): [string, PointsColumn] => [
        criterion,
        { column: columnOfCells(cells, texts, count), origin: originOf(sheet, count, 1 + column) },
      ]),
    );
  return {
    period,
    measures,
    self: points(jotted.self, 'Tự chấm'),
    survey: points(jotted.survey, 'Điều tra XHH'),
    appraisal1: points(jotted.appraisal1, 'Thẩm định'),
    appraisal2: points(jotted.appraisal2, 'Thẩm định'),
    conclusion: points(jotted.conclusion, 'Thẩm định'),
    statements: new Map(
      Object.entries(jotted.statements ?? {}).map(([criterion, byUnit]) => [
        criterion,
        new Map(Object.entries(byUnit).map(([unit, said], row) => [unit, statementOf(said, row + 1)])),
      ]),
    ),
  };
}

function statementOf(said: Partial<AppraisalStatement>, row: number): AppraisalStatement {
  const cell = { sheet: 'Thẩm định', row, column: 5 };
  return { reason: '', explanation: '', evidence: '', cell, ...said };
}

export function columnOfCells(cells: readonly Jotted[], texts: TextPool, count = cells.length): Column {
  const column = missingColumn(count);
  cells.forEach((cell, i) => {
    if (cell === null) return;
    if (typeof cell === 'number') {
      column.numbers[i] = cell;
      column.tags[i] = Tag.number;
    } else if (cell === 'KAD') column.tags[i] = Tag.notApplicable;
    else if (cell === 'KPS') column.tags[i] = Tag.noEvent;
    else {
      column.numbers[i] = texts.id(cell);
      column.tags[i] = Tag.text;
    }
  });
  return column;
}

function originOf(sheet: string, count: number, column: number): ColumnOrigin {
  return {
    sheet,
    rows: Int32Array.from({ length: count }, (_, i) => i + 1),
    columns: new Int32Array(count).fill(column),
  };
}
