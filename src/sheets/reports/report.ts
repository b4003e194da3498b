/** What a report is made from, and what all reports have in common. */
import type { GradeBand, Stage, StatementTable } from '../../core/book';
import type { Panel, Scoreboard } from '../../core/scoring/scoreboard';
import type { UnitGaps } from '../../core/gaps/gap';
import type { SheetPlan } from '../../workbook/plan';
import type { LiveResult } from '../live/live-result';
import type { PrintStyle } from '../print/twin';
import type { Texts } from '../texts';
import type { DataSheet, ReportColumn, ReportColumnKind } from './data-sheet';

/** What reports may use. */
export interface ReportContext {
  readonly board: Scoreboard;
  /** The same book scored at the self-assessment stage; null when no unit entered points of its own. */
  readonly self: Scoreboard | null;
  /** The stage is one of appraisal and points were appraised. */
  readonly appraised: boolean;
  /** Where a unit lost points, by its index in `board.units`. */
  readonly gapsOf: (unit: number) => UnitGaps;
  /** The same with what would win each criterion back; slower. */
  readonly needsOf: (unit: number) => UnitGaps;
  /** The book scored at a stage up to the board's own; null where nothing was entered for that stage. */
  readonly atStage: (stage: Stage) => Scoreboard | null;
  readonly bands: readonly GradeBand[];
  /** What was said of the appraisal in this period; nothing at the stage of self-assessment. */
  readonly statements: StatementTable;
  /** Units, by index, that get a sheet of their own. */
  readonly profiles: readonly number[];
  /** Names of the sheets that earlier runs wrote. */
  readonly written: ReadonlySet<string>;
  /** Sheets laid out for printing beside the data sheets, and in which form; none when left out. */
  readonly print?: PrintStyle;
  /** Formulas instead of numbers, in live mode. */
  readonly live?: LiveResult;
  /** The day of the run, as people write it: what formulas do not follow is of that day. */
  readonly writtenOn?: string;
  readonly texts: Texts;
}

/** The sheets of one report; more than one only where Excel's rows do not suffice, none where it has nothing to say. */
export type Report = (context: ReportContext) => readonly SheetPlan[];

/** Everything of a data sheet that does not differ between reports. */
export function reportFrame(
  { board, live, texts, writtenOn }: ReportContext,
  id: string,
): Pick<DataSheet, 'sheet' | 'titles' | 'measure' | 'notesHeading' | 'decimals' | 'partTitle'> {
  const { indexName, period, decision, decimals } = board.settings;
  const facts = [
    ...(period.label === '' ? [] : [texts.text('title.period', { period: period.label })]),
    texts.text('title.stage', { stage: texts.text(`stage.${board.stage}`) }),
    ...(board.provisional ? [texts.text('title.provisional')] : []),
    ...(live && writtenOn !== undefined ? [texts.text('title.live', { date: writtenOn })] : []),
  ];
  return {
    sheet: texts.text(`sheet.${id}`),
    titles: [
      texts.text(`title.${id}`),
      ...(indexName === '' ? [] : [indexName]),
      facts.join(' – '),
      ...(decision === '' ? [] : [decisionLine(decision, texts)]),
    ],
    measure: texts.text('title.points'),
    notesHeading: texts.text('note.heading'),
    decimals,
    partTitle: (title, part) => texts.text('title.part', { title, part }),
  };
}

/** The decision as a line of a title; settings may give it in full or only its number. */
export function decisionLine(decision: string, texts: Texts): string {
  return texts.text(/^\d/.test(decision) ? 'title.decisionNumber' : 'title.decision', { decision });
}

/** A column headed by the text `column.<id>`. */
export function reportColumn(texts: Texts, id: string, kind: ReportColumnKind, maxWidth = 12): ReportColumn {
  return { heading: texts.text(`column.${id}`), kind, maxWidth };
}

/** The same, left out of a table in which it has nothing to say. */
export function optionalColumn(...column: Parameters<typeof reportColumn>): ReportColumn {
  return { ...reportColumn(...column), optional: true };
}

/** Khối in which units can be set against each other: two ranked ones at least. */
export function comparedPanels({ board }: ReportContext): readonly Panel[] {
  return board.panels.filter((panel) => rankedCount(board, panel) > 1);
}

/**
 * Whether a khối has two units at least that are to be ranked, whatever their figures: the mean over one unit is that
 * unit itself and nothing to compare it with.
 */
export function hasPeers({ units }: Scoreboard, panel: Panel): boolean {
  return Array.from(panel.units).filter((unit) => units[unit]!.unit.ranked).length > 1;
}

/** Units of a khối that have a place. */
export function rankedCount(board: Scoreboard, panel: Panel): number {
  return panel.units.filter((unit) => board.units[unit]!.groupRank !== null).length;
}
