/** What one agency gets to appraise: its lines, and of the index what it takes to score them. */
import type { IndexBook } from '../../core/book';
import { rootCode, type CriteriaSet } from '../../core/criteria/criterion';
import { criteriaFor } from '../../core/criteria/tree';
import { ruleReads } from '../../core/rules/names';
import { contentOfBook } from '../template/content-of-book';
import { figuresOfBook } from '../template/figures-of-book';
import type { AppraisalLine, IndexContent, WideContent } from '../template/index-content';
import type { AppraisalColumn, AppraisalRow } from './appraisal-rows';
import type { AppraiserPart } from './appraisers';

/**
 * The criteria of the part, those above them, and those whose scores or figures their rules read; all units with their
 * figures for these criteria. The maxima of parents follow from the criteria that are there. `notice` stands on every
 * sheet.
 */
export function partContent(book: IndexBook, { rows }: AppraiserPart, notice: string): IndexContent {
  const wanted = new Set(rows.map(({ criterion }) => criterion));
  const codes = new Set(book.criteriaSets.flatMap((set) => [...neededCodes(set, wanted)]));
  const content = contentOfBook(book);
  const { data, self, survey } = figuresOfBook(book);
  const groups = new Map(book.units.map(({ code, group }) => [code, group]));
  const nameOf = ({ unit, criterion }: AppraisalRow) =>
    criteriaFor(book.criteriaSets, groups.get(unit) ?? '').get(criterion)?.name ?? '';
  const otherPeriods = rows.some(({ period }) => period !== book.settings.period.label);
  return {
    ...content,
    criteria: content.criteria.map(({ group, lines }, i) => {
      const { nodes } = book.criteriaSets[i]!;
      const parents = new Set(nodes.flatMap(({ code, children }) => (children.length > 0 ? [code] : [])));
      return {
        group,
        lines: lines
          .filter(({ code }) => codes.has(code))
          .map(({ max, ...line }) => ({
            ...line,
            ...(max !== undefined && !parents.has(line.code) && { max }),
          })),
      };
    }),
    scope: content.scope.filter(({ criterion }) => codes.has(criterion)),
    data: columnsFor(data, codes),
    self: columnsFor(self, codes),
    survey: columnsFor(survey, codes),
    appraisal: { lines: rows.map((row) => lineOf(row, nameOf(row), otherPeriods)) },
    published: [],
    grades: [],
    checks: [],
    notice,
  };
}

/** The wanted criteria, what stands above them, and what the rules of all of these read. */
function neededCodes({ nodes }: CriteriaSet, wanted: ReadonlySet<string>): ReadonlySet<string> {
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  const needed = new Set<string>();
  const open = [...wanted];
  for (let code = open.pop(); code !== undefined; code = open.pop()) {
    const node = byCode.get(code);
    if (!node || needed.has(code)) continue;
    needed.add(code);
    if (node.parent !== null && node.parent !== rootCode) open.push(node.parent);
    if (node.parent === rootCode && byCode.get(rootCode)?.cell) needed.add(rootCode);
    if (!node.rule) continue;
    const { nodes: scores, nodeMeasures } = ruleReads(node.rule);
    open.push(...scores, ...[...nodeMeasures].map((measure) => measure.code));
  }
  return needed;
}

function columnsFor(wide: WideContent | null, codes: ReadonlySet<string>): WideContent | null {
  if (!wide) return null;
  const kept = wide.columns.flatMap(({ criterion }, i) => (codes.has(criterion) ? [i] : []));
  if (kept.length === 0) return null;
  return {
    columns: kept.map((i) => wide.columns[i]!),
    rows: wide.rows.map((row) => ({ ...row, values: kept.map((i) => row.values[i] ?? null) })),
  };
}

/** A row as the content of a sheet. */
function lineOf(
  { unit, criterion, period, values }: AppraisalRow,
  name: string,
  withPeriod: boolean,
): AppraisalLine {
  const text = (id: AppraisalColumn) => {
    const value = values.get(id);
    return value === undefined ? {} : { [id]: String(value) };
  };
  const entry = (id: AppraisalColumn) => {
    const value = values.get(id);
    return value === undefined ? {} : { [id]: value };
  };
  return {
    ...(withPeriod && { period }),
    unit,
    criterion,
    criterionName: name,
    ...entry('self'),
    ...entry('appraisal1'),
    ...text('reason'),
    ...text('explanation'),
    ...text('evidence'),
    ...entry('proposed'),
    ...entry('appraisal2'),
    ...entry('conclusion'),
    ...text('appraiser'),
    ...text('person'),
    ...entry('day'),
  };
}
