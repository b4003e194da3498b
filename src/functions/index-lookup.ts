/** Finds units and criteria of an index by what cells call them. */
import { cleanText } from '../core/measures/number-text';
import { foldCase } from '../core/measures/text-pool';
import { parsePeriod } from '../core/periods/parse-period';
import { nearestWord } from '../sheets/read/names';
import type { CriterionTable, IndexedUnit, IndexTables, PanelTable, PeriodTable } from '../jobs/index-tables';

/** What a cell calls a unit or criterion: a text, or a number where Excel made one of a code. */
export type Called = string | number;

/** Found, or not: with the code that was probably meant, or several that a number may stand for. */
export type Found<Thing> =
  | { readonly kind: 'found'; readonly thing: Thing }
  | { readonly kind: 'unknown'; readonly nearest: string | null }
  | { readonly kind: 'doubtful'; readonly codes: readonly string[] };

/** An index that many formulas look things up in. */
export class IndexLookup {
  private readonly periods: ReadonlyMap<string, PeriodLookup>;

  constructor(private readonly tables: IndexTables) {
    this.periods = new Map([...tables.periods].map(([key, table]) => [key, new PeriodLookup(table)]));
  }

  /** The period that is called so, that of the settings for null; undefined where nothing is known of it. */
  period(called: Called | null): PeriodLookup | undefined {
    return this.periods.get(called === null ? this.tables.current : parsePeriod(called).key);
  }

  /** Text number `id` of the columns. */
  text(id: number): string {
    return this.tables.texts[id] ?? '';
  }
}

/** One period of it. */
export class PeriodLookup {
  private readonly units: Codes<IndexedUnit>;
  private readonly unitNames: ReadonlyMap<string, IndexedUnit | null>;
  private readonly panels: readonly {
    readonly table: PanelTable;
    readonly criteria: Codes<CriterionTable>;
  }[];

  constructor(table: PeriodTable) {
    this.units = new Codes(table.units.map((unit) => [unit.code, unit]));
    this.unitNames = onlyOnes(table.units);
    this.panels = table.panels.map((panel) => ({ table: panel, criteria: new Codes(panel.criteria) }));
  }

  /** By code, else by a name that no other unit has. */
  unit(called: Called): Found<IndexedUnit> {
    const found = this.units.find(called);
    if (found.kind !== 'unknown') return found;
    const named = this.unitNames.get(folded(String(called)));
    return named ? { kind: 'found', thing: named } : found;
  }

  /** By code, among the criteria of the unit's khối. */
  criterion({ panel }: IndexedUnit, called: Called): Found<CriterionTable> {
    return this.panels[panel]?.criteria.find(called) ?? { kind: 'unknown', nearest: null };
  }

  /** The khối of a unit; empty text where there are none. */
  group({ panel }: IndexedUnit): string {
    return this.panels[panel]?.table.group ?? '';
  }
}

/** Things by code; case, and spaces around, do not count. */
class Codes<Thing> {
  private readonly byCode: ReadonlyMap<string, Thing>;
  private readonly codes: readonly string[];

  constructor(things: Iterable<readonly [code: string, thing: Thing]>) {
    const listed = [...things];
    this.codes = listed.map(([code]) => code);
    this.byCode = new Map(listed.map(([code, thing]) => [folded(code), thing]));
  }

  find(called: Called): Found<Thing> {
    // Excel makes the number 1.1 of the codes 1.1 and 1.10.
    const codes = typeof called === 'number' ? this.codes.filter((code) => Number(code) === called) : [];
    if (codes.length > 1) return { kind: 'doubtful', codes };
    const thing = this.byCode.get(folded(codes[0] ?? String(called)));
    if (thing !== undefined) return { kind: 'found', thing };
    return { kind: 'unknown', nearest: nearestWord(String(called), this.codes) ?? null };
  }
}

/** Units by name; null where several have it. */
function onlyOnes(units: readonly IndexedUnit[]): ReadonlyMap<string, IndexedUnit | null> {
  const byName = new Map<string, IndexedUnit | null>();
  for (const unit of units) byName.set(folded(unit.name), byName.has(folded(unit.name)) ? null : unit);
  byName.delete('');
  return byName;
}

function folded(text: string): string {
  return foldCase(cleanText(text));
}
