import { describe, expect, test } from '@jest/globals';
import { rootCode } from '../../../src/core/criteria/criterion';
import { NodeState, Treatment } from '../../../src/core/scoring/scoreboard';
import { textsFor } from '../../../src/locale/texts';
import { findingsReport, findingsRowLimit } from '../../../src/sheets/reports/findings';
import { gapsReport } from '../../../src/sheets/reports/gaps';
import { resultSheets } from '../../../src/sheets/reports/plan';
import { rankingsReport } from '../../../src/sheets/reports/rankings';
import { scoresReport } from '../../../src/sheets/reports/scores';
import { summaryReport } from '../../../src/sheets/reports/summary';
import {
  criterion,
  finding,
  gap,
  period,
  sampleBoard,
  sampleContext,
  settings,
  tableRows,
  textsBelow,
  unitGaps,
} from './sample-board';

const root = criterion(rootCode, { name: '', children: ['1', '2', '3', '4'] });
const area = criterion('1', { children: ['1.1', '1.2'] });
const nodes = [
  { criterion: root, scores: [82, 90, null], max: 100 },
  { criterion: area, scores: [50, 55, null], max: 60 },
  { criterion: criterion('1.1'), scores: [30, 35, null], max: 40 },
  {
    criterion: criterion('1.2'),
    scores: [20, 20, null],
    max: 20,
    states: [NodeState.value, NodeState.value, NodeState.notApplicable],
    treatments: [Treatment.counted, Treatment.counted, Treatment.dropped],
  },
  { criterion: criterion('2', { source: 'survey' }), scores: [30, 34, null], max: 40 },
  { criterion: criterion('3', { kind: 'bonus' }), scores: [3, 2, null], max: 5 },
  { criterion: criterion('4', { kind: 'penalty' }), scores: [1, 1, null], max: 5 },
];
const totals = [
  { code: 'A', score: 82, max: 100, percent: 82, rank: 2, groupRank: 2, grade: 'Tốt' },
  { code: 'B', score: 90, max: 100, percent: 90, rank: 1, groupRank: 1, grade: 'Xuất sắc' },
  { code: 'C', nothingSubmitted: true },
];
const board = sampleBoard(totals, nodes);

function only<Item>(items: readonly Item[]): Item {
  expect(items).toHaveLength(1);
  return items[0]!;
}

describe('Bảng tổng hợp', () => {
  test('lists units by rank, unranked ones last, and says why', () => {
    const rows = tableRows(only(summaryReport(sampleContext(board))));
    expect(rows.map((row) => row.get('Mã đơn vị'))).toEqual(['B', 'A', 'C']);
    expect(rows.map((row) => row.get('Xếp hạng trong khối'))).toEqual([1, 2, null]);
    expect(rows[2]!.get('Ghi chú')).toBe('chưa nộp số liệu; không xếp hạng; không áp dụng 1 tiêu chí');
  });

  test('splits a plain sum into appraised, survey, bonus and penalty points that add up to the total', () => {
    const self = sampleBoard([{ ...totals[0]!, score: 60 }, totals[1]!, totals[2]!], nodes.slice(0, 4));
    const rows = tableRows(only(summaryReport(sampleContext(board, { appraised: true, self }))));
    const a = rows[1]!;
    expect(a.get('Điểm điều tra XHH')).toBe(30);
    expect(a.get('Điểm thưởng')).toBe(3);
    expect(a.get('Điểm trừ')).toBe(1);
    expect(a.get('Điểm thẩm định')).toBe(82 - 30 - 3 + 1);
    expect(a.get('Điểm tự chấm')).toBe(60);
    expect(a.get('Chênh lệch thẩm định – tự chấm')).toBe(-10);
  });

  test('has no columns of what no unit has', () => {
    const plain = sampleBoard(totals, nodes.slice(0, 4));
    expect(only(summaryReport(sampleContext(plain))).tables[0]!.columns).toEqual([
      'STT',
      'Mã đơn vị',
      'Tên cơ quan, đơn vị',
      'Tổng điểm đạt được',
      'Tổng điểm tối đa áp dụng',
      'Chỉ số (%)',
      'Xếp hạng trong khối',
      'Xếp loại',
      'Ghi chú',
    ]);
  });

  test('tells no parts apart where a rescaled criterion makes the total no plain sum', () => {
    const rescaled = nodes.map((node) =>
      node.criterion.code === '1.1' ? { ...node, treatments: [3, 0, 0] as Treatment[] } : node,
    );
    const rows = tableRows(only(summaryReport(sampleContext(sampleBoard(totals, rescaled)))));
    expect(rows[1]!.get('Điểm điều tra XHH')).toBeNull();
    expect(rows[0]!.get('Điểm điều tra XHH')).toBe(34);
  });

  test('gives the mean of every khối under the column that ranks', () => {
    const grouped = sampleBoard(
      [
        { ...totals[0]!, group: 'Sở' },
        { ...totals[1]!, group: 'Sở' },
        { ...totals[0]!, code: 'X1', group: 'Xã' },
        { ...totals[1]!, code: 'X2', group: 'Xã' },
      ],
      nodes,
    );
    const plan = only(summaryReport(sampleContext(grouped)));
    expect(textsBelow(plan)).toEqual(
      expect.arrayContaining([
        'Trung bình khối Sở',
        'Trung bình khối Xã',
        'Trung bình các đơn vị được xếp hạng',
      ]),
    );
    const { range, columns } = plan.tables[0]!;
    const sums = plan.blocks.find((block) => block.row === range.row + range.rows)!;
    expect(sums.rows.map((row) => row[columns.indexOf('Chỉ số (%)')])).toEqual([80, 80, 80]);
  });

  test('names the khối only where there are several', () => {
    const columns = (groups: readonly string[]) =>
      only(
        summaryReport(
          sampleContext(
            sampleBoard(
              totals.map((unit, i) => ({ ...unit, group: groups[i]! })),
              nodes,
            ),
          ),
        ),
      ).tables[0]!.columns;
    expect(columns(['Sở', 'Sở', 'Xã'])).toContain('Khối');
    expect(columns(['Sở', 'Sở', 'Sở'])).not.toContain('Khối');
  });

  test('gives no mean over one unit', () => {
    const plan = only(summaryReport(sampleContext(sampleBoard(totals.slice(0, 1), nodes))));
    expect(textsBelow(plan).filter((text) => text.startsWith('Trung bình'))).toEqual([]);
  });

  test('sets the earlier result beside, and says when there is none to compare with', () => {
    const compared = sampleBoard(
      [
        {
          ...totals[0]!,
          changes: [
            {
              against: period,
              score: 2,
              percent: 2.5,
              rank: -1,
              earlier: { score: 80, percent: 79.5, rank: 1, grade: null },
              provisional: false,
              reason: null,
            },
          ],
        },
        {
          ...totals[1]!,
          changes: [
            {
              against: period,
              score: null,
              percent: null,
              rank: null,
              earlier: null,
              provisional: false,
              reason: 'new-unit',
            },
          ],
        },
      ],
      nodes,
    );
    const [b, a] = tableRows(only(summaryReport(sampleContext(compared))));
    expect([
      a!.get('Chỉ số kỳ trước (%)'),
      a!.get('Tăng/giảm (điểm phần trăm)'),
      a!.get('Tăng/giảm bậc'),
    ]).toEqual([79.5, 2.5, -1]);
    expect(b!.get('Ghi chú')).toBe('đơn vị mới, không so sánh');
  });
});

describe('Xếp hạng', () => {
  test('marks ties and provisional totals and explains the marks below', () => {
    const tied = sampleBoard(
      [
        { ...totals[1]!, tied: true },
        { ...totals[0]!, groupRank: 1, rank: 1, percent: 90, tied: true, provisional: true },
      ],
      nodes,
    );
    const plan = only(rankingsReport(sampleContext(tied)));
    const rows = tableRows(plan);
    expect(rows.map((row) => row.get('Xếp hạng'))).toEqual([1, 1]);
    expect(rows.map((row) => row.get('Ghi chú'))).toEqual(['đồng hạng', 'tạm tính; đồng hạng']);
    expect(textsBelow(plan).some((note) => note.startsWith('Tạm tính:'))).toBe(true);
  });

  test('explains no mark that does not occur', () => {
    const notes = textsBelow(only(rankingsReport(sampleContext(sampleBoard(totals.slice(0, 2), nodes)))));
    expect(notes).toEqual([
      'Ghi chú:',
      'Xếp hạng theo Chỉ số (%), số đã làm tròn đến 2 chữ số thập phân; khi bằng nhau: đồng hạng, bỏ bậc (1-2-2-4).',
    ]);
  });

  test('ranks within each khối and beside it over all', () => {
    const grouped = sampleBoard(
      [
        { ...totals[0]!, group: 'Sở', groupRank: 1, rank: 2 },
        { ...totals[1]!, group: 'Xã', groupRank: 1, rank: 1 },
      ],
      nodes,
    );
    const rows = tableRows(only(rankingsReport(sampleContext(grouped))));
    expect(
      rows.map((row) => [row.get('Khối'), row.get('Xếp hạng trong khối'), row.get('Hạng chung')]),
    ).toEqual([
      ['Sở', 1, 2],
      ['Xã', 1, 1],
    ]);
  });

  test('names the units whose order rests on hidden decimals, and published results that differ', () => {
    const doubtful = sampleBoard(
      [{ ...totals[0]!, published: { ...publishedRow('A'), score: 81.9 } }, totals[1]!],
      nodes,
      {
        findings: [
          finding('hidden-decimals', { severity: 'info', parameters: { units: 'A, B', result: 90 } }),
          finding('published-differs', { severity: 'warning', unit: 'A', found: 81.9, expected: 82 }),
        ],
      },
    );
    const notes = textsBelow(only(rankingsReport(sampleContext(doubtful)))).join('\n');
    expect(notes).toContain('phần thập phân không hiển thị hoặc do tiêu chí phụ: A, B.');
    expect(notes).toContain('Đơn vị A (công bố 81,9, tính 82)');
  });
});

function publishedRow(code: string) {
  return {
    period,
    unit: code,
    name: '',
    score: null,
    percent: null,
    rank: null,
    setVersion: '',
    decimals: 2,
    cell: { sheet: 'Kết quả công bố', row: 1, column: 1 },
  };
}

describe('Bảng điểm chi tiết', () => {
  const plan = only(scoresReport(sampleContext(board)));
  const rows = tableRows(plan);

  test('has a row for every criterion of every unit, in sheet order', () => {
    expect(rows).toHaveLength(3 * nodes.length);
    expect(rows.slice(0, nodes.length).map((row) => row.get('Mã'))).toEqual(
      nodes.map((n) => n.criterion.code),
    );
  });

  test('shows the maximum that applies, the score and the state, and nothing where there is none', () => {
    const dropped = rows.find((row) => row.get('Mã đơn vị') === 'C' && row.get('Mã') === '1.2')!;
    expect([dropped.get('Điểm tối đa áp dụng'), dropped.get('Điểm'), dropped.get('Trạng thái')]).toEqual([
      null,
      null,
      'KAD',
    ]);
    const missing = rows.find((row) => row.get('Mã đơn vị') === 'C' && row.get('Mã') === '1.1')!;
    expect([missing.get('Điểm tối đa áp dụng'), missing.get('Điểm'), missing.get('Trạng thái')]).toEqual([
      40,
      null,
      'chưa có số liệu',
    ]);
  });

  test('explains the states that occur and no others', () => {
    const notes = textsBelow(plan).join('\n');
    expect(notes).toContain('KAD (không áp dụng)');
    expect(notes).toContain('Chưa có số liệu:');
    expect(notes).not.toContain('KPS');
  });
});

describe('Điểm bị mất', () => {
  const gapsOf = (index: number) =>
    unitGaps(board.units[index]!.unit.code, [
      gap('1.1'),
      gap('2', { lost: 1, score: 9, toMean: -2, toBest: 0 }),
    ]);

  test('shows lead over the mean and the best with the sign turned, and where they stand', () => {
    const plan = only(gapsReport(sampleContext(board, { gapsOf })));
    const [first, second] = tableRows(plan);
    expect(first!.get('Điểm bị mất')).toBe(4);
    expect([first!.get('Trung bình khối'), first!.get('± so với trung bình')]).toEqual([7, -1]);
    expect([first!.get('Cao nhất khối'), first!.get('± so với cao nhất')]).toEqual([9, -3]);
    expect(first!.get('Đơn vị cao nhất')).toBe('Đơn vị A');
    expect([second!.get('Trung bình khối'), second!.get('± so với trung bình')]).toEqual([7, 2]);
  });

  test('leaves out what nothing was lost at, and says how many rows', () => {
    const full = (index: number) =>
      unitGaps(board.units[index]!.unit.code, [gap('1.1'), gap('2', { lost: 0, score: 10 })]);
    const plan = only(gapsReport(sampleContext(board, { gapsOf: full })));
    expect(tableRows(plan).map((row) => row.get('Mã'))).toEqual(['1.1', '1.1', '1.1']);
    expect(textsBelow(plan)).toContain('Không ghi 3 dòng tiêu chí mà đơn vị đạt điểm tối đa.');
    const lossy = textsBelow(only(gapsReport(sampleContext(board, { gapsOf }))));
    expect(lossy.join(' ')).not.toContain('điểm tối đa');
  });

  test('compares a unit that is alone in its khối with nobody', () => {
    const alone = sampleBoard(totals.slice(0, 1), nodes);
    const plan = only(gapsReport(sampleContext(alone, { gapsOf })));
    expect(plan.tables[0]!.columns.at(-1)).toBe('Điểm bị mất');
    expect(textsBelow(plan).join(' ')).not.toContain('±');
  });

  test('sets every unit but the reference unit itself against it', () => {
    const compared = { ...board, settings: { ...board.settings, referenceUnit: 'B' } };
    const apart = (index: number) =>
      unitGaps(board.units[index]!.unit.code, [gap('1.1', { toReference: index === 1 ? 0 : 2 })]);
    const rows = tableRows(only(gapsReport(sampleContext(compared, { gapsOf: apart }))));
    expect(rows.map((row) => [row.get('Mã đơn vị'), row.get('± so với Đơn vị B')])).toEqual([
      ['B', null],
      ['A', -2],
      ['C', -2],
    ]);
  });

  test('lists the ten largest of each unit beyond 20,000 rows, and says so', () => {
    const many = (index: number) =>
      unitGaps(
        board.units[index]!.unit.code,
        Array.from({ length: 7000 }, (_, i) => gap(String(i), { lost: 7000 - i })),
      );
    const plan = only(gapsReport(sampleContext(board, { gapsOf: many })));
    const rows = tableRows(plan);
    expect(rows).toHaveLength(30);
    expect(rows.slice(0, 10).map((row) => row.get('Điểm bị mất'))).toEqual(
      Array.from({ length: 10 }, (_, i) => 7000 - i),
    );
    expect(textsBelow(plan).join('\n')).toContain('21.000 dòng');
  });
});

describe('Điểm cần xem lại', () => {
  test('is no sheet at all where there is nothing to look at', () => {
    const passed = finding('no-data', { status: 'pass' });
    expect(findingsReport(sampleContext({ ...board, findings: [passed] }))).toEqual([]);
  });

  test('is emptied where an earlier run left one', () => {
    const written = new Set(['Điểm cần xem lại']);
    const plan = only(findingsReport(sampleContext(board, { written })));
    expect(tableRows(plan)).toHaveLength(1);
    expect(textsBelow(plan)).toContain('Không có nội dung cần xem lại.');
  });

  test('lists the gravest first with place, words and cure', () => {
    const findings = [
      finding('off-step', { severity: 'warning' }),
      finding('score-above-max', {
        cell: { sheet: 'Tự chấm', row: 4, column: 1 },
        unit: 'A',
        criterion: '1.1',
        found: 85,
        expected: 40,
      }),
      finding('no-units', { severity: 'blocker', sheet: 'Đơn vị' }),
    ];
    const rows = tableRows(only(findingsReport(sampleContext({ ...board, findings }))));
    expect(rows.map((row) => row.get('Mức độ'))).toEqual(['Chặn', 'Sai', 'Nghi vấn']);
    const wrong = rows[1]!;
    expect([wrong.get('Sheet'), wrong.get('Ô'), wrong.get('Đơn vị'), wrong.get('Mã')]).toEqual([
      'Tự chấm',
      'B5',
      'A',
      '1.1',
    ]);
    expect(wrong.get('Nội dung')).toBe('Điểm 85 cao hơn điểm tối đa 40.');
    expect(rows[0]!.get('Sheet')).toBe('Đơn vị');
  });

  test('shows the gravest of very many and says how many there are', () => {
    const findings = Array.from({ length: findingsRowLimit + 7 }, () => finding('off-step'));
    const plan = only(findingsReport(sampleContext({ ...board, findings })));
    expect(tableRows(plan)).toHaveLength(findingsRowLimit);
    expect(textsBelow(plan).join(' ')).toContain('5.007');
  });
});

describe('all reports together', () => {
  const findings = [finding('no-data', { severity: 'warning' })];
  const sheets = resultSheets(sampleContext({ ...board, findings }));

  test('are sheets of their official names', () => {
    expect(sheets.map((sheet) => sheet.name)).toEqual([
      'Xếp hạng',
      'Bảng tổng hợp',
      'Xếp hạng theo lĩnh vực',
      'Tiêu chí mất nhiều điểm',
      'So với trung bình khối',
      'Điểm bị mất',
      'Bảng điểm chi tiết',
      'Điểm cần xem lại',
    ]);
  });

  test.each(sheets.map((sheet) => [sheet.name, sheet] as const))('%s is a proper sheet', (_, sheet) => {
    const table = sheet.tables[0]!;
    expect(new Set(table.columns).size).toBe(table.columns.length);
    expect(sheet.columnWidths).toHaveLength(table.columns.length);
    expect(sheet.freeze!.rows).toBe(table.range.row + 1);
    const { titleRows } = sheet.print!;
    if (titleRows) expect(titleRows.to).toBe(table.range.row + 1);
    else expect(sheet.charts).not.toEqual([]);
    expect(sheet.blocks[0]!.rows.flat()).toEqual([
      expect.stringMatching(/^\P{Ll}+$/u),
      settings.indexName,
      'Kỳ: 2023 – Giai đoạn: Tự chấm',
      '(Theo Quyết định số 01/QĐ-UBND)',
    ]);
    const below = sheet.merges.filter((merge) => merge.row > table.range.row);
    for (const merge of below) expect(merge.row).toBeGreaterThanOrEqual(table.range.row + table.range.rows);
  });

  test('are only the findings where there are no units', () => {
    const empty = { ...sampleBoard([], []), findings: [finding('no-units', { severity: 'blocker' })] };
    expect(resultSheets(sampleContext(empty)).map((sheet) => sheet.name)).toEqual(['Điểm cần xem lại']);
  });

  test('are in English when the reader is', () => {
    const english = resultSheets(sampleContext(board, { texts: textsFor('en') }));
    expect(english.map((sheet) => sheet.name)).toEqual([
      'Rankings',
      'Summary',
      'Area rankings',
      'Most lost',
      'Against the group mean',
      'Gaps',
      'Scores',
    ]);
  });
});
