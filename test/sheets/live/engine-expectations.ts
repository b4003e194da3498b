/** What scores, totals and lost points have to be, straight from the engine. */
import { GapAnalysis } from '../../../src/core/gaps/gaps';
import type { Scoring } from '../../../src/core/scoring/score';
import { Treatment } from '../../../src/core/scoring/scoreboard';
import type { WorkbookPlan } from '../../../src/workbook/plan';
import { type Expectation, texts } from './live-check';
import { type PlannedTable, plannedTable } from './planned-table';

export function engineExpectations(plan: WorkbookPlan, scoring: Scoring): Expectation[] {
  return [
    ...scoreExpectations(plan, scoring),
    ...totalExpectations(plan, scoring, 'rankings'),
    ...totalExpectations(plan, scoring, 'summary'),
    ...gapExpectations(plan, scoring),
  ];
}

function scoreExpectations(plan: WorkbookPlan, { board }: Scoring): Expectation[] {
  const { sheet, firstRow } = tableNamed(plan, 'scores');
  let row = firstRow - 1;
  return board.units.flatMap((unit) => {
    const panel = board.panels[unit.panel]!;
    return panel.nodes.flatMap((node): Expectation[] => {
      row += 1;
      const result = panel.results.get(node.code)!;
      const treatment = result.treatments[unit.row]!;
      const score = result.scores[unit.row]!;
      const left = treatment >= Treatment.dropped;
      const what = `${unit.unit.code} ${node.code}`;
      return [
        { sheet, row, column: 3, what: `${what} max`, value: left ? '' : result.maxima[unit.row]! },
        {
          sheet,
          row,
          column: 4,
          what: `${what} score`,
          value: left ? { left } : Number.isNaN(score) ? '' : score,
        },
      ];
    });
  });
}

function totalExpectations(plan: WorkbookPlan, { board }: Scoring, id: string): Expectation[] {
  const { sheet, firstRow, headings, rows } = tableNamed(plan, id);
  const column = (key: string) => headings.indexOf(texts.text(`column.${key}`));
  const several = board.panels.length > 1;
  const codes = column('unitCode');
  return rows.flatMap((cells, i) => {
    const unit = board.units.find((candidate) => candidate.unit.code === cells[codes])!;
    const wanted: [string, number | null][] = [
      ['total', unit.score],
      ['totalMax', unit.max],
      ['percent', unit.percent],
      [id === 'rankings' && !several ? 'rank' : 'groupRank', unit.groupRank],
      ...(several && id === 'rankings' ? [['overallRank', unit.rank] as [string, number | null]] : []),
    ];
    return wanted.map(([key, value]) => ({
      sheet,
      row: firstRow + i,
      column: column(key),
      what: `${id} ${unit.unit.code} ${key}`,
      value: value ?? '',
    }));
  });
}

function gapExpectations(plan: WorkbookPlan, scoring: Scoring): Expectation[] {
  const { sheet, firstRow, headings, rows } = tableNamed(plan, 'gaps');
  const gaps = new GapAnalysis(scoring);
  const column = (key: string) => headings.indexOf(texts.text(`column.${key}`));
  const byUnit = new Map(
    scoring.board.units.map(({ unit }, i) => [
      unit.code,
      new Map(gaps.of(i).leaves.map((gap) => [gap.criterion, gap])),
    ]),
  );
  return rows.flatMap((cells, i) => {
    const [code, criterion] = [cells[column('unitCode')] as string, cells[column('criterionCode')] as string];
    const gap = byUnit.get(code)?.get(criterion);
    const earned = gap ? gap.max - gap.lost : 0;
    const wanted: [string, number | null | undefined][] = [
      ['max', gap?.max],
      ['lost', gap?.lost],
      ['overMean', gap?.toMean === null || !gap ? null : -gap.toMean],
      ['overBest', gap?.toBest === null || !gap ? null : -gap.toBest],
      ...(gap
        ? ([['groupMean', gap.toMean === null ? null : earned + gap.toMean]] as [string, number | null][])
        : []),
    ];
    return wanted.map(([key, value]) => ({
      sheet,
      row: firstRow + i,
      column: column(key),
      what: `gap ${code} ${criterion} ${key}`,
      value: value ?? '',
    }));
  });
}

function tableNamed(plan: WorkbookPlan, id: string): PlannedTable {
  return plannedTable(plan.sheets.find(({ name }) => name === texts.text(`sheet.${id}`))!)!;
}
