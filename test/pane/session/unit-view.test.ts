import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { textsFor } from '../../../src/locale/texts';
import type { Goal } from '../../../src/core/gaps/gap';
import { gaps } from '../../../src/jobs/gaps';
import type { Session } from '../../../src/pane/session/session';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import { asSet, sample, scoredSession, sessionOn } from './open-session';

// Scoring a workbook takes its time on a busy machine.
jest.setTimeout(60_000);

const qd766 = 'qd-766-minh-hoa.xlsx';
const binhDuong = 'par-binh-duong-2017.xlsx';

function gapsOf(name: string, unit: string, goal: Goal | null) {
  const { bytes } = sample(name);
  return gaps(XlsxWorkbook.open(bytes, { name }), { unit, goal });
}

/** Questions change nothing: one scoring serves them all. */
let shared: Promise<Session>;
beforeAll(async () => {
  shared = scoredSession(qd766);
  await shared;
}, 60_000);

describe('the view of a unit', () => {
  test.each([qd766, binhDuong])('sets its areas in %s beside mean and best of its khối', async (name) => {
    const session = await sessionOn(name);
    const scored = await session.ask('score', { choices: asSet, language: 'vi' });
    const group = scored.groups[0]!;
    const views = await Promise.all(
      group.rows.map(({ code }) => session.ask('unit', { unit: code, language: 'vi' })),
    );
    const ranked = views.filter(({ rank }) => rank !== null);
    for (const view of views) {
      expect(view.amongOthers?.mean).toBeCloseTo(group.mean!, 9);
      view.areas.forEach(({ criterion, own, mean, best, bestNames }) => {
        const points = ranked.map((other) => other.areas.find((area) => area.criterion === criterion)!);
        const known = points.flatMap((area) => (area.own ? [area.own.points] : []));
        expect(best?.points).toBeCloseTo(Math.max(...known), 9);
        expect(mean?.points).toBeCloseTo(known.reduce((sum, each) => sum + each, 0) / known.length, 9);
        expect(bestNames.length).toBeGreaterThan(0);
        if (own) expect(own.percent).toBeLessThanOrEqual(100);
      });
    }
  });

  test('lists what was lost, most first, as the job of lost points does', async () => {
    const session = await shared;
    const view = await session.ask('unit', { unit: 'S04', language: 'vi' });
    const found = await gapsOf(qd766, 'S04', null);
    const lost = found.gaps.leaves.filter((gap) => gap.lost >= 0.005);
    expect(view.lost.leaves.map(({ criterion }) => criterion)).toEqual(
      lost.map(({ criterion }) => criterion),
    );
    expect(view.lost.points).toBeCloseTo(
      lost.reduce((sum, gap) => sum + gap.lost, 0),
      9,
    );
    expect(view.lost.leaves[0]?.partOfMost).toBe(100);
    expect(view.lost.leaves.map(({ needed }) => needed)).toEqual(lost.map(({ needed }) => needed));
  });

  test('names every leaf with its area, in the order of the sheet', async () => {
    const session = await shared;
    const { criteria } = await session.ask('unit', { unit: 'S04', language: 'vi' });
    expect(criteria.length).toBeGreaterThan(10);
    for (const { code, area } of criteria) expect(area.startsWith(code.split('.')[0]!)).toBe(true);
  });
});

describe('a plan', () => {
  test('is for the place above where nobody says otherwise, and leads there when it is tried', async () => {
    const session = await shared;
    const { rank } = await session.ask('unit', { unit: 'S04', language: 'vi' });
    const plan = await session.ask('plan', { unit: 'S04', goal: { kind: 'rank', place: rank! - 1 } });
    expect(plan.isEnough).toBe(true);
    const changes = plan.steps.map(({ criterion, measure, to }) => ({ criterion, measure, value: to }));
    const tried = await session.ask('whatIf', { unit: 'S04', changes });
    expect(tried.after).toMatchObject(plan.reaches!);
    expect(tried.after.rank).toBeLessThan(rank!);
    const own = await session.ask('plan', { unit: 'S04', goal: null });
    const { ownGoal, plansAtOnce } = await session.ask('unit', { unit: 'S04', language: 'vi' });
    expect(own.goal).toEqual(ownGoal);
    expect(own.goal).not.toBeNull();
    expect(plansAtOnce).toBe(true);
  });

  test('is that of the job of lost points', async () => {
    const goal = { kind: 'target', value: 85 } as const;
    const session = await shared;
    const plan = await session.ask('plan', { unit: 'S04', goal });
    const found = await gapsOf(qd766, 'S04', goal);
    expect(plan.steps).toMatchObject(found.gaps.plan);
    expect(plan.missing).toBe(found.gaps.toTarget);
    expect(plan.reaches).toEqual(found.gaps.reaches);
  });

  test('of the first unit has nothing to reach without a target', async () => {
    const session = await sessionOn(binhDuong);
    const scored = await session.ask('score', { choices: asSet, language: 'vi' });
    const first = scored.groups[0]!.rows[0]!.code;
    const plan = await session.ask('plan', { unit: first, goal: null });
    expect(plan.goal === null || plan.goal.kind === 'target').toBe(true);
    if (plan.goal === null) expect(plan.steps).toEqual([]);
  });

  test('says where even everything is not enough', async () => {
    const session = await shared;
    const plan = await session.ask('plan', { unit: 'S04', goal: { kind: 'target', value: 1000 } });
    expect(plan.isEnough).toBe(false);
  });
});

describe('an explanation', () => {
  test('of the index leads down to every leaf, and each knows what it lies under', async () => {
    const session = await shared;
    const { criteria } = await session.ask('unit', { unit: 'S04', language: 'vi' });
    const reached: string[] = [];
    const descend = async (criterion: string, path: readonly string[]): Promise<void> => {
      const view = await session.ask('explain', { unit: 'S04', criterion, language: 'vi' });
      expect(view.path.map(({ code }) => code)).toEqual(path);
      if (view.children.length === 0) reached.push(criterion);
      else expect(view.combination).not.toBeNull();
      for (const { code } of view.children) await descend(code, [...path, criterion]);
    };
    await descend('*', []);
    expect(reached).toEqual(criteria.map(({ code }) => code));
  });

  test('says in words what was read from which cell and how the rule came to its points', async () => {
    const session = await shared;
    const view = await session.ask('explain', { unit: 'S04', criterion: '1.2', language: 'vi' });
    expect(view.result).toBe('Điểm: 3,41/4');
    expect(view.inputs.map(({ text }) => text)).toEqual(['Tử số: 23', 'Mẫu số: 27']);
    expect(view.inputs.every(({ cell }) => cell?.sheet === 'Số liệu')).toBe(true);
    expect(view.steps?.text).toBe('điểm tối đa 4 nhân tỷ lệ 85,1852%, không quá điểm tối đa = 3,4074');
    expect(view.grounds).toContain('Điểm lấy từ: công thức chấm trên số liệu');
  });

  test('writes a sum out only where the printed terms give the printed sum', async () => {
    const session = await shared;
    const codes = (await session.ask('unit', { unit: 'S04', language: 'vi' })).areas.map(
      (area) => area.criterion,
    );
    const texts = textsFor('vi');
    for (const criterion of ['*', ...codes]) {
      const { combination, children, result } = await session.ask('explain', {
        unit: 'S04',
        criterion,
        language: 'vi',
      });
      const terms = /: (.+) = (.+)\.$/.exec(combination ?? '');
      if (!terms) continue;
      const numbers = (terms[1] ?? '').split(' + ').map((term) => Number(term.replace(',', '.')));
      expect(numbers).toHaveLength(children.filter(({ remark }) => remark === '').length);
      const sum = texts.number(numbers.reduce((total, term) => total + term, 0));
      expect(sum).toBe(terms[2]);
      expect(result).toContain(`${sum}/`);
    }
  });
});
