import { describe, expect, test } from '@jest/globals';
import type { IndexBook, PointsColumn } from '../../../src/core/book';
import { isShownOnly } from '../../../src/core/criteria/criterion';
import { Tag } from '../../../src/core/measures/column';
import { ruleReads } from '../../../src/core/rules/names';
import { openScoring } from '../../../src/core/scoring/score';
import { Treatment } from '../../../src/core/scoring/scoreboard';
import { readIndexBook } from '../../../src/sheets/read/index-book';
import type { FormColumnId } from '../../../src/sheets/unit-form/columns';
import type { Entry, FormReading } from '../../../src/sheets/unit-form/form-reading';
import { readUnitForm } from '../../../src/sheets/unit-form/read-form';
import { submittedBook } from '../../../src/sheets/unit-form/submitted-book';
import { cellValue } from '../../../src/workbook/cells';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import { mulberry32 } from '../../samples/seeded';
import { hasOffice, recalculated } from '../live/office';
import { richBooks, richBytes } from '../live/rich-books';
import { answered } from './answers';
import { fileOf, formOf, readFile, sampleBook } from './sample-form';

interface Subject {
  readonly name: string;
  readonly book: () => Promise<IndexBook>;
  readonly units: readonly number[];
}

const subjects: readonly Subject[] = [
  { name: 'qd-766-minh-hoa', book: () => sampleBook(), units: [0, 4, 1, 20, 38, 59] },
  { name: 'par-cao-bang-2017', book: () => sampleBook('par-cao-bang-2017'), units: [0] },
  ...[0, 1, 2, 4].map((at) => ({
    name: richBooks[at]!.name,
    book: async () =>
      readIndexBook(await XlsxWorkbook.open(await richBytes(richBooks[at]!), { name: 'a' }).read({})),
    units: [0, 1, 4, 5],
  })),
];

/** Answers of each unit. */
const rounds = 6;

interface Expected {
  readonly points: number | string;
  readonly max: number | string;
}

/** What the cells of points and maxima should show by the engine: a number, `left`, or nothing. */
function expected(book: IndexBook, reading: FormReading): ReadonlyMap<string, Expected> {
  const [panel] = openScoring(book).standings.panels;
  const cells = reading.form.lines.flatMap(({ criterion }) => {
    const node = panel?.scoring.node(criterion.code);
    if (!node || isShownOnly(criterion)) return [];
    const left = node.treatments[0]! >= Treatment.dropped;
    const score = node.scores[0]!;
    const points = left ? 'left' : Number.isNaN(score) ? '' : score;
    return [[criterion.code, { points, max: left ? 'left' : node.maxima[0]! }] as const];
  });
  return new Map(cells);
}

/** The book with what the unit gives itself as the points of every leaf that takes figures. */
function selfScored(reading: FormReading): IndexBook {
  const book = submittedBook(reading);
  const { key } = book.settings.period;
  const data = book.periods.get(key)!;
  const taken = reading.lines.filter(({ line }) => line.role === 'measured' && !isShownOnly(line.criterion));
  const given = taken.map(({ line, entries }): [string, PointsColumn] => {
    const self = entries.get('self')!.value;
    const state = states.get(shownText(entries.get('computed')!.value));
    const [value, tag] = typeof self === 'number' ? [self, Tag.number] : [0, state ?? Tag.missing];
    const column = { numbers: Float64Array.of(value), tags: Uint8Array.of(tag), step: 1 } as const;
    const origin = { sheet: '', rows: Int32Array.of(-1), columns: Int32Array.of(-1) };
    return [line.criterion.code, { column, origin }];
  });
  const byPoints = new Set(given.map(([code]) => code));
  return {
    ...book,
    criteriaSets: book.criteriaSets.map((set) => ({
      ...set,
      nodes: set.nodes.map((node) =>
        byPoints.has(node.code) ? { ...node, rule: null, ruleText: '', decimals: null } : node,
      ),
    })),
    periods: new Map(book.periods).set(key, {
      ...data,
      measures: new Map([...data.measures].filter(([code]) => !byPoints.has(code))),
      self: new Map([...data.self, ...given]),
    }),
  };
}

function shownText(value: Entry['value']): string {
  return typeof value === 'string' ? value : '';
}

const states = new Map<string, Tag>([
  ['KAD', Tag.notApplicable],
  ['KPS', Tag.noEvent],
  ['MS0', Tag.zeroDenominator],
]);

/** Criteria that no form can compute, because other units decide them, with all that follows from them. */
function beyondForm({ form }: FormReading): ReadonlySet<string> {
  const beyond = new Set<string>();
  const reads = form.lines.map(({ criterion }) => {
    const read = criterion.rule ? ruleReads(criterion.rule) : null;
    return {
      criterion,
      usesGroup: read?.usesGroup ?? false,
      from: [...criterion.children, ...(read?.nodes ?? [])],
    };
  });
  for (let before = -1; before < beyond.size;) {
    before = beyond.size;
    for (const { criterion, usesGroup, from } of reads)
      if (usesGroup || from.some((code) => beyond.has(code))) beyond.add(criterion.code);
  }
  return beyond;
}

describe('the points of a filled form recalculated by LibreOffice', () => {
  if (!hasOffice) {
    test.skip('SKIPPED, for soffice is not installed', () => {
      expect(hasOffice).toBe(true);
    });
    return;
  }

  test.each(subjects)(
    'equal the engine for random answers, and the check code what is computed here: $name',
    async ({ book: open, units }) => {
      const book = await open();
      const chance = mulberry32(7);
      const issued = units.flatMap((unit) => Array.from({ length: rounds }, () => formOf(book, unit)));
      const files = [];
      for (const form of issued) files.push(await fileOf(answered(form, chance)));
      const wrong: unknown[] = [];
      let compared = 0;
      for (const [i, bytes] of recalculated(files).entries()) {
        const reading = readUnitForm(await readFile(bytes), issued[i]!)!;
        const beyond = beyondForm(reading);
        const engine = expected(submittedBook(reading), reading);
        const selfEngine = expected(selfScored(reading), reading);
        for (const { line, entries } of reading.lines) {
          const { code } = line.criterion;
          if (beyond.has(code) || !engine.has(code)) continue;
          const check = (id: FormColumnId, wanted: number | string) => {
            const { value, formula } = entries.get(id)!;
            if (formula === null) return;
            compared += 1;
            const found = typeof value === 'string' && value !== '' ? 'left' : (value ?? '');
            if (!same(found, wanted)) wrong.push([i, code, id, value, wanted, formula]);
          };
          check('computed', engine.get(code)!.points);
          check('self', selfEngine.get(code)!.points);
          if (entries.get('applicable')!.value !== null) check('applicable', engine.get(code)!.max);
        }
        expect(reading.checkCode?.shown).toBe(reading.checkCode?.computed);
      }
      expect(wrong.slice(0, 8)).toEqual([]);
      expect(compared).toBeGreaterThan(50);
    },
    240_000,
  );

  test('blank forms show what their formulas give', async () => {
    const rich = readIndexBook(
      await XlsxWorkbook.open(await richBytes(richBooks[0]!), { name: 'a' }).read({}),
    );
    const service = await sampleBook();
    const issued = [formOf(service, 0), formOf(service, 4), formOf(rich, 0), formOf(rich, 1)];
    const files = [];
    for (const { plan } of issued) files.push(await fileOf(plan));
    let compared = 0;
    for (const [i, bytes] of recalculated(files).entries()) {
      const { sheets } = await readFile(bytes);
      for (const [k, { blocks }] of issued[i]!.plan.sheets.entries())
        for (const { row, column, rows } of blocks)
          for (const [down, line] of rows.entries())
            for (const [right, content] of line.entries()) {
              if (typeof content !== 'object' || content === null) continue;
              const found = cellValue(sheets[k]!.cells, row + down, column + right) ?? '';
              expect([content.formula, found]).toEqual([content.formula, content.value]);
              compared += 1;
            }
    }
    expect(compared).toBeGreaterThan(500);
  }, 240_000);
});

function same(found: unknown, wanted: number | string): boolean {
  return typeof found === 'number' && typeof wanted === 'number'
    ? Math.abs(found - wanted) < 1e-9
    : found === wanted;
}
