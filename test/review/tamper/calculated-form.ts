/** A typed form with every formula showing what it gives, as a program that calculates would save it. */
import { Tag } from '../../../src/core/measures/column';
import { roundHalfAway } from '../../../src/core/rounding/round';
import type { PanelScoring } from '../../../src/core/scoring/panel-scoring';
import { openScoring, type Scoring } from '../../../src/core/scoring/score';
import { NodeState, Treatment } from '../../../src/core/scoring/scoreboard';
import { textsFor } from '../../../src/locale/texts';
import { wordFor } from '../../../src/sheets/template/column-entry';
import type { FormColumnId } from '../../../src/sheets/unit-form/columns';
import { codedEntries, codedEvidence } from '../../../src/sheets/unit-form/form-codes';
import { rowCodeOf } from '../../../src/sheets/unit-form/form-check-code';
import { evidencePlace, formColumn } from '../../../src/sheets/unit-form/form-places';
import type { FormReading } from '../../../src/sheets/unit-form/form-reading';
import { readUnitForm } from '../../../src/sheets/unit-form/read-form';
import { submittedBook } from '../../../src/sheets/unit-form/submitted-book';
import { policyWords } from '../../../src/sheets/words';
import type { CellContent, SheetPlan, WorkbookPlan } from '../../../src/workbook/plan';
import { snapshotOfPlan } from './plan-snapshot';
import { key, type TypedForm } from './typed-form';

type Shown = number | string | boolean | null;
type Contents = Map<string, CellContent>;

/** Points that the rules give for the figures of a form, by criterion; lines without points are left out. */
export function pointsByRule(typed: TypedForm): ReadonlyMap<string, number> {
  const { reading, scoring } = scored(typed);
  const panel = scoring.standings.panels[0]!.scoring;
  return new Map(
    reading.lines.flatMap(({ line: { criterion } }): [string, number][] => {
      const points = panel.node(criterion.code)?.scores[0];
      return points === undefined || Number.isNaN(points) ? [] : [[criterion.code, points]];
    }),
  );
}

/** The workbook as it is sent back. */
export function calculated(typed: TypedForm): WorkbookPlan {
  const { plan } = typed.issued;
  const contents = contentsOf(typed);
  const found = scored(typed);
  const [form, evidence] = contents;
  showPoints(form, typed, found);
  showRowCodes(form, evidence, typed);
  const code = found.reading.checkCode;
  if (code) show(form, code.cell.row, code.cell.column, code.computed);
  return {
    ...plan,
    sheets: typed.sheets.map((sheet, i) => ({ ...sheet, blocks: blocksOf(contents[i]!) })),
  };
}

interface Scored {
  readonly reading: FormReading;
  readonly scoring: Scoring;
}

function scored(typed: TypedForm): Scored {
  const contents = contentsOf(typed);
  const sheets = typed.sheets.map((sheet, i): SheetPlan => ({ ...sheet, blocks: blocksOf(contents[i]!) }));
  const snapshot = snapshotOfPlan({ ...typed.issued.plan, sheets });
  const reading = readUnitForm(snapshot, typed.issued)!;
  return { reading, scoring: openScoring(submittedBook(reading)) };
}

/** Everything that stands on the sheets: what was issued, and over it what was typed. */
function contentsOf({ sheets, typed }: TypedForm): readonly [Contents, Contents] {
  const issued = sheets.map(({ blocks }): Contents => {
    const contents: Contents = new Map();
    for (const { row, column, rows } of blocks)
      rows.forEach((cells, i) => {
        cells.forEach((content, j) => {
          if (content !== null) contents.set(key(row + i, column + j), content);
        });
      });
    return contents;
  });
  typed.forEach((entries, i) => {
    for (const [at, content] of entries) issued[i]!.set(at, content);
  });
  return issued as unknown as readonly [Contents, Contents];
}

function blocksOf(contents: Contents): SheetPlan['blocks'] {
  const rows = new Map<number, CellContent[]>();
  for (const [at, content] of contents) {
    const [row = 0, column = 0] = at.split(',').map(Number);
    const cells = rows.get(row) ?? [];
    while (cells.length < column) cells.push(null);
    cells[column] = content;
    rows.set(row, cells);
  }
  const inOrder = [...rows].sort(([a], [b]) => a - b);
  return inOrder.map(([row, cells]) => ({ row, column: 0, rows: [cells] }));
}

/** What a formula there shows; nothing happens where there is none. */
function show(contents: Contents, row: number, column: number, value: Shown): void {
  const content = contents.get(key(row, column));
  if (typeof content === 'object' && content !== null) contents.set(key(row, column), { ...content, value });
}

function showPoints(contents: Contents, typed: TypedForm, { reading, scoring }: Scored): void {
  const panel = scoring.standings.panels[0]!.scoring;
  const claimed = withClaims(panel, reading);
  for (const { line, row, entries } of reading.lines) {
    const { code, kind } = line.criterion;
    const put = (id: FormColumnId, value: Shown) => {
      show(contents, row, formColumn(id), value);
    };
    const at = (id: FormColumnId): Shown => {
      const content = contents.get(key(row, formColumn(id))) ?? null;
      return typeof content === 'object' && content !== null ? content.value : content;
    };
    const node = panel.node(code);
    const left = node ? leftWord(node.states[0]!) : '';
    const isOut = (node?.treatments[0] ?? 0) >= Treatment.dropped;
    const score = (scores: Float64Array | undefined): Shown => {
      const points = scores?.[0];
      return points === undefined || Number.isNaN(points) ? '' : points;
    };
    put('computed', isOut ? left : score(node?.scores));
    put('self', isOut ? left : score(claimed.node(code)?.scores));
    if (kind === 'scored') {
      const words = { [Treatment.dropped]: 'drop', [Treatment.rescaled]: 'rescale' } as const;
      const word = words[(node?.treatments[0] ?? 0) as keyof typeof words] as
        (typeof words)[keyof typeof words] | undefined;
      put('applicable', word ? wordFor(policyWords, word, textsFor('vi')) : (node?.maxima[0] ?? ''));
    }
    const [a, b] = [entries.get('a')?.value, entries.get('b')?.value];
    put('ratio', typeof a === 'number' && typeof b === 'number' && b !== 0 ? a / b : '');
    const [self, computed] = [at('self'), at('computed')];
    const both = typeof self === 'number' && typeof computed === 'number';
    put('difference', both ? roundHalfAway(self - computed, 4) : '');
  }
  showTotals(contents, typed);
}

/** The rows after the total: the maximum that applies, and the share of it that was reached. */
function showTotals(contents: Contents, { places }: TypedForm): void {
  const root = places.rows.at(-1)!.row;
  const shown = (id: FormColumnId): Shown => {
    const content = contents.get(key(root, formColumn(id))) ?? null;
    return typeof content === 'object' && content !== null ? content.value : content;
  };
  const applicable = shown('applicable');
  show(contents, places.end, formColumn('max'), applicable);
  for (const id of ['computed', 'self'] as const) {
    const points = shown(id);
    const isShare = typeof points === 'number' && typeof applicable === 'number' && applicable !== 0;
    show(contents, places.end + 1, formColumn(id), isShare ? points / applicable : '');
  }
}

function leftWord(state: number): string {
  switch (state) {
    case NodeState.notApplicable:
      return 'KAD';
    case NodeState.zeroDenominator:
      return 'MS0';
    default:
      return 'KPS';
  }
}

/** The points as the unit gives them to itself. */
function withClaims(panel: PanelScoring, { lines }: FormReading): PanelScoring {
  return panel.with(
    lines.flatMap(({ line, entries }) => {
      const self = entries.get('self')?.value ?? null;
      const isOut = (panel.node(line.criterion.code)?.treatments[0] ?? 0) >= Treatment.dropped;
      if (line.role !== 'measured' || isOut) return [];
      const points = typeof self === 'number' ? self : null;
      return [
        {
          row: 0,
          criterion: line.criterion.code,
          measure: 'points',
          value: points ?? 0,
          tag: points === null ? Tag.missing : Tag.number,
        },
      ];
    }),
  );
}

function showRowCodes(form: Contents, evidence: Contents, { places }: TypedForm): void {
  const value = (contents: Contents, row: number, column: number): Shown => {
    const content = contents.get(key(row, column)) ?? null;
    return typeof content === 'object' && content !== null ? content.value : content;
  };
  for (const row of places.rows) {
    const coded = codedEntries(row);
    const entries = coded.map(({ id, ...entry }) => ({
      ...entry,
      value: value(form, row.row, formColumn(id)),
    }));
    show(form, row.row, formColumn('check'), rowCodeOf(entries));
  }
  const { codes } = evidencePlace;
  for (let row = codes.row; row < codes.row + codes.rows; row += 1) {
    const entries = codedEvidence.map(({ weight, takesStates }, column) => ({
      weight,
      takesStates,
      value: value(evidence, row, column),
    }));
    show(evidence, row, codes.column, rowCodeOf(entries));
  }
}
