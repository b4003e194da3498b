import { expect, test } from '@jest/globals';
import { Role } from '../../../src/core/rules/context';
import type { ChildReference, FormulaReferences } from '../../../src/core/rules/native-formula';
import { parseRule } from '../../../src/core/rules/parse';
import { toFormula } from '../../../src/core/rules/to-formula';
import { type RuleCase, ruleCases } from './rule-cases';
import type { Entry } from './rule-context';
import { address, type CellValue, SecondEngine } from './second-engine';

/** Where the second engine is known to differ from Excel, or a cell cannot hold what the case is about. */
const known = new Map([
  ['arith-31', 'second engine: 0^0 is 1'],
  ['arith-32', 'second engine: 0^-1 is no division by zero'],
  ['arith-33', 'second engine: an undefined power is no error'],
  ['arith-35', 'second engine: an undefined power is no error'],
  ['excel-32', 'second engine: an undefined power is no error'],
  ['excel-36', 'second engine: an undefined power is no error'],
  ['excel-06', 'second engine: rounds the binary value'],
  ['excel-07', 'second engine: rounds the binary value'],
  ['chon-05', 'second engine: texts are compared without composing them'],
  ['arith-46', 'formula: a missing cell is seen before a zero denominator'],
  ['arith-52', 'formula: a truth value in a cell is no number'],
]);

const formulaColumn = 40;
const engine = new SecondEngine();
const skipped = new Map<string, string[]>();
const compared: { readonly one: RuleCase; readonly row: number; readonly formula: string }[] = [];

let row = 1;
for (const one of ruleCases()) {
  const parsed = parseRule(one.rule);
  if (!parsed.ok) continue;
  const result = toFormula(parsed.expression, enterWorld(one, row));
  const reason = 'unavailable' in result ? result.unavailable : reasonNotToCompare(one, result.formula);
  if (reason !== null) skipped.set(reason, [...(skipped.get(reason) ?? []), one.id]);
  else if ('formula' in result) {
    engine.formula(row, formulaColumn, result.formula);
    compared.push({ one, row, formula: result.formula });
  }
  row += one.world.count ?? 1;
}
engine.recalculate();

test.each(compared)('$one.id $one.rule: =$formula recalculates to $one.expected', ({ one, row: at }) => {
  expectValue(engine.value(at, formulaColumn), one.expected);
});

test('few rules of the truth table have no formula, or none that the second engine knows', () => {
  expect(Object.fromEntries([...skipped].map(([reason, ids]) => [reason, ids.length]))).toEqual({
    'count-of-expression': 1,
    'formula: a missing cell is seen before a zero denominator': 1,
    'formula: a truth value in a cell is no number': 1,
    'minimum-share-of-maximum': 3,
    'no-children': 1,
    'no-criterion': 1,
    'no-measure': 7,
    'second engine: 0^-1 is no division by zero': 1,
    'second engine: 0^0 is 1': 1,
    'second engine: AGGREGATE is unknown': 36,
    'second engine: an undefined power is no error': 4,
    'second engine: rounds the binary value': 2,
    'second engine: texts are compared without composing them': 1,
    'the caller answers KAD and KPS': 25,
  });
  expect(compared.length).toBeGreaterThan(450);
});

/** Cases that say nothing about the formula alone. */
function reasonNotToCompare({ id, world }: RuleCase, formula: string): string | null {
  const entries = [world.measures, world.previous, world.nodes].flatMap((table) =>
    Object.values(table ?? {}).map(([own]) => own),
  );
  if (entries.some((entry) => entry === 'KAD' || entry === 'KPS')) return 'the caller answers KAD and KPS';
  if (formula.includes('AGGREGATE')) return 'second engine: AGGREGATE is unknown';
  return known.get(id) ?? null;
}

/** Puts the world of a case into the sheet from a row on, a column each, and says what stands where. */
function enterWorld({ world }: RuleCase, from: number): FormulaReferences {
  let column = 0;
  const place = (entries: readonly Entry[]): string => {
    column += 1;
    entries.forEach((entry, i) => {
      engine.enter(from + i, column, entry);
    });
    return address(from, column);
  };
  const rangeAt = (cell: string): string =>
    `${cell}:${cell.replace(/\d+$/, String(from + (world.count ?? 1) - 1))}`;
  const placeAll = (table: Readonly<Record<string, readonly Entry[]>> = {}) =>
    new Map(Object.entries(table).map(([name, entries]) => [name, place(entries)]));
  const max = place([world.max ?? 10]);
  const ranked = place(world.ranked ?? [1]);
  const measures = placeAll(world.measures);
  const previous = placeAll(world.previous);
  const nodes = placeAll(world.nodes);
  const { children } = world;
  const cells = children?.columns.map(({ values, roles, weight }): ChildReference => {
    const isMissing = roles[0] === Role.missing;
    const keepsMax = isMissing && children.purpose === 'max';
    const shown = roles[0] === Role.counted || keepsMax ? values[0]! : isMissing ? null : 'KPS';
    const value = place([shown]);
    return { value, weight, missing: keepsMax ? 'TRUE' : `${value}=""` };
  });
  return {
    max,
    direction: world.direction ?? 1,
    minimumShare: world.minimumShare ?? 1,
    measure: (name) => measures.get(name) ?? null,
    previous: (name) => previous.get(name) ?? null,
    nodeScore: (code) => nodes.get(`score ${code}`) ?? null,
    nodePercent: (code) => nodes.get(`percent ${code}`) ?? null,
    nodeMeasure: (code, name) => nodes.get(`${code} ${name}`) ?? null,
    groupRange: (name) => {
      const cell = measures.get(name);
      return cell === undefined ? null : rangeAt(cell);
    },
    groupCriteria: [{ range: rangeAt(ranked), equals: '1' }],
    children: children === undefined ? null : { purpose: children.purpose, cells: cells ?? [] },
  };
}

function expectValue(value: CellValue, expected: string): void {
  if (/^-?\d/.test(expected)) {
    expect(typeof value).toBe('number');
    const scale = Math.max(1, Math.abs(Number(expected)));
    expect(Math.abs(Number(value) - Number(expected))).toBeLessThanOrEqual(1e-9 * scale);
  } else if (expected === 'MISSING') expect(value).toBe('');
  else if (expected === 'ZERO') expect(value).toBe('#DIV/0!');
  else if (expected.startsWith('"')) expect(`"${String(value)}"`).toBe(expected);
  else expect(value).toBe(expected === 'TRUE');
}
