/**
 * Grades as formulas. Beside the sheet of scores stands the grade of each unit as a number, the place of its name
 * among all names of grades, because a name might be a pattern to COUNTIFS. Grades under a quota are values.
 */
import type { GradeBand } from '../../core/book';
import { bandsFor, bandsInOrder, rankShares } from '../../core/grading/grade';
import { quoted } from '../../core/rules/native-formula';
import type { Scoring } from '../../core/scoring/score';
import { rootCode } from '../../core/criteria/criterion';
import type { CellContent } from '../../workbook/plan';
import type { LiveScores } from './live-scores';
import { anyNumber, type LiveTotals } from './live-totals';
import type { LiveTally } from './tally';
import type { UnitLines } from './unit-lines';

/** Units that gained places, lost some, or stayed. */
export type Moved = '>0' | '<0' | '=0';

export class LiveGrades {
  private readonly names: readonly string[];
  private readonly written = new Set<number>();
  private columns: { readonly grade: number; readonly share: number } | null = null;
  /** By khối; not all of them are asked for. */
  private readonly moved = new Set<number>();
  private movedColumn: number | null = null;

  constructor(
    private readonly scoring: Scoring,
    private readonly scores: LiveScores,
    private readonly totals: LiveTotals,
    private readonly lines: UnitLines,
    private readonly tally: LiveTally,
    private readonly heading: (id: string) => string,
  ) {
    this.names = [...new Set(scoring.book.grades.map(({ name }) => name))];
  }

  /** The name of the grade of a unit (an index in `Scoreboard.units`). */
  name(unit: number): CellContent {
    const { panel, grade } = this.scoring.board.units[unit]!;
    const bands = this.bandsOf(panel);
    if (bands.length === 0) return grade;
    if (bands.some(({ quota }) => quota !== null)) return this.tally.value('quota', grade ?? '');
    return this.tally.cell(() => {
      const cell = this.scores.qualified(this.lines.cell(unit, this.gradeColumn(panel)));
      return `IF(ISNUMBER(${cell}),CHOOSE(${cell},${this.names.map(quoted).join(',')}),"")`;
    }, grade ?? '');
  }

  /** How many ranked units some khối (indexes in `Scoreboard.panels`) have together. */
  units(panels: readonly number[], value: number): CellContent {
    return this.tally.cell(() => this.unitsFormula(panels), value);
  }

  /** How many of them have a grade. */
  count(panels: readonly number[], grade: string, value: number): CellContent {
    return this.tally.cell(() => this.countFormula(panels, grade), value);
  }

  /** The same in percent. */
  share(panels: readonly number[], grade: string, value: number): CellContent {
    const count = () => this.countFormula(panels, grade);
    return this.tally.cell(
      () => `IFERROR(ROUND(100*(${count()})/(${this.unitsFormula(panels)}),10),"")`,
      value,
    );
  }

  /** How many more have it than had it. */
  change(panels: readonly number[], grade: string, before: number, value: number): CellContent {
    return this.tally.cell(() => `${this.countFormula(panels, grade)}-${String(before)}`, value);
  }

  /** How many of them moved so against the first comparison period. */
  moves(panels: readonly number[], which: Moved, value: number): CellContent {
    return this.tally.cell(() => {
      const ranges = panels.map((panel) => this.scores.qualified(this.movedRange(panel)));
      const known = ranges.map((range) => `COUNT(${range})`).join('+');
      const counted = ranges.map((range) => `COUNTIF(${range},"${which}")`).join('+');
      return `IF(${known}=0,"",${counted})`;
    }, value);
  }

  private unitsFormula(panels: readonly number[]): string {
    return panels.map((panel) => `COUNT(${this.scores.qualified(this.totals.keys(panel))})`).join('+');
  }

  private countFormula(panels: readonly number[], grade: string): string {
    const number = String(this.names.indexOf(grade) + 1);
    return panels
      .map((panel) => {
        const grades = this.scores.qualified(this.lines.range(panel, this.gradeColumn(panel)));
        return `COUNTIFS(${grades},${number},${this.scores.qualified(this.totals.keys(panel))},${anyNumber})`;
      })
      .join('+');
  }

  /** The column of grades, with the lines of a khối in it. */
  private gradeColumn(panel: number): number {
    this.columns ??= {
      grade: this.lines.grid.add(this.heading('grade')),
      share: this.lines.grid.add(this.heading('rankShare')),
    };
    if (!this.written.has(panel)) {
      this.written.add(panel);
      this.putGrades(panel, this.columns.grade, this.columns.share);
    }
    return this.columns.grade;
  }

  private putGrades(panel: number, column: number, share: number): void {
    const { board } = this.scoring;
    const bands = bandsInOrder(this.bandsOf(panel));
    const { units } = board.panels[panel]!;
    const shares = rankShares(Array.from(units, (unit) => board.units[unit]!.groupRank));
    for (const [row, unit] of units.entries()) {
      const { grade } = board.units[unit]!;
      const now = grade === null ? '' : this.names.indexOf(grade) + 1;
      if (bands.some(({ quota }) => quota !== null)) {
        this.lines.put(unit, column, this.tally.value('quota', now));
        continue;
      }
      if (bands.some(({ by }) => by === 'rankShare') && this.totals.isRanked(unit)) {
        const cell = this.tally.cell(() => this.shareFormula(unit, panel), shares[row] ?? '');
        this.lines.put(unit, share, cell);
      }
      const formula = () =>
        bands.reduceRight(
          (rest, band) =>
            `IF(${this.reached(unit, band, share)},${String(this.names.indexOf(band.name) + 1)},${rest})`,
          '""',
        );
      this.lines.put(unit, column, this.tally.cell(formula, now));
    }
  }

  /** Share of the ranked units of the khối that stand at the unit's place or behind it. */
  private shareFormula(unit: number, panel: number): string {
    const keys = this.totals.keys(panel);
    const own = this.totals.keyCell(unit);
    const ahead =
      this.scoring.board.ties === 'sequential'
        ? `(${this.totals.groupRankCell(unit)}-1)`
        : `COUNTIF(${keys},">"&${own})`;
    return `IF(ISNUMBER(${own}),100*(COUNT(${keys})-${ahead})/COUNT(${keys}),"")`;
  }

  /** Whether a unit reaches a band and meets its condition, to stand in the sheet of scores. */
  private reached(unit: number, band: GradeBand, share: number): string {
    const value = this.valueOf(unit, band.by, share);
    const reaches = `IFERROR(ROUND(${value},10)${band.exclusive ? '>' : '>='}${String(band.from)},FALSE)`;
    if (band.conditionText === '') return reaches;
    if (band.condition === null) return 'FALSE';
    const holds = `IFERROR(IF(${this.scores.ruleFormula(unit, band.condition)},TRUE,FALSE),FALSE)`;
    return `AND(${reaches},${holds})`;
  }

  private valueOf(unit: number, by: GradeBand['by'], share: number): string {
    const { decimals, rankOn } = this.scoring.board.settings;
    if (by === 'rankShare') {
      if (!this.totals.isRanked(unit)) return '""';
      return this.lines.cell(unit, share);
    }
    const { score, max } = this.scores.cells(unit, rootCode);
    const exact = by === 'score' ? score : `${score}/${max}*100`;
    return rankOn === 'rounded' ? `ROUND(${exact},${String(decimals)})` : exact;
  }

  private movedRange(panel: number): string {
    this.movedColumn ??= this.lines.grid.add(this.heading('moved'));
    if (!this.moved.has(panel)) {
      this.moved.add(panel);
      for (const unit of this.scoring.board.panels[panel]!.units) this.putMoved(unit, this.movedColumn);
    }
    return this.lines.range(panel, this.movedColumn);
  }

  private putMoved(unit: number, column: number): void {
    const [change] = this.scoring.board.units[unit]!.changes;
    const earlier = change?.earlier?.rank ?? null;
    if (earlier === null || !this.totals.isRanked(unit)) return;
    const place = this.totals.groupRankCell(unit);
    const formula = () => `IF(ISNUMBER(${place}),${String(earlier)}-${place},"")`;
    this.lines.put(unit, column, this.tally.cell(formula, change?.rank ?? ''));
  }

  private bandsOf(panel: number): readonly GradeBand[] {
    return bandsFor(this.scoring.book.grades, this.scoring.board.panels[panel]!.group);
  }
}
