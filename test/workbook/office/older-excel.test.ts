/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { describe, expect, jest, test } from '@jest/globals';
import { score, scoreAndWrite } from '../../../src/jobs/score';
import { textsFor } from '../../../src/locale/texts';
import { valueAt } from '../../../src/workbook/cells';
import { OfficeWorkbook } from '../../../src/workbook/office/office-workbook';
import type { WorkbookPort } from '../../../src/workbook/port';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import { Host } from '../../workbench/host/host';
import { loadWorkbook } from '../../workbench/model/load-workbook';
import { modelState } from '../../workbench/model/model-state';
import { loadOffice } from '../../workbench/office-client';
import { sheetPlan, workbookPlan } from '../xlsx/plans';

// A whole job goes through JSON twice.
jest.setTimeout(300_000);

const texts = textsFor('vi');

/** Small, and written and read back wholly. */
const small = 'par-cao-bang-2017.xlsx';
/** Its headings are merged over columns. */
const merged = 'qd-766-minh-hoa.xlsx';

const bytesOf = (file: string) => new Uint8Array(readFileSync(`assets/samples/${file}`));

/** A sample in an Excel of a version. */
async function excel(
  file: string,
  version: string,
): Promise<{ readonly host: Host; readonly port: OfficeWorkbook }> {
  const bytes = bytesOf(file);
  const host = new Host(await loadWorkbook(bytes, file));
  host.fileBytes = () => Promise.resolve(bytes);
  host.conditions.excelApi = version;
  loadOffice(host);
  return { host, port: new OfficeWorkbook() };
}

const inFile = (file: string) => XlsxWorkbook.open(bytesOf(file), { name: file });

const sinceThen = ['changeSource', 'mergedAreas', 'notes', 'tableResize', 'undoGroup'];
/** Features by the Excel that lacks them. Notes are newer than the office.js of npm. */
const lacks = { '1.20': ['notes'], '1.12': sinceThen, '1.9': [...sinceThen, 'comments', 'spills'].sort() };

/** The cells of every sheet that are not blank: value, formula and number format. */
function contentOf({ sheets, formats }: WorkbookSnapshot): Map<string, Map<string, unknown>> {
  return new Map(
    sheets.map(({ name, cells }) => {
      const found = new Map<string, unknown>();
      cells.rows.forEach((row, i) => {
        for (let at = cells.starts[i]!; at < cells.starts[i + 1]!; at += 1) {
          const value = valueAt(cells, at);
          const place = `R${String(row + 1)}C${String(cells.columns[at]! + 1)}`;
          const content = [value, cells.formulas.get(at) ?? null, formats[cells.formats[at]!]];
          // An empty text that was typed is a blank cell to Excel.
          if (value !== null && value !== '') found.set(place, content);
        }
      });
      return [name, found] as const;
    }),
  );
}

/** What scoring gives: points, places and findings. */
async function results(port: WorkbookPort) {
  const { board, book } = await score(port);
  return {
    units: board.units.map((unit) => [unit.unit.code, unit.score, unit.percent, unit.rank]),
    findings: [...book.findings, ...board.findings],
  };
}

/** The whole job: read, score, write, read back. */
async function wholeJob(port: WorkbookPort) {
  const { report, board } = await scoreAndWrite(port, texts, { writtenOn: '31/12/2017' });
  const snapshot = await port.read({});
  return {
    report,
    units: board.units.length,
    content: contentOf(snapshot),
    own: snapshot.ownSheets,
    run: snapshot.run,
  };
}

describe.each(['1.20', '1.12', '1.9'] as const)('an Excel with ExcelApi %s', (version) => {
  test('scores as the file is scored, merged headings too', async () => {
    const { port } = await excel(merged, version);
    expect(await results(port)).toEqual(await results(inFile(merged)));
  });

  test('does the whole job: cell for cell what the file adapter writes', async () => {
    const { port } = await excel(small, version);
    const done = await wholeJob(port);
    const expected = await wholeJob(inFile(small));
    expect(done.content).toEqual(expected.content);
    expect(done.own).toEqual(expected.own);
    expect(done.run).toMatchObject({ ...expected.run, inputs: done.run?.inputs });
    // Nothing is left out: there is no note.
    expect(done.report).toEqual(expected.report);
  });

  test('gives sheets that look as in the newest Excel, also where they are written over', async () => {
    const { port, host } = await excel(small, version);
    const newest = await excel(small, '1.20');
    for (const one of [port, newest.port]) {
      loadOffice(one === port ? host : newest.host);
      await wholeJob(one);
    }
    const first = modelState(host.model).sheets;
    expect(first).toEqual(modelState(newest.host.model).sheets);
    expect(first.length).toBeGreaterThan(10);
    loadOffice(host);
    const again = await wholeJob(port);
    expect(again.report.sheets.every(({ added }) => !added)).toBe(true);
    expect(modelState(host.model).sheets).toEqual(first);
  });

  test('lacks exactly this', async () => {
    const { port } = await excel(small, version);
    const lacking = Object.entries(port.supports).flatMap(([feature, isThere]) => (isThere ? [] : [feature]));
    expect(lacking.sort()).toEqual(lacks[version]);
    expect(port.capabilities).toEqual({ host: 'office', tables: true, packageFacts: true });
  });

  test('reads comments as far as it tells of them, where it does not give the file', async () => {
    const { port, host } = await excel(small, version);
    host.fileBytes = () => Promise.reject(new Error('no file'));
    const [sheet] = host.model.sheets;
    const comment = {
      row: 0,
      column: 0,
      threaded: true,
      author: 'Lan',
      text: 'Xem lại',
      resolved: false,
      replies: [],
    };
    sheet!.extras.comments.push({ id: 'c1', ...comment });
    const read = (await port.read({})).sheets[0]!.comments.map(({ author, text }) => [author, text]);
    expect(read).toEqual(version === '1.9' ? [] : [['Lan', 'Xem lại']]);
  });

  test('writes comments as far as it has them, and says so where it has none', async () => {
    const { port, host } = await excel(small, version);
    const comment = { row: 1, column: 0, text: 'Số liệu tạm tính' };
    const { notes } = await port.apply(workbookPlan(sheetPlan('Ghi chú', { comments: [comment] })), {});
    const written = host.model
      .sheet('Ghi chú')!
      .extras.comments.map(({ threaded, text }) => ({ threaded, text }));
    const { text } = comment;
    // Notes of the older kind are newer than this office.js.
    const expected = {
      '1.20': { written: [{ threaded: true, text }], notes: undefined },
      '1.12': { written: [{ threaded: true, text }], notes: undefined },
      '1.9': { written: [], notes: ['comments-left-out'] },
    };
    expect({ written, notes }).toEqual(expected[version]);
  });
});

describe('an Excel with ExcelApi 1.1', () => {
  const refusal = { code: 'host-too-old', parameters: { missing: 'ExcelApi 1.9' } };

  test.each(['1.1', '1.8'])(
    'refuses to read and to write, before anything is asked of it (%s)',
    async (version) => {
      const { port, host } = await excel(small, version);
      await expect(port.read({})).rejects.toMatchObject(refusal);
      await expect(port.apply({ sheets: [], run: { tool: 'ChiSo', inputs: '' } }, {})).rejects.toMatchObject(
        refusal,
      );
      await expect(scoreAndWrite(port, texts)).rejects.toMatchObject(refusal);
      expect(host.counters.batches).toBe(0);
    },
  );

  test.each([
    ['vi', 'Phiên bản Excel này không có', 'trang ngoại tuyến'],
    ['en', 'This version of Excel lacks', 'offline page'],
  ] as const)('is told what is missing and where to go on (%s)', (language, lacks, instead) => {
    const said = textsFor(language);
    const what = said.text('refusal.host-too-old', refusal.parameters);
    expect(what).toContain(lacks);
    expect(what).toContain('ExcelApi 1.9');
    expect(said.text('refusal.host-too-old.cure')).toContain(instead);
  });
});
