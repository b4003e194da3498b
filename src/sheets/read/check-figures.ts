/** Checks the figures read: shares, counts, points. */
import { compareNumbers, sameNumber } from '../../core/rounding/round';
import type { Criterion } from '../../core/criteria/criterion';
import type { FindingDetail } from '../../core/findings/rule';
import { Tag } from '../../core/measures/column';
import type { Applicability } from './applicability';
import { findingsPerColumn } from '../../core/findings/rule';
import type { FigureContext } from './figure-column';
import type { FigureKind, Figures, FigureTables } from './figure-tables';
import type { ReadingFindingId } from './finding-ids';
import { countsRead, readsShare } from './rule-hints';
import { foldName } from './names';

/** Points that no rule allows (above the maximum, below 0) become missing; everything else stays as it is. */
export function checkFigures(
  context: FigureContext,
  applicability: Applicability,
  tables: FigureTables,
): void {
  for (const { tables: byKind } of tables.periods) {
    for (const [kind, table] of Object.entries(byKind) as [FigureKind, (typeof byKind)[FigureKind]][]) {
      for (const [code, byName] of table) {
        for (const figures of byName.values()) {
          new FigureCheck(context, figures).run(applicability.nodes(code), kind, byName);
        }
      }
    }
  }
}

class FigureCheck {
  constructor(
    private readonly context: FigureContext,
    private readonly figures: Figures,
  ) {}

  run(
    nodeOf: (unit: number) => Criterion | undefined,
    kind: FigureKind,
    siblings: ReadonlyMap<string, Figures>,
  ): void {
    const { column, origin, name } = this.figures;
    let last: Criterion | undefined;
    let expected: Expectation = { points: false, share: false, count: false };
    for (let unit = 0; unit < origin.rows.length; unit++) {
      if (origin.rows[unit]! < 0) continue;
      const node = nodeOf(unit);
      if (!node) {
        this.reportUnit('data-not-applicable', unit, { found: this.valueOf(unit) }, 1);
        continue;
      }
      if (column.tags[unit] !== Tag.number) continue;
      if (node !== last) expected = expectationOf(node, kind, name);
      last = node;
      if (expected.points) this.checkPoints(unit, node);
      else this.checkMeasure(unit, expected, siblings);
    }
  }

  private checkPoints(unit: number, node: Criterion): void {
    const { numbers, tags } = this.figures.column;
    const found = numbers[unit]!;
    if (compareNumbers(found, 0) < 0) this.reportUnit('score-below-zero', unit, { found, expected: 0 });
    else if (node.max !== null && compareNumbers(found, node.max) > 0) {
      this.reportUnit('score-above-max', unit, { found, expected: node.max });
    } else {
      const steps = node.steps ?? [found];
      const expected = steps.reduce((best, step) =>
        Math.abs(step - found) < Math.abs(best - found) ? step : best,
      );
      if (!sameNumber(expected, found)) this.reportUnit('off-step', unit, { found, expected });
      return;
    }
    tags[unit] = Tag.missing;
  }

  private checkMeasure(unit: number, expected: Expectation, siblings: ReadonlyMap<string, Figures>): void {
    const found = this.figures.column.numbers[unit]!;
    if (expected.share && compareNumbers(found, 1) > 0) {
      this.reportUnit('percent-scale', unit, { found, expected: found / 100 });
    }
    if (expected.count && found < 0) {
      this.reportUnit('negative-count', unit, {
        found,
        expected: 0,
        parameters: { measure: this.figures.name },
      });
    }
    const denominator = this.figures.name === 'a' ? siblings.get('b')?.column : undefined;
    const whole = denominator?.tags[unit] === Tag.number ? denominator.numbers[unit]! : 0;
    // Of a zero denominator there is no ratio that could be above 100 %; the policy for it says what counts.
    if (whole !== 0 && compareNumbers(found, whole) > 0) {
      this.reportUnit('numerator-above-denominator', unit, { found, expected: whole });
    }
  }

  private valueOf(unit: number): number | string | null {
    const { numbers, tags } = this.figures.column;
    if (tags[unit] === Tag.text) return this.context.texts.text(numbers[unit]!);
    return tags[unit] === Tag.number ? numbers[unit]! : null;
  }

  private reportUnit(
    id: ReadingFindingId,
    unit: number,
    detail: FindingDetail,
    limit = findingsPerColumn,
  ): void {
    const { origin, criterion } = this.figures;
    const cell = { sheet: origin.sheet, row: origin.rows[unit]!, column: origin.columns[unit]! };
    const at = { cell, unit: this.context.unitCodes[unit]!, criterion };
    const group = `${origin.sheet} ${criterion} ${this.figures.name}`;
    this.context.reading.log.addToGroup(id, group, { ...at, ...detail }, limit);
  }
}

/** What the numbers of a column must be for one criterion. */
export interface Expectation {
  readonly points: boolean;
  /** A share of 1. */
  readonly share: boolean;
  /** Not negative. */
  readonly count: boolean;
}

/** What is expected of a measure of a criterion, or of its points of a kind. */
export function expectationOf(node: Criterion, kind: FigureKind, name: string): Expectation {
  const isLeaf = node.children.length === 0;
  const byHand = !node.rule && !node.ruleBroken && isLeaf && node.kind !== 'tracking' && node.kind !== 'gate';
  const isPercentUnit = node.unitOfMeasure.includes('%') || foldName(node.unitOfMeasure).startsWith('TYLE');
  return {
    points: kind !== 'measures' || (byHand && name === 'x'),
    share: name === 'x' && (isPercentUnit || (node.rule !== null && readsShare(node.rule))),
    count: name === 'a' || name === 'b' || (node.rule !== null && countsRead(node.rule).has(name)),
  };
}
