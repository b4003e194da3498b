/** Codes as they stand in cells, and codes looked up as people write them. */
import { foldCase } from '../../core/measures/text-pool';
import type { Cell } from './cell';
import { foldName, nearestWord } from './names';

/** A code without stray spaces and without the dot or bracket that may end it: `1.2.` is `1.2`. */
export function cleanCode(text: string): string {
  return text.replace(/\s*\.\s*/g, '.').replace(/(?<=[^.])[.)]+$/, '');
}

/** Comparing is slow among thousands of codes; after so many comparisons no nearest code is looked for. */
const mostComparisons = 200_000;

/** Looks codes up: as they are, else whatever their case, else whatever zeros stand before them. */
export class CodeIndex {
  private readonly exact: ReadonlySet<string>;
  private readonly folded = new Map<string, string>();
  private comparisons = 0;

  constructor(readonly codes: readonly string[]) {
    this.exact = new Set(codes);
    for (const code of [...codes].reverse()) {
      this.folded.set(foldCode(code), code);
    }
  }

  find(text: string): string | null {
    const code = cleanCode(text);
    return this.exact.has(code) ? code : (this.folded.get(foldCode(code)) ?? null);
  }

  nearestTo(text: string): string | undefined {
    this.comparisons += this.codes.length;
    return this.comparisons > mostComparisons ? undefined : nearestWord(text, this.codes);
  }
}

function foldCode(code: string): string {
  return foldCase(code).replace(/^0+(?=\d)/, '');
}

/** How sure a code is: `number` and `date` when Excel made one of it and it was worked out from its neighbours. */
export interface ReadCode {
  readonly code: string;
  readonly lost: 'number' | 'date' | null;
}

/**
 * Reads codes one after another. `1.10` typed as a number is 1.1, `1.1` may become 1 January; which code was meant
 * is told by the one before, by those already seen and, where given, by those there are.
 */
export class CodeSequence {
  private previous = '';
  private readonly seen = new Set<string>();

  constructor(private readonly isKnown: (code: string) => boolean = () => true) {}

  /** @param isSeen tells codes already used; those read before when left out. */
  read(cell: Cell, isSeen: (code: string) => boolean = (code) => this.seen.has(code)): ReadCode {
    const candidates = candidatesOf(cell);
    const code = this.likeliest(candidates, isSeen);
    this.previous = code;
    this.seen.add(code);
    const isDate = cell.shownDay !== null;
    return { code, lost: isDate ? 'date' : code === candidates[0] ? null : 'number' };
  }

  private likeliest(candidates: readonly string[], isSeen: (code: string) => boolean): string {
    // As nearly all are: nothing is to be told apart.
    if (candidates.length === 1) return candidates[0]!;
    const known = candidates.filter(this.isKnown);
    const unused = known.filter((code) => !isSeen(code));
    const following = unused.find((code) => follows(this.previous, code));
    return following ?? unused[0] ?? known[0] ?? candidates[0] ?? '';
  }
}

function candidatesOf(cell: Cell): readonly string[] {
  const day = cell.shownDay;
  if (day !== null) {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
    const short = [`${String(date)}.${String(month)}`, `${String(month)}.${String(date)}`];
    return cell.dateParts.showsYear
      ? [...short.map((code) => `${code}.${String(year % 100)}`), ...short]
      : short;
  }
  if (!cell.isNumber) return [cleanCode(cell.text)];
  const shortest = String(cell.value);
  return /\.\d*[1-9]$/.test(shortest) ? [shortest, `${shortest}0`] : [cell.text];
}

/** Whether a code comes right after another: its first child, or the next one beside it or beside one above it. */
function follows(previous: string, code: string): boolean {
  const parts = code.split('.');
  const last = Number(parts.pop());
  const parent = parts.join('.');
  if (parent === previous) return last === 1;
  const before = previous.split('.');
  const sibling = before[parts.length];
  return before.slice(0, parts.length).join('.') === parent && Number(sibling) + 1 === last;
}

/** Looks units up by code, or by name where there is no code. */
export class UnitIndex {
  private readonly byCode: CodeIndex;
  private readonly positions: ReadonlyMap<string, number>;
  private readonly byName = new Map<string, number>();

  /** False when every unit goes by its name only. */
  readonly hasCodes: boolean;

  constructor(units: readonly { readonly code: string; readonly name: string }[]) {
    this.hasCodes = units.some((unit) => unit.code !== unit.name);
    this.byCode = new CodeIndex(units.map((unit) => unit.code));
    this.positions = new Map(units.map((unit, i) => [unit.code, i]));
    for (const [i, { name }] of [...units.entries()].reverse()) this.byName.set(foldName(name), i);
  }

  /** Position of a unit in the book, or -1. */
  byCodeText(text: string): number {
    const code = text === '' ? null : this.byCode.find(text);
    return code === null ? -1 : (this.positions.get(code) ?? -1);
  }

  byNameText(text: string): number {
    return text === '' ? -1 : (this.byName.get(foldName(text)) ?? -1);
  }

  nearestTo(text: string): string | undefined {
    return this.byCode.nearestTo(text);
  }
}
