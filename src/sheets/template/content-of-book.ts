/** An index book back as content, so that its workbook can be written anew with further figures in it. */
import type { GradeBand, IndexBook, OwnCheck, PublishedResult, Settings, Unit } from '../../core/book';
import { rootCode, type CriteriaSet, type Criterion } from '../../core/criteria/criterion';
import type { CriterionLine, GradeLine } from '../../core/criteria/criterion-line';
import type { CheckLine, IndexContent, PublishedLine, SettingsContent, UnitLine } from './index-content';

/**
 * What the workbook says of its index: settings, criteria, units, scope, grades and published results, as they were
 * read. Figures are not among it; whoever writes the workbook puts in those that it is about.
 *
 * @example indexWorkbookPlan({ ...contentOfBook(book), self }, texts) // the same index with new self-assessments
 */
export function contentOfBook(book: IndexBook): IndexContent {
  return {
    settings: settingsContent(book.settings),
    criteria: book.criteriaSets.map((set) => ({ group: set.group, lines: criterionLines(set) })),
    units: book.units.map(unitLine),
    scope: book.scope.map(({ unit, criterion, basis }) => ({ unit, criterion, basis })),
    data: null,
    self: null,
    survey: null,
    appraisal: null,
    published: book.published.map(publishedLine),
    grades: book.grades.map(gradeLine),
    checks: book.checks.map(checkLine),
    sources: [],
    notice: '',
    extent: 'filled',
  };
}

function settingsContent({ period, comparePeriods, ...rest }: Settings): SettingsContent {
  const told = Object.entries(rest).filter(([, value]) => value !== null && value !== '');
  return {
    ...(Object.fromEntries(told) as Partial<SettingsContent>),
    period: period.label,
    comparePeriods: comparePeriods.map(({ label }) => label),
  };
}

/** The index itself has a line where it stood in the sheet. */
function criterionLines({ nodes }: CriteriaSet): CriterionLine[] {
  const codes = new Set(nodes.map(({ code }) => code));
  return nodes
    .filter(({ code, cell }) => code !== rootCode || cell !== null)
    .map((node) => criterionLine(node, parentByDots(node.code, codes)));
}

function criterionLine(node: Criterion, impliedParent: string): CriterionLine {
  const { code, name, parent, source, kind, direction, steps, groups, weight } = node;
  return {
    code,
    name,
    ...(parent !== null && parent !== impliedParent && { parent }),
    ...present({ max: node.max, decimals: node.decimals, steps }),
    ...present({
      ifNotApplicable: node.ifNotApplicable,
      ifNoEvent: node.ifNoEvent,
      ifZeroDenominator: node.ifZeroDenominator,
    }),
    ...worded({
      method: node.method,
      rule: node.ruleText,
      evidence: node.evidence,
      appraiser: node.appraiser,
      leadAgency: node.leadAgency,
      unitOfMeasure: node.unitOfMeasure,
      note: node.note,
    }),
    ...(weight !== 1 && { weight }),
    ...(node.children.length === 0 && { source }),
    ...(kind !== 'scored' && { kind }),
    ...(direction !== 'higher' && { direction }),
    ...(groups.length > 0 && { groups }),
  };
}

/** The code before the last dot where there is such a criterion, else the index. */
function parentByDots(code: string, codes: ReadonlySet<string>): string {
  const above = code.slice(0, Math.max(0, code.lastIndexOf('.')));
  return codes.has(above) ? above : rootCode;
}

function unitLine({ code, name, group, parent, ranked, predecessors, validFrom, validTo }: Unit): UnitLine {
  return {
    code,
    name,
    ...worded({ group }),
    ...present({ parent, validFrom, validTo }),
    ...(!ranked && { ranked }),
    ...(predecessors.length > 0 && { predecessors }),
  };
}

function publishedLine({ period, unit, name, setVersion, ...result }: PublishedResult): PublishedLine {
  const { score, percent, rank, decimals } = result;
  return {
    period: period.label,
    unit,
    ...worded({ unitName: name, setVersion }),
    ...present({ score, percent, rank, decimals }),
  };
}

function gradeLine({
  name,
  from,
  by,
  group,
  exclusive,
  quota,
  quotaOf,
  conditionText,
}: GradeBand): GradeLine {
  return {
    name,
    from,
    by,
    exclusive,
    ...worded({ group, condition: conditionText }),
    ...present({ quota, quotaOf }),
  };
}

function checkLine({ code, name, criteria, conditionText, severity, message }: OwnCheck): CheckLine {
  return {
    code,
    name,
    condition: conditionText,
    severity,
    ...worded({ message }),
    ...(criteria.length > 0 && { criteria }),
  };
}

/** Those that are there. */
function present<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}

/** Those that say something. */
function worded<K extends string>(texts: Readonly<Record<K, string>>): Partial<Record<K, string>> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')) as Partial<
    Record<K, string>
  >;
}
