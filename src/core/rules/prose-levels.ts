/** Levels of a scoring line: "Trên 90%: 2 điểm", "từ 70% đến 90%: 1", "không kịp thời: 0,5". */

/** An interval of values; null = open to that side. */
export interface Interval {
  readonly low: Edge | null;
  readonly high: Edge | null;
}

/** One side of a band in prose. */
export interface Edge {
  readonly value: number;
  /** The edge itself belongs to the interval. */
  readonly included: boolean;
  /** As it goes into a rule: `70%` or `12.5`. */
  readonly text: string;
}

/** What a level gives: so many points, the maximum, or a share of it in proportion. */
export type LevelPoints = number | 'max' | 'ratio';

/** One level of points in prose and when it is given. */
export interface Level {
  readonly label: string;
  readonly interval: Interval | null;
  readonly points: LevelPoints;
}

const number = String.raw`\d+(?:[.,]\d+)?`;
const amount = String.raw`(${number})\s*(%?)`;
const pointsAtEnd = new RegExp(
  String.raw`^(.*?)\s*([:=→⇒(]|->|=>|,|\s[-–]\s|\s(?=được|đạt|chấm|tính|thì|cho|không được|\d))\s*` +
    String.raw`(?:(?:thì|được|đạt|chấm|tính|cho|là)\s+)*` +
    String.raw`(?:(${number})\s*(?:điểm|đ)?|((?:số\s+)?điểm tối đa|tối đa)|((?:điểm\s+)?(?:theo|tương ứng(?:\s+với)?)\s+tỷ lệ.*)|(không được điểm|không tính điểm|không có điểm))\s*\)?\.?$`,
  'u',
);

/** A clause in lower case as a level, or null. */
export function readLevel(clause: string): Level | null {
  const [, rawLabel = '', separator = '', digits, maximum, ratio] = pointsAtEnd.exec(clause) ?? [];
  // Any clause may end in a number; it is points where a sign or the word says so.
  if (digits !== undefined && !/[:=→⇒(>]/u.test(separator) && !/(?:điểm|đ)\)?\.?$/u.test(clause)) return null;
  const label = rawLabel.replace(/^[-–+•*\s]+|[\s:,(]+$/gu, '').replace(/^(?:nếu|trường hợp)\s+/u, '');
  if (label === '') return null;
  const points =
    digits !== undefined
      ? toNumber(digits)
      : maximum !== undefined
        ? 'max'
        : ratio !== undefined
          ? 'ratio'
          : 0;
  return { label, interval: readInterval(label), points };
}

/** The decimal number of digits with either mark. */
export function toNumber(digits: string): number {
  return Number(digits.replace(',', '.'));
}

type Reading = readonly [pattern: RegExp, low: 'in' | 'out' | null, high: 'in' | 'out' | null];

/** Forms with one edge; the words before and after it do not matter. */
const oneEdge: readonly Reading[] = [
  [new RegExp(`(?:từ|≥|>=)\\s*${amount}\\s*trở xuống`, 'u'), null, 'in'],
  [new RegExp(`(?:>=|≥|tối thiểu|ít nhất|không dưới|không thấp hơn)\\s*${amount}`, 'u'), 'in', null],
  [new RegExp(`(?:<=|≤|không quá|không vượt quá|tối đa|nhiều nhất)\\s*${amount}`, 'u'), null, 'in'],
  [new RegExp(`(?:>|trên|hơn|lớn hơn|vượt|cao hơn)\\s*${amount}`, 'u'), 'out', null],
  [new RegExp(`(?:<|dưới|nhỏ hơn|thấp hơn|ít hơn)\\s*${amount}`, 'u'), null, 'out'],
  [new RegExp(`(?:từ\\s*)?${amount}\\s*trở lên`, 'u'), 'in', null],
  [new RegExp(`(?:từ)\\s*${amount}$`, 'u'), 'in', null],
  [new RegExp(`(?:^|đạt|bằng|đủ|=)\\s*${amount}$`, 'u'), 'in', 'in'],
];
const twoEdges = new RegExp(
  String.raw`(trên|>)?\s*${amount}\s*(?:-|–|đến|tới|~|và)\s*(?:(dưới|<|nhỏ hơn)|(?:≤|<=|hết))?\s*${amount}`,
  'u',
);

/** The interval that a label speaks of, or null. */
function readInterval(label: string): Interval | null {
  const both = twoEdges.exec(label);
  if (both !== null) {
    const [, above, low = '', lowPercent = '', below, high = '', highPercent = ''] = both;
    // "70-90%" means both in percent.
    const percent = lowPercent === '' ? highPercent : lowPercent;
    return {
      low: edge(low, percent, above === undefined),
      high: edge(high, highPercent === '' ? percent : highPercent, below === undefined),
    };
  }
  for (const [pattern, low, high] of oneEdge) {
    const [, digits, percent = ''] = pattern.exec(label) ?? [];
    if (digits === undefined) continue;
    return {
      low: low === null ? null : edge(digits, percent, low === 'in'),
      high: high === null ? null : edge(digits, percent, high === 'in'),
    };
  }
  return null;
}

function edge(digits: string, percent: string, included: boolean): Edge {
  const value = toNumber(digits);
  return { value: percent === '' ? value : value / 100, included, text: `${String(value)}${percent}` };
}
