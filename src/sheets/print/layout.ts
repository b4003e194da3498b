/** What the print twin of a report does with the columns and rows of its data sheet. */
import type { Texts } from '../texts';

/** Columns are named by the ids of their headings, `column.<id>`. */
export interface TwinLayout {
  /** Columns that paper does without. */
  readonly without?: readonly string[];
  /** Columns of each comparison period that paper does without. */
  readonly withoutOfPeriods?: readonly string[];
  /** Columns shown only where the units differ in them. */
  readonly onlyIfVaried?: readonly string[];
  /** Columns that stand after another one: `[moved, after]`. */
  readonly moved?: readonly (readonly [string, string])[];
  /** Headings over columns that the data sheet has none over. */
  readonly bands?: readonly TwinBand[];
  /** Adds a column that counts the rows of each section. */
  readonly counted?: boolean;
  /** The columns by whose values rows are parted, the outer one first; they are no columns of the twin. */
  readonly sections?: readonly TwinSections[];
  readonly equations?: readonly TwinEquation[];
  /** Columns with a mean of their own at the end of each section. */
  readonly means?: readonly string[];
  /** Rows under the data sheet's table, by the key of their label (of one khối `<key>Of`), that end each section. */
  readonly closing?: readonly string[];
  /** The same at the end of the table. */
  readonly closingAll?: readonly string[];
  /** Rows that stand out in the data sheet do so here. */
  readonly strong?: boolean;
  /** Upright whatever the table holds. */
  readonly upright?: boolean;
  /** The chart under the table: the first of these titles that the data sheet has. */
  readonly chart?: readonly string[];
  /** Columns at the left that each part of a wide table repeats. */
  readonly keys?: readonly string[];
  /** Notes of the data sheet, by their key, that only make sense on a screen. */
  readonly withoutNotes?: readonly string[];
}

export interface TwinBand {
  readonly heading: (texts: Texts) => string;
  /** Columns, with the headings that they have under it (null: their own). */
  readonly columns: readonly (readonly [string, string | null])[];
}

export interface TwinSections {
  readonly column: string;
  /** Column that says the name of what the values stand for. */
  readonly named?: string;
  readonly mark: 'letter' | 'roman';
  readonly label: (value: string, texts: Texts) => string;
  /** Shown even when all rows have the same value. */
  readonly always?: boolean;
}

/** How a column is computed from others, e.g. `total = appraisedScore + surveyScore`. */
export interface TwinEquation {
  readonly column: string;
  /** Terms that are not shown are left out, but not the first. */
  readonly terms: readonly (readonly ['' | '+' | '-' | '/', string])[];
  readonly factor?: number;
}

/** `Khối Sở`; a name that says so already stays as it is. */
export function groupLabel(group: string, texts: Texts): string {
  const label = texts.text('print.section', { group });
  const [first = ''] = label.split(/[ :]/);
  return group.toLocaleLowerCase().startsWith(first.toLocaleLowerCase()) ? group : label;
}
