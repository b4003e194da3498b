import { describe, expect, test } from '@jest/globals';
import { explain } from '../../src/jobs/explain';
import { gaps } from '../../src/jobs/gaps';
import { snapshotOf } from '../sheets/snapshot-of';
import { FakePort, smallIndex, smallSnapshot } from './fake-port';

const port = () => new FakePort([smallSnapshot]);

describe('gaps', () => {
  test('lists where a unit lost points, most first', async () => {
    const found = await gaps(port(), { unit: 'S1', goal: null });
    expect(found.gaps.leaves.map((gap) => [gap.criterion, gap.lost])).toEqual([
      ['1.1', 5],
      ['2', 5],
      ['1.2', 4],
    ]);
    expect(found.gaps.target).toBeNull();
  });

  test('shows the way to a goal', async () => {
    const { gaps: found } = await gaps(port(), { unit: 'S1', goal: { kind: 'target', value: 88 } });
    expect(found.target).toBe(88);
    expect(found.plan.length).toBeGreaterThan(0);
    expect(found.reaches!.percent).toBeGreaterThanOrEqual(88);
  });

  test.each([' s1 ', 'S1'])('finds the unit %p, case and spaces apart', async (unit) => {
    expect((await gaps(port(), { unit, goal: null })).gaps.unit).toBe('S1');
  });

  test('names the nearest code when there is no such unit', async () => {
    await expect(gaps(port(), { unit: 'S4', goal: null })).rejects.toMatchObject({
      code: 'unknown-unit',
      found: 'S4',
      nearest: expect.stringMatching(/^S[123]$/),
    });
  });
});

test('a unit that has no code is proposed by its name, diacritics apart', async () => {
  const named = { ...smallIndex, 'Đơn vị': [['Tên đơn vị'], ['Sở Nội vụ'], ['Sở Y tế']] };
  const asked = gaps(new FakePort([snapshotOf(named)]), { unit: 'So Noi vu', goal: null });
  await expect(asked).rejects.toMatchObject({ code: 'unknown-unit', nearest: 'Sở Nội vụ' });
});

describe('explain', () => {
  test('traces a computed score to its cells', async () => {
    const { explanation } = await explain(port(), { unit: 'S2', criterion: '1.2' });
    expect([explanation.score, explanation.max]).toEqual([32, 40]);
    expect(explanation.inputs).toEqual([
      { name: 'a', value: 80, cell: { sheet: 'Số liệu', row: 2, column: 1 }, earlier: null },
      { name: 'b', value: 100, cell: { sheet: 'Số liệu', row: 2, column: 2 }, earlier: null },
    ]);
  });

  test('explains the whole index by its children', async () => {
    const { explanation } = await explain(port(), { unit: 'S2', criterion: '*' });
    expect(explanation.children.map((child) => [child.criterion.code, child.score])).toEqual([
      ['1', 72],
      ['2', 20],
    ]);
  });

  test('names the nearest code when there is no such criterion', async () => {
    await expect(explain(port(), { unit: 'S2', criterion: '1.3' })).rejects.toMatchObject({
      code: 'unknown-criterion',
      nearest: expect.stringMatching(/^1\.[12]$/),
    });
  });
});
