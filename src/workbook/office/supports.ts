/**
 * What a version of Excel can do beyond the floor. Every member of Excel newer than `base` is used only where
 * `supports.<feature>` was looked at in the same function; a test compares each use with the set that
 * introduced it.
 */

/** The ExcelApi set that brought each feature. */
export const features = {
  /** The floor: what every reading and writing uses. Below it nothing works. */
  base: '1.9',
  /** Threaded comments, with their replies. */
  comments: '1.10',
  /** Formulas that fill more cells than their own. */
  spills: '1.12',
  mergedAreas: '1.13',
  tableResize: '1.13',
  /** Whether a change is of our own making, told with the change. */
  changeSource: '1.14',
  /** Comments of the older kind. */
  notes: '1.18',
  /** Several batches undone in one step. */
  undoGroup: '1.20',
} as const;

export type Feature = keyof typeof features;

/** Which features this Excel has. */
export type Supports = Readonly<Record<Feature, boolean>>;

/**
 * Asks once for each feature. Versions are asked as text, because the number 1.10 is 1.1. `knows` says whether
 * the office.js of the page has a feature too: where a closed network holds its own copy, it may be older than
 * Excel.
 *
 *     supportsOf((set, version) => Office.context.requirements.isSetSupported(set, version)).comments
 */
export function supportsOf(
  isSetSupported: (set: string, version: string) => boolean,
  knows: (feature: Feature) => boolean = () => true,
): Supports {
  const asked = Object.entries(features).map(([feature, version]) => [
    feature,
    isSetSupported('ExcelApi', version) && knows(feature as Feature),
  ]);
  return Object.fromEntries(asked) as Supports;
}
