/**
 * The bare arithmetic of the large book, written straight over typed arrays: what the scoring engine is measured
 * against. It knows the rules by heart, keeps no findings, explains nothing, and gives the same numbers.
 */
import { Tag } from '../../src/core/measures/column';
import { type LargeBook, type LeafKind, leafKinds, leafMax } from './large-book';

export interface ReferenceResult {
  readonly percents: Float64Array;
  readonly ranks: Int32Array;
}

/** The figures of each leaf as the reference loop wants them, laid out before it is timed. */
export interface ReferenceInput {
  readonly units: number;
  readonly leaves: readonly {
    readonly type: number;
    readonly kind: LeafKind;
    readonly group: number;
    readonly tags: Uint8Array;
    readonly columns: readonly Float64Array[];
  }[];
  readonly areaOfGroup: readonly number[];
  /** Ids of the texts in rule order. */
  readonly words: { readonly yes: number; readonly timely: number; readonly late: number };
}

export function referenceInput({ book, kinds, codes, groupOf, areaOfGroup }: LargeBook): ReferenceInput {
  const measures = book.periods.get(book.settings.period.key)!.measures;
  return {
    units: book.units.length,
    leaves: kinds.map((kind, i) => {
      const columns = measures.get(codes[i]!)!;
      return {
        type: leafKinds.indexOf(kind),
        kind,
        group: groupOf[i]!,
        tags: columns[0]!.column.tags,
        columns: columns.map((measure) => measure.column.numbers),
      };
    }),
    areaOfGroup,
    words: {
      yes: book.texts.id('Có'),
      timely: book.texts.id('kịp thời'),
      late: book.texts.id('không kịp thời'),
    },
  };
}

export function referenceScores(input: ReferenceInput): ReferenceResult {
  const { units, leaves, areaOfGroup, words } = input;
  const groups = areaOfGroup.length;
  const areas = areaOfGroup[groups - 1]! + 1;
  const score = Array.from({ length: groups }, () => new Float64Array(units));
  const bonus = Array.from({ length: groups }, () => new Float64Array(units));
  const max = Array.from({ length: groups }, () => new Float64Array(units));
  const full = Array.from({ length: groups }, () => new Float64Array(units));
  const given = Array.from({ length: groups }, () => new Uint8Array(units));
  for (const leaf of leaves) {
    if (leaf.kind.kind === 'tracking') continue;
    const groupScore = score[leaf.group]!;
    const groupBonus = bonus[leaf.group]!;
    const groupMax = max[leaf.group]!;
    const groupFull = full[leaf.group]!;
    const groupGiven = given[leaf.group]!;
    const isBonus = leaf.kind.kind === 'bonus';
    const [low, high] = leaf.type === 16 ? extremes(leaf.columns[0]!, leaf.tags) : [0, 1];
    const first = leaf.columns[0]!;
    const second = leaf.columns[1] ?? first;
    for (let unit = 0; unit < units; unit++) {
      const tag = leaf.tags[unit]!;
      let points: number;
      if (tag === Tag.missing) {
        if (!isBonus) {
          groupMax[unit]! += leafMax;
          groupFull[unit]! += leafMax;
        }
        continue;
      }
      if (tag === Tag.notApplicable) {
        if (!isBonus) groupFull[unit]! += leafMax;
        continue;
      }
      if (tag === Tag.noEvent) points = leafMax;
      else {
        const a = first[unit]!;
        const b = second[unit]!;
        switch (leaf.type) {
          case 0:
            points = b === 0 ? 0 : (leafMax * a) / b;
            break;
          case 1:
            points = b === 0 ? 0 : leafMax * Math.min(1, a / b / 0.8);
            break;
          case 2:
            points = b === 0 ? 0 : (leafMax * (b - a)) / b;
            break;
          case 3:
            points = b === 0 ? leafMax : (leafMax * a) / b;
            break;
          case 4:
            points = a === words.timely ? 1 : a === words.late ? 0.5 : 0;
            break;
          case 5:
            points = a > 0.9 ? 2 : a >= 0.7 ? 1 : 0;
            break;
          case 6:
            points = a === words.yes && b === words.yes ? leafMax : 0;
            break;
          case 7: {
            const late = leaf.columns[2]![unit]!;
            points = a >= 0.2 && b >= 0.3 && late === 0 ? 2 : b >= 0.15 && late === 0 ? 1 : 0;
            break;
          }
          case 8:
          case 12:
            points = Math.min(leafMax, 0.5 * a);
            break;
          case 9:
            points = Math.max(0, leafMax - 0.25 * a);
            break;
          case 10: {
            const ratio = a / b;
            points = b === 0 || ratio < 0.8 ? 0 : leafMax * Math.min(1, ratio);
            break;
          }
          case 11: {
            const c = leaf.columns[2]![unit]!;
            const d = leaf.columns[3]![unit]!;
            const answers = a + b + c + d;
            points = answers === 0 ? 0 : (leafMax * (a + 0.6 * b + 0.2 * c)) / answers;
            break;
          }
          case 13:
            if (b === 0) {
              groupFull[unit]! += leafMax;
              continue;
            }
            points = (leafMax * a) / b;
            break;
          case 15:
            points = a === words.yes ? leafMax : 0;
            break;
          default:
            points = ((a - low) / (high - low)) * leafMax;
        }
      }
      points = roundTwo(points);
      if (isBonus) groupBonus[unit]! += points;
      else {
        groupScore[unit]! += points;
        groupMax[unit]! += leafMax;
        groupFull[unit]! += leafMax;
        groupGiven[unit] = 1;
      }
    }
  }
  const percents = new Float64Array(units);
  for (let unit = 0; unit < units; unit++) {
    let total = 0;
    let totalMax = 0;
    for (let area = 0; area < areas; area++) {
      let areaScore = 0;
      let remaining = 0;
      let areaMax = 0;
      let anyGiven = false;
      let anyMissing = false;
      for (let group = area * 4; group < area * 4 + 4; group++) {
        const groupMax = max[group]![unit]!;
        const groupFull = full[group]![unit]!;
        areaMax += groupFull;
        if (groupMax === 0) continue;
        remaining += groupFull;
        if (given[group]![unit] === 0) anyMissing = true;
        else {
          anyGiven = true;
          areaScore += (score[group]![unit]! * groupFull) / groupMax + bonus[group]![unit]!;
        }
      }
      if (remaining === 0) continue;
      totalMax += areaMax;
      if (anyGiven && !(anyMissing && area % 4 === 3)) total += roundTwo((areaScore * areaMax) / remaining);
    }
    percents[unit] = roundTwo((total / totalMax) * 100);
  }
  return { percents, ranks: ranksOf(percents) };
}

function extremes(numbers: Float64Array, tags: Uint8Array): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (let unit = 0; unit < numbers.length; unit++) {
    if (tags[unit] !== Tag.number) continue;
    if (numbers[unit]! < low) low = numbers[unit]!;
    if (numbers[unit]! > high) high = numbers[unit]!;
  }
  return [low, high];
}

function roundTwo(value: number): number {
  return Math.round(value * 100 + 1e-9) / 100;
}

function ranksOf(percents: Float64Array): Int32Array {
  const order = Array.from(percents.keys()).sort((a, b) => percents[b]! - percents[a]!);
  const ranks = new Int32Array(percents.length);
  order.forEach((unit, i) => {
    const before = order[i - 1];
    ranks[unit] = before !== undefined && percents[before] === percents[unit] ? ranks[before]! : i + 1;
  });
  return ranks;
}
