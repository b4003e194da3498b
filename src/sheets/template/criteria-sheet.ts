/** The sheet of criteria. */
import type { CriterionLine } from '../../core/criteria/criterion-line';
import { rootCode } from '../../core/criteria/criterion';
import type { CellStyle, SheetPlan } from '../../workbook/plan';
import type { Texts } from '../texts';
import { directionWords, kindWords, policyWords, sourceWords, type Word } from '../words';
import { listed, wordFor } from './column-entry';
import { palette } from '../style';
import type { IndexContent } from './index-content';
import { listedSheet, type ListedRow } from './listed-sheet';

const widths = {
  code: 8,
  parent: 8,
  name: 48,
  max: 9,
  method: 56,
  rule: 34,
  weight: 9,
  source: 12,
  ifNotApplicable: 14,
  ifNoEvent: 14,
  ifZeroDenominator: 14,
  decimals: 10,
  kind: 12,
  evidence: 30,
  appraiser: 18,
  leadAgency: 18,
  groups: 16,
  direction: 14,
  unitOfMeasure: 12,
  note: 44,
};

/** One sheet for a khối's criteria (`group` null = for every khối without a sheet of its own). */
export function criteriaSheet(
  group: string | null,
  lines: readonly CriterionLine[],
  content: IndexContent,
  texts: Texts,
): SheetPlan {
  const depths = depthsOf(lines);
  const parents = new Set(lines.flatMap((line) => parentOf(line, lines) ?? []));
  return listedSheet(
    {
      id: 'criteria',
      ...(group === null ? {} : { suffix: group }),
      rows: lines.map((line) => criterionRow(line, lines, texts)),
      always: ['code', 'name', 'max', 'rule', 'source'],
      widths,
      styles: { max: { horizontal: 'center', bold: true }, weight: { horizontal: 'center' } },
      rowStyle: (row) => lineStyle(lines[row]!, depths[row]!, parents),
      frozenColumns: content.extent === 'template' || lines.some((line) => line.parent !== undefined) ? 3 : 2,
      spareRows: 60,
    },
    content,
    texts,
  );
}

function criterionRow(
  line: CriterionLine,
  lines: readonly CriterionLine[],
  texts: Texts,
): ListedRow<'criteria'> {
  const word = (words: readonly Word<unknown>[], value: unknown) =>
    value === undefined ? null : wordFor(words, value, texts);
  const explicitParents = lines.some((other) => other.parent !== undefined);
  return {
    code: line.code,
    parent: explicitParents ? parentOf(line, lines) : null,
    name: line.name,
    max: line.max ?? null,
    method: line.method ?? null,
    rule: line.rule ?? null,
    steps: listed(line.steps?.map((step) => texts.number(step))),
    weight: line.weight ?? null,
    source: word(sourceWords, line.source),
    ifNotApplicable: word(policyWords, line.ifNotApplicable),
    ifNoEvent: word(policyWords, line.ifNoEvent),
    ifZeroDenominator: word(policyWords, line.ifZeroDenominator),
    decimals: line.decimals ?? null,
    kind: word(kindWords, line.kind),
    evidence: line.evidence ?? null,
    appraiser: line.appraiser ?? null,
    leadAgency: line.leadAgency ?? null,
    groups: listed(line.groups),
    direction: word(directionWords, line.direction),
    unitOfMeasure: line.unitOfMeasure ?? null,
    note: line.note ?? null,
  };
}

/** The named parent, else the longest code before a dot that is there; null directly under the index. */
function parentOf(line: CriterionLine, lines: readonly CriterionLine[]): string | null {
  if (line.parent !== undefined) return line.parent;
  const dot = line.code.lastIndexOf('.');
  if (dot < 0) return null;
  const above = line.code.slice(0, dot);
  return lines.some((other) => other.code === above) ? above : null;
}

function depthsOf(lines: readonly CriterionLine[]): number[] {
  const depths = new Map<string, number>();
  return lines.map((line) => {
    const parent = parentOf(line, lines);
    const depth = line.code === rootCode ? 0 : parent === null ? 1 : (depths.get(parent) ?? 0) + 1;
    depths.set(line.code, depth);
    return depth;
  });
}

/** The index and its areas stand out, what has parts of its own is bold. */
function lineStyle(line: CriterionLine, depth: number, parents: ReadonlySet<string>): CellStyle | null {
  if (depth === 0) return { bold: true, fill: palette.heading };
  if (parents.has(line.code)) return { bold: true, ...(depth === 1 ? { fill: palette.light } : {}) };
  return line.kind === 'tracking' ? { italic: true, color: palette.muted } : null;
}
