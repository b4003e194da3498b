/** The truth table laid out in a sheet, with the native formula of each case, for engines to recalculate. */
import { Role } from '../../../src/core/rules/context';
import type { ChildReference, FormulaReferences } from '../../../src/core/rules/native-formula';
import { parseRule } from '../../../src/core/rules/parse';
import { toFormula } from '../../../src/core/rules/to-formula';
import { type RuleCase, ruleCases } from './rule-cases';
import type { Entry } from './rule-context';

/** Rows and columns count from 1. */
export interface PlacedEntry {
  readonly row: number;
  readonly column: number;
  readonly entry: Entry;
}

export interface FormulaCase {
  readonly one: RuleCase;
  readonly row: number;
  readonly formula: string;
}

export interface FormulaSheet {
  readonly entries: readonly PlacedEntry[];
  readonly formulas: readonly FormulaCase[];
  /** Ids of the cases without a formula, by reason. */
  readonly without: ReadonlyMap<string, readonly string[]>;
}

/** Every case of the table whose rule is sound and whose cells are not in a state that the caller answers. */
export function formulaSheet(): FormulaSheet {
  const entries: PlacedEntry[] = [];
  const formulas: FormulaCase[] = [];
  const without = new Map<string, string[]>();
  let row = 1;
  for (const one of ruleCases()) {
    const parsed = parseRule(one.rule);
    if (!parsed.ok) continue;
    const world = new Placer(one, row, entries);
    const result = toFormula(parsed.expression, world.references());
    const reason = hasState(one)
      ? 'the caller answers KAD and KPS'
      : 'unavailable' in result && result.unavailable;
    if (typeof reason === 'string') without.set(reason, [...(without.get(reason) ?? []), one.id]);
    else if ('formula' in result) formulas.push({ one, row, formula: result.formula });
    row += one.world.count ?? 1;
  }
  return { entries, formulas, without };
}

/** `$C$7` of row 7, column 3. */
export function address(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `$${letters}$${String(row)}`;
}

function hasState({ world }: RuleCase): boolean {
  return [world.measures, world.previous, world.nodes].some((table) =>
    Object.values(table ?? {}).some(([own]) => own === 'KAD' || own === 'KPS'),
  );
}

/** Puts the world of a case into the sheet, a column for each thing, and says what stands where. */
class Placer {
  private column = 0;

  constructor(
    private readonly one: RuleCase,
    private readonly from: number,
    private readonly entries: PlacedEntry[],
  ) {}

  references(): FormulaReferences {
    const { world } = this.one;
    const max = this.place([world.max ?? 10]);
    const ranked = this.place(world.ranked ?? [1]);
    const measures = this.placeAll(world.measures);
    const previous = this.placeAll(world.previous);
    const nodes = this.placeAll(world.nodes);
    const allRanked = !world.ranked?.includes(0);
    const children = world.children ?? null;
    const cells = children === null ? [] : this.children(children);
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
        return cell === undefined ? null : this.range(cell);
      },
      groupCriteria: allRanked ? [] : [{ range: this.range(ranked), equals: '1' }],
      children: children === null ? null : { purpose: children.purpose, cells },
    };
  }

  private children({ columns, purpose }: NonNullable<RuleCase['world']['children']>): ChildReference[] {
    return columns.map(({ values, roles, weight }) => {
      const isMissing = roles[0] === Role.missing;
      const keepsMax = isMissing && purpose === 'max';
      const shown = roles[0] === Role.counted || keepsMax ? values[0]! : isMissing ? null : 'KPS';
      const value = this.place([shown]);
      return { value, weight, missing: keepsMax ? 'TRUE' : `${value}=""` };
    });
  }

  private place(entries: readonly Entry[]): string {
    this.column += 1;
    entries.forEach((entry, i) => {
      this.entries.push({ row: this.from + i, column: this.column, entry });
    });
    return address(this.from, this.column);
  }

  private placeAll(table: Readonly<Record<string, readonly Entry[]>> = {}): Map<string, string> {
    return new Map(Object.entries(table).map(([name, entries]) => [name, this.place(entries)]));
  }

  /** From the unit's own cell down to the last unit of the case. */
  private range(cell: string): string {
    return `${cell}:${cell.replace(/\d+$/, String(this.from + (this.one.world.count ?? 1) - 1))}`;
  }
}
