/** All that the pane knows at one moment. */
import type { Language } from '../locale/texts';
import type { JobStep } from '../jobs/job';
import { usualChoices } from '../jobs/run-choices';
import type { Failure } from './protocol/messages';
import type { InputChange } from './host';
import type { CellSubject } from './session/cell-subject';
import type { Recognition } from './session/recognition';
import type { ScoredView } from './session/scored-view';
import type { WrittenView } from './session/written-view';
import type { ScoreChoices, UnitFigureChange } from './session/verbs';

/** The parts of the pane, in the order of the work. */
export const viewIds = [
  'workbook',
  'review',
  'score',
  'unit',
  'whatIf',
  'criteria',
  'functions',
  'sheets',
] as const;
export type ViewId = (typeof viewIds)[number];

/** The open workbook reviewed, the forms that go out from it, and the files that units sent back. */
export const reviewParts = ['open', 'issue', 'batch'] as const;
export type ReviewPart = (typeof reviewParts)[number];

export const appearances = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof appearances)[number];

/** What is remembered on request. */
export interface Preferences {
  readonly language: Language;
  readonly appearance: Appearance;
}

/** What is being done, with the step of it and the share of that step. */
export interface Task {
  readonly kind: 'open' | 'score' | 'write' | 'save' | 'issue';
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

/** Something good or calm to say: the key of its text, with its parameters. */
export interface Notice {
  readonly key: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** Key of what is to be said beside it. */
  readonly also?: string;
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
  readonly notice: Notice | null;
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
  /** The time of day of the scoring. */
  readonly scoredAt: string | null;
  /** What of the inputs changed first since they were scored; null while nothing is known to have. */
  readonly outdated: InputChange | null;
  /** Name of the khối whose ranking is looked at; null = the first. */
  readonly group: string | null;
  /** Code of the unit looked at; null before one was chosen. */
  readonly unit: string | null;
  /** The lost points of the unit are on their way into sight. */
  readonly seeksLost: boolean;
  /** What the cell selected in the host is about; null before one was selected. */
  readonly selected: CellSubject | null;
  /** Whether the view of units shows the unit of the selected cell. */
  readonly followsSelection: boolean;
  /** Whether the host looks dark; null where the system tells. */
  readonly hostIsDark: boolean | null;
  /** Code of the criterion looked at. */
  readonly criterion: string | null;
  readonly place: PlaceShown | null;
  readonly reviewPart: ReviewPart;
  /** The open workbook as it was when it was reviewed as a unit's form; null before one was. */
  readonly formReviewed: Recognition | null;
  /** What-if changes under trial, by unit code, in the order in which they were first made. */
  readonly trials: ReadonlyMap<string, readonly UnitFigureChange[]>;
}

/** The settings' own in everything. */
export const asSettings: ScoreChoices = usualChoices;

/** Whether both score alike, in whatever order they were chosen. */
export function isSameChoice(one: ScoreChoices, other: ScoreChoices): boolean {
  const told = ({ mode, stage, ranking, print }: ScoreChoices) =>
    JSON.stringify([mode, stage, print, Object.entries(ranking).sort()]);
  return told(one) === told(other);
}

/** No result: before scoring, and as soon as another begins. */
export const noResult = {
  scored: null,
  written: null,
  scoredWith: null,
  scoredAt: null,
  outdated: null,
} as const satisfies Partial<PaneState>;

/** Whether what is open is an index that returned files can be held against. */
export function isIndex(opened: Recognition | null): boolean {
  return opened !== null && opened.sets.length > 0 && opened.units > 0;
}

/** Whether files that are dropped are returned files, to be reviewed. */
export function takesReturns({ view, reviewPart, opened }: PaneState): boolean {
  return view === 'review' && reviewPart === 'batch' && isIndex(opened);
}

/** What a workbook that was just opened looks like. */
export const justOpened = {
  ...noResult,
  view: 'workbook',
  isEdited: false,
  template: null,
  choices: asSettings,
  group: null,
  unit: null,
  criterion: null,
  place: null,
  trials: new Map(),
} as const satisfies Partial<PaneState>;

/** A workbook that was just opened, to be scored as it was the last time. */
export function openedAnew(opened: Recognition) {
  const { lastChoices } = opened;
  const choices = isSameChoice(lastChoices, asSettings) ? asSettings : lastChoices;
  return { ...justOpened, opened, choices };
}

export const startState: PaneState = {
  ...justOpened,
  language: 'vi',
  appearance: 'system',
  remembers: false,
  task: null,
  trouble: null,
  notice: null,
  opened: null,
  seeksLost: false,
  reviewPart: 'open',
  formReviewed: null,
  selected: null,
  followsSelection: true,
  hostIsDark: null,
};
