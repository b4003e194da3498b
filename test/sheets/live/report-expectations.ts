/**
 * What every formula of a written result has to show once its inputs are others: what a result written for those
 * inputs says of the same unit, criterion or khối. The order of rows may differ, for it is a value.
 */
import type { Scoreboard } from '../../../src/core/scoring/scoreboard';
import type { WorkbookPlan } from '../../../src/workbook/plan';
import { chartExpectations } from './chart-expectations';
import { type Expectation, texts } from './live-check';
import { lossExpectations } from './loss-expectations';
import { type PlannedTable, plannedTable, shownIn } from './planned-table';

/** @param now what is written for the changed inputs, and `board` what the engine makes of them. */
export function reportExpectations(plan: WorkbookPlan, now: WorkbookPlan, board: Scoreboard): Expectation[] {
  return plan.sheets.flatMap((sheet) => {
    const table = plannedTable(sheet);
    if (!table) return [];
    const other = now.sheets.find(({ name }) => name === sheet.name);
    const otherTable = other ? plannedTable(other) : null;
    const profile = /^ChiSo_Profile_(\d+)$/.exec(table.name)?.[1];
    const unit = profile === undefined ? null : board.units[Number(profile) - 1]!;
    return [
      ...tableExpectations(table, otherTable, board),
      ...sumExpectations(table, otherTable),
      ...chartExpectations(sheet, other, board, unit),
    ];
  });
}

function tableExpectations(table: PlannedTable, now: PlannedTable | null, board: Scoreboard): Expectation[] {
  if (table.name === 'ChiSo_MostLost') return lossExpectations(table, board);
  const keyOf = rowKeys(table.headings);
  const nowKeyOf = now && rowKeys(now.headings);
  const rows = new Map((now?.rows ?? []).map((cells) => [nowKeyOf!(cells), cells]));
  return table.rows.flatMap((cells, i) => {
    const found = rows.get(keyOf(cells));
    return table.headings.flatMap((heading, column): Expectation[] => {
      const value = found
        ? columnNow(table, now!, heading, column, cells, found)
        : withoutRow(table, heading, cells, board);
      const what = `${table.sheet} / ${keyOf(cells)} / ${heading}`;
      return value === null ? [] : [{ sheet: table.sheet, row: table.firstRow + i, column, what, value }];
    });
  });
}

/** Rows under a table are told by their labels. */
function sumExpectations(table: PlannedTable, now: PlannedTable | null): Expectation[] {
  return table.sums.flatMap((cells, i) => {
    const found = now?.sums.find(([label]) => label === cells[0]);
    if (!found) return [];
    return table.headings.flatMap((heading, column): Expectation[] => {
      const value = columnNow(table, now!, heading, column, cells, found);
      const row = table.firstRow + table.rows.length + i;
      const what = `${table.sheet} / ${String(shownIn(cells[0]))} / ${heading}`;
      return value === null ? [] : [{ sheet: table.sheet, row, column, what, value }];
    });
  });
}

type Cells = PlannedTable['rows'][number];

/** What tells the rows of a table apart. */
function rowKeys(headings: readonly string[]): (cells: Cells) => string {
  const columns = ['group', 'unitCode', 'unitName', 'criterionCode'].flatMap((id) => {
    const column = headings.indexOf(texts.text(`column.${id}`));
    return column < 0 ? [] : [column];
  });
  return (cells) => columns.map((column) => shownIn(cells[column])).join(' | ');
}

function columnNow(
  table: PlannedTable,
  now: PlannedTable,
  heading: string,
  column: number,
  cells: Cells,
  found: Cells,
): Expectation['value'] | null {
  const at = now.headings.indexOf(heading);
  // A column with nothing to say is left out.
  const value = at < 0 ? '' : shownIn(found[at]);
  if (value === 'KAD' || value === 'KPS') return { left: true };
  // The points of the stage of self-assessment are kept.
  if (heading === texts.text('column.appraisalDifference')) {
    const appraised = shownIn(found[now.headings.indexOf(texts.text('column.appraisedScore'))]);
    const self = shownIn(cells[table.headings.indexOf(texts.text('column.selfScore'))]);
    return typeof appraised === 'number' && typeof self === 'number' ? appraised - self : '';
  }
  // How many had a grade is kept, but whom it is about is not: those that have a place now.
  const grade = gradeOfChange(heading, table.headings);
  if (grade !== null) {
    const count = (row: Cells, headings: readonly string[]) => Number(shownIn(row[headings.indexOf(grade)]));
    const before = count(cells, table.headings) - Number(shownIn(cells[column]));
    return count(found, now.headings) - before;
  }
  return typeof value === 'boolean' ? null : value;
}

/** Heading of the count that a change of counts goes with; null for other columns. */
function gradeOfChange(heading: string, headings: readonly string[]): string | null {
  const count = headings[headings.indexOf(heading) - 2] ?? '';
  return isOfGrade('count', count) && isOfGrade('change', heading) ? count : null;
}

function isOfGrade(id: string, heading: string): boolean {
  const [before = '', after = ''] = texts.text(`column.grade.${id}`, { grade: '|' }).split('|');
  return heading.startsWith(before) && heading.endsWith(after);
}

/** A row that a result written now would not have. */
function withoutRow(
  table: PlannedTable,
  heading: string,
  cells: Cells,
  board: Scoreboard,
): Expectation['value'] | null {
  if (table.name !== 'ChiSo_Leaders') return null;
  const { rankBy } = board.settings;
  const code = cells[table.headings.indexOf(texts.text('column.unitCode'))];
  const result = board.units.find(({ unit }) => unit.code === code)!;
  const mean = board.groups[result.panel]!.mean;
  const key = result[rankBy];
  const ofTotal = new Map<string, number | null>([
    [texts.text('column.rank'), result.groupRank],
    [texts.text('column.groupRank'), result.groupRank],
    [texts.text(rankBy === 'percent' ? 'column.percent' : 'column.total'), key],
    [
      texts.text(rankBy === 'percent' ? 'column.overMeanPercent' : 'column.overMean'),
      key === null || mean === null ? null : key - mean,
    ],
  ]);
  return ofTotal.has(heading) ? (ofTotal.get(heading) ?? '') : null;
}
