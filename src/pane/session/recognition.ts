/** What was recognised in a workbook before anything is scored. */
import { stages, type IndexBook, type Stage } from '../../core/book';
import { isShownOnly, rootCode, type CriteriaSet } from '../../core/criteria/criterion';
import { maximaOf } from '../../core/criteria/maxima';
import { choicesOf, type Ranking, type RunChoices } from '../../jobs/run-choices';
import type { OpenedBook } from '../../jobs/score';
import { indexSheets, type SheetId } from '../../sheets/format';
import { findSheets, ownResults } from '../../sheets/read/find-sheets';
import { readingLog } from '../../sheets/read/finding-ids';
import { startReading } from '../../sheets/read/reading';
import { unitFormSheets } from '../../sheets/unit-form/columns';
import { problemsOf, type Problems } from './problems';

/** A criteria set as it was recognised. */
export interface RecognisedSet {
  readonly sheet: string;
  /** Khối it is for; null for every other one. */
  readonly group: string | null;
  readonly areas: number;
  /** Leaves that are scored. */
  readonly criteria: number;
  /** Greatest points of the index; null where it cannot be told. */
  readonly max: number | null;
}

/** A workbook in short: what was understood, what is missing, what is doubtful. */
export interface Recognition {
  /** Name of the file or workbook. */
  readonly name: string;
  readonly indexName: string;
  readonly decision: string;
  readonly period: string;
  readonly comparePeriods: readonly string[];
  /** The stage of the settings. */
  readonly stage: Stage;
  /** Stages for which something was entered. */
  readonly enteredStages: readonly Stage[];
  readonly ranking: Ranking;
  /** How the last run was asked for; as usual before the first. */
  readonly lastChoices: RunChoices;
  readonly sets: readonly RecognisedSet[];
  readonly units: number;
  readonly rankedUnits: number;
  /** Khối with their units, in sheet order; one without a name where the index has none. */
  readonly groups: readonly { readonly name: string; readonly units: number }[];
  /** Every sheet of the format; the name it goes by in the workbook, null where it is not there. */
  readonly sheets: readonly { readonly id: SheetId; readonly name: string | null }[];
  /** Sheets that earlier runs left, which no index is read from. */
  readonly results: readonly string[];
  readonly problems: Problems;
  /** Whether there is anything to score. */
  readonly canScore: boolean;
  /** It is the self-assessment form of a unit, which is reviewed against the index that it was issued from. */
  readonly isForm: boolean;
}

/** Tells what a workbook is. */
export function recognitionOf({ snapshot, book }: OpenedBook): Recognition {
  const { settings, units, criteriaSets } = book;
  return {
    name: snapshot.name,
    indexName: settings.indexName,
    decision: settings.decision,
    period: settings.period.label,
    comparePeriods: settings.comparePeriods.map(({ label }) => label),
    stage: settings.stage,
    enteredStages: enteredStages(book),
    lastChoices: choicesOf(snapshot.run?.choices ?? ''),
    ranking: {
      rankBy: settings.rankBy,
      rankOn: settings.rankOn,
      ties: settings.ties,
      decimals: settings.decimals,
    },
    sets: criteriaSets.map(recognisedSet),
    units: units.length,
    rankedUnits: units.filter((unit) => unit.ranked).length,
    groups: groupsOf(book),
    sheets: formatSheets(snapshot),
    results: ownResults(snapshot),
    problems: problemsOf(book.findings),
    canScore: hasIndex(book),
    isForm: !hasIndex(book) && snapshot.sheets.some(({ name }) => formNames.has(name)),
  };
}

const formNames: ReadonlySet<string> = new Set(Object.values(unitFormSheets.form));

/** Whether there is anything to score. */
export function hasIndex({ units, criteriaSets }: IndexBook): boolean {
  return units.length > 0 && criteriaSets.length > 0;
}

function recognisedSet({ sheet, group, nodes }: CriteriaSet): RecognisedSet {
  return {
    sheet,
    group,
    areas: nodes.filter((node) => node.parent === rootCode && !isShownOnly(node)).length,
    criteria: nodes.filter((node) => node.children.length === 0 && !isShownOnly(node)).length,
    max: maximaOf(nodes).get(rootCode) ?? null,
  };
}

function groupsOf({ units }: IndexBook): Recognition['groups'] {
  const counts = new Map<string, number>();
  for (const { group } of units) counts.set(group, (counts.get(group) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, units: count }));
}

function enteredStages({ periods, settings }: IndexBook): Stage[] {
  const data = periods.get(settings.period.key);
  if (!data) return [];
  const entered: Readonly<Record<Stage, number>> = {
    self: data.self.size + data.measures.size,
    appraisal1: data.appraisal1.size,
    appraisal2: data.appraisal2.size,
    final: data.conclusion.size,
  };
  return stages.filter((stage) => entered[stage] > 0);
}

function formatSheets(snapshot: OpenedBook['snapshot']): Recognition['sheets'] {
  const { byId, criteriaByGroup } = findSheets(startReading(snapshot, readingLog()));
  return Object.values(indexSheets).map(({ id }) => ({
    id,
    name: byId.get(id)?.name ?? (id === 'criteria' ? (criteriaByGroup[0]?.sheet.name ?? null) : null),
  }));
}
