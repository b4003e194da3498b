import { Tag } from '../../measures/column';
import { roundTo10 } from '../../rounding/round';
import { readBand } from '../band';
import { choose, noBranch } from '../column-choice';
import { numberTag, unitOf } from '../column-arithmetic';
import { holds } from '../column-comparison';
import type { Expression } from '../expression';
import { nestedChoice } from '../native-formula';
import type { Decided, RuleFunction } from '../rule-function';

/** `MUC(x; ">90%"; 2; ">=70%"; 1; 0)`: the points of the first band that holds, else the last argument. */
export const bands: RuleFunction = {
  names: { vi: 'MUC', en: 'BANDS', aliases: ['BAC'] },
  signature: { required: ['number'], repeating: ['band', 'number'], optional: ['number'] },
  explanation: 'rule.bands',
  argumentNames: ['value'],
  trends: [],
  evaluate(evaluation, [value, ...rest]) {
    const column = evaluation.evaluate(value!);
    const { points, keys } = pairs(rest);
    const edges = keys.map((key) => readBand(key.kind === 'text' ? key.value : ''));
    const { count } = evaluation.context;
    const picks = new Int32Array(count).fill(noBranch);
    const otherwise = new Uint8Array(count).fill(Tag.missing);
    for (let i = 0; i < count; i += 1) {
      const tag = numberTag(evaluation, column, i);
      if (tag !== Tag.number) {
        otherwise[i] = tag;
        continue;
      }
      const found = column.numbers[i * column.step]!;
      let band = 0;
      while (band < edges.length) {
        const edge = edges[band];
        if (edge && holds(edge.operator, found, edge.value)) break;
        band += 1;
      }
      if (band < points.length) picks[i] = band;
      else evaluation.report({ code: 'no-band', unit: unitOf(column, i), found });
    }
    return choose(
      evaluation,
      picks,
      otherwise,
      points.map((expression) => (branch) => branch.evaluate(expression)),
    );
  },
  decided(_, [value, ...rest], valueOf) {
    const paired = pairs(rest);
    const entry = valueOf(value!);
    if (entry === null || typeof entry === 'string') return { taken: [value!], parameters: {} };
    const found = Number(entry);
    const texts = paired.keys.map((key) => (key.kind === 'text' ? key.value : ''));
    const held = texts.findIndex((text) => {
      const band = readBand(text);
      return band !== null && holds(band.operator, found, band.value);
    });
    return {
      ...pickedPoints(value!, held, paired),
      parameters: held === -1 ? {} : { band: texts[held]! },
    };
  },
  inverse: (goal, argument, _, args) =>
    argument === 0
      ? pairs(args.slice(1)).keys.flatMap(
          (key) => readBand(key.kind === 'text' ? key.value : '')?.value ?? [],
        )
      : [goal],
  native(builder, [value, ...rest]) {
    const found = builder.rounded(value!);
    const { points, keys } = pairs(rest);
    const tests = keys.map((key) => {
      const band = readBand(key.kind === 'text' ? key.value : '');
      return `${found}${band?.operator ?? '='}${String(roundTo10(band?.value ?? NaN))}`;
    });
    return nestedChoice(builder, tests, points);
  },
};

/** Splits `key; points; ...; default` into keys and points; the default is one more in points. */
export function pairs(args: readonly Expression[]): {
  readonly keys: readonly Expression[];
  readonly points: readonly Expression[];
} {
  const paired = args.length - (args.length % 2);
  const keys = args.filter((_, k) => k < paired && k % 2 === 0);
  const points = args.filter((_, k) => k >= paired || k % 2 === 1);
  return { keys, points };
}

/** What decided among `key; points` pairs; `held` is the place of the key that the value meets, -1 when none. */
export function pickedPoints(
  value: Expression,
  held: number,
  { keys, points }: ReturnType<typeof pairs>,
): Pick<Decided, 'taken' | 'outcome'> {
  const picked = points[held === -1 ? keys.length : held];
  if (picked === undefined) return { taken: [value], outcome: 'none' };
  return { taken: [value, picked], ...(held === -1 && { outcome: 'default' }) };
}
