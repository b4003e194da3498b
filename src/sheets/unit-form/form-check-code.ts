/**
 * `Mã đối chiếu`: a check code over everything that a unit enters, by native formulas of Excel 2010 and here, so that a
 * file and its signed print can be told to belong together. It tells a mix-up or a later change; it is no signature.
 *
 * The code of a row adds up its entries, each weighted by its column: a number to four decimals, a text by its length,
 * KAD and KPS apart. Of a number only the remainder counts, or sums of amounts in đồng would have more digits than cells
 * hold. The code of the form adds up the codes of its rows, each weighted by its place.
 */
import { roundHalfAway } from '../../core/rounding/round';
import type { CellError, CellValue } from '../../workbook/cells';
import { shownStates } from '../live/state-texts';

/** Codes are remainders of this prime: six digits. */
const modulus = 999_983;

/** What the states weigh beyond their letters, which are equally many. */
const stateWeights = { [shownStates.notApplicable]: 100, [shownStates.noEvent]: 200 } as const;

const weightOfState: ReadonlyMap<string, number> = new Map(Object.entries(stateWeights));

/** One entry of a row: where it stands, what its column weighs, and whether it may be a state. */
export interface CodedCell {
  readonly cell: string;
  readonly weight: number;
  readonly takesStates: boolean;
}

/** The formula of a row's code. */
export function rowCodeFormula(entries: readonly CodedCell[]): string {
  const parts = entries.map(({ cell, weight, takesStates }) => {
    const states = Object.entries(stateWeights).map(
      ([state, more]) => `+${String(more)}*(${cell}="${state}")`,
    );
    const entry = `ROUND(MOD(N(${cell}),${String(modulus)})*10000,0)+LEN(T(${cell}))${takesStates ? states.join('') : ''}`;
    return `${String(weight)}*(${entry})`;
  });
  return `IFERROR(MOD(${parts.join('+')},${String(modulus)}),0)`;
}

/** What the formula gives for these entries; a row with an error in it has the code 0. */
export function rowCodeOf(
  entries: readonly (Pick<CodedCell, 'weight' | 'takesStates'> & { readonly value: CellValue | CellError })[],
): number {
  let sum = 0;
  for (const { value, weight, takesStates } of entries) {
    if (typeof value === 'object' && value !== null) return 0;
    sum += weight * (typeof value === 'string' ? textCode(value, takesStates) : numberCode(value));
  }
  return remainder(sum);
}

/** The formula of the form's code, such as `123-456`; each range holds the codes of the rows of one sheet. */
export function formCodeFormula(ranges: readonly string[], seed: string): string {
  const sums = ranges.map((range, sheet) => {
    const cells = range.slice(range.indexOf('!') + 1);
    const [first = ''] = cells.split(':');
    return `SUMPRODUCT(${range},ROW(${cells})-ROW(${first})+${String(firstWeight(sheet))})`;
  });
  return `TEXT(MOD(${[String(seedCode(seed)), ...sums].join('+')},${String(modulus)}),"000-000")`;
}

/**
 * What the formula gives for the codes of the rows of each sheet.
 * @example formCodeOf([[1, 2]], '') // '000-005': 1 x 1 + 2 x 2
 */
export function formCodeOf(sheets: readonly (readonly number[])[], seed: string): string {
  let sum = seedCode(seed);
  sheets.forEach((rows, sheet) => {
    rows.forEach((code, i) => (sum += code * (firstWeight(sheet) + i)));
  });
  const digits = String(remainder(sum)).padStart(6, '0');
  return `${digits.slice(0, 3)}-${digits.slice(3)}`;
}

/** Rows of a later sheet weigh more than those of the one before. */
function firstWeight(sheet: number): number {
  return sheet * 1000 + 1;
}

/** What ties a code to one form. */
function seedCode(text: string): number {
  let code = 0;
  for (const letter of text) code = (code * 31 + (letter.codePointAt(0) ?? 0)) % modulus;
  return code;
}

function textCode(text: string, takesStates: boolean): number {
  return text.length + (takesStates ? (weightOfState.get(text.toUpperCase()) ?? 0) : 0);
}

function numberCode(value: number | boolean | null): number {
  return roundHalfAway(remainder(Number(value ?? 0)) * 10_000, 0);
}

function remainder(value: number): number {
  const rest = value % modulus;
  return rest < 0 ? rest + modulus : rest;
}
