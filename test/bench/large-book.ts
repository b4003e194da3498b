/** A large index book of all rule types, generated from a seed, for measuring speed. */
import type {
  ColumnOrigin,
  GradeBand,
  IndexBook,
  MeasureColumn,
  ScopeEntry,
  Unit,
} from '../../src/core/book';
import { blankCriterion } from '../../src/core/criteria/blank-criterion';
import { type Criterion, rootCode } from '../../src/core/criteria/criterion';
import { defaultSettings } from '../../src/core/default-settings';
import { type Column, Tag } from '../../src/core/measures/column';
import { TextPool } from '../../src/core/measures/text-pool';
import type { Period } from '../../src/core/periods/period';
import { parseRule } from '../../src/core/rules/parse';
import { noFigures } from '../../src/core/scoring/score';

/** Mulberry32: small, seeded, good enough to spread figures. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What kind of figure a measure is. */
type MeasureKind = 'numerator' | 'denominator' | 'count' | 'share' | 'yesNo' | 'choice';

export interface LeafKind {
  readonly rule: string;
  readonly measures: Readonly<Record<string, MeasureKind>>;
  readonly kind?: Criterion['kind'];
  readonly policy?: Criterion['ifZeroDenominator'];
}

/** One leaf kind for each rule type of the field; types 13, 14 and 18 are parents and grades. */
export const leafKinds: readonly LeafKind[] = [
  { rule: 'max*a/b', measures: { a: 'numerator', b: 'denominator' } },
  { rule: 'TYLE(r; 80%)', measures: { a: 'numerator', b: 'denominator' } },
  { rule: 'CONLAI(a; b)', measures: { a: 'numerator', b: 'denominator' } },
  { rule: 'max*a/b', measures: { a: 'numerator', b: 'denominator' }, policy: 'full' },
  { rule: 'CHON(x; "kịp thời"; 1; "không kịp thời"; 0,5; "không ban hành"; 0)', measures: { x: 'choice' } },
  { rule: 'MUC(x; ">90%"; 2; ">=70%"; 1; 0)', measures: { x: 'share' } },
  {
    rule: 'IF(AND(day_du = "Có"; kinh_phi = "Có"); max; 0)',
    measures: { day_du: 'yesNo', kinh_phi: 'yesNo' },
  },
  {
    rule: 'IF(AND(x >= 20%; truc_tuyen >= 30%; tre = 0); 2; IF(AND(truc_tuyen >= 15%; tre = 0); 1; 0))',
    measures: { x: 'share', truc_tuyen: 'share', tre: 'count' },
  },
  { rule: 'CONG_MOI(n; 0,5)', measures: { x: 'count' } },
  { rule: 'TRU_MOI(n; 0,25)', measures: { x: 'count' } },
  { rule: 'TYLE_TU(r; 80%)', measures: { a: 'numerator', b: 'denominator' } },
  {
    rule: 'DIEUTRA(na; 100%; nb; 60%; nc; 20%; nd; 0)',
    measures: { na: 'count', nb: 'count', nc: 'count', nd: 'count' },
  },
  { rule: 'CONG_MOI(n; 0,5)', measures: { x: 'count' }, kind: 'bonus' },
  { rule: 'max*a/b', measures: { a: 'numerator', b: 'denominator' }, policy: 'rescale' },
  { rule: 'x', measures: { x: 'share' }, kind: 'tracking' },
  { rule: 'COKHONG(x)', measures: { x: 'yesNo' } },
  { rule: 'MINMAX(x; 0; 1) * max', measures: { x: 'share' } },
];

const choices: Readonly<Record<'yesNo' | 'choice', readonly string[]>> = {
  yesNo: ['Có', 'Không'],
  choice: ['kịp thời', 'không kịp thời', 'không ban hành'],
};

export interface LargeBookOptions {
  readonly units: number;
  readonly leaves: number;
  /** Share of cells that are missing, KAD or KPS. */
  readonly nonValues: number;
}

export interface LargeBook {
  readonly book: IndexBook;
  /** The kind of each leaf, in order of `codes`. */
  readonly kinds: readonly LeafKind[];
  readonly codes: readonly string[];
  /** Area of 4 levels: leaf -> group -> area -> index. */
  readonly groupOf: readonly number[];
  readonly areaOfGroup: readonly number[];
}

export const leafMax = 2;

/** Four levels: 8 areas of 4 groups, leaves dealt out in turn. */
export function largeBook({ units, leaves, nonValues }: LargeBookOptions): LargeBook {
  const random = seeded(766);
  const texts = new TextPool();
  const groupCount = 32;
  const kinds = Array.from({ length: leaves }, (_, i) => leafKinds[i % leafKinds.length]!);
  const groupOf = kinds.map((_, i) => i % groupCount);
  const areaOfGroup = Array.from({ length: groupCount }, (_, group) => Math.floor(group / 4));
  const codes = kinds.map((_, i) => `${groupCode(groupOf[i]!)}.${String(Math.floor(i / groupCount) + 1)}`);
  const measures = new Map(
    kinds.map((kind, i) => [codes[i]!, measuresOf(kind, units, nonValues, random, texts)]),
  );
  const period: Period = {
    label: '2025',
    key: '2025',
    from: '2025-01-01',
    to: '2025-12-31',
    months: 12,
    year: 2025,
    known: true,
  };
  const data = { ...noFigures(period), measures };
  const book: IndexBook = {
    settings: { ...defaultSettings(period), indexName: 'Chỉ số minh họa' },
    settingCells: new Map(),
    criteriaSets: [{ group: null, sheet: 'Bộ tiêu chí', nodes: nodesOf(kinds, codes, groupOf, areaOfGroup) }],
    units: Array.from({ length: units }, (_, i) => unitOf(i)),
    scope: scopeOf(measures),
    periods: new Map([[period.key, data]]),
    published: [],
    checks: [],
    grades: [band(90, 'Xuất sắc'), band(80, 'Tốt'), band(70, 'Khá'), band(50, 'Trung bình'), band(0, 'Yếu')],
    texts,
    findings: [],
  };
  return { book, kinds, codes, groupOf, areaOfGroup };

  function groupCode(group: number): string {
    return `${String(areaOfGroup[group]! + 1)}.${String((group % 4) + 1)}`;
  }
}

function measuresOf(
  { measures }: LeafKind,
  units: number,
  nonValues: number,
  random: () => number,
  texts: TextPool,
): MeasureColumn[] {
  const denominators = Float64Array.from({ length: units }, () => Math.floor(random() * 400));
  const holes = Float64Array.from({ length: units }, () => random());
  return Object.entries(measures).map(([name, kind], column) => {
    const numbers = new Float64Array(units);
    const tags = new Uint8Array(units);
    for (let unit = 0; unit < units; unit++) {
      tags[unit] = kind === 'yesNo' || kind === 'choice' ? Tag.text : Tag.number;
      numbers[unit] = figure(kind, denominators[unit]!, random, texts);
      if (holes[unit]! < nonValues) tags[unit] = holeTag(holes[unit]! / nonValues);
    }
    return { name, column: { numbers, tags, step: 1 } satisfies Column, origin: originOf(tags, column) };
  });
}

function figure(kind: MeasureKind, denominator: number, random: () => number, texts: TextPool): number {
  switch (kind) {
    case 'numerator':
      return Math.floor(random() * (denominator + 1));
    case 'denominator':
      return denominator;
    case 'count':
      return Math.floor(random() * 6);
    case 'share':
      return Math.floor(random() * 1001) / 1000;
    default: {
      const words = choices[kind];
      return texts.id(words[Math.floor(random() * words.length)]!);
    }
  }
}

function holeTag(share: number): Tag {
  if (share < 0.5) return Tag.missing;
  return share < 0.75 ? Tag.notApplicable : Tag.noEvent;
}

/** Every KAD backed by the scope, as in a sound workbook. */
function scopeOf(measures: ReadonlyMap<string, readonly MeasureColumn[]>): ScopeEntry[] {
  const cell = { sheet: 'Phạm vi áp dụng', row: 0, column: 0 };
  return [...measures].flatMap(([criterion, columns]) =>
    Array.from(columns[0]!.column.tags.entries()).flatMap(([unit, tag]) =>
      tag === Tag.notApplicable ? [{ unit: unitOf(unit).code, criterion, basis: '', cell }] : [],
    ),
  );
}

/** A wide sheet: a row for each unit, a column for each measure; empty cells stand nowhere. */
function originOf(tags: Uint8Array, column: number): ColumnOrigin {
  const isEmpty = (unit: number) => tags[unit] === Tag.missing;
  return {
    sheet: 'Số liệu',
    rows: Int32Array.from(tags, (_, unit) => (isEmpty(unit) ? -1 : unit + 2)),
    columns: Int32Array.from(tags, (_, unit) => (isEmpty(unit) ? -1 : column)),
    heading: column,
  };
}

function nodesOf(
  kinds: readonly LeafKind[],
  codes: readonly string[],
  groupOf: readonly number[],
  areaOfGroup: readonly number[],
): Criterion[] {
  const areas = [...new Set(areaOfGroup)].map((area) => String(area + 1));
  const groups = areaOfGroup.map((area, group) => `${String(area + 1)}.${String((group % 4) + 1)}`);
  return [
    criterion({ code: rootCode, children: areas }),
    ...areas.map((code, area) =>
      criterion({
        code,
        parent: rootCode,
        children: groups.filter((_, group) => areaOfGroup[group] === area),
        decimals: 2,
        ruleText: area % 4 === 3 ? '4*WMEAN(children)' : '',
      }),
    ),
    ...groups.map((code, group) =>
      criterion({
        code,
        parent: String(areaOfGroup[group]! + 1),
        children: codes.filter((_, i) => groupOf[i] === group),
      }),
    ),
    ...kinds.map((kind, i) =>
      criterion({
        code: codes[i]!,
        parent: groups[groupOf[i]!]!,
        max: leafMax,
        kind: kind.kind ?? 'scored',
        ruleText: kind.rule,
        decimals: 2,
        ifNotApplicable: 'rescale',
        ifNoEvent: 'full',
        ifZeroDenominator: kind.policy ?? 'zero',
      }),
    ),
  ];
}

function criterion(given: Partial<Criterion> & { readonly code: string }): Criterion {
  const parsed = given.ruleText ? parseRule(given.ruleText) : null;
  if (parsed && !parsed.ok) throw new Error(`${given.ruleText ?? ''}: ${parsed.error.code}`);
  return {
    ...blankCriterion(given.code),
    name: `Tiêu chí ${given.code}`,
    rule: parsed?.ok ? parsed.expression : null,
    ...given,
  };
}

function unitOf(index: number): Unit {
  return {
    code: `D${String(index + 1).padStart(5, '0')}`,
    name: `Đơn vị minh họa ${String(index + 1)}`,
    group: '',
    parent: null,
    ranked: true,
    predecessors: [],
    validFrom: null,
    validTo: null,
    cell: null,
  };
}

function band(from: number, name: string): GradeBand {
  return {
    group: '',
    by: 'percent',
    from,
    exclusive: false,
    name,
    condition: null,
    conditionText: '',
    quota: null,
    quotaOf: null,
    cell: { sheet: 'Xếp loại', row: 0, column: 0 },
  };
}
