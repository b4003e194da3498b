/**
 * How much a file may ask of the reader. Beyond a limit the file is refused by name, never cut short.
 * Sizes are in bytes; a ratio is inflated bytes per compressed byte.
 */
export interface Limits {
  readonly fileBytes: number;
  readonly parts: number;
  readonly partBytes: number;
  readonly packageBytes: number;
  /** Highest ratio of a part that inflates beyond `ratioGrace`. A reviewer may raise it for a known file. */
  readonly ratio: number;
  readonly ratioGrace: number;
  readonly depth: number;
  readonly cells: number;
  readonly formulas: number;
  readonly sharedStrings: number;
  /** Characters of one cell's text. */
  readonly textLength: number;
  readonly formulaLength: number;
  readonly merges: number;
  readonly validations: number;
  readonly names: number;
  readonly styles: number;
}

const mebibyte = 1 << 20;

const excelLimits = {
  parts: 2000,
  ratio: 100,
  ratioGrace: mebibyte,
  depth: 64,
  textLength: 32_767,
  formulaLength: 8192,
  merges: 100_000,
  validations: 65_000,
  names: 65_000,
  styles: 65_490,
} as const;

/** For a page or a pane, where a browser tab must stay alive. */
export const pageLimits: Limits = {
  ...excelLimits,
  fileBytes: 25 * mebibyte,
  partBytes: 128 * mebibyte,
  packageBytes: 256 * mebibyte,
  cells: 2_000_000,
  formulas: 500_000,
  sharedStrings: 1_000_000,
};

/** For the command line, one file at a time. */
export const batchLimits: Limits = {
  ...excelLimits,
  fileBytes: 50 * mebibyte,
  partBytes: 256 * mebibyte,
  packageBytes: 512 * mebibyte,
  cells: 5_000_000,
  formulas: 1_000_000,
  sharedStrings: 2_000_000,
};

/**
 * For a file that somebody sent, among hundreds: a form of a thousand criteria takes a tenth of it. Reading
 * and checking it stays within seconds and 300 MB.
 */
export const submissionLimits: Limits = {
  ...excelLimits,
  fileBytes: 50 * mebibyte,
  partBytes: 64 * mebibyte,
  packageBytes: 128 * mebibyte,
  cells: 250_000,
  formulas: 100_000,
  sharedStrings: 250_000,
};
