/** `Kết quả ghép phần`: what could not be merged, or is not complete, with a link to each cell. */
import type { Finding } from '../../core/findings/finding';
import type { SheetPlan } from '../../workbook/plan';
import { byGravity } from '../reports/findings';
import { findingText } from '../reports/finding-text';
import type { Texts } from '../texts';
import { mergeColumns, roundSheets } from './round-sheets';
import { centered, codeStyle, columnOf, proseStyle, roundSheet, rowsAboveBody } from './round-table';

/** It is written even where nothing is left to settle, so that the sheet of an earlier merge never stays. */
export function mergeSheet(
  findings: readonly Finding[],
  counts: { readonly files: number; readonly cells: number },
  texts: Texts,
): SheetPlan {
  const listed = byGravity(findings);
  const sheet = roundSheet(
    {
      sheet: roundSheets.merge,
      title: texts.text('rounds.merge.title'),
      lead: texts.text('rounds.merge.lead', { ...counts, findings: listed.length }),
      names: mergeColumns,
      columns: {
        number: { width: 6, style: centered },
        severity: { width: 11, style: centered },
        unit: { width: 11, style: codeStyle },
        criterion: { width: 11, style: codeStyle },
        cell: { width: 9, style: centered },
        what: { width: 56, style: proseStyle },
        found: { width: 24, style: proseStyle },
        expected: { width: 24, style: proseStyle },
        cure: { width: 50, style: proseStyle },
      },
      rows: listed.map((finding, i) => {
        const { cell, what, found, expected, cure } = findingText(finding, texts);
        return {
          number: i + 1,
          severity: texts.text(`severity.${finding.severity}`),
          unit: finding.unit ?? null,
          criterion: finding.criterion ?? null,
          cell,
          what,
          found,
          expected,
          cure,
        };
      }),
      frozenColumns: 0,
    },
    texts,
  );
  return {
    ...sheet,
    links: listed.flatMap(({ cell }, i) =>
      cell
        ? [
            {
              row: rowsAboveBody + i,
              column: columnOf(mergeColumns, 'cell'),
              sheet: cell.sheet,
              target: { row: cell.row, column: cell.column },
              tip: texts.text('rounds.merge.tip'),
            },
          ]
        : [],
    ),
  };
}
