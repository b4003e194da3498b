import { describe, expect, test } from '@jest/globals';
import { scoreAndWrite } from '../../../src/jobs/score';
import { textsFor } from '../../../src/locale/texts';
import { Session } from '../../../src/pane/session/session';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import { smallSnapshot } from '../../jobs/fake-port';
import { sheetPlan } from '../../workbook/xlsx/plans';
import { asSet, files, sample, scoredSession, sessionOn } from './open-session';

const binhDuong = 'par-binh-duong-2017.xlsx';

describe('opening', () => {
  test('tells what a workbook is: index, criteria, units, period, stage', async () => {
    const session = new Session(files);
    const recognised = await session.ask('open', { source: sample(binhDuong), language: 'vi' });
    expect(recognised).toMatchObject({
      name: binhDuong,
      period: '2017',
      units: 9,
      rankedUnits: 9,
      canScore: true,
      sets: [{ max: 100 }],
    });
    expect(recognised.sheets.find(({ id }) => id === 'criteria')?.name).toBe('Bộ tiêu chí');
    expect(recognised.sheets.find(({ id }) => id === 'scope')?.name ?? null).toBeNull();
  });

  test('tells which figures contradict each other, at their cells', async () => {
    const session = await sessionOn('ho-so-mot-cua.xlsx');
    const { groups, counts } = await session.ask('figureProblems', null);
    expect(counts).toEqual({ blocker: 0, error: 0, warning: 1, info: 0 });
    expect(groups[0]?.findings).toMatchObject([
      {
        ruleId: 'dossiers-handled',
        unit: 'LCH',
        cell: { sheet: 'Số liệu' },
        found: 40_693,
        expected: 40_673,
      },
    ]);
  });

  test('tells how the last run was asked for', async () => {
    const choices = {
      mode: 'live',
      stage: 'appraisal1',
      ranking: { ties: 'dense' },
      print: 'table',
    } as const;
    const session = new Session(files);
    const first = await session.ask('open', { source: sample(binhDuong), language: 'vi' });
    expect(first.lastChoices).toEqual(asSet);
    await session.ask('score', { choices, language: 'vi' });
    await session.ask('write', { language: 'vi', writtenOn: '31/12/2025' });
    const source = { kind: 'file', ...(await session.ask('resultFile', null)) } as const;
    expect((await session.ask('open', { source, language: 'vi' })).lastChoices).toEqual(choices);
  });

  test('of a workbook that is no index tells the blockers first', async () => {
    const session = new Session(files);
    const blank = XlsxWorkbook.blank('trống.xlsx');
    await blank.apply(
      {
        sheets: [sheetPlan('Sheet1', { blocks: [{ row: 0, column: 0, rows: [['x']] }] })],
        run: { tool: 'test', inputs: '' },
      },
      {},
    );
    const source = { kind: 'file', name: 'trống.xlsx', bytes: blank.bytes() } as const;
    const { problems, canScore } = await session.ask('open', { source, language: 'vi' });
    expect(canScore).toBe(false);
    expect(problems.groups[0]?.severity).toBe('blocker');
    expect(problems.groups.length).toBeLessThanOrEqual(10);
  });

  test('opens a template of the catalogue, and the blank one with its example', async () => {
    const session = new Session(files);
    for (const [set, units] of [
      ['qd-766', 3],
      [null, 3],
    ] as const) {
      const source = { kind: 'template', name: 'mau.xlsx', set } as const;
      const recognised = await session.ask('open', { source, language: 'vi' });
      expect(recognised.units).toBe(units);
      expect(recognised.problems.counts.blocker).toBe(0);
    }
  });

  test('a refused file leaves what was open as it was', async () => {
    const session = await sessionOn(binhDuong);
    const source = { kind: 'file', name: 'x.xlsx', bytes: new Uint8Array([80, 75, 3, 4, 9]) } as const;
    await expect(session.ask('open', { source, language: 'vi' })).rejects.toMatchObject({
      name: 'WorkbookRefusal',
    });
    expect((await session.ask('criteria', null)).sets).toHaveLength(1);
    await expect(new Session(files).ask('criteria', null)).rejects.toMatchObject({ code: 'not-open' });
  });
});

describe('scoring', () => {
  test('gives the published ranking, with grades and the sheets that were written', async () => {
    const session = await sessionOn(binhDuong);
    const scored = await session.ask('score', { choices: asSet, language: 'vi' });
    const [group] = scored.groups;
    expect(group?.rows.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(group?.mean).toBeCloseTo(78.39, 2);
    const { sheets } = await session.ask('write', { language: 'vi', writtenOn: '31/12/2025' });
    expect(sheets.map(({ name, kind }) => [name, kind])).toEqual(
      expect.arrayContaining([
        ['Xếp hạng', 'table'],
        ['In - Xếp hạng', 'print'],
        ['Phiếu - TDM', 'unit'],
      ]),
    );
    expect(group?.grades.reduce((sum, { count }) => sum + count, 0)).toBe(
      group?.rows.filter(({ grade }) => grade !== null).length,
    );
  });

  test.each(['values', 'live'] as const)('in %s mode saves the bytes that the job writes', async (mode) => {
    const session = await scoredSession(binhDuong, { ...asSet, mode });
    const { bytes, name } = sample(binhDuong);
    const workbook = XlsxWorkbook.open(bytes, { name });
    await scoreAndWrite(workbook, textsFor('vi'), { mode, writtenOn: '31/12/2025' });
    const saved = await session.ask('resultFile', null);
    expect(saved.name).toBe(binhDuong);
    expect(Buffer.from(saved.bytes).equals(Buffer.from(workbook.bytes()))).toBe(true);
  });

  test('twice gives what once gives', async () => {
    const session = await scoredSession(binhDuong);
    const once = await session.ask('resultFile', null);
    await session.ask('score', { choices: asSet, language: 'vi' });
    await session.ask('write', { language: 'vi', writtenOn: '31/12/2025' });
    const twice = await session.ask('resultFile', null);
    expect(Buffer.from(twice.bytes).equals(Buffer.from(once.bytes))).toBe(true);
  });

  test('ranks as chosen for this run, and as the settings say in the next', async () => {
    const session = await sessionOn(binhDuong);
    const chosen = await session.ask('score', {
      choices: { ...asSet, ranking: { decimals: 0, ties: 'dense' } },
      language: 'vi',
    });
    const ranks = chosen.groups[0]!.rows.map(({ rank }) => rank!);
    expect(new Set(chosen.groups[0]!.rows.map(({ percent }) => percent))).toHaveProperty(
      'size',
      Math.max(...ranks),
    );
    const asBefore = await session.ask('score', { choices: asSet, language: 'vi' });
    expect(asBefore.ranking.decimals).toBe(2);
  });

  test('of a snapshot that a host read gives the plan and no file', async () => {
    const session = new Session(files);
    await session.ask('open', { source: { kind: 'snapshot', snapshot: smallSnapshot }, language: 'vi' });
    await session.ask('score', { choices: asSet, language: 'en' });
    await expect(session.ask('resultPlan', null)).rejects.toMatchObject({ code: 'not-written' });
    await session.ask('write', { language: 'en', writtenOn: '31/12/2025' });
    const plan = await session.ask('resultPlan', null);
    expect(plan.sheets.map(({ name }) => name)).toContain('Rankings');
    await expect(session.ask('resultFile', null)).rejects.toMatchObject({ code: 'no-file' });
  });

  test('is needed before questions about units', async () => {
    const session = await sessionOn(binhDuong);
    await expect(session.ask('unit', { unit: 'X', language: 'vi' })).rejects.toMatchObject({
      code: 'not-scored',
    });
  });
});

describe('questions', () => {
  test('a what-if moves score and rank of the unit and tells who else moves', async () => {
    const session = await scoredSession('qd-766-minh-hoa.xlsx');
    const { leaves, rank } = await session.ask('unit', { unit: 'S04', language: 'vi' });
    const lost = leaves.find(({ needed }) => needed !== null)!;
    const { measure, to, gain } = lost.needed!;
    const found = await session.ask('whatIf', {
      unit: 'S04',
      changes: [{ criterion: lost.criterion, measure, value: to }],
    });
    expect(found.before.rank).toBe(rank);
    expect(found.criteria[0]!.after! - (found.criteria[0]!.before ?? 0)).toBeCloseTo(gain, 6);
    expect(found.after.score!).toBeGreaterThan(found.before.score!);
    expect(found.after.rank!).toBeLessThanOrEqual(found.before.rank!);
    if (found.after.rank !== found.before.rank) expect(found.moved.length).toBeGreaterThan(0);
  });

  test('an explanation names the cells that the score rests on', async () => {
    const session = await scoredSession('qd-766-minh-hoa.xlsx');
    const { leaves } = await session.ask('unit', { unit: 'S04', language: 'vi' });
    const measured = leaves.find(({ measures }) => measures.length > 0)!;
    const { explanation, sentences } = await session.ask('explain', {
      unit: 's04',
      criterion: measured.criterion,
      language: 'vi',
    });
    expect(explanation.score).toBe(measured.score);
    expect(explanation.inputs.some(({ cell }) => cell !== null)).toBe(true);
    expect(sentences.length).toBeGreaterThan(0);
  });
});

describe('sheets', () => {
  test('a cell that a finding names is found in the window of its sheet', async () => {
    const session = await sessionOn(binhDuong);
    const window = await session.ask('sheetRows', {
      sheet: 'Bộ tiêu chí',
      from: 0,
      count: 10,
      language: 'vi',
    });
    expect(window.rows.flat().map(({ text }) => text)).toContain('Điểm tối đa');
    expect(window.rowCount).toBeGreaterThan(5);
  });

  test('result sheets show what the saved file holds, with decimal commas', async () => {
    const session = await scoredSession(binhDuong);
    const list = await session.ask('sheets', null);
    expect(list.filter(({ origin }) => origin === 'result').map(({ name }) => name)).toContain('Xếp hạng');
    const { rows } = await session.ask('sheetRows', {
      sheet: 'Xếp hạng',
      from: 0,
      count: 50,
      language: 'vi',
    });
    const texts = rows.flat().map(({ text }) => text);
    expect(texts).toContain('KẾT QUẢ XẾP HẠNG');
    expect(texts.some((text) => /^\d\d,\d\d$/.test(text))).toBe(true);
  });

  test('a sheet that is not there is a misuse', async () => {
    const session = await sessionOn(binhDuong);
    await expect(
      session.ask('sheetRows', { sheet: 'Không có', from: 0, count: 1, language: 'vi' }),
    ).rejects.toMatchObject({ code: 'unknown-sheet' });
  });
});
