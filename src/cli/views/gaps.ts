/** A unit's lost points as people read them in a terminal. */
import type { CriterionGap, PlanStep, UnitGaps } from '../../core/gaps/gap';
import type { Scored } from '../../jobs/score';
import type { LanguageTexts } from '../../locale/texts';
import { measureName } from './measure-name';
import { textTable } from './text-table';

const listedGaps = 10;

/** Lines ending with a line break. */
export function gapsView(
  { board, gaps }: Scored & { readonly gaps: UnitGaps },
  texts: LanguageTexts,
): string {
  const { decimals } = board.settings;
  const points = (value: number | null) => (value === null ? '–' : texts.number(value, decimals));
  const result = board.units.find(({ unit }) => unit.code === gaps.unit);
  const panel = result && board.panels[result.panel];
  const names = new Map(panel?.nodes.map((node) => [node.code, node.name]));
  const facts = {
    code: gaps.unit,
    name: result?.unit.name ?? gaps.unit,
    score: points(gaps.score),
    max: points(result?.max ?? null),
    percent: points(gaps.percent),
    rank: gaps.rank ?? '–',
  };
  const heading =
    gaps.score === null
      ? 'cli.gaps.noTotal'
      : gaps.rank === null
        ? 'cli.gaps.headingUnranked'
        : 'cli.gaps.heading';
  return [
    texts.text(heading, facts),
    '',
    ...lostLines(gaps.leaves, names, points, texts),
    ...goalLines(gaps, names, points, texts),
    '',
  ].join('\n');
}

type Points = (value: number | null) => string;
type Names = ReadonlyMap<string, string>;

function lostLines(
  leaves: readonly CriterionGap[],
  names: Names,
  points: Points,
  texts: LanguageTexts,
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
    lead(gap.toMean),
    lead(gap.toBest),
    gap.needed ? changeText(gap.needed, texts) : '',
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
        { heading: texts.text('cli.gaps.needed'), align: 'left' },
      ],
      rows,
    ),
  ];
}

function goalLines(gaps: UnitGaps, names: Names, points: Points, texts: LanguageTexts): string[] {
  if (gaps.target === null || gaps.toTarget === null) return [];
  const target = points(gaps.target);
  if (gaps.toTarget <= 0) return ['', texts.text('cli.gaps.reached', { target })];
  const short = texts.text('cli.gaps.target', { target, points: points(gaps.toTarget) });
  if (gaps.plan.length === 0) return ['', short, texts.text('cli.gaps.noPlan')];
  return [
    '',
    short,
    texts.text('cli.gaps.plan'),
    ...gaps.plan.map((step, i) => `  ${String(i + 1)}. ${stepText(step, names, points, texts)}`),
    ...(gaps.reaches
      ? [
          texts.text('cli.gaps.reaches', {
            score: points(gaps.reaches.score),
            percent: points(gaps.reaches.percent),
            rank: gaps.reaches.rank ?? '–',
          }),
        ]
      : []),
  ];
}

function stepText(step: PlanStep, names: Names, points: Points, texts: LanguageTexts): string {
  const falls = step.from !== null && step.to < step.from;
  return texts.text(falls ? 'cli.gaps.stepDown' : 'cli.gaps.step', {
    criterion: [step.criterion, names.get(step.criterion)].filter(Boolean).join(' '),
    measure: measureName(step.measure, texts),
    from: step.from ?? texts.text('word.empty'),
    to: step.to,
    gain: points(step.gain),
  });
}

function changeText(
  { measure, from, to }: { measure: string; from: number | null; to: number },
  texts: LanguageTexts,
): string {
  return texts.text('cli.gaps.change', {
    measure: measureName(measure, texts),
    from: from ?? texts.text('word.empty'),
    to,
  });
}
