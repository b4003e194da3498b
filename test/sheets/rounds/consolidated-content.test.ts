import { beforeAll, describe, expect, test } from '@jest/globals';
import type { IndexBook } from '../../../src/core/book';
import { scoreBook } from '../../../src/core/scoring/score';
import { textsFor } from '../../../src/locale/texts';
import { readIndexBook } from '../../../src/sheets/read/index-book';
import {
  consolidatedContent,
  mostAppraisalLines,
  unlistedPoints,
} from '../../../src/sheets/rounds/consolidated-content';
import { indexWorkbookPlan } from '../../../src/sheets/template/index-workbook';
import { figuresOfBook } from '../../../src/sheets/template/figures-of-book';
import { entryKey, type SubmittedFigures } from '../../../src/sheets/unit-form/submitted-figures';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import { sampleBook } from '../unit-form/sample-form';

let book: IndexBook;
beforeAll(async () => {
  book = await sampleBook();
});

async function consolidated(submissions: readonly SubmittedFigures[], from = book): Promise<IndexBook> {
  const workbook = XlsxWorkbook.blank('tong-hop.xlsx');
  await workbook.apply(indexWorkbookPlan(consolidatedContent(from, submissions), textsFor('vi')), {});
  return readIndexBook(await workbook.read({}));
}

function sent(unit: string, entries: readonly (readonly [string, number | string])[]): SubmittedFigures {
  return {
    unit,
    sheet: 'Phiếu tự chấm',
    keys: entries.map(([key]) => key),
    values: entries.map(([, value]) => value),
    rows: entries.map((_, i) => i),
    columns: entries.map(() => 6),
  };
}

/** What every unit of the book holds for the current period, as if each had sent it in a form. */
function asSent({ units, settings }: IndexBook): SubmittedFigures[] {
  const { data, self } = figuresOfBook(book);
  return units.map(({ code }) =>
    sent(
      code,
      [data, self].flatMap((wide) =>
        (wide?.rows ?? [])
          .filter(
            (row) => row.unit === code && (row.period ?? settings.period.label) === settings.period.label,
          )
          .flatMap(({ values }) =>
            values.flatMap((value, i) => {
              const { criterion, measure } = wide!.columns[i]!;
              return value === null || typeof value === 'boolean'
                ? []
                : [[entryKey(criterion, measure ?? null), value] as const];
            }),
          ),
      ),
    ),
  );
}

describe('what all units sent, as one index workbook,', () => {
  test('scores as the book that holds the same figures', async () => {
    const empty: IndexBook = {
      ...book,
      periods: new Map([...book.periods].filter(([key]) => key !== book.settings.period.key)),
    };
    const again = await consolidated(asSent(book), empty);
    const results = [again, book].map((each) =>
      scoreBook(each).units.map(({ unit, score, percent, rank, grade }) => [
        unit.code,
        score,
        percent,
        rank,
        grade,
      ]),
    );
    expect(results[0]).toEqual(results[1]);
  });

  test('takes the entry that was sent instead of the one it held, and keeps every other', async () => {
    const { data } = figuresOfBook(book);
    const column = data!.columns[0]!;
    const key = entryKey(column.criterion, column.measure!);
    const unit = book.units[1]!.code;
    const { data: after } = figuresOfBook(await consolidated([sent(unit, [[key, 12_345]])]));
    expect(after!.columns).toEqual(data!.columns);
    expect(after!.rows).toEqual(
      data!.rows.map((row) =>
        row.unit === unit && row.period === book.settings.period.label
          ? { ...row, values: [12_345, ...row.values.slice(1)] }
          : row,
      ),
    );
  });

  test('keeps KPS, KAD and words as they were typed', async () => {
    const { data } = figuresOfBook(book);
    const column = data!.columns[0]!;
    const key = entryKey(column.criterion, column.measure!);
    const units = book.units.map(({ code }) => code);
    const words = ['KPS', 'KAD'];
    const { data: after } = figuresOfBook(
      await consolidated(words.map((word, i) => sent(units[i]!, [[key, word]]))),
    );
    expect(words.map((_, i) => after!.rows.find(({ unit }) => unit === units[i])!.values[0])).toEqual(words);
  });

  test('has a line of appraisal for each criterion that a unit gave itself points for, with who appraises it', () => {
    const leaf = book.criteriaSets[0]!.nodes.find(
      ({ children, max }) => children.length === 0 && max !== null,
    )!;
    const unit = book.units[0]!.code;
    const { appraisal } = consolidatedContent(book, [sent(unit, [[entryKey(leaf.code, null), 0.5]])]);
    expect(appraisal).toEqual({
      lines: [
        {
          unit,
          criterion: leaf.code,
          criterionName: leaf.name,
          self: 0.5,
          ...(leaf.appraiser !== '' && { appraiser: leaf.appraiser }),
        },
      ],
    });
  });

  test('leaves figures of an earlier period in it where the book holds none of the present one', async () => {
    const [column] = figuresOfBook(book).data!.columns;
    const earlier = book.settings.comparePeriods[0]!;
    const held = book.periods.get(book.settings.period.key)!;
    const old: IndexBook = { ...book, periods: new Map([[earlier.key, { ...held, period: earlier }]]) };
    const { data } = figuresOfBook(await consolidated([], old));
    expect(data!.columns[0]).toEqual(column);
    expect(new Set(data!.rows.map(({ period }) => period))).toEqual(new Set([earlier.label]));
  });

  test('puts what a unit sent into the line of appraisal that the book already held', () => {
    const leaf = book.criteriaSets[0]!.nodes.find(
      ({ children, max }) => children.length === 0 && max !== null,
    )!;
    const unit = book.units[0]!.code;
    const { key } = book.settings.period;
    const now = book.periods.get(key)!;
    const said = {
      reason: 'Thiếu kế hoạch',
      explanation: '',
      evidence: '',
      cell: { sheet: 'Thẩm định', row: 1, column: 3 },
    };
    const statements = new Map([[leaf.code, new Map([[unit, said]])]]);
    const held: IndexBook = {
      ...book,
      periods: new Map([...book.periods, [key, { ...now, statements }]]),
    };
    const { appraisal } = consolidatedContent(held, [sent(unit, [[entryKey(leaf.code, null), 0.5]])]);
    expect(appraisal).toMatchObject({
      lines: [{ unit, criterion: leaf.code, criterionName: leaf.name, self: 0.5, reason: 'Thiếu kế hoạch' }],
    });
  });

  test('has no lines of appraisal where there would be too many, and tells how many points that leaves', () => {
    const unit = book.units[0]!.code;
    const { code } = book.criteriaSets[0]!.nodes.at(-1)!;
    const entries = (count: number) => [
      sent(
        unit,
        Array.from({ length: count }, () => [entryKey(code, null), 1] as const),
      ),
    ];
    for (const [count, lines, unlisted] of [
      [mostAppraisalLines, mostAppraisalLines, 0],
      [mostAppraisalLines + 1, null, mostAppraisalLines + 1],
    ] as const) {
      const content = consolidatedContent(book, entries(count));
      const listed =
        content.appraisal && 'lines' in content.appraisal ? content.appraisal.lines.length : null;
      expect([listed, unlistedPoints(content, entries(count))]).toEqual([lines, unlisted]);
    }
  });

  test('is read without a remark about the same points standing in two sheets', async () => {
    const leaf = book.criteriaSets[0]!.nodes.find(
      ({ children, max }) => children.length === 0 && max !== null,
    )!;
    const { findings } = await consolidated([sent(book.units[0]!.code, [[entryKey(leaf.code, null), 0.5]])]);
    const before = new Set(book.findings.map(({ ruleId }) => ruleId));
    expect(findings.filter(({ ruleId }) => !before.has(ruleId))).toEqual([]);
  });
});
