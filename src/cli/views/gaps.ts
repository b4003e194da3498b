/** A unit's lost points as people read them in a terminal. */
import type { CriterionGap, Goal, PlanStep, UnitGaps } from '../../core/gaps/gap';
import type { Scoreboard } from '../../core/scoring/scoreboard';
import { bandsFor } from '../../core/grading/grade';
import type { UnitGapsFound } from '../../jobs/gaps';
import type { LanguageTexts } from '../../locale/texts';
import { measureName } from '../../sheets/sentences/measure-name';
import type { UnitStory } from '../../sheets/sentences/story';
import { unitSentences } from '../../sheets/sentences/unit-sentences';
import { textTable } from './text-table';

const listedGaps = 10;

/** How things are called and numbers written in one answer. */
interface Writing {
  readonly texts: LanguageTexts;
  /** Names of criteria by code. */
  readonly names: ReadonlyMap<string, string>;
  readonly points: (value: number | null) => string;
}

/** Lines ending with a line break. `asked` is the goal of the command line; without it the settings name one. */
export function gapsView(
  { book, board, gaps, goal }: UnitGapsFound,
  asked: Goal | null,
  texts: LanguageTexts,
): string {
  const { decimals } = board.settings;
  const result = board.units.find(({ unit }) => unit.code === gaps.unit);
  const panel = result && board.panels[result.panel];
  const writing: Writing = {
    texts,
    names: new Map(panel?.nodes.map((node) => [node.code, node.name])),
    points: (value) => (value === null ? '–' : texts.number(value, decimals)),
  };
  const count = board.groups.find(({ group }) => group === panel?.group)?.count ?? 0;
  const about = { name: result?.unit.name ?? gaps.unit, max: result?.max ?? null, count };
  return [
    headingLine(gaps, about, writing),
    '',
    ...lostLines(gaps.leaves, { alone: count < 2, reference: referenceName(board, gaps.unit) }, writing),
    ...(result && panel
      ? spokenLines({ board, result, panel, gaps, bands: bandsFor(book.grades, panel.group), texts })
      : []),
    ...(goal
      ? ['', ...(asked ? [] : [texts.text('cli.gaps.ownTarget')]), ...goalLines(board, gaps, goal, writing)]
      : []),
    '',
  ].join('\n');
}

/** The unit that others are measured by, unless it is this one. */
function referenceName({ settings, units }: Scoreboard, unit: string): string | null {
  const reference = units.find((result) => result.unit.code === settings.referenceUnit);
  return !reference || reference.unit.code === unit ? null : reference.unit.name;
}

function spokenLines(story: UnitStory): string[] {
  const { remarks, causes, actions, outlook } = unitSentences(story);
  const part = (heading: string, lines: readonly string[]) =>
    lines.length === 0
      ? []
      : ['', story.texts.text(`say.heading.${heading}`), ...lines.map((line) => `  - ${line}`)];
  return [
    ...part('remarks', remarks),
    ...part('causes', causes),
    ...part('actions', [...actions, ...outlook]),
  ];
}

function headingLine(
  { unit, score, percent, rank }: UnitGaps,
  { name, max, count }: { readonly name: string; readonly max: number | null; readonly count: number },
  { texts, points }: Writing,
): string {
  const facts = { code: unit, name, score: points(score), max: points(max), percent: points(percent) };
  if (score === null) return texts.text('cli.gaps.noTotal', facts);
  if (rank === null) return texts.text('cli.gaps.headingUnranked', facts);
  return texts.text('cli.gaps.heading', { ...facts, rank, count });
}

function lostLines(
  leaves: readonly CriterionGap[],
  { alone, reference }: { readonly alone: boolean; readonly reference: string | null },
  { texts, names, points }: Writing,
): string[] {
  const lost = leaves.filter((gap) => gap.lost > 0).slice(0, listedGaps);
  if (lost.length === 0) return [texts.text('cli.gaps.lostNone')];
  const lead = (short: number | null) => {
    if (short === null) return '–';
    return `${short < 0 ? '+' : ''}${points(-short)}`;
  };
  const rows = lost.map((gap) => [
    gap.criterion,
    names.get(gap.criterion) ?? '',
    points(gap.max),
    points(gap.score),
    points(gap.lost),
    alone ? '' : lead(gap.toMean),
    alone ? '' : lead(gap.toBest),
    ...(reference === null ? [] : [lead(gap.toReference)]),
    gap.needed
      ? texts.text('cli.gaps.change', {
          measure: measureName(gap.needed.measure, texts),
          from: gap.needed.from ?? texts.text('word.empty'),
          to: gap.needed.to,
        })
      : '',
  ]);
  return [
    texts.text('cli.gaps.lost'),
    ...textTable(
      [
        { heading: texts.text('column.criterionCode'), align: 'left' },
        { heading: texts.text('column.criterion'), align: 'left', maxWidth: 44 },
        { heading: texts.text('cli.table.max'), align: 'right' },
        { heading: texts.text('cli.table.score'), align: 'right' },
        { heading: texts.text('cli.gaps.lostColumn'), align: 'right' },
        { heading: texts.text('cli.gaps.toMean'), align: 'right' },
        { heading: texts.text('cli.gaps.toBest'), align: 'right' },
        ...(reference === null ? [] : [{ heading: `± ${reference}`, align: 'right' as const }]),
        { heading: texts.text('cli.gaps.needed'), align: 'left' },
      ],
      rows,
    ),
  ];
}

function goalLines(board: Scoreboard, gaps: UnitGaps, goal: Goal, writing: Writing): string[] {
  const { texts, points } = writing;
  if (gaps.target === null) {
    const place = goal.kind === 'rank' ? goal.place : '–';
    return [texts.text('cli.gaps.noStart', { place })];
  }
  const target = points(gaps.target);
  if (gaps.toTarget !== null && gaps.toTarget <= 0) return [texts.text('cli.gaps.reached', { target })];
  const short = texts.text(gaps.toTarget === null ? 'cli.gaps.targetNoTotal' : 'cli.gaps.target', {
    target,
    points: points(gaps.toTarget),
  });
  if (gaps.plan.length === 0) return [short, texts.text('cli.gaps.noPlan')];
  return [
    short,
    texts.text('cli.gaps.plan'),
    ...gaps.plan.map((step, i) => `  ${String(i + 1)}. ${stepText(step, writing)}`),
    ...reachesLines(board, gaps, writing),
  ];
}

function stepText(step: PlanStep, { texts, names, points }: Writing): string {
  return texts.text(`cli.gaps.${stepKind(step)}`, {
    criterion: [step.criterion, names.get(step.criterion) ?? ''].join(' ').trim(),
    measure: measureName(step.measure, texts),
    from: step.from ?? texts.text('word.empty'),
    to: step.to,
    gain: points(step.gain),
  });
}

function stepKind({ from, to }: PlanStep): 'step' | 'stepDown' | 'stepChoice' {
  if (typeof from === 'string' || typeof to === 'string') return 'stepChoice';
  return from !== null && to < from ? 'stepDown' : 'step';
}

function reachesLines(
  { settings }: Scoreboard,
  { reaches, target }: UnitGaps,
  { texts, points }: Writing,
): string[] {
  if (!reaches) return [];
  const { score, percent, rank } = reaches;
  const key = settings.rankBy === 'percent' ? percent : score;
  return [
    texts.text('cli.gaps.reaches', { score: points(score), percent: points(percent), rank: rank ?? '–' }),
    ...(key !== null && target !== null && key < target ? [texts.text('cli.gaps.notEnough')] : []),
  ];
}
