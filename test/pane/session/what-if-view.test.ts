import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { RankingRow } from '../../../src/pane/session/scored-view';
import { Session } from '../../../src/pane/session/session';
import type { UnitFigureChange } from '../../../src/pane/session/verbs';
import { asSet, files, scoredSession, sessionOn } from './open-session';

// Scoring a workbook takes its time on a busy machine.
jest.setTimeout(60_000);

const qd766 = 'qd-766-minh-hoa.xlsx';
const binhDuong = 'par-binh-duong-2017.xlsx';

/** A scored session and its first khối by rank. */
async function ranked(name: string): Promise<{ session: Session; rows: readonly RankingRow[] }> {
  const session = await sessionOn(name);
  const scored = await session.ask('score', { choices: asSet, language: 'vi' });
  return { session, rows: scored.groups[0]!.rows };
}

async function allSuggestions(session: Session, unit: string): Promise<UnitFigureChange[]> {
  const { lost } = await session.ask('unit', { unit, language: 'vi' });
  return lost.leaves.flatMap(({ criterion, needed }) =>
    needed ? [{ criterion, measure: needed.measure, value: needed.to }] : [],
  );
}

describe('a what-if', () => {
  test('without changes leaves everything where it is', async () => {
    const { session, rows } = await ranked(binhDuong);
    for (const { code, rank, score } of rows) {
      const found = await session.ask('whatIf', { unit: code, changes: [] });
      expect(found.after).toEqual(found.before);
      expect(found.after).toMatchObject({ rank, score });
      expect(found).toMatchObject({ moved: [], criteria: [], edits: [], gained: { score: 0, places: 0 } });
      expect(found.ladder.find(({ isOwn }) => isOwn)).toMatchObject({ code, rank });
    }
  });

  test('that wins everything back overtakes everyone who stood before, one place each', async () => {
    const { session, rows } = await ranked(binhDuong);
    const unit = rows.at(-1)!.code;
    const changes = await allSuggestions(session, unit);
    const found = await session.ask('whatIf', { unit, changes });
    expect(found.after.rank).toBe(1);
    expect(found.gained.places).toBe(rows.length - 1);
    expect(found.moved.map(({ passing }) => passing)).toEqual(rows.slice(1).map(() => 'passes'));
    for (const { from, to } of found.moved) expect(to).toBe(from! + 1);
    expect(found.ladder[0]).toMatchObject({ code: unit, rank: 1, isOwn: true });
  });

  test('that loses everything is passed by everyone', async () => {
    const { session, rows } = await ranked(binhDuong);
    const [unit, second] = [rows[0]!.code, rows[1]!.code];
    const { leaves } = await session.ask('unit', { unit, language: 'vi' });
    const changes = leaves.map(({ criterion }) => ({ criterion, measure: 'points', value: 0 }));
    const found = await session.ask('whatIf', { unit, changes });
    expect(found.after).toMatchObject({ score: 0, rank: rows.length });
    expect(found.moved.find(({ code }) => code === second)).toMatchObject({
      from: 2,
      to: 1,
      passing: 'passedBy',
    });
  });

  test('that makes a unit equal to another draws level with it', async () => {
    const { session, rows } = await ranked(binhDuong);
    const [ahead, own] = [rows[0]!, rows[1]!];
    const codes = (await session.ask('unit', { unit: own.code, language: 'vi' })).leaves;
    const model = (await session.ask('unit', { unit: ahead.code, language: 'vi' })).leaves;
    const changes = codes.map(({ criterion }) => ({
      criterion,
      measure: 'points',
      value: model.find((leaf) => leaf.criterion === criterion)?.score ?? 0,
    }));
    const found = await session.ask('whatIf', { unit: own.code, changes });
    expect(found.after.score).toBe(ahead.score);
    expect(found.moved.find(({ code }) => code === ahead.code)).toMatchObject({ passing: 'level', to: 1 });
  });

  test.each([
    [qd766, 'S04'],
    [binhDuong, null],
  ])(
    'gives what scoring %s again gives once the changes are written into their cells',
    async (name, code) => {
      const { session, rows } = await ranked(name);
      const unit = code ?? rows.at(-1)!.code;
      const changes = (await allSuggestions(session, unit)).slice(0, 4);
      const found = await session.ask('whatIf', { unit, changes });
      expect(found.edits).toHaveLength(changes.length);
      await session.ask('apply', { edits: found.edits, language: 'vi' });
      const scored = await session.ask('score', { choices: asSet, language: 'vi' });
      const places = new Map(scored.groups.flatMap((group) => group.rows).map((row) => [row.code, row]));
      expect(places.get(unit)).toMatchObject(found.after);
      for (const { code: other, to } of found.moved) expect(places.get(other)?.rank).toBe(to);
    },
  );
});

describe('figures that may be changed', () => {
  let shared: Promise<Session>;
  beforeAll(async () => {
    shared = scoredSession(qd766);
    await shared;
  }, 60_000);

  test('are the measures of a computed criterion, then its points, with their cells', async () => {
    const session = await shared;
    const figures = await session.ask('figures', { unit: 'S04', criterion: '1.2' });
    expect(figures.map(({ measure, value }) => [measure, value])).toEqual([
      ['a', 23],
      ['b', 27],
      ['points', 3.41],
    ]);
    expect(figures[0]?.cell).toEqual({ sheet: 'Số liệu', row: 70, column: 5 });
    expect(figures[2]).toMatchObject({ most: 4, cell: null });
  });

  test('are the points alone where they were entered', async () => {
    const { session, rows } = await ranked(binhDuong);
    const unit = rows[0]!.code;
    const { criteria } = await session.ask('unit', { unit, language: 'vi' });
    for (const { code } of criteria) {
      const figures = await session.ask('figures', { unit, criterion: code });
      expect(figures.map(({ measure }) => measure)).toEqual(['points']);
      expect(figures[0]?.cell).not.toBeNull();
    }
  });

  test('are none for areas', async () => {
    const session = await shared;
    expect(await session.ask('figures', { unit: 'S04', criterion: '1' })).toEqual([]);
  });

  test('offer the answers that a rule knows beside the one that is there', async () => {
    const session = new Session(files);
    const source = { kind: 'template', name: 'mau.xlsx', set: null } as const;
    await session.ask('open', { source, language: 'vi' });
    await session.ask('score', { choices: asSet, language: 'vi' });
    const [x] = await session.ask('figures', { unit: 'DV02', criterion: '1.1' });
    expect(x).toMatchObject({ measure: 'x', value: 'không kịp thời' });
    expect(x?.choices).toEqual(expect.arrayContaining(['kịp thời', 'không kịp thời']));
    const found = await session.ask('whatIf', {
      unit: 'DV02',
      changes: [{ criterion: '1.1', measure: 'x', value: 'kịp thời' }],
    });
    expect(found.criteria[0]).toMatchObject({ max: 10, after: 10 });
  });
});
