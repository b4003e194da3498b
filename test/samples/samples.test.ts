import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { NodeState, type Scoreboard, type UnitResult } from '../../src/core/scoring/scoreboard';
import { scoreBook } from '../../src/core/scoring/score';
import { Tag } from '../../src/core/measures/column';
import { readIndexBook } from '../../src/sheets/read/index-book';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { samples } from './samples';
import { sampleBytes } from './write-sample';

/** What the source of a sample published, or what was put into an invented one. */
interface Expected {
  readonly period: string;
  readonly stage: string;
  readonly provisional: boolean;
  readonly mean?: number;
  readonly count?: number;
  readonly units: Readonly<Record<string, ExpectedUnit>>;
  /** Percent by reference row. */
  readonly references?: Readonly<Record<string, { readonly percent: number }>>;
  /** Applicable maxima by unit. */
  readonly maxima?: Readonly<Record<string, number>>;
  readonly states?: Readonly<Record<string, Readonly<Record<string, keyof typeof NodeState>>>>;
  readonly tied?: readonly (readonly [string, string])[];
  /** Severity and rule of the findings, in order. */
  readonly findings: readonly (readonly [string, string])[];
}

interface ExpectedUnit {
  readonly score: number;
  readonly max: number;
  readonly percent: number;
  readonly rank: number | null;
  readonly published: {
    readonly score: number | null;
    readonly percent: number | null;
    readonly rank: number | null;
  } | null;
  /** Percent of single criteria, to the one decimal that was printed. */
  readonly percents?: Readonly<Record<string, number>>;
  /** Points of single criteria, to four decimals. */
  readonly points?: Readonly<Record<string, number>>;
  /** Lost points of the leaves, most first. */
  readonly lost?: readonly (readonly [string, number])[];
  /** Points below another unit, and by nothing else than these. */
  readonly below?: { readonly reference: string; readonly by: Readonly<Record<string, number>> };
  /** Values of tracking criteria; null = missing. */
  readonly shown?: Readonly<Record<string, number | null>>;
}

const file = (name: string) => path.join('assets', 'samples', `${name}.xlsx`);

async function scored(name: string): Promise<Scoreboard> {
  const workbook = XlsxWorkbook.open(readFileSync(file(name)), { name: `${name}.xlsx` });
  return scoreBook(readIndexBook(await workbook.read({})));
}

const cases = samples.map(({ name }) => ({
  name,
  expected: JSON.parse(
    readFileSync(path.join('test', 'cases', 'samples', `${name}.json`), 'utf8'),
  ) as Expected,
}));

describe.each(cases)('the sample $name', ({ name, expected }) => {
  test('is what its generator writes', async () => {
    const sample = samples.find((candidate) => candidate.name === name)!;
    const written = XlsxWorkbook.open(await sampleBytes(sample), { name });
    const shipped = XlsxWorkbook.open(readFileSync(file(name)), { name });
    expect((await shipped.read({})).sheets).toEqual((await written.read({})).sheets);
  });

  test('is scored for its period and stage, and raises what is known to be doubtful and nothing else', async () => {
    const board = await scored(name);
    expect([board.settings.period.label, board.stage]).toEqual([expected.period, expected.stage]);
    const raised = board.findings.filter(({ status }) => status === 'fail');
    expect(raised.map(({ severity, ruleId }) => [severity, ruleId])).toEqual(expected.findings);
    expect(board.provisional).toBe(expected.provisional);
    if (expected.count !== undefined) expect(board.summary.count).toBe(expected.count);
    if (expected.mean !== undefined) expect(board.summary.mean).toBeCloseTo(expected.mean, 2);
  });

  test('gives the published totals and ranks, with what was published beside them', async () => {
    const board = await scored(name);
    for (const [code, unit] of Object.entries(expected.units)) {
      const result = resultOf(board, code);
      const { score, max, percent, rank, published } = result;
      expect({ code, score, max, percent, rank }).toEqual({
        code,
        score: unit.score,
        max: unit.max,
        percent: unit.percent,
        rank: unit.rank,
      });
      expect(
        published && { score: published.score, percent: published.percent, rank: published.rank },
      ).toEqual(unit.published);
    }
    for (const [code, { percent }] of Object.entries(expected.references ?? {}))
      expect(board.references.find((reference) => reference.unit === code)?.percent).toBe(percent);
  });

  test('gives the published figures of its criteria', async () => {
    const board = await scored(name);
    for (const [code, unit] of Object.entries(expected.units)) {
      const result = resultOf(board, code);
      for (const [criterion, percent] of Object.entries(unit.percents ?? {})) {
        const { score, max } = nodeOf(board, result, criterion);
        expect([criterion, Number(((100 * score) / max).toFixed(1))]).toEqual([criterion, percent]);
      }
      for (const [criterion, points] of Object.entries(unit.points ?? {}))
        expect([criterion, decimal(nodeOf(board, result, criterion).score)]).toEqual([criterion, points]);
      if (unit.lost) expect(lostOf(board, result)).toEqual(unit.lost);
      if (unit.below) {
        const reference = resultOf(board, unit.below.reference);
        expect(belowOf(board, result, reference)).toEqual(unit.below.by);
      }
      for (const [criterion, value] of Object.entries(unit.shown ?? {}))
        expect([criterion, shownOf(board, result, criterion)]).toEqual([criterion, value]);
    }
  });

  const { states } = expected;
  if (!states) return;
  test('keeps what does not apply, did not happen and is missing apart', async () => {
    const board = await scored(name);
    for (const [code, max] of Object.entries(expected.maxima ?? {}))
      expect([code, resultOf(board, code).max]).toEqual([code, max]);
    for (const [code, known] of Object.entries(states))
      for (const [criterion, state] of Object.entries(known))
        expect([code, criterion, nodeOf(board, resultOf(board, code), criterion).state]).toEqual([
          code,
          criterion,
          NodeState[state],
        ]);
    for (const [one, other] of expected.tied ?? []) {
      const [first, second] = [resultOf(board, one), resultOf(board, other)];
      expect([first.tied, second.tied]).toEqual([true, true]);
      expect(first.groupRank).toBe(second.groupRank);
    }
  });
});

function resultOf(board: Scoreboard, code: string): UnitResult {
  const result = board.units.find(({ unit }) => unit.code === code);
  if (!result) throw new Error(`no unit ${code}`);
  return result;
}

function nodeOf(board: Scoreboard, { panel, row }: UnitResult, code: string) {
  const column = board.panels[panel]?.results.get(code);
  if (!column) throw new Error(`no criterion ${code}`);
  return {
    score: column.scores[row]!,
    max: column.maxima[row]!,
    state: column.states[row]!,
    shown: column.shown,
  };
}

function leavesOf(board: Scoreboard, result: UnitResult): string[] {
  const nodes = board.panels[result.panel]?.nodes ?? [];
  return nodes
    .filter((node) => node.children.length === 0 && node.kind === 'scored')
    .map((node) => node.code)
    .filter((code) => nodeOf(board, result, code).state === NodeState.value);
}

/** Most first; equal losses in the order of the criteria. */
function lostOf(board: Scoreboard, result: UnitResult): [string, number][] {
  return leavesOf(board, result)
    .map((code): [string, number] => {
      const { score, max } = nodeOf(board, result, code);
      return [code, decimal(max - score)];
    })
    .sort(([, a], [, b]) => b - a);
}

function belowOf(board: Scoreboard, result: UnitResult, reference: UnitResult): Record<string, number> {
  const behind = leavesOf(board, result)
    .map((code): [string, number] => [
      code,
      decimal(nodeOf(board, reference, code).score - nodeOf(board, result, code).score),
    ])
    .filter(([, points]) => points > 0);
  return Object.fromEntries(behind);
}

function shownOf(board: Scoreboard, result: UnitResult, code: string): number | null {
  const { shown } = nodeOf(board, result, code);
  if (!shown) return null;
  const at = result.row * shown.step;
  return shown.tags[at] === Tag.number ? decimal(shown.numbers[at]!) : null;
}

function decimal(value: number): number {
  return Number(value.toFixed(4));
}
