/** The print twins of a run: one for each data sheet that has a print layout, in the order of the workbook. */
import type { Scoreboard } from '../../core/scoring/scoreboard';
import { longestSheetName } from '../../workbook/address';
import type { CellContent, SheetPlan } from '../../workbook/plan';
import { DistinctNames } from '../distinct-names';
import { mostLiveFormulas } from '../live/live-result';
import type { ReportContext } from '../reports/report';
import { tableFrom, type TwinGround } from './from-source';
import type { Letterhead } from './head';
import type { TwinLayout } from './layout';
import { twinLayouts } from './layouts';
import { matrices } from './matrix';
import { messageSheet } from './message-sheet';
import { type Source, sourceOf } from './source';
import { basisOf, factsOf, subjectOf } from './titles';
import type { PrintStyle, Twin, TwinText } from './twin';
import { mostPages, twinSheet } from './twin-sheet';

/** A sheet of results with the id of its report. */
export interface ReportSheet {
  readonly id: string;
  readonly sheet: SheetPlan;
}

/** The printed sheets; a twin that an earlier run left and this one does not make says so. */
export function printTwins(written: readonly ReportSheet[], context: ReportContext): readonly SheetPlan[] {
  const { texts, print } = context;
  const names = new DistinctNames(
    longestSheetName,
    written.map(({ sheet }) => sheet.name),
  );
  const sheets = print === undefined ? [] : new TwinPrinter(written, print, names, context).sheets();
  const prefix = texts.text('print.sheet', { sheet: '' });
  const before = new Set([...context.written].map((name) => name.replace(ofOurs, '')));
  const left = [...before].filter((name) => name.startsWith(prefix) && !names.has(name));
  return [...sheets, ...left.map((name) => messageSheet(name, texts.text('print.notNow')))];
}

/** What follows the name of a sheet where the user has taken it. */
const ofOurs = / \(ChiSo( \d+)?\)$/;

/** Sentences of a unit's sheet, the weightiest first, that leave it on two pages; the table says the causes. */
const mostSaid = { remarks: 3, actions: 5 } as const;

class TwinPrinter {
  private readonly ground: TwinGround;
  /** Formulas that the workbook still bears. */
  private room: number;

  constructor(
    private readonly written: readonly ReportSheet[],
    private readonly style: PrintStyle,
    private readonly names: DistinctNames,
    private readonly context: ReportContext,
  ) {
    const { board, texts } = context;
    const { rankBy, decimals } = board.settings;
    const summary = written.find(({ id }) => id === 'summary');
    const totals = summary ? sourceOf(summary.sheet, texts) : null;
    this.ground = {
      texts,
      decimals,
      keyColumns: rankBy === 'percent' ? ['percent', 'percentNow'] : ['total'],
      keyMean: (group) => meanIn(totals, group, rankBy === 'percent' ? 'percent' : 'total', context),
    };
    this.room = mostLiveFormulas - written.reduce((sum, { sheet }) => sum + formulasIn(sheet), 0);
  }

  sheets(): readonly SheetPlan[] {
    let number = 0;
    return this.written.flatMap(({ id, sheet }) =>
      this.twinsOf(id, sheet).map((twin) => {
        number += 1;
        return this.sheet(twin, number);
      }),
    );
  }

  private sheet(twin: Twin, number: number): SheetPlan {
    const { context, style } = this;
    const { texts } = context;
    const name = this.names.take(texts.text('print.sheet', { sheet: twin.of }));
    const head = { style, number, letterhead: letterheadOf(context), texts };
    const plan = twinSheet(twin, name, head);
    if (!plan) return messageSheet(name, texts.text('print.tooLong', { pages: mostPages, sheet: twin.of }));
    const formulas = formulasIn(plan);
    if (formulas <= this.room) {
      this.room -= formulas;
      return plan;
    }
    const frozen: TwinText = {
      heading: texts.text('note.heading'),
      lines: [texts.text('print.frozen')],
      kind: 'note',
    };
    return valuesOnly(twinSheet({ ...twin, texts: [...twin.texts, frozen] }, name, head) ?? plan);
  }

  private twinsOf(id: string, sheet: SheetPlan): readonly Twin[] {
    const source = sourceOf(sheet, this.context.texts);
    const layout = twinLayouts.get(id);
    if (!source) return [];
    if (id === 'scores') return this.matrixTwins(source);
    if (!layout) return [];
    const table = tableFrom(source, layout, this.ground);
    return [{ ...this.frame(source, id), ...table, texts: this.texts(source, layout, id) }];
  }

  /** A sheet of scores in several parts is longer than anybody prints. */
  private matrixTwins(source: Source): readonly Twin[] {
    const { context } = this;
    const { texts } = context;
    if (this.written.filter(({ id }) => id === 'scores').length > 1) return [];
    const states = [texts.text('print.states'), ...basisOf(context.board, texts)];
    return matrices(source, context).map((matrix) => ({
      ...this.frame(source, 'scores'),
      ...matrix,
      texts: [...matrix.texts, { heading: texts.text('note.heading'), lines: states, kind: 'note' }],
    }));
  }

  private frame(source: Source, id: string): Pick<Twin, 'of' | 'title' | 'subject' | 'facts' | 'measure'> {
    const { board, texts } = this.context;
    const [title = '', unit = '', ...facts] = source.titles;
    const { sheet, measure } = source;
    if (id !== 'profile') {
      return { of: sheet, title, subject: subjectOf(board, texts), facts: factsOf(board, texts), measure };
    }
    // Below the unit stand its results, then what all sheets say of the index.
    const ofIndex = factLines(board);
    const own = facts.slice(0, facts.length - ofIndex.all);
    const index = facts.slice(own.length, own.length + ofIndex.told).join(' – ');
    return { of: sheet, title, subject: unit, facts: [...own, index], measure };
  }

  private texts(source: Source, { withoutNotes = [] }: TwinLayout, id: string): readonly TwinText[] {
    const { board, texts } = this.context;
    const left = ['note.live', ...withoutNotes].map((key) => texts.text(key).split('{')[0]!);
    const notes = source
      .linesBelow(texts.text('note.heading'))
      .filter((note) => !left.some((start) => note.startsWith(start)));
    const said = Object.entries(mostSaid).map(([key, most]): TwinText => {
      const heading = texts.text(`say.heading.${key}`);
      return {
        heading,
        lines: id === 'profile' ? source.linesBelow(heading).slice(0, most) : [],
        kind: 'said',
      };
    });
    const heading = texts.text('note.heading');
    return [
      ...said,
      {
        heading: texts.text('print.criteria'),
        lines: id === 'leaders' ? this.criteriaIn(source) : [],
        kind: 'note',
      },
      { heading, lines: [...notes, ...(id === 'profile' ? [] : basisOf(board, texts))], kind: 'note' },
    ];
  }

  /** Names of the criteria that the last column of leaders tells by their codes. */
  private criteriaIn(source: Source): readonly string[] {
    const column = source.find('mostLostCriteria');
    const told = Array.from({ length: source.rows }, (_, row) =>
      String(source.value(row, column) ?? ''),
    ).join('; ');
    const { board, texts } = this.context;
    const names = new Map(board.panels.flatMap(({ nodes }) => nodes.map(({ code, name }) => [code, name])));
    return [...names].flatMap(([code, name]) =>
      name !== '' && `; ${told}`.includes(`; ${code} (`)
        ? [texts.text('print.criterion', { code, name })]
        : [],
    );
  }
}

/** The mean of the number that ranks, from the rows under the summary. */
function meanIn(
  totals: Source | null,
  group: string | null,
  column: string,
  context: ReportContext,
): CellContent {
  const { texts } = context;
  const label = group === null ? texts.text('row.mean') : texts.text('row.groupMean', { group });
  const sum = totals?.sums.find((row) => row.label === label);
  return (totals && sum?.cells[totals.find(column)]) ?? null;
}

function letterheadOf(context: ReportContext): Letterhead {
  const { publishedBy, superiorBody, issuingBody, place } = context.board.settings;
  return { decision: publishedBy, superior: superiorBody, agency: issuingBody, place };
}

/** Title lines of a data sheet that say the same on all: name, period and stage; then the decision, which a note says. */
function factLines({ settings }: Scoreboard): { readonly told: number; readonly all: number } {
  const told = settings.indexName === '' ? 1 : 2;
  return { told, all: told + (settings.decision === '' ? 0 : 1) };
}

function formulasIn({ blocks }: SheetPlan): number {
  let count = 0;
  for (const { rows } of blocks) {
    for (const row of rows) for (const cell of row) if (typeof cell === 'object' && cell !== null) count += 1;
  }
  return count;
}

/** The same sheet without formulas. */
function valuesOnly(plan: SheetPlan): SheetPlan {
  const value = (cell: CellContent) => (typeof cell === 'object' && cell !== null ? cell.value : cell);
  return {
    ...plan,
    blocks: plan.blocks.map((block) => ({ ...block, rows: block.rows.map((row) => row.map(value)) })),
  };
}
