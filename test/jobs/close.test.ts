import { describe, expect, test } from '@jest/globals';
import { close, isClosed } from '../../src/jobs/close';
import { openBook } from '../../src/jobs/score';
import { readLog } from '../../src/sheets/rounds/adjustment-log';
import { snapshotOf, type TestRows } from '../sheets/snapshot-of';
import { FakePort } from './fake-port';
import { openedRounds, roundsIndex, texts } from './rounds-index';

const lines: TestRows = [
  ['S1', '1.1', 10, 10],
  ['S1', '2.2', 20, 14],
  ['S2', '1.1', 10, 6],
  ['S2', '2.2', 20, 16],
];

/** The log of a closing, without the code of the data. */
function logOf(closed: ReturnType<typeof close>) {
  const log = closed.plan.sheets.at(-1)!;
  const rows = readLog(snapshotOf({ [log.name]: [...log.blocks].flatMap(({ rows: each }) => each) }));
  return rows!.map(({ closing, unit, sheet, cell, before, after, rankBefore, rankAfter, reason }) => [
    closing,
    unit,
    sheet,
    cell,
    before,
    typeof after === 'string' ? after.replace(/[0-9a-f]{16}/, '#') : after,
    rankBefore,
    rankAfter,
    reason,
  ]);
}

describe('closing', () => {
  test('writes results by the conclusions and begins the log', async () => {
    const opened = await openedRounds(lines);
    const closed = close(opened, texts, { previous: null, day: '01/02/2026' });
    expect(closed).toMatchObject({ closing: 1, changes: 0 });
    expect(closed.plan.sheets.length).toBeGreaterThan(3);
    expect(logOf(closed)).toEqual([
      [1, null, null, null, null, 'Chốt lần 1: 3 đơn vị được xếp hạng; mã dữ liệu #', null, null, null],
    ]);
    expect(isClosed(opened.snapshot)).toBe(false);
  });

  test('again, tells each corrected cell and every unit that moved, and keeps the log with its grounds', async () => {
    const first = close(await openedRounds(lines), texts, { previous: null, day: '01/02/2026' });
    const log = first.plan.sheets.at(-1)!;
    const rows = log.blocks.flatMap((block) => block.rows) as TestRows;
    const grounded = rows.map((row) => (row[0] === 1 ? [...row.slice(0, 12), 'QĐ 12/QĐ-UBND'] : row));
    const closed = await openedRounds(lines, { [log.name]: grounded });
    const previous = { ...closed, snapshot: { ...closed.snapshot, ownSheets: [log.name] } };
    const corrected = lines.map((row) => (row[0] === 'S2' && row[1] === '1.1' ? ['S2', '1.1', 10, 10] : row));
    const again = close(await openedRounds(corrected), texts, { previous, day: '15/02/2026' });
    expect(logOf(again)).toEqual([
      [
        1,
        null,
        null,
        null,
        null,
        'Chốt lần 1: 3 đơn vị được xếp hạng; mã dữ liệu #',
        null,
        null,
        'QĐ 12/QĐ-UBND',
      ],
      [2, null, null, null, null, 'Chốt lần 2: 3 đơn vị được xếp hạng; mã dữ liệu #', null, null, null],
      [2, 'S2', 'Thẩm định', 'D4', 6, 10, 2, 1, null],
      [2, 'S1', null, null, null, 'Thay đổi do điều chỉnh của đơn vị khác', 1, 2, null],
    ]);
  });

  test('again, keeps the grounds that were written into the log of the workbook being closed', async () => {
    const first = close(await openedRounds(lines), texts, { previous: null, day: '01/02/2026' });
    const log = first.plan.sheets.at(-1)!;
    const rows = log.blocks.flatMap((block) => block.rows) as TestRows;
    const grounded = rows.map((row) => (row[0] === 1 ? [...row.slice(0, 12), 'QĐ 12/QĐ-UBND'] : row));
    const [previous, now] = await Promise.all(
      [rows, grounded].map(async (each) => {
        const opened = await openedRounds(lines, { [log.name]: each });
        return { ...opened, snapshot: { ...opened.snapshot, ownSheets: [log.name] } };
      }),
    );
    const again = close(now!, texts, { previous: previous!, day: '15/02/2026' });
    expect(logOf(again).map((row) => [row[0], row.at(-1)])).toEqual([
      [1, 'QĐ 12/QĐ-UBND'],
      [2, null],
    ]);
  });

  test('puts values in the place of formulas of the inputs, errors apart', async () => {
    const opened = await openBook(
      new FakePort([
        snapshotOf({
          'Đơn vị': [
            ['Mã đơn vị', 'Tên đơn vị'],
            ['S1', { value: 'Sở Một', formula: '"Sở Một"' }],
          ],
          'Ghi chú': [
            [
              { value: 3, formula: '1+2' },
              { error: '#REF!', formula: 'x' },
            ],
          ],
        }),
      ]),
    );
    const { plan } = close(opened, texts, { previous: null, day: '' });
    expect(plan.edits).toEqual([
      { sheet: 'Đơn vị', row: 1, column: 1, content: 'Sở Một', overFormula: true },
      { sheet: 'Ghi chú', row: 0, column: 0, content: 3, overFormula: true },
    ]);
  });

  test('sets the stage of the copy, so that scoring it gives what was closed', async () => {
    const settings = [...roundsIndex['Thiết lập']!.slice(0, 3), ['Giai đoạn', 'Thẩm định lần 1']];
    const { plan } = close(await openedRounds(lines, { 'Thiết lập': settings }), texts, {
      previous: null,
      day: '',
    });
    expect(plan.edits).toEqual([
      { sheet: 'Thiết lập', row: 3, column: 1, content: 'Chốt', overFormula: true },
    ]);
  });
});
