/** One side of a cell's border. */
export interface BorderLine {
  readonly style: string;
  readonly weight: string;
  /** `#RRGGBB`. */
  readonly color: string;
}

/** How a cell looks and whether it is locked, in the words of Excel's API; colours are `#RRGGBB`. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  /** Null is no fill. */
  readonly fill: string | null;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly shrinkToFit: boolean;
  readonly textOrientation: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly borderTop: BorderLine | null;
  readonly borderBottom: BorderLine | null;
  readonly borderLeft: BorderLine | null;
  readonly borderRight: BorderLine | null;
  readonly borderDiagonalUp: BorderLine | null;
  readonly borderDiagonalDown: BorderLine | null;
}

export const defaultFormat: CellFormat = {
  numberFormat: 'General',
  fontName: 'Calibri',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  fill: null,
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  shrinkToFit: false,
  textOrientation: 0,
  locked: true,
  formulaHidden: false,
  borderTop: null,
  borderBottom: null,
  borderLeft: null,
  borderRight: null,
  borderDiagonalUp: null,
  borderDiagonalDown: null,
};

const names = Object.keys(defaultFormat) as (keyof CellFormat)[];
const known = new Map<string, CellFormat>([['', defaultFormat]]);

/** The one object that stands for all equal formats: a big sheet holds few, and equal ones are identical. */
export function canonicalFormat(format: CellFormat): CellFormat {
  const text = formatText(format);
  const shared = known.get(text) ?? format;
  known.set(text, shared);
  return shared;
}

/** What differs from a cell that nobody formatted, as text that is the same for equal formats. */
export function formatText(format: CellFormat): string {
  const text = texts.get(format) ?? spelled(format);
  texts.set(format, text);
  return text;
}

/** Texts of formats that were asked for once: whole sheets share a few. */
const texts = new WeakMap<CellFormat, string>();

function spelled(format: CellFormat): string {
  const parts: string[] = [];
  for (const name of names) {
    if (format[name] !== defaultFormat[name]) parts.push(`${name}=${JSON.stringify(format[name])}`);
  }
  return parts.join(' ');
}
