import { describe, expect, test } from '@jest/globals';
import type { Criterion } from '../../../src/core/criteria/criterion';
import { type LiveWorkbook, liveWorkbook, texts } from './live-check';
import { plannedTable, shownIn } from './planned-table';
import { subjects } from './variants';

/** What no figure changes: numbering, what a criterion can give at most, targets, and earlier periods. */
const givenColumns = new Set(
  ['number', 'max', 'target', 'referenceValue', 'earlierPercent', 'earlierRank'].map((id) =>
    texts.text(`column.${id}`),
  ),
);

/** Numbers in result columns that are no formulas, by sheet and column. */
function constants({ board, plan }: LiveWorkbook): string[] {
  const given = new Set([
    ...givenColumns,
    ...board.settings.comparePeriods.flatMap(({ label }) =>
      ['percent', 'rank'].map((id) => texts.text(`column.against.${id}`, { period: label })),
    ),
  ]);
  const withFixedMax = new Set(board.panels.flatMap(({ nodes }) => fixedMaxima(nodes)));
  return plan.sheets.flatMap((sheet) => {
    const table = plannedTable(sheet);
    if (!table || table.name === 'ChiSo_Findings') return [];
    const code = table.headings.indexOf(texts.text('column.criterionCode'));
    return [...table.rows, ...table.sums].flatMap((cells) =>
      table.headings.flatMap((heading, column) => {
        const isFixedMax =
          heading === texts.text('column.applicableMax') && withFixedMax.has(String(shownIn(cells[code])));
        const isConstant = typeof cells[column] === 'number' && !given.has(heading) && !isFixedMax;
        return isConstant ? [`${table.sheet} / ${heading}`] : [];
      }),
    );
  });
}

/** Codes of leaves, and of sums of criteria none of which can ever be left out. */
function fixedMaxima(nodes: readonly Criterion[]): string[] {
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  const leavesOut = ({ ifNotApplicable, ifNoEvent, ifZeroDenominator }: Criterion) =>
    [ifNotApplicable, ifNoEvent, ifZeroDenominator].some(
      (policy) => policy === 'drop' || policy === 'rescale',
    );
  const isInherited = (node: Criterion): boolean => {
    const above = node.parent === null ? undefined : byCode.get(node.parent);
    return leavesOut(node) || (above !== undefined && isInherited(above));
  };
  const isFixed = (node: Criterion): boolean =>
    node.children.length === 0
      ? !isInherited(node)
      : node.rule === null && node.children.every((code) => isFixed(byCode.get(code)!));
  return nodes.filter((node) => node.children.length === 0 || isFixed(node)).map(({ code }) => code);
}

/** Cells that the report of a live result lists as values. */
function listed({ report }: LiveWorkbook): number {
  return report.values.reduce((sum, [, count]) => sum + count, 0);
}

describe.each(subjects)('the numbers of $name', (subject) => {
  test('are formulas, or are listed with the reason why they are values', async () => {
    const live = await liveWorkbook(await subject.bytes());
    const found = constants(live);
    expect(found.length).toBeLessThanOrEqual(listed(live));
    if (listed(live) === 0) expect(found).toEqual([]);
  });
});
