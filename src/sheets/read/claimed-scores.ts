/** Self scores that the sheet of appraisals repeats. */
import { sameNumber } from '../../core/rounding/round';
import { Tag } from '../../core/measures/column';
import { findingsPerColumn } from '../../core/findings/rule';
import type { FigureContext } from './figure-column';
import type { Figures, FigureTables } from './figure-tables';

/**
 * They count where the sheet of self-assessment has no column for the criterion; where it has, it counts, and each
 * difference is a finding.
 */
export function settleClaimedScores(context: FigureContext, tables: FigureTables): void {
  for (const { tables: byKind } of tables.periods) {
    for (const [code, byName] of byKind.claimed) {
      const own = byKind.self.get(code)?.get('x');
      const claimed = byName.get('x');
      if (!own) byKind.self.set(code, byName);
      else if (claimed) reportDifferences(context, own, claimed);
    }
    byKind.claimed.clear();
  }
}

function reportDifferences(context: FigureContext, own: Figures, claimed: Figures): void {
  const { column, origin, criterion } = claimed;
  for (let unit = 0; unit < origin.rows.length; unit++) {
    if (column.tags[unit] !== Tag.number || own.column.tags[unit] !== Tag.number) continue;
    const found = column.numbers[unit]!;
    const expected = own.column.numbers[unit]!;
    if (sameNumber(found, expected)) continue;
    const cell = { sheet: origin.sheet, row: origin.rows[unit]!, column: origin.columns[unit]! };
    const detail = { cell, unit: context.unitCodes[unit]!, criterion, found, expected };
    context.reading.log.addToGroup('self-scores-differ', criterion, detail, findingsPerColumn);
  }
}
