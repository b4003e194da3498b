/** Notes under a table: what its words and marks mean, only where they occur. */
import { NodeState, type Scoreboard, type UnitResult } from '../../core/scoring/scoreboard';
import type { Texts } from '../texts';

/** Units named before the rest is only counted. */
const namedUnits = 8;

/** How units were ranked, and what must be known to read the ranks. */
export function rankNotes(board: Scoreboard, texts: Texts): string[] {
  const { settings, units } = board;
  return [
    texts.text('note.rankedBy', {
      key: texts.text(`rankBy.${settings.rankBy}`),
      numbers: texts.text(`note.rankedOn.${settings.rankOn}`, { decimals: settings.decimals }),
      ties: texts.text(`tie.${board.ties}`),
    }),
    ...provisionalNote(board, texts),
    ...(units.some((unit) => unit.groupRank === null) ? [texts.text('note.unranked')] : []),
    ...(units.some((unit) => unit.nothingSubmitted) && settings.noSubmission === 'zero'
      ? [texts.text('note.noSubmission.zero')]
      : []),
    ...findingNote(board, 'hidden-decimals', 'note.hiddenDecimals', texts),
    ...publishedNote(board, texts),
    ...board.references.map((reference) => {
      const value = settings.rankBy === 'percent' ? reference.percent : reference.score;
      return value === null
        ? ''
        : texts.text('note.reference', { name: reference.name, value, period: reference.period.label });
    }),
  ].filter((note) => note !== '');
}

export function provisionalNote(board: Scoreboard, texts: Texts): string[] {
  return board.units.some((unit) => unit.provisional) ? [texts.text('note.provisional')] : [];
}

/** What the words of the state column mean. */
export function stateNotes(board: Scoreboard, texts: Texts): string[] {
  const occurs = (state: NodeState) =>
    board.panels.some((panel) => [...panel.results.values()].some((column) => column.states.includes(state)));
  return [
    ...(occurs(NodeState.notApplicable) ? [texts.text('note.notApplicable')] : []),
    ...(occurs(NodeState.noEvent) ? [texts.text('note.noEvent')] : []),
    ...(occurs(NodeState.missing) ? [texts.text('note.missing')] : []),
    ...provisionalNote(board, texts),
  ];
}

/** Unit names, the first of them in full: `A, B và 3 đơn vị khác`. */
export function unitList(names: readonly string[], texts: Texts, most = namedUnits): string {
  const named = names.slice(0, most).join(', ');
  const others = names.length - most;
  return others > 0 ? texts.text('row.andOthers', { units: named, count: others }) : named;
}

function findingNote(board: Scoreboard, ruleId: string, key: string, texts: Texts): string[] {
  const lists = board.findings
    .filter((finding) => finding.ruleId === ruleId && finding.status === 'fail')
    .map((finding) => String(finding.parameters?.['units'] ?? ''));
  return lists.length === 0 ? [] : [texts.text(key, { units: unitList(lists, texts) })];
}

function publishedNote(board: Scoreboard, texts: Texts): string[] {
  const differing = new Set(
    board.findings.filter((finding) => finding.ruleId === 'published-differs').map((finding) => finding.unit),
  );
  const names = board.units
    .filter((result) => differing.has(result.unit.code))
    .map((result) => publishedBeside(result, texts));
  return names.length === 0 ? [] : [texts.text('note.published', { units: unitList(names, texts) })];
}

function publishedBeside({ unit, published, percent, score }: UnitResult, texts: Texts): string {
  const [official, computed] =
    typeof published?.score === 'number' ? [published.score, score] : [published?.percent ?? null, percent];
  return texts.text('note.publishedUnit', {
    unit: unit.name,
    published: official ?? texts.text('word.empty'),
    computed: computed ?? texts.text('word.empty'),
  });
}
