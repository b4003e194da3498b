/** Proposing a rule for the words in which decisions say how points are given. */
import { foldCase } from '../measures/text-pool';
import { sameNumber } from '../rounding/round';
import type { Expression } from './expression';
import { noTexts, yesTexts } from './functions/yes-no';
import { parseRule } from './parse';
import { type Edge, type Level, readLevel, toNumber } from './prose-levels';

/** A rule guessed from prose, and how far to trust it. */
export interface ProseRule {
  readonly rule: Expression;
  /** 0..1: how much of the text the rule accounts for, less where its parts do not fit each other. */
  readonly confidence: number;
  /** Clauses that the rule does not account for, as written. */
  readonly unused: readonly string[];
}

/** What one reading of the clauses proposes. */
interface Proposal {
  /** Rule text, English form. */
  readonly rule: string;
  /** Indices of the clauses it accounts for. */
  readonly used: readonly number[];
  /** Taken off the confidence. */
  readonly doubt: number;
}

/**
 * The rule that a scoring line describes, for a person to confirm, or null when the line is none of the known
 * kinds. `max` is the criterion's maximum.
 * @example ruleFromProse('> 90%: 2; 70%-90%: 1; < 70%: 0', 2) // MUC(x; ">90%"; 2; ">=70%"; 1; 0)
 * @example ruleFromProse('Mỗi văn bản chậm trừ 0,25 điểm', 5) // TRU_MOI(n; 0,25)
 */
export function ruleFromProse(text: string, max: number): ProseRule | null {
  const written = clausesOf(text);
  const clauses = written.map((clause) => clause.toLocaleLowerCase('vi').replace(/tỉ lệ/gu, 'tỷ lệ'));
  const proposal =
    perEvent(clauses, max) ?? proportion(clauses, max) ?? levels(clauses, written, max) ?? null;
  if (proposal === null) return null;
  const parsed = parseRule(proposal.rule);
  if (!parsed.ok) return null;
  const unused = written.filter((_, i) => !proposal.used.includes(i));
  const words = (part: readonly string[]): number => part.join(' ').split(/\s+/u).filter(Boolean).length;
  const confidence = Math.max(0, 1 - words(unused) / words(written) - proposal.doubt);
  return { rule: parsed.expression, confidence, unused };
}

/** Clauses, each about one level or one condition. */
function clausesOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/[;|\n•]+|\.\s+|(?<=điểm),\s+|(?<=[:=]\s*\d+(?:[.,]\d+)?)(?:,\s+|\s+-\s+)/u)
    .map((clause) =>
      clause
        .trim()
        .replace(/^[-–+*]\s+/u, '')
        .replace(/\.$/u, '')
        .trim(),
    )
    .filter((clause) => clause !== '');
}

const amount = String.raw`(\d+(?:[.,]\d+)?)\s*(%)?\s*(?:(?:số\s+)?điểm|đ\b)?`;
const eachAdds = new RegExp(
  String.raw`mỗi\s.*?(?:được|cộng|tính|đạt|thưởng)\s+(?:thêm\s+|cộng\s+)*${amount}`,
  'u',
);
const addsEach = new RegExp(
  String.raw`(?:được|cộng|tính|thưởng)\s+(?:thêm\s+)?${amount}\s*(?:cho|/|với|đối với)?\s*mỗi`,
  'u',
);
const eachTakes = new RegExp(String.raw`(?:mỗi|cứ)\s.*?(?:trừ|giảm)\s+(?:đi\s+)?${amount}`, 'u');
const takesEach = new RegExp(
  String.raw`(?:trừ|giảm)\s+(?:đi\s+)?${amount}\s*(?:cho|/|với|đối với)?\s*mỗi`,
  'u',
);
const atMost = /(?:tối đa|không quá|nhưng không vượt quá)\s+(\d+(?:[.,]\d+)?)\s*điểm/u;

/** "Mỗi ... được 0,5 điểm (tối đa 2 điểm)", "mỗi ... trừ 0,25 điểm". */
function perEvent(clauses: readonly string[], max: number): Proposal | null {
  for (const [i, clause] of clauses.entries()) {
    const taken = eachTakes.exec(clause) ?? takesEach.exec(clause);
    const added = taken === null ? (eachAdds.exec(clause) ?? addsEach.exec(clause)) : null;
    const [, digits, percent] = taken ?? added ?? [];
    if (digits === undefined) continue;
    const points = percent === undefined ? String(toNumber(digits)) : `${String(toNumber(digits))}%*max`;
    const cap = clauses.map((other) => atMost.exec(other)?.[1]).findIndex((found) => found !== undefined);
    const limit = cap === -1 ? max : toNumber(atMost.exec(clauses[cap]!)![1]!);
    const used = cap === -1 ? [i] : [i, cap];
    if (taken !== null) return { rule: `DEDUCT(n, ${points})`, used, doubt: 0.05 };
    const lower = !sameNumber(limit, max) && limit < max;
    return { rule: lower ? `MIN(${String(limit)}, ${points}*n)` : `PER(n, ${points})`, used, doubt: 0.05 };
  }
  return null;
}

const saysRatio = /(?:tính|chấm)(?:\s+điểm)?\s+(?:theo|tương ứng)|theo tỷ lệ|tương ứng (?:với )?tỷ lệ/u;
const saysProduct =
  /(?:tỷ lệ|%|số .*\/.*).*[x×*nhân]\s*(?:với\s+)?(?:số\s+)?(?:điểm tối đa|điểm chuẩn)|điểm tối đa\s*(?:[x×*]|nhân)/u;
const percentage = /(\d+(?:[.,]\d+)?)\s*%/u;

/** "Tính theo tỷ lệ", from a floor on or up to a target. */
function proportion(clauses: readonly string[], max: number): Proposal | null {
  const read = clauses.map((clause) => readLevel(clause));
  const at = clauses.findIndex((clause) => saysRatio.test(clause) || saysProduct.test(clause));
  if (at === -1) return null;
  const used = clauses.flatMap((_, i) => (i === at || fitsProportion(read[i] ?? null, max) ? [i] : []));
  const full = read.find((level) => level !== null && isFull(level, max) && level.interval !== null);
  const none = read.find((level) => level?.points === 0 && level.interval?.high);
  const own = readLevel(`${clauses[at]!}: 0`)?.interval ?? null;
  const floor = none?.interval?.high ?? own?.low ?? null;
  if (floor !== null && floor.value > 0) return { rule: `FLOOR_RATIO(r, ${floor.text})`, used, doubt: 0.05 };
  const target = full?.interval?.low ?? own?.high ?? null;
  if (target !== null && !sameNumber(target.value, 1)) {
    return { rule: `RATIO(r, ${target.text})`, used, doubt: 0.05 };
  }
  const divided = /\/\s*(\d+(?:[.,]\d+)?)\s*%/u.exec(clauses[at]!);
  if (divided !== null) return { rule: `RATIO(r, ${String(toNumber(divided[1]!))}%)`, used, doubt: 0.1 };
  return { rule: 'RATIO(r)', used, doubt: percentage.test(clauses[at]!) ? 0.3 : 0.1 };
}

function isFull({ points }: Level, max: number): boolean {
  return points === 'max' || (typeof points === 'number' && sameNumber(points, max));
}

function fitsProportion(level: Level | null, max: number): boolean {
  if (level === null) return false;
  return level.points === 'ratio' || level.points === 0 || isFull(level, max);
}

/** Levels with points: bands of a number, or answers to choose from. */
function levels(clauses: readonly string[], written: readonly string[], max: number): Proposal | null {
  const found = clauses.flatMap((clause, i) => {
    const level = readLevel(clause);
    return level === null || level.points === 'ratio' ? [] : [{ ...level, i }];
  });
  if (found.length === 0) return null;
  const used = found.map(({ i }) => i);
  const given = found.map(({ points }) => (points === 'max' ? max : Number(points)));
  const highest = Math.max(...given);
  const doubt = sameNumber(highest, max) ? 0 : 0.2;
  const intervals = found.flatMap(({ interval }) => (interval === null ? [] : [interval]));
  const points = found.map((level) => (level.points === 'max' ? 'max' : String(level.points)));
  if (intervals.length === found.length) {
    const bands = bandsOf(intervals.map(({ low, high }, k) => ({ low, high, points: points[k]! })));
    return { rule: bands.rule, used, doubt: doubt + bands.doubt };
  }
  if (intervals.length > 0) return null;
  return { rule: choiceOf(found, written, given, points, max), used, doubt };
}

interface BandLevel {
  readonly low: Edge | null;
  readonly high: Edge | null;
  readonly points: string;
}

/** Bands in the order of the text: by their lower edges when they fall, by their upper ones when they rise. */
function bandsOf(list: readonly BandLevel[]): { readonly rule: string; readonly doubt: number } {
  const falling = (list[0]!.low?.value ?? -Infinity) >= (list[1]?.low?.value ?? -Infinity);
  const near = falling ? 'low' : 'high';
  const far = falling ? 'high' : 'low';
  const signs = falling ? ['>=', '>'] : ['<=', '<'];
  const parts: string[] = [];
  let fallback: string | null = null;
  let doubt = 0;
  for (const [k, level] of list.entries()) {
    const edge = level[near];
    if (edge === null) {
      // A level without an edge ahead takes all that is left, so nothing can follow it.
      if (k < list.length - 1) doubt += 0.3;
      fallback = level.points;
    } else {
      parts.push(`"${edge.included ? signs[0]! : signs[1]!}${edge.text}"`, level.points);
    }
    const before = list[k - 1]?.[near] ?? null;
    const behind = level[far];
    // Neighbours should meet in one number that belongs to exactly one of them.
    if (k > 0 && (before === null || behind === null || !sameNumber(before.value, behind.value)))
      doubt += 0.2;
    else if (before !== null && behind !== null && before.included === behind.included) doubt += 0.1;
  }
  if (parts.length === 0) return { rule: fallback ?? '0', doubt: 0.5 };
  const last = fallback === null ? '' : `, ${fallback}`;
  return { rule: `BANDS(x, ${parts.join(', ')}${last})`, doubt };
}

/** Yes or no where that is all there is to choose, else the labels as they are written. */
function choiceOf(
  found: readonly (Level & { readonly i: number })[],
  written: readonly string[],
  given: readonly number[],
  points: readonly string[],
  max: number,
): string {
  const yes = new Set(yesTexts.map(foldCase));
  const no = new Set(noTexts.map(foldCase));
  const isYesNo = found.every(({ label }, k) => {
    const folded = foldCase(label);
    return (yes.has(folded) && sameNumber(given[k]!, max)) || (no.has(folded) && given[k] === 0);
  });
  if (isYesNo && found.length === 2) return 'YESNO(x)';
  const pairs = found.map(({ label, i }, k) => {
    const at = written[i]!.toLocaleLowerCase('vi').indexOf(label);
    const asWritten = at === -1 ? label : written[i]!.slice(at, at + label.length);
    return `"${asWritten.replaceAll('"', '""')}", ${points[k]!}`;
  });
  return `CHOICE(x, ${pairs.join(', ')})`;
}
