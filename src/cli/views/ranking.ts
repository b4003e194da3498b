/** The ranking as people read it in a terminal. */
import type { GroupSummary, Scoreboard } from '../../core/scoring/scoreboard';
import { unitList } from '../../sheets/reports/notes';
import { unitsByRank, type ListedUnit } from '../../sheets/reports/ranked-order';
import { remarksOf } from '../../sheets/reports/remarks';
import type { LanguageTexts } from '../../locale/texts';
import { textTable } from './text-table';

/** Units of a khối listed before the rest is only counted. */
const listedUnits = 20;

export function rankingView(board: Scoreboard, texts: LanguageTexts): string {
  const { indexName, period } = board.settings;
  const facts = [
    indexName,
    period.label === '' ? '' : texts.text('title.period', { period: period.label }),
    texts.text('title.stage', { stage: texts.text(`stage.${board.stage}`) }),
    board.provisional ? texts.text('title.provisional') : '',
  ].filter((fact) => fact !== '');
  const listed = unitsByRank(board);
  const lines = [facts.join(' – '), ''];
  if (listed.length === 0) lines.push(texts.text('cli.table.noUnits'), '');
  board.panels.forEach((panel) => {
    const units = listed.filter((unit) => unit.panel === panel);
    const summary = board.groups.find((group) => group.group === panel.group) ?? board.summary;
    lines.push(...groupLines(board, panel.group, units, summary, texts), '');
  });
  return lines.join('\n');
}

function groupLines(
  board: Scoreboard,
  group: string,
  units: readonly ListedUnit[],
  summary: GroupSummary,
  texts: LanguageTexts,
): string[] {
  const { decimals } = board.settings;
  const points = (value: number | null) => (value === null ? '' : texts.number(value, decimals));
  const rows = units
    .slice(0, listedUnits)
    .map(({ result }) => [
      result.groupRank === null ? '' : texts.number(result.groupRank),
      result.unit.code,
      result.unit.name,
      points(result.score),
      points(result.max),
      points(result.percent),
      result.grade ?? '',
      remarksOf(board, result, texts),
    ]);
  const heading = (key: string) => texts.text(`cli.table.${key}`);
  const more = units.length - rows.length;
  return [
    group === ''
      ? texts.text('cli.table.all', { count: summary.count })
      : texts.text('cli.table.group', { group, count: summary.count }),
    ...textTable(
      [
        { heading: heading('rank'), align: 'right' },
        { heading: heading('code'), align: 'left', maxWidth: 16 },
        { heading: heading('unit'), align: 'left', maxWidth: 44 },
        { heading: heading('score'), align: 'right' },
        { heading: heading('max'), align: 'right' },
        { heading: heading('percent'), align: 'right' },
        { heading: heading('grade'), align: 'left' },
        { heading: heading('remarks'), align: 'left', maxWidth: 60 },
      ],
      rows,
    ),
    ...(more > 0 ? [texts.text('cli.table.more', { count: more })] : []),
    ...(summary.count < 2 || summary.mean === null || summary.best === null
      ? []
      : [
          texts.text('cli.table.mean', {
            mean: texts.number(summary.mean, decimals),
            best: texts.number(summary.best, decimals),
            units: bestNames(board, summary, texts),
          }),
        ]),
  ];
}

function bestNames(board: Scoreboard, summary: GroupSummary, texts: LanguageTexts): string {
  const names = new Map(board.units.map(({ unit }) => [unit.code, unit.name]));
  return unitList(
    summary.bestUnits.map((code) => names.get(code) ?? code),
    texts,
    3,
  );
}
