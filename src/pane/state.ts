/** All that the pane knows at one moment. */
import type { Language } from '../locale/texts';
import type { JobStep } from '../jobs/job';
import type { Failure } from './protocol/messages';
import type { Recognition } from './session/recognition';
import type { ScoredView } from './session/scored-view';
import type { WrittenView } from './session/written-view';
import type { ScoreChoices, UnitFigureChange } from './session/verbs';

/** The parts of the pane, in the order of the work. */
export const viewIds = ['workbook', 'score', 'unit', 'whatIf', 'criteria', 'sheets'] as const;
export type ViewId = (typeof viewIds)[number];

export const appearances = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof appearances)[number];

/** What is remembered on request. */
export interface Preferences {
  readonly language: Language;
  readonly appearance: Appearance;
}

/** What is being done, with the step of it and the share of that step. */
export interface Task {
  readonly kind: 'open' | 'score' | 'write' | 'save';
  readonly step: JobStep | null;
  readonly share: number;
}

/** What the browser did not do: read a file from the disk, keep the choices. */
export interface HostFailure {
  readonly kind: 'not-read' | 'not-kept';
}

/** What went wrong, to be said until it is dismissed; `file` where a file could not be opened. */
export interface Trouble {
  readonly failure: Failure | HostFailure;
  readonly file: string | null;
}

/** A cell that was gone to, and where from. */
export interface PlaceShown {
  readonly sheet: string;
  /** Null = the sheet as a whole. */
  readonly cell: { readonly row: number; readonly column: number } | null;
  readonly from: ViewId;
}

export interface PaneState extends Preferences {
  /** Whether the choices are kept on this computer. */
  readonly remembers: boolean;
  readonly view: ViewId;
  readonly task: Task | null;
  readonly trouble: Trouble | null;
  /** Key of something good to say, with its parameters; said once, to screen readers too. */
  readonly notice: {
    readonly key: string;
    readonly parameters: Readonly<Record<string, string | number>>;
  } | null;
  readonly opened: Recognition | null;
  /** Cells of it were written, so that it is no longer the file that was opened. */
  readonly isEdited: boolean;
  /** The workbook is a template that was not filled in yet; the id of its set, empty text for the blank one. */
  readonly template: string | null;
  readonly choices: ScoreChoices;
  readonly scored: ScoredView | null;
  /** The sheets of the result; null until they are made. */
  readonly written: WrittenView | null;
  /** The choices that the result was scored with. */
  readonly scoredWith: ScoreChoices | null;
  /** Code of the unit looked at; null before one was chosen. */
  readonly unit: string | null;
  /** Code of the criterion looked at. */
  readonly criterion: string | null;
  readonly place: PlaceShown | null;
  /** What-if changes under trial, by unit code, in the order in which they were first made. */
  readonly trials: ReadonlyMap<string, readonly UnitFigureChange[]>;
}

/** The settings' own in everything. */
export const asSettings: ScoreChoices = { mode: 'values', stage: null, ranking: {}, print: 'annex' };

/** Whether both score alike, in whatever order they were chosen. */
export function isSameChoice(one: ScoreChoices, other: ScoreChoices): boolean {
  const told = ({ mode, stage, ranking, print }: ScoreChoices) =>
    JSON.stringify([mode, stage, print, Object.entries(ranking).sort()]);
  return told(one) === told(other);
}

export const startState: PaneState = {
  language: 'vi',
  appearance: 'system',
  remembers: false,
  view: 'workbook',
  task: null,
  trouble: null,
  notice: null,
  opened: null,
  isEdited: false,
  template: null,
  choices: asSettings,
  scored: null,
  written: null,
  scoredWith: null,
  unit: null,
  criterion: null,
  place: null,
  trials: new Map(),
};
