/** What sentences about one unit are made from, and how they name things and write numbers. */
import type { GradeBand } from '../../core/book';
import type { CriterionGap, UnitGaps } from '../../core/gaps/gap';
import { roundHalfAway } from '../../core/rounding/round';
import type { Panel, Scoreboard, UnitResult } from '../../core/scoring/scoreboard';
import type { Texts } from '../texts';

export interface UnitStory {
  readonly board: Scoreboard;
  readonly result: UnitResult;
  readonly panel: Panel;
  /** With what is needed to win each criterion back. */
  readonly gaps: UnitGaps;
  /** Grade bands of the unit's khối; empty without grades. */
  readonly bands: readonly GradeBand[];
  readonly texts: Texts;
}

/** Words and numbers of one story. */
export class Speech {
  private readonly names: ReadonlyMap<string, string>;
  readonly texts: Texts;

  constructor(readonly story: UnitStory) {
    this.texts = story.texts;
    const shared = new Map<string, number>();
    for (const { name } of story.panel.nodes) shared.set(name, (shared.get(name) ?? 0) + 1);
    this.names = new Map(
      story.panel.nodes.map(({ code, name }) => [
        code,
        shared.get(name) === 1 && name ? name : `${name} (${code})`.trim(),
      ]),
    );
  }

  say(key: string, parameters: Readonly<Record<string, string | number>> = {}): string {
    return this.texts.text(`say.${key}`, parameters);
  }

  /** Name of a criterion; with its code where another has the same name. */
  criterion(code: string): string {
    return this.names.get(code) ?? code;
  }

  unit(code: string): string {
    return this.story.board.units.find(({ unit }) => unit.code === code)?.unit.name ?? code;
  }

  /** Points or percent to the decimals of the settings, written with the digits they need. */
  points(value: number): number {
    return roundHalfAway(value, this.story.board.settings.decimals);
  }

  /** A share as a whole percentage; `<1` of what would read as nothing. */
  share(part: number, whole: number): string {
    const percent = roundHalfAway((100 * part) / whole, 0);
    return percent === 0 && part > 0 ? `<${this.texts.number(1)}` : this.texts.number(percent);
  }

  list(items: readonly string[]): string {
    return items.join(this.texts.text('word.listSeparator'));
  }
}

/** Leaves that lost points as they are printed, most first. */
export function lostLeaves(speech: Speech): readonly CriterionGap[] {
  return speech.story.gaps.leaves.filter((gap) => speech.points(gap.lost) > 0);
}
