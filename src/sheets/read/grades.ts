/** Reads the sheet Xếp loại. */
import type { GradeBand } from '../../core/book';
import { parseNumberText } from '../../core/measures/number-text';
import { ruleReads } from '../../core/rules/names';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { allUnitsWords, gradeByWords } from '../words';
import { boundText } from './bound-text';
import type { Cell } from './cell';
import type { CodeIndex } from './codes';
import type { GroupNames } from './groups';
import { foldName, Vocabulary, nearestWord } from './names';
import type { Reading } from './reading';
import { readRule } from './rules';
import { openTable } from './table';

const by = new Vocabulary(gradeByWords);
const allUnits = new Vocabulary(allUnitsWords);

/** Bands in sheet order; a row without a bound that can be read is no band. */
export function readGrades(
  reading: Reading,
  sheet: SheetSnapshot | undefined,
  groups: GroupNames,
  criteria: CodeIndex,
): readonly GradeBand[] {
  if (!sheet) return [];
  const table = openTable(reading, sheet, 'grades');
  if (!table) reading.log.add('header-not-found', { sheet: sheet.name });
  const bands: GradeBand[] = [];
  for (const row of table?.rows() ?? []) {
    const fromCell = row.at('from');
    const name = row.text('name');
    const kind = row.at('by').word(by) ?? 'percent';
    const bound = boundOf(reading, fromCell, kind !== 'score');
    if (name !== '' && fromCell.text === '' && fromCell.error === null) {
      reading.log.add('grade-without-bound', { cell: fromCell.ref, found: name });
    }
    if (!bound || !fromCell.ref || name === '') continue;
    const group = row.mergedText('group');
    const known = groups.find(group);
    if (group !== '' && known === null) {
      const expected = groups.nearestTo(group);
      reading.log.add('unknown-group', { cell: row.at('group').ref, found: group, expected });
    }
    const condition = readRule(row.at('condition'), null, reading.log);
    for (const code of condition.rule ? ruleReads(condition.rule).nodes : []) {
      // The condition looks it up exactly as it is written.
      if (criteria.find(code) === code) continue;
      const expected = criteria.find(code) ?? criteria.nearestTo(code);
      reading.log.add('unknown-reference', { cell: row.at('condition').ref, found: code, expected });
    }
    const quotaOf = row.text('quotaOf');
    bands.push({
      group: known ?? group,
      by: kind,
      ...bound,
      name,
      condition: condition.rule,
      conditionText: condition.ruleText,
      quota: row.at('quota').share(),
      quotaOf: quotaOf === '' || allUnits.valueOf(quotaOf) === null ? null : quotaOf,
      cell: fromCell.ref,
    });
  }
  return bands.map((band) => ({ ...band, quotaOf: gradeNamed(reading, band, bands) }));
}

/** `80` is from 80, `>80` above it; on a scale of percent `80%` is 80 too. */
function boundOf(
  reading: Reading,
  cell: Cell,
  isPercentScale: boolean,
): Pick<GradeBand, 'from' | 'exclusive'> | null {
  const comparison = boundText(cell.text);
  const from = comparison
    ? comparedNumber(comparison.number)
    : isPercentScale
      ? cell.percent()
      : cell.number();
  if (from === null) {
    const at = { cell: cell.ref, found: cell.text };
    if (comparison) reading.log.add('number-unreadable', { ...at, parameters: { column: 'from' } });
    return null;
  }
  if (isPercentScale && from > 0 && from <= 1) {
    const at = { cell: cell.ref, found: from, expected: from * 100 };
    reading.log.addToGroup('share-for-percent', cell.ref?.sheet ?? '', at);
  }
  return { from, exclusive: comparison?.exclusive ?? false };
}

function comparedNumber(text: string): number | null {
  const number = parseNumberText(text.replace(/%$/, ''));
  return number?.kind === 'certain' ? number.value : null;
}

function gradeNamed(reading: Reading, band: GradeBand, bands: readonly GradeBand[]): string | null {
  const { quotaOf } = band;
  if (quotaOf === null) return null;
  const names = bands.filter((other) => other.group === band.group).map((other) => other.name);
  const known = names.find((name) => foldName(name) === foldName(quotaOf));
  if (known !== undefined) return known;
  reading.log.add('unknown-grade', {
    cell: band.cell,
    found: quotaOf,
    expected: nearestWord(quotaOf, names),
  });
  return quotaOf;
}
