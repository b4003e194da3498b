/** How a run was asked for, kept in the stamp that it leaves in the workbook, so that the next one begins alike. */
import { stages, tieRules, type Settings, type Stage } from '../core/book';
import type { PrintStyle } from '../sheets/print/twin';

/** How units are ranked. */
export type Ranking = Pick<Settings, 'rankBy' | 'rankOn' | 'ties' | 'decimals'>;

/** How to score and write, beyond what the workbook's settings say. */
export interface RunChoices {
  readonly mode: 'values' | 'live';
  /** Null = the settings' own. */
  readonly stage: Stage | null;
  readonly ranking: Partial<Ranking>;
  /** Sheets for printing: annexes of a decision, tables for internal use, or none. */
  readonly print: PrintStyle | 'none';
}

/** As the settings say, as values, with annexes to print. */
export const usualChoices: RunChoices = { mode: 'values', stage: null, ranking: {}, print: 'annex' };

/** What may be chosen, in the order in which it is offered. */
export const choiceWords = {
  mode: ['values', 'live'],
  print: ['annex', 'table', 'none'],
  rankBy: ['percent', 'score'],
  rankOn: ['rounded', 'unrounded'],
  ties: tieRules,
} as const;

/** `mode=live;stage=final;ties=dense`: what is not as usual; null when all is. */
export function choicesText({ mode, print, stage, ranking }: RunChoices): string | null {
  const chosen = Object.entries({
    ...(mode !== usualChoices.mode && { mode }),
    ...(print !== usualChoices.print && { print }),
    ...(stage && { stage }),
    ...ranking,
  });
  return chosen.length === 0 ? null : chosen.map(([name, word]) => `${name}=${String(word)}`).join(';');
}

/** The choices of a stamp; what is none of the words, as a later version may write it, is as usual. */
export function choicesOf(text: string): RunChoices {
  const kept = new Map(text.split(';').map((pair) => pair.split('=', 2) as [string, string | undefined]));
  const among = <Word extends string>(name: string, known: readonly Word[]) =>
    known.find((word) => word === kept.get(name));
  const rankBy = among('rankBy', choiceWords.rankBy);
  const rankOn = among('rankOn', choiceWords.rankOn);
  const ties = among('ties', choiceWords.ties);
  const decimals = kept.get('decimals') ?? '';
  return {
    mode: among('mode', choiceWords.mode) ?? usualChoices.mode,
    print: among('print', choiceWords.print) ?? usualChoices.print,
    stage: among('stage', stages) ?? null,
    ranking: {
      ...(rankBy && { rankBy }),
      ...(rankOn && { rankOn }),
      ...(ties && { ties }),
      ...(/^[0-9]$/.test(decimals) && { decimals: Number(decimals) }),
    },
  };
}
