/** Phiếu kết quả đơn vị: one unit on a page or two: what it has, where it lost, what is said of it, what to do. */
import type { Stage } from '../../core/book';
import { rootCode, type Criterion } from '../../core/criteria/criterion';
import type { CriterionGap, UnitGaps } from '../../core/gaps/gap';
import { bandsFor } from '../../core/grading/grade';
import { roundTo10 } from '../../core/rounding/round';
import {
  NodeState,
  type Panel,
  type Scoreboard,
  Treatment,
  type UnitResult,
} from '../../core/scoring/scoreboard';
import { longestSheetName } from '../../workbook/address';
import type { CellContent, SheetPlan } from '../../workbook/plan';
import { DistinctNames } from '../distinct-names';
import type { NodeCells } from '../live/live-gaps';
import { figuresText } from '../sentences/causes-and-actions';
import { Speech, type UnitStory } from '../sentences/story';
import { unitSentences } from '../sentences/unit-sentences';
import { dataSheets, type ReportRow } from './data-sheet';
import { inputLink } from './input-link';
import { profileCharts } from './profile-charts';
import { statementText } from './recorded-causes';
import {
  optionalColumn,
  rankedCount,
  reportColumn,
  reportFrame,
  type Report,
  type ReportContext,
} from './report';

export const unitProfileReport: Report = (context) => {
  const names = new DistinctNames(longestSheetName);
  return context.profiles.flatMap((unit, i) =>
    profileSheet(context, unit, {
      name: names.take(sheetName(context, unit)),
      table: `ChiSo_Profile_${String(i + 1)}`,
    }),
  );
};

/** Names of several profiles carry the unit's code; what Excel forbids in them becomes `-`, an apostrophe a curly one. */
function sheetName({ board, profiles, texts }: ReportContext, unit: number): string {
  if (profiles.length === 1) return texts.text('sheet.profile');
  const { code } = board.units[unit]!.unit;
  const named = code.replace(/[[\]:*?/\\\p{Cc}]/gu, '-').replaceAll("'", '’');
  return texts.text('sheet.profileOf', { unit: named });
}

/** Column of the points lost. */
const lostAt = 7;

function profileSheet(
  context: ReportContext,
  index: number,
  { name, table }: { readonly name: string; readonly table: string },
): readonly SheetPlan[] {
  const { board, texts } = context;
  const result = board.units[index]!;
  const panel = board.panels[result.panel]!;
  const gaps = context.needsOf(index);
  const story: UnitStory = { board, result, panel, gaps, bands: bandsFor(context.bands, panel.group), texts };
  const frame = reportFrame(context, 'profile');
  const [title = '', ...facts] = frame.titles;
  const nodes = panel.nodes.filter(
    ({ code, kind }) => code !== rootCode && kind !== 'tracking' && kind !== 'gate',
  );
  const lines = new ProfileLines(context, story, index);
  const { remarks, causes, actions, outlook } = unitSentences(story);
  return dataSheets({
    ...frame,
    sheet: name,
    titles: [
      title,
      result.unit.name.toLocaleUpperCase(texts.language),
      ...unitFacts(context, result, panel),
      ...facts,
    ],
    table,
    columns: [
      reportColumn(texts, 'criterionCode', 'code', 9),
      reportColumn(texts, 'criterion', 'text', 38),
      reportColumn(texts, 'applicableMax', 'points', 10),
      optionalColumn(texts, 'stage.self', 'points', 9),
      optionalColumn(texts, 'stage.appraisal1', 'points', 9),
      optionalColumn(texts, 'stage.appraisal2', 'points', 10),
      optionalColumn(texts, 'stage.final', 'points', 9),
      reportColumn(texts, 'lostShort', 'points', 9),
      optionalColumn(texts, lines.quotes ? 'whySaid' : 'why', 'text', 30),
    ],
    rows: nodes.map((node) => lines.row(node)),
    strongRows: nodes.flatMap((node, i) => (node.children.length > 0 ? [i] : [])),
    sums: [lines.row({ ...panel.nodes[0]!, code: texts.text('row.total'), name: '' }, rootCode)],
    sumLabelColumns: 2,
    links: nodes.flatMap((node, row) => {
      const gap = gaps.leaves.find(({ criterion }) => criterion === node.code);
      return gap ? inputLink(gap, { row, column: lostAt }, texts) : [];
    }),
    sections: [
      { heading: texts.text('say.heading.remarks'), lines: remarks.map(bulleted) },
      { heading: texts.text('say.heading.causes'), lines: causes.map(bulleted) },
      { heading: texts.text('say.heading.actions'), lines: [...numbered(actions), ...outlook] },
    ],
    notes: result.provisional ? [texts.text('note.provisional')] : [],
    charts: profileCharts(story, context.live),
    frozenColumns: 2,
    orientation: 'portrait',
  });
}

function bulleted(line: string): string {
  return `- ${line}`;
}

function numbered(lines: readonly string[]): string[] {
  return lines.map((line, i) => `${String(i + 1)}. ${line}`);
}

/** Khối, place, index, grade; then the comparison period. */
function unitFacts({ board, texts }: ReportContext, result: UnitResult, panel: Panel): string[] {
  const { group, count } = { group: panel.group, count: rankedCount(board, panel) };
  const percent = (value: number) => texts.number(value, board.settings.decimals);
  const now = [
    ...(group === '' ? [] : [texts.text('profile.group', { group })]),
    ...(result.percent === null ? [] : [texts.text('profile.percent', { percent: percent(result.percent) })]),
    result.groupRank === null
      ? texts.text('remark.unranked')
      : texts.text('profile.rank', { rank: result.groupRank, count }),
    ...(result.grade === null ? [] : [texts.text('profile.grade', { grade: result.grade })]),
  ];
  const [change] = result.changes;
  const earlier = change?.earlier;
  const before =
    change && earlier && typeof earlier.percent === 'number'
      ? [
          texts.text('profile.earlier', {
            period: change.against.label,
            percent: percent(earlier.percent),
            rank: earlier.rank ?? '–',
            grade: earlier.grade ?? '–',
          }),
        ]
      : [];
  return [now.join(' – '), ...before];
}

/** Where a stage's points stand in a row. */
const stageColumns: readonly Stage[] = ['self', 'appraisal1', 'appraisal2', 'final'];

/** Rows of the table of one unit. */
class ProfileLines {
  private readonly speech: Speech;
  private readonly gaps: ReadonlyMap<string, CriterionGap>;
  private readonly boards: readonly (Scoreboard | null)[];

  constructor(
    private readonly context: ReportContext,
    private readonly story: UnitStory,
    /** Of the unit in `Scoreboard.units`. */
    private readonly index: number,
  ) {
    this.speech = new Speech(story);
    this.gaps = gapsByCode(story.gaps);
    this.boards = stageColumns.map((stage) => context.atStage(stage));
  }

  row(node: Criterion, code = node.code): ReportRow {
    const { result, panel } = this.story;
    const column = panel.results.get(code);
    const max = column?.maxima[result.row] ?? NaN;
    const score = column?.scores[result.row] ?? NaN;
    const isOut = (column?.treatments[result.row] ?? Treatment.missing) >= Treatment.dropped;
    const points = Number.isNaN(score) ? null : score;
    const now = {
      max: isOut || Number.isNaN(max) ? null : max,
      score: points,
      lost: isOut ? null : roundTo10(Math.max(0, max - (points ?? 0))),
    };
    const cells = this.context.live?.gaps.node(this.index, code, now) ?? now;
    return [
      node.code,
      node.name,
      cells.max,
      ...this.boards.map((board, i) => this.stagePoints(board, stageColumns[i]!, node, code, cells)),
      node.kind === 'scored' ? cells.lost : null,
      this.why(node),
    ];
  }

  /** Survey points stand in the column of the second appraisal, which the form gives them. */
  private stagePoints(
    board: Scoreboard | null,
    stage: Stage,
    node: Criterion,
    code: string,
    now: NodeCells,
  ): CellContent {
    const isSurvey = node.source === 'survey' && node.children.length === 0;
    const shown = isSurvey ? (stage === 'appraisal2' ? this.context.board : null) : board;
    if (shown === this.context.board) return now.score;
    const result = shown?.units.find(({ unit }) => unit.code === this.story.result.unit.code);
    const score = result && shown?.panels[result.panel]?.results.get(code)?.scores[result.row];
    if (score === undefined || Number.isNaN(score)) return null;
    return this.context.live?.otherStage(score) ?? score;
  }

  /** Whether the reasons of any line are quoted. */
  get quotes(): boolean {
    return this.story.panel.nodes.some((node) => this.said(node) !== '');
  }

  /** Only what was measured or said, or the state that explains the points. */
  private why(node: Criterion): string {
    const { result, panel, texts } = this.story;
    if (node.children.length > 0) return '';
    const state = panel.results.get(node.code)?.states[result.row] ?? NodeState.missing;
    const gap = this.gaps.get(node.code);
    const measured =
      state !== NodeState.value
        ? stateWord(state, texts)
        : gap && gap.lost > 0
          ? (figuresText(gap, this.speech, false) ?? '')
          : '';
    return this.speech.list([measured, this.said(node)].filter((text) => text !== ''));
  }

  /** What was said of the points that the unit lost here. */
  private said({ code }: Criterion): string {
    const { result, texts } = this.story;
    const statement = this.context.statements.get(code)?.get(result.unit.code);
    const isLost = (this.gaps.get(code)?.lost ?? 0) > 0;
    return statement && isLost ? statementText(statement, texts) : '';
  }
}

function gapsByCode({ leaves }: UnitGaps): ReadonlyMap<string, CriterionGap> {
  return new Map(leaves.map((gap) => [gap.criterion, gap]));
}

function stateWord(state: number, texts: ReportContext['texts']): string {
  const name = Object.entries(NodeState).find(([, value]) => value === state)?.[0] ?? 'missing';
  return texts.text(`state.${name}`);
}
