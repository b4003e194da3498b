import { describe, expect, test } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Session } from '../../../src/pane/session/session';
import type { RuleView } from '../../../src/pane/session/rule-view';
import type { RuleAsked } from '../../../src/pane/session/verbs';
import {
  WorkerEngine,
  type EngineWorker,
  type WorkerListener,
} from '../../../src/pane/protocol/worker-engine';
import { serve } from '../../../src/pane/protocol/serve';
import { sheetCellName } from '../../../src/workbook/address';
import { cellValue } from '../../../src/workbook/cells';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import { smallSnapshot } from '../../jobs/fake-port';
import { asSet, files, sample, scoredSession, sessionOn } from './open-session';

const qd766 = 'qd-766-minh-hoa.xlsx';
const binhDuong = 'par-binh-duong-2017.xlsx';

/** A leaf with a rule over figures, and where its rule stands. */
async function ruledLeaf(session: Session) {
  const { sets } = await session.ask('criteria', null);
  const node = sets[0]!.nodes.find(({ rule, children }) => rule !== null && children.length === 0)!;
  return { node, asked: { rule: node.ruleText, criterion: node.code, set: 0 } satisfies RuleAsked };
}

async function check(session: Session, asked: RuleAsked): Promise<RuleView> {
  return session.ask('checkRule', { ...asked, language: 'vi', style: 'vi' });
}

describe('a rule while it is written', () => {
  test('is said in words, printed in the style asked for, and drawn', async () => {
    const session = await sessionOn(qd766);
    const { asked } = await ruledLeaf(session);
    const view = await check(session, { ...asked, rule: 'ratio(r, 0.8)' });
    expect(view).toMatchObject({
      kind: 'good',
      printed: 'TYLE(r; 0,8)',
      meaning: {
        text: 'Điểm = điểm tối đa × tỷ lệ (tử số ÷ mẫu số) so với đích 0,8, không quá điểm tối đa.',
      },
      curve: { kind: 'line', measure: 'r', isShare: true, range: [0, 1], dots: [] },
    });
  });

  test('that is wrong tells where, what would be right, and the name that was meant', async () => {
    const session = await sessionOn(qd766);
    const { asked } = await ruledLeaf(session);
    expect(await check(session, { ...asked, rule: 'max*TYEL(r)' })).toMatchObject({
      kind: 'bad',
      error: { code: 'unknown-function', place: { from: 4, to: 8 }, nearest: 'TYLE' },
    });
    expect(await check(session, { ...asked, rule: '  ' })).toEqual({ kind: 'empty' });
  });

  test('tells what it reads that is not there, itself, and points beyond the maximum', async () => {
    const session = await sessionOn(qd766);
    const { node, asked } = await ruledLeaf(session);
    const doubts = async (rule: string) => {
      const view = await check(session, { ...asked, rule });
      return view.kind === 'good'
        ? view.doubts.map(({ key }) => key.replace('pane.criteria.rule.', ''))
        : view;
    };
    expect(await doubts('DIEM("99.99")+so_ho')).toEqual(['unknownCode', 'unknownMeasure']);
    expect(await doubts(`DIEM("${node.code}")`)).toEqual(['self']);
    expect(await doubts('3*max*r')).toEqual(['aboveMax']);
    expect(await doubts('r-max')).toEqual(['belowZero']);
    expect(await doubts(node.ruleText)).toEqual([]);
  });

  test('shows the units’ own figures on the curve once there is a result', async () => {
    const session = await scoredSession(qd766);
    const { asked } = await ruledLeaf(session);
    const view = await check(session, asked);
    if (view.kind !== 'good' || view.curve.kind !== 'line') throw new Error('no line');
    const { dots, pieces, range } = view.curve;
    expect(dots.length).toBeGreaterThan(10);
    const line = pieces.flat();
    expect(Math.min(...line.map(({ at }) => at))).toBe(range[0]);
    expect(dots.every(({ at }) => at >= range[0] && at <= range[1])).toBe(true);
    // The points of a dot are those of its unit.
    const { leaves } = await session.ask('unit', { unit: dots[0]!.unit, language: 'vi' });
    expect(leaves.find(({ criterion }) => criterion === asked.criterion)?.score).toBeCloseTo(
      dots[0]!.points,
      2,
    );
  });

  test('over answers lists them with their points and how many units gave each', async () => {
    const session = await scoredSession(qd766);
    const { node, asked } = await ruledLeaf(session);
    const view = await check(session, { ...asked, rule: 'CHON(x; "kịp thời"; max; "chậm"; 0,5; 0)' });
    expect(view).toMatchObject({
      curve: {
        kind: 'answers',
        answers: [
          { answer: 'kịp thời', points: node.max, units: 0 },
          { answer: 'chậm', points: 0.5, units: 0 },
          { answer: null, points: 0 },
        ],
      },
    });
  });
});

describe('a rule on trial', () => {
  test('changes nobody where it is the same rule', async () => {
    const session = await scoredSession(qd766);
    const { asked } = await ruledLeaf(session);
    const trial = await session.ask('tryRule', asked);
    expect(trial.changed).toEqual({ points: 0, rank: 0 });
    expect(trial.units.every(({ before, after }) => before.rank === after.rank)).toBe(true);
  });

  test('gives every unit what scoring the changed workbook gives it', async () => {
    const session = await scoredSession(qd766);
    const { node, asked } = await ruledLeaf(session);
    const rule = 'MUC(r; ">=99%"; max; 0)';
    const trial = await session.ask('tryRule', { ...asked, rule });
    expect(trial.changed!.points).toBeGreaterThan(0);
    const edits = [{ ...node.ruleCell!, content: rule }];
    await session.ask('apply', { edits, language: 'vi' });
    const scored = await session.ask('score', { choices: asSet, language: 'vi' });
    const ranks = new Map(scored.groups.flatMap(({ rows }) => rows.map(({ code, rank }) => [code, rank])));
    for (const { code, after } of trial.units)
      expect({ code, rank: after.rank }).toEqual({ code, rank: ranks.get(code) });
  });

  test('of what is no rule tells nothing', async () => {
    const session = await scoredSession(binhDuong);
    expect(await session.ask('tryRule', { rule: 'TYLE(', criterion: '1', set: 0 })).toEqual({
      units: [],
      changed: null,
    });
  });
});

describe('cells written back', () => {
  const rule = 'TYLE(r; 85%)';

  test('are in the file that is saved, and nothing else of it is another', async () => {
    const session = await sessionOn(qd766);
    const { node } = await ruledLeaf(session);
    const cell = node.ruleCell!;
    const { written } = await session.ask('apply', { edits: [{ ...cell, content: rule }], language: 'vi' });
    expect(written).toMatchObject({ waiting: 0, recognition: { canScore: true } });
    const { sets } = await session.ask('criteria', null);
    expect(sets[0]!.nodes.find(({ code }) => code === node.code)?.ruleText).toBe(rule);

    const saved = await session.ask('resultFile', null);
    const before = unzipSync(sample(qd766).bytes);
    const after = unzipSync(saved.bytes);
    const changed = Object.keys(before).filter((part) => Buffer.compare(before[part]!, after[part]!) !== 0);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(changed).toHaveLength(1);
    const { sheets } = await XlsxWorkbook.open(saved.bytes, { name: 'x.xlsx' }).read({});
    const sheet = sheets.find(({ name }) => name === cell.sheet)!;
    expect(cellValue(sheet.cells, cell.row, cell.column)).toBe(rule);
  });

  test('tell of formulas that scoring may read and that wait for Excel, not of earlier live results', async () => {
    const live = await scoredSession(qd766, { ...asSet, mode: 'live' });
    await live.ask('write', { language: 'vi', writtenOn: '31/12/2025' });
    const { bytes } = await live.ask('resultFile', null);
    const session = new Session(files);
    await session.ask('open', { source: { kind: 'file', name: 'x.xlsx', bytes }, language: 'vi' });
    const [unit] = (await live.ask('unit', { unit: 'S01', language: 'vi' })).leaves;
    const { explanation } = await live.ask('explain', {
      unit: 'S01',
      criterion: unit!.criterion,
      language: 'vi',
    });
    const figure = explanation.inputs.find(({ cell }) => cell !== null)!.cell!;
    const edits = [{ ...figure, content: 1 }];
    expect((await session.ask('apply', { edits, language: 'vi' })).written?.waiting).toBe(0);
    const workbook = XlsxWorkbook.open((await session.ask('resultFile', null)).bytes, { name: 'x.xlsx' });
    const { sheets } = await workbook.read({});
    const ranks = sheets.find(({ name }) => name === 'Xếp hạng')!.cells;
    expect([...ranks.formulas.keys()].some((offset) => ranks.kinds[offset] === 0)).toBe(true);
  });

  test.each([
    ['that is read', 'sheet4', 1],
    ['that is not read', 'sheet7', 0],
  ])('tell of a formula that follows from them in a sheet %s: %s', async (_, sheet, waiting) => {
    const opened = sample(binhDuong);
    const parts = unzipSync(opened.bytes);
    const part = `xl/worksheets/${sheet}.xml`;
    const node = (await (await sessionOn(binhDuong)).ask('criteria', null)).sets[0]!.nodes.find(
      ({ maxCell }) => maxCell !== null,
    )!;
    const cell = node.maxCell!;
    const formula = sheetCellName(cell.sheet, cell.row, cell.column);
    const row = `<row r="900"><c r="A900"><f>${formula}</f><v>1</v></c></row></sheetData>`;
    parts[part] = strToU8(strFromU8(parts[part]!).replace('</sheetData>', row));
    const session = new Session(files);
    await session.ask('open', { source: { ...opened, bytes: zipSync(parts) }, language: 'vi' });
    const edits = [{ ...cell, content: 7 }];
    expect((await session.ask('apply', { edits, language: 'vi' })).written).toMatchObject({ waiting });
  });

  test('end the result that was there; a refused edit changes nothing', async () => {
    const session = await scoredSession(qd766);
    const { node } = await ruledLeaf(session);
    const wrong = {
      edits: [{ ...node.ruleCell!, sheet: 'Không có', content: rule }],
      language: 'vi',
    } as const;
    await expect(session.ask('apply', wrong)).rejects.toMatchObject({ code: 'no-such-sheet' });
    await session.ask('tryRule', { rule, criterion: node.code, set: 0 });
    await session.ask('apply', { edits: [{ ...node.ruleCell!, content: rule }], language: 'vi' });
    await expect(session.ask('tryRule', { rule, criterion: node.code, set: 0 })).rejects.toMatchObject({
      code: 'not-scored',
    });
  });

  test('are handed to a host that holds the workbook, as a plan that knows what it was made from', async () => {
    const session = new Session(files);
    await session.ask('open', { source: { kind: 'snapshot', snapshot: smallSnapshot }, language: 'vi' });
    const edits = [{ sheet: 'Bộ tiêu chí', row: 1, column: 1, content: 1 }];
    const { plan, written } = await session.ask('apply', { edits, language: 'vi' });
    expect(written).toBeNull();
    expect(plan).toMatchObject({ sheets: [], edits });
    expect(plan.run.inputs).toMatch(/^[0-9a-f]{16}$/);
  });

  test('are opened again by the worker that takes over from one that was stopped', async () => {
    const asked: string[] = [];
    const start = (listener: WorkerListener): EngineWorker => {
      const answer = serve(new Session(files), listener.replied);
      return {
        postMessage: (question) => {
          asked.push(question.verb);
          answer(structuredClone(question));
        },
        terminate: () => undefined,
      };
    };
    const engine = new WorkerEngine(start);
    await engine.ask('open', { source: sample(qd766), language: 'vi' });
    const { sets } = await engine.ask('criteria', null);
    const node = sets[0]!.nodes.find(({ rule: own, children }) => own !== null && children.length === 0)!;
    await engine.ask('apply', { edits: [{ ...node.ruleCell!, content: rule }], language: 'vi' });
    engine.cancel();
    const after = await engine.ask('criteria', null);
    expect(after.sets[0]!.nodes.find(({ code }) => code === node.code)?.ruleText).toBe(rule);
    expect(asked).toEqual(['open', 'criteria', 'apply', 'open', 'criteria']);
  });
});
