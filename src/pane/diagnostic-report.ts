/** What somebody who helps needs to know, without anything of the user's: versions, sizes, kinds of problems. */
import type { Recognition } from './session/recognition';
import type { WrittenView } from './session/written-view';
import type { PaneState, Trouble } from './state';

/** One fact a line, in English whatever the language, as programs and their keepers read it. */
export function diagnosticReport(state: PaneState, environment: string, version: string): string {
  const { opened, scored, written, trouble, choices } = state;
  return [
    `ChiSo ${version}`,
    `environment: ${environment}`,
    `pane: language ${state.language}, appearance ${state.appearance}, view ${state.view}`,
    ...(opened ? workbookLines(opened) : ['workbook: none']),
    `choices: mode ${choices.mode}, stage ${choices.stage ?? 'as set'}, ranking ${JSON.stringify(choices.ranking)}`,
    `result: ${scored ? `${String(scored.groups.length)} groups` : 'none'}`,
    `result sheets: ${written ? `${String(written.sheets.length)}, ${String(rowCount(written))} rows` : 'none'}`,
    `trouble: ${trouble ? failureLine(trouble.failure) : 'none'}`,
  ].join('\n');
}

function rowCount({ sheets }: WrittenView): number {
  return sheets.reduce((sum, { rows }) => sum + rows, 0);
}

function workbookLines({ sets, units, groups, stage, sheets, problems, canScore }: Recognition): string[] {
  const found = sheets.filter(({ name }) => name !== null).map(({ id }) => id);
  const kinds = problems.groups.map(
    ({ ruleId, severity, count }) => `${severity} ${ruleId} x${String(count)}`,
  );
  return [
    `workbook: ${String(sets.length)} criteria sets, ${sets.map(({ criteria }) => String(criteria)).join('+')} criteria, ${String(units)} units, ${String(groups.length)} groups, stage ${stage}, can score ${String(canScore)}`,
    `sheets: ${found.join(', ')}`,
    `findings: ${kinds.length === 0 ? 'none' : kinds.join(', ')}`,
  ];
}

/** Codes only: parameters of a refusal may name parts of the user's file. */
function failureLine(failure: Trouble['failure']): string {
  switch (failure.kind) {
    case 'refusal':
    case 'unknown':
      return `${failure.kind} ${failure.code}`;
    case 'unexpected':
      return placesOf(failure.detail);
    case 'not-read':
    case 'not-kept':
      return failure.kind;
  }
}

/** Of an error its class and where it came from; its message may quote a cell. */
function placesOf(detail: string): string {
  const kind = /^\w+/.exec(detail)?.[0] ?? 'Error';
  // As Chrome and Edge write a place, and as Firefox and Safari do.
  const places = detail.split('\n').filter((line) => /^\s+at |^[^\s@]*@\S+:\d+:\d+$/.test(line));
  return [`unexpected ${kind}`, ...places.map((line) => line.replace(/file:\S*\//, ''))].join('\n');
}
