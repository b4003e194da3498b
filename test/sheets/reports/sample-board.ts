/** Small scoreboards written by hand, so that reports are tested without the engine that makes them. */
import { blankCriterion } from '../../../src/core/criteria/blank-criterion';
import { defaultSettings } from '../../../src/core/default-settings';
import type { Settings, Unit } from '../../../src/core/book';
import { rootCode, type Criterion } from '../../../src/core/criteria/criterion';
import type { Finding } from '../../../src/core/findings/finding';
import type { CriterionGap, UnitGaps } from '../../../src/core/gaps/gap';
import type { Period } from '../../../src/core/periods/period';
import {
  NodeState,
  Treatment,
  type NodeColumn,
  type Panel,
  type Scoreboard,
  type UnitResult,
} from '../../../src/core/scoring/scoreboard';
import { textsFor } from '../../../src/locale/texts';
import type { ReportContext } from '../../../src/sheets/reports/report';
import type { SheetPlan } from '../../../src/workbook/plan';

export const period: Period = {
  label: '2023',
  key: '2023',
  from: '2023-01-01',
  to: '2023-12-31',
  months: 12,
  year: 2023,
  known: true,
};

export const settings: Settings = {
  ...defaultSettings(period),
  indexName: 'Chỉ số cải cách hành chính',
  decision: 'Quyết định số 01/QĐ-UBND',
  setVersion: '2023',
};

export function criterion(code: string, more: Partial<Criterion> = {}): Criterion {
  const dot = code.lastIndexOf('.');
  return {
    ...blankCriterion(code),
    name: `Tiêu chí ${code}`,
    parent: code === rootCode ? null : dot < 0 ? rootCode : code.slice(0, dot),
    source: 'self',
    ...more,
  };
}

export interface SampleNode {
  readonly criterion: Criterion;
  /** Score per unit; null = missing. */
  readonly scores: readonly (number | null)[];
  readonly max: number;
  readonly states?: readonly NodeState[];
  readonly treatments?: readonly Treatment[];
}

function nodeColumn({ scores, max, states, treatments }: SampleNode): NodeColumn {
  return {
    scores: Float64Array.from(scores, (score) => score ?? NaN),
    maxima: new Float64Array(scores.length).fill(max),
    states: Uint8Array.from(
      scores,
      (score, i) => states?.[i] ?? (score === null ? NodeState.missing : NodeState.value),
    ),
    treatments: Uint8Array.from(
      scores,
      (score, i) => treatments?.[i] ?? (score === null ? Treatment.missing : Treatment.counted),
    ),
    partial: new Uint8Array(scores.length),
    shown: null,
  };
}

export function unit(code: string, group = ''): Unit {
  return {
    code,
    name: `Đơn vị ${code}`,
    group,
    parent: null,
    ranked: true,
    predecessors: [],
    validFrom: null,
    validTo: null,
    cell: null,
  };
}

export interface SampleUnit extends Partial<Omit<UnitResult, 'unit'>> {
  readonly code: string;
  readonly group?: string;
}

/** A board with one panel per group in order of appearance; nodes hold scores of all units in sheet order. */
export function sampleBoard(
  units: readonly SampleUnit[],
  nodes: readonly SampleNode[],
  more: Partial<Scoreboard> = {},
): Scoreboard {
  const groups = [...new Set(units.map((one) => one.group ?? ''))];
  const members = (group: string) =>
    units.flatMap((one, index) => ((one.group ?? '') === group ? [index] : []));
  const panels = groups.map((group): Panel => {
    const indexes = members(group);
    return {
      group,
      nodes: nodes.map((node) => node.criterion),
      results: new Map(
        nodes.map((node) => [
          node.criterion.code,
          nodeColumn({
            ...node,
            scores: indexes.map((i) => node.scores[i] ?? null),
            ...(node.states && { states: indexes.map((i) => node.states![i]!) }),
            ...(node.treatments && { treatments: indexes.map((i) => node.treatments![i]!) }),
          }),
        ]),
      ),
      units: Int32Array.from(indexes),
    };
  });
  const results = units.map(({ code, group = '', ...result }, index): UnitResult => {
    const panel = groups.indexOf(group);
    return {
      unit: unit(code, group),
      panel,
      row: members(group).indexOf(index),
      score: null,
      max: null,
      percent: null,
      exactScore: null,
      exactPercent: null,
      rank: null,
      groupRank: null,
      tied: false,
      grade: null,
      provisional: false,
      nothingSubmitted: false,
      published: null,
      changes: [],
      ...result,
    };
  });
  return {
    settings,
    stage: settings.stage,
    ties: settings.ties,
    panels,
    units: results,
    summary: { group: null, count: units.length, mean: 80, best: 90, bestUnits: [units[0]?.code ?? ''] },
    groups: groups.map((group) => ({
      group,
      count: members(group).length,
      mean: 80,
      best: 90,
      bestUnits: [],
    })),
    left: [],
    references: [],
    provisional: false,
    findings: [],
    ...more,
  };
}

export function sampleContext(board: Scoreboard, more: Partial<ReportContext> = {}): ReportContext {
  return {
    board,
    self: null,
    appraised: false,
    needsOf: (index) => unitGaps(board.units[index]!.unit.code, []),
    atStage: (stage) => (stage === board.stage ? board : null),
    bands: [],
    statements: new Map(),
    profiles: [],
    gapsOf: (index) => unitGaps(board.units[index]!.unit.code, []),
    written: new Set(),
    texts: textsFor('vi'),
    ...more,
  };
}

export function unitGaps(code: string, leaves: readonly CriterionGap[]): UnitGaps {
  return {
    unit: code,
    score: null,
    percent: null,
    rank: null,
    target: null,
    toTarget: null,
    leaves,
    areas: [],
    plan: [],
    reaches: null,
  };
}

export function gap(code: string, more: Partial<CriterionGap> = {}): CriterionGap {
  return {
    criterion: code,
    area: code,
    isLeaf: true,
    score: 6,
    max: 10,
    lost: 4,
    toMean: 1,
    toBest: 3,
    bestUnits: ['A'],
    toReference: null,
    changes: [],
    measures: [],
    cell: null,
    needed: null,
    ...more,
  };
}

export function finding(ruleId: string, more: Partial<Finding> = {}): Finding {
  return { ruleId, severity: 'error', status: 'fail', ...more };
}

/** A sheet's table as heading -> cell per row. */
export function tableRows(plan: SheetPlan): Map<string, unknown>[] {
  const table = plan.tables[0]!;
  const block = plan.blocks.find((candidate) => candidate.row === table.range.row)!;
  return block.rows
    .slice(1)
    .map((row) => new Map(table.columns.map((heading, i) => [heading, row[i] ?? null])));
}

/** Texts under the table: sums and notes. */
export function textsBelow(plan: SheetPlan): string[] {
  const { range } = plan.tables[0]!;
  return plan.blocks
    .filter((block) => block.row >= range.row + range.rows && block.column < range.columns)
    .flatMap((block) => block.rows.flat())
    .filter((cell): cell is string => typeof cell === 'string');
}
