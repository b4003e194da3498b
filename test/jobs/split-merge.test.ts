import { describe, expect, test } from '@jest/globals';
import { scoreBook } from '../../src/core/scoring/score';
import { linesIn, merge, type ReturnedPart } from '../../src/jobs/merge';
import { openBook, type OpenedBook } from '../../src/jobs/score';
import { appraisalOf, split } from '../../src/jobs/split';
import { readAppraisalRows } from '../../src/sheets/rounds/appraisal-rows';
import { snapshotOf, type TestRows } from '../sheets/snapshot-of';
import { appraisalHeadings, fileOf, openedRounds, texts } from './rounds-index';

const lines: TestRows = [
  ['S1', '1.1', 10],
  ['S1', '2.2', 18],
  ['S1', '3', 5],
  ['S2', '1.1', 8, 8],
  ['S2', '2.2', 20],
];

async function parts() {
  const opened = await openedRounds(lines);
  return split(opened, appraisalOf(opened)!, texts);
}

describe('split', () => {
  test('gives each agency its lines, by criterion or the one above, and the rest to nobody', async () => {
    expect((await parts()).map(({ appraiser, lines: count }) => [appraiser, count])).toEqual([
      ['Sở Nội vụ', 2],
      ['Văn phòng', 2],
      ['', 1],
    ]);
  });

  test('a part holds its own criteria and what their rules read, all units, and every word of its lines', async () => {
    const part = (await parts()).find(({ appraiser }) => appraiser === 'Văn phòng')!;
    const { book, snapshot } = await openBook(await fileOf(part.plan));
    expect(book.findings.filter(({ severity }) => severity !== 'warning')).toEqual([]);
    expect(book.criteriaSets[0]?.nodes.map(({ code }) => code)).toEqual(['*', '2', '2.2']);
    expect(book.units).toHaveLength(3);
    const { rows } = readAppraisalRows(snapshot, book)!;
    expect(rows.map(({ unit, criterion, values }) => [unit, criterion, values.get('self')])).toEqual([
      ['S1', '2.2', 18],
      ['S2', '2.2', 20],
    ]);
  });

  test('a part keeps what a rule of it reads elsewhere, so that it scores as the whole does', async () => {
    const opened = await openedRounds([...lines, ['S1', '2.1', 10]]);
    const part = split(opened, appraisalOf(opened)!, texts).find(
      ({ appraiser }) => appraiser === 'Văn phòng',
    )!;
    const { book } = await openBook(await fileOf(part.plan));
    const scoresOf = (each: typeof book) =>
      scoreBook(each, { stage: 'self' }).panels[0]?.results.get('2.1')?.scores;
    expect(book.criteriaSets[0]?.nodes.map(({ code }) => code)).toEqual(['*', '1', '1.2', '2', '2.1', '2.2']);
    expect(scoresOf(book)).toEqual(scoresOf(opened.book));
  });
});

/** A part that came back with these lines. */
function part(file: string, rows: TestRows): Part {
  const snapshot = snapshotOf({ 'Thẩm định': [appraisalHeadings, ...rows] });
  return ({ book }) => ({ file, found: linesIn(snapshot, book) });
}

type Part = (opened: OpenedBook) => ReturnedPart;

async function merged(rows: TestRows, ...files: readonly Part[]) {
  const opened = await openedRounds(rows);
  const result = merge(
    appraisalOf(opened)!,
    files.map((file) => file(opened)),
    texts,
  );
  return {
    ...result,
    edits: (result.plan.edits ?? []).map(({ row, column, content }) => [row, column, content]),
    told: result.findings.map(({ ruleId, unit, criterion, found, expected }) => [
      ruleId,
      unit,
      criterion,
      found,
      expected,
    ]),
  };
}

describe('merge', () => {
  test('fills empty cells of the very lines, in whatever order files and lines come', async () => {
    const one = part('noi-vu.xlsx', [
      ['S2', '1.1', 8, 8],
      ['S1', '1.1', 10, 7, 'Thiếu kế hoạch quý'],
    ]);
    const other = part('van-phong.xlsx', [['S1', '2.2', 18, 18]]);
    for (const files of [
      [one, other],
      [other, one],
    ]) {
      const { edits, findings, cells } = await merged(lines, ...files);
      expect({ edits, findings, cells }).toEqual({
        edits: [
          [1, 3, 7],
          [1, 4, 'Thiếu kế hoạch quý'],
          [2, 3, 18],
        ],
        findings: [],
        cells: 3,
      });
    }
  });

  test('never overwrites: what the workbook holds otherwise stays and is told', async () => {
    const { edits, told } = await merged(lines, part('a.xlsx', [['S2', '1.1', 8, 6, 'Trễ']]));
    expect(edits).toEqual([[4, 4, 'Trễ']]);
    expect(told).toEqual([['merge-conflict', 'S2', '1.1', 6, 8]]);
  });

  test('writes nothing where two files differ, and says both', async () => {
    const { edits, told, findings } = await merged(
      lines,
      part('a.xlsx', [['S1', '2.2', 18, 18]]),
      part('b.xlsx', [['S1', '2.2', 18, 17]]),
    );
    expect(edits).toEqual([]);
    expect(told).toEqual([['merge-files-differ', 'S1', '2.2', 17, 18]]);
    expect(findings[0]?.parameters).toEqual({ file: 'b.xlsx', column: 'appraisal1', other: 'a.xlsx' });
  });

  test.each([
    [[['S1', '1.1', 10, 9]], [['lowered-without-reason', 'S1', '1.1', 9, 10]]],
    [[['S1', '1.1', '10,0', '9,5']], [['lowered-without-reason', 'S1', '1.1', 9.5, 10]]],
    [[['S1', '1.1', 10, 9, 'Thiếu báo cáo']], []],
    [[['S1', '1.1', 10, 10]], []],
    [[['S1', '1.1', 10, 'KPS']], []],
  ] as readonly (readonly [TestRows, readonly unknown[]])[])(
    'the lines %j are told as %j',
    async (rows, expected) => {
      expect((await merged(lines, part('a.xlsx', rows))).told).toEqual(expected);
    },
  );

  test('neither takes self scores nor lines that it does not know', async () => {
    const { edits, told } = await merged(
      lines,
      part('a.xlsx', [
        ['S1', '1.1', 9, 9],
        ['S3', '1.1', 10, 10],
        ['S9', '1.1', 10, 10],
      ]),
    );
    expect(edits).toEqual([[1, 3, 9]]);
    expect(told).toEqual([
      ['merge-unknown-line', 'S9', '1.1', undefined, undefined],
      ['merge-self-changed', 'S1', '1.1', 9, 10],
      ['merge-unknown-line', 'S3', '1.1', undefined, undefined],
      ['lowered-without-reason', 'S1', '1.1', 9, 10],
    ]);
  });

  test('tells of files that hold no lines or cannot be read, and goes on', async () => {
    const { edits, told } = await merged(
      lines,
      ({ book }) => ({ file: 'khac.xlsx', found: linesIn(snapshotOf({ Khác: [['Tên']] }), book) }),
      () => ({ file: 'hong.xlsx', found: { code: 'not-a-zip', parameters: {} } }),
      part('a.xlsx', [['S1', '2.2', 18, 18]]),
    );
    expect(edits).toEqual([[2, 3, 18]]);
    expect(told.map(([id]) => id)).toEqual(['merge-no-lines', 'merge-unreadable']);
  });

  test('says what it has no column for', async () => {
    const opened = await openedRounds([]);
    const narrow = {
      ...opened,
      snapshot: snapshotOf({
        'Thẩm định': [
          ['Mã đơn vị', 'Mã tiêu chí', 'Điểm thẩm định lần 1'],
          ['S1', '1.1', null],
        ],
      }),
    };
    const { findings, cells } = merge(
      appraisalOf(narrow)!,
      [part('a.xlsx', [['S1', '1.1', 10, 7, 'Thiếu']])(narrow)],
      texts,
    );
    expect([cells, findings.map(({ ruleId, parameters }) => [ruleId, parameters?.['column']])]).toEqual([
      1,
      [
        ['merge-self-changed', undefined],
        ['merge-no-column', 'reason'],
      ],
    ]);
  });
});
