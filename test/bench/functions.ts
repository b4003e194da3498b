/** Custom functions: what our code takes for a call, and what calls through office.js take. */
import { runInThisContext } from 'node:vm';
import { registerFunctions } from '../../src/functions/registration';
import type { FunctionArgument } from '../workbench/host/custom-function-channel';
import { Host } from '../workbench/host/host';
import { PlainCells } from '../workbench/model/plain-cells';
import { WorkbookModel } from '../workbench/model/workbook-model';
import { loadOffice } from '../workbench/office-client';
import { median, report } from './measure';
import { inOwnProcess } from './own-process';

/** Cells with `CHISO.SCORE`, each with figures of its own. */
const scoreCells = 10_000;
/** Spilled arrays, and the units of each: the communes of the country. */
const spills = 50;
const units = 3321;
const rounds = 11;

interface FunctionFigures {
  /** Milliseconds of processor time in our code, which other programs of the machine do not lengthen. */
  readonly score: number;
  readonly ranks: number;
  /** Milliseconds from the calls to the last answer, through office.js and back. */
  readonly channel: number;
  readonly toPage: number;
  readonly fromPage: number;
  readonly wrong: number;
}

interface Call {
  readonly id: string;
  readonly sent: readonly FunctionArgument[];
  /** What the cells show, by arithmetic of this file. */
  readonly expected: readonly (readonly number[])[];
}

/** Run in a process of its own, as office.js takes over the globals. */
export const functionCallers = { functions: () => callFunctions() };

/**
 * Prints calls per second of 10,000 cells and 50 spilled arrays of 3,321 rows, and the messages that carry them. A
 * spilled array is one call, which answers 3,321 cells.
 */
export function benchFunctions(): void {
  const { figures } = inOwnProcess<FunctionFigures>('functions', '');
  const { score, ranks, channel, toPage, fromPage } = figures;
  const perSecond = (count: number, time: number) => Math.round((count / time) * 1000).toLocaleString('en');
  const calls = scoreCells + spills;
  const cells = scoreCells + spills * units;
  const both = (time: number) =>
    `${perSecond(calls, time)} calls/s, ${perSecond(cells, time)} cells/s, ${time.toFixed(0)} ms`;
  report('10,000 cells with SCORE, 50 spilled RANKS of 3,321 rows', [
    ['SCORE in our code', `${perSecond(scoreCells, score)} calls/s (bound: 200,000)`],
    [
      'RANKS in our code',
      `${perSecond(spills * units, ranks)} cells/s, ${(ranks / spills).toFixed(2)} ms each`,
    ],
    ['both in our code', both(score + ranks)],
    ['both through office.js', both(channel)],
    ['messages', `${String(toPage)} with calls, ${String(fromPage)} with answers`],
    ['wrong answers', String(figures.wrong)],
  ]);
}

async function callFunctions(): Promise<FunctionFigures> {
  const host = new Host(new WorkbookModel('so-lieu.xlsx', new PlainCells()));
  openPage();
  loadOffice(host);
  registerFunctions();
  const scores = Array.from({ length: scoreCells }, (_, i) => scoreCall(i));
  const ranks = Array.from({ length: spills }, (_, i) => ranksCall(i));
  const score = timeDirectly(scores);
  const ranking = timeDirectly(ranks);
  const calls = [...scores, ...ranks];
  const start = performance.now();
  const shown = await Promise.all(
    calls.map(({ id, sent }) => host.functions.call(id, sent, { acceptsErrors: true })),
  );
  const channel = performance.now() - start;
  const wrong = calls.filter(({ expected }, i) => !isSame(expected, shown[i]!)).length;
  return { score, ranks: ranking, channel, wrong, ...host.functions.messages };
}

/** What office.js looks for in a page before it finds the bridge. */
function openPage(): void {
  const run = ({ textContent }: { readonly textContent: string }): void => {
    runInThisContext(textContent);
  };
  const document = {
    createElement: () => ({}),
    getElementById: () => null,
    getElementsByTagName: () => [],
    head: { append: run },
  };
  const navigator = { userAgent: 'bench', platform: 'bench' };
  Object.assign(globalThis, {
    window: globalThis,
    document,
    navigator,
    location: { href: '', search: '', hash: '' },
  });
}

/** Median of the processor time of rounds in which the registered functions are called as office.js calls them. */
function timeDirectly(calls: readonly Call[]): number {
  const { mappings } = (CustomFunctions as unknown as Registered)._association;
  const invocation = {};
  return median(
    Array.from({ length: rounds }, () => {
      const before = process.cpuUsage();
      for (const { id, sent } of calls) mappings[id]!(...sent, invocation);
      return process.cpuUsage(before).user / 1000;
    }),
  );
}

interface Registered {
  readonly _association: {
    readonly mappings: Readonly<Record<string, (...sent: readonly unknown[]) => unknown>>;
  };
}

/** Rules of four kinds, each cell with figures of its own. */
function scoreCall(i: number): Call {
  const [rule, max, first, second, points] = (
    [
      ['TYLE(r; 80%)', 10, i, scoreCells, 10 * Math.min(1, i / scoreCells / 0.8)],
      ['max*a/b', 5, i, scoreCells, (5 * i) / scoreCells],
      ['CONG_MOI(n; 0,5)', 2, i % 7, null, Math.min(2, 0.5 * (i % 7))],
      ['MUC(x; ">90%"; 2; ">=70%"; 1; 0)', 2, i / scoreCells, null, bandPoints(i / scoreCells)],
    ] as const
  )[i % 4]!;
  const sent = [rule, [[max]], [[first]], second === null ? null : [[second]], null];
  return { id: 'SCORE', sent, expected: [[points]] };
}

function bandPoints(share: number): number {
  if (share > 0.9) return 2;
  return share >= 0.7 ? 1 : 0;
}

/** Different results for every unit, so that the best has rank 1 and the others follow. */
function ranksCall(i: number): Call {
  const order = Array.from({ length: units }, (_, unit) => (unit * 1000 + i) % units);
  const scores = order.map((place) => [place / 100]);
  return { id: 'RANKS', sent: [scores, null, null], expected: order.map((place) => [units - place]) };
}

function isSame(expected: Call['expected'], shown: readonly (readonly unknown[])[]): boolean {
  return (
    expected.length === shown.length &&
    expected.every((row, i) => row.every((cell, j) => Math.abs(cell - Number(shown[i]![j])) < 1e-9))
  );
}
