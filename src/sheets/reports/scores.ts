/** Bảng điểm chi tiết: every criterion of every unit, one row each, in the order of the criteria sheet. */
import { NodeState, Treatment, type NodeColumn, type Panel } from '../../core/scoring/scoreboard';
import { isShownOnly, rootCode, type Criterion } from '../../core/criteria/criterion';
import type { LiveResult } from '../live/live-result';
import type { Texts } from '../texts';
import { dataSheets, type ReportRow } from './data-sheet';
import { stateNotes } from './notes';
import { reportColumn, reportFrame, type Report } from './report';

export const scoresReport: Report = (context) => {
  const { board, texts } = context;
  const rows: ReportRow[] = [];
  const words = stateWords(texts);
  board.units.forEach((result, index) => {
    const panel = board.panels[result.panel];
    if (!panel) return;
    const unit = unitRows(panel, result.row, result.unit.code, words, texts);
    rows.push(...(context.live ? liveRows(unit, index, panel, context.live) : unit));
  });
  const sheets = dataSheets({
    ...reportFrame(context, 'scores'),
    table: 'ChiSo_Scores',
    columns: [
      reportColumn(texts, 'unitCode', 'code', 16),
      reportColumn(texts, 'criterionCode', 'code', 12),
      reportColumn(texts, 'criterion', 'text', 58),
      reportColumn(texts, 'applicableMax', 'points'),
      reportColumn(texts, 'score', 'points'),
      reportColumn(texts, 'state', 'text', 22),
    ],
    rows,
    sums: [],
    sumLabelColumns: 0,
    notes: [...stateNotes(board, texts), ...(context.live ? liveNotes(context.live, texts) : [])],
    frozenColumns: 3,
    orientation: 'portrait',
  });
  return sheets.map((sheet) => context.live?.withHelpers(sheet) ?? sheet);
};

/** That the cells are formulas, and which of them are not, and why. */
function liveNotes({ inWords, values }: LiveResult, texts: Texts): string[] {
  return [
    texts.text('note.live'),
    ...(inWords ? [] : [texts.text('note.live.withoutWords')]),
    ...values.map(([reason, count]) =>
      texts.text('note.live.values', { count, reason: texts.text(`note.live.${reason}`) }),
    ),
  ];
}

/** The same rows with formulas for maximum, score and state. */
function liveRows(rows: readonly ReportRow[], unit: number, panel: Panel, live: LiveResult): ReportRow[] {
  return rows.map((row, i) => {
    const { max, score, state } = live.row(unit, panel.nodes[i]!.code);
    return [...row.slice(0, 3), max, score, state];
  });
}

function unitRows(
  panel: Panel,
  row: number,
  unit: string,
  words: ReadonlyMap<number, string>,
  texts: Texts,
): ReportRow[] {
  return panel.nodes.flatMap((node) => {
    const column = panel.results.get(node.code);
    if (!column) return [];
    const score = column.scores[row] ?? NaN;
    const max = column.maxima[row] ?? NaN;
    const cells: ReportRow = [
      unit,
      node.code,
      node.code === rootCode && node.name === '' ? texts.text('word.index') : node.name,
      isOut(node, column, row) || Number.isNaN(max) ? null : max,
      Number.isNaN(score) ? null : score,
      stateText(column, row, words, texts),
    ];
    return [cells];
  });
}

/** A dropped node has no maximum to be measured against. */
function isOut(node: Criterion, column: NodeColumn, row: number): boolean {
  if (isShownOnly(node)) return true;
  const treatment = column.treatments[row];
  return treatment === Treatment.dropped || treatment === Treatment.rescaled;
}

function stateText(
  column: NodeColumn,
  row: number,
  words: ReadonlyMap<number, string>,
  texts: Texts,
): string {
  const state = column.states[row] ?? NodeState.missing;
  return state === NodeState.value && column.partial[row] === 1
    ? texts.text('state.partial')
    : (words.get(state) ?? '');
}

function stateWords(texts: Texts): ReadonlyMap<number, string> {
  return new Map(Object.entries(NodeState).map(([name, state]) => [state, texts.text(`state.${name}`)]));
}
