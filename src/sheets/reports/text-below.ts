/** The lines of text under a table. */
import type { DataSheet } from './data-sheet';
import type { textStyles } from './house-style';

/** One line, in a row of its own. */
export interface TextLine {
  readonly row: number;
  readonly text: string;
  readonly kind: keyof typeof textStyles;
}

/** The sections and notes under the table, from a row on, a blank line between them. */
export function textBelow(
  { sections = [], notesHeading, notes }: DataSheet,
  from: number,
): readonly TextLine[] {
  const parts = [
    ...sections.map((section) => ({ ...section, kind: 'said' as const })),
    { heading: notesHeading, lines: notes, kind: 'note' as const },
  ].filter(({ lines }) => lines.length > 0);
  let row = from;
  return parts.flatMap(({ heading, lines, kind }) => {
    const first = row;
    row += lines.length + 2;
    return [
      { row: first, text: heading, kind: `${kind}Heading` as const },
      ...lines.map((text, i) => ({ row: first + 1 + i, text, kind })),
    ];
  });
}

/** Lines in runs of neighbouring rows. */
export function runsOf(lines: readonly TextLine[]): readonly TextLine[][] {
  const runs: TextLine[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run?.at(-1)?.row === line.row - 1) run.push(line);
    else runs.push([line]);
  }
  return runs;
}
