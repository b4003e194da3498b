/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Pane } from '../../src/pane/pane';
import { serve } from '../../src/pane/protocol/serve';
import { Session } from '../../src/pane/session/session';
import { views } from '../../src/pane/views/views';
import { functionHelp } from '../../src/functions/help';
import { excelHost } from '../../src/taskpane/excel-host';
import { limitsOf, tellLimits } from '../../src/taskpane/limits';
import { OfficeWorkbook } from '../../src/workbook/office/office-workbook';
import { Host } from '../workbench/host/host';
import { loadWorkbook } from '../workbench/model/load-workbook';
import { loadOffice } from '../workbench/office-client';

const name = 'par-binh-duong-2017.xlsx';
const bytes = new Uint8Array(readFileSync(path.join('assets', 'samples', name)));

let host: Host;

beforeAll(async () => {
  host = new Host(await loadWorkbook(bytes, name));
  host.fileBytes = () => Promise.resolve(bytes);
  loadOffice(host);
});

interface Requirements {
  isSetSupported: (set: string, version?: string) => boolean;
}

/** A task pane over the sample, in an Excel with or without custom functions. */
function paneIn(hasFunctions: boolean) {
  const { requirements } = Office.context as unknown as { requirements: Requirements };
  const { isSetSupported } = requirements;
  requirements.isSetSupported = (set, version) =>
    set === 'CustomFunctionsRuntime' ? hasFunctions : isSetSupported(set, version);
  const workbook = new OfficeWorkbook();
  const pane = new Pane(
    excelHost({
      workbook,
      help: functionHelp(),
      version: '1',
      startWorker: ({ replied }) => ({
        postMessage: serve(new Session(null), replied),
        terminate: () => undefined,
      }),
    }),
  );
  requirements.isSetSupported = isSetSupported;
  return { workbook, pane };
}

describe('an Excel without custom functions', () => {
  test('is told once what it lacks, and everything else works', async () => {
    const { workbook, pane } = paneIn(false);
    await pane.work.openCurrent();
    tellLimits(pane, limitsOf(workbook, pane.host.functions));
    expect(pane.store.get()).toMatchObject({ trouble: null, notice: { key: 'pane.limits.functions' } });
    pane.dismiss();
    tellLimits(pane, limitsOf(workbook, pane.host.functions));
    expect(pane.store.get().notice).toBeNull();
    expect(views.functions?.isFor?.(pane.host)).toBe(false);
    pane.choose({ mode: 'live' });
    await pane.work.score();
    expect(pane.store.get()).toMatchObject({ trouble: null, notice: { key: 'pane.score.done' } });
  }, 60_000);

  test('has no formula of a result, live as it may be, that calls one', () => {
    const { cells, sheets } = host.model;
    const formulas = sheets.flatMap((sheet) => {
      const used = cells.used(sheet.id);
      if (!used) return [];
      const { entered } = cells.read(sheet.id, used);
      return entered
        .flat()
        .flatMap((cell) => (typeof cell === 'object' && cell && 'formula' in cell ? [cell.formula] : []));
    });
    expect(formulas.length).toBeGreaterThan(500);
    expect(formulas.filter((formula) => formula.includes('CHISO'))).toEqual([]);
  });
});

test('an Excel with custom functions has their view, with the help of each', () => {
  const { workbook, pane } = paneIn(true);
  expect(limitsOf(workbook, pane.host.functions)).toEqual([]);
  expect(views.functions?.isFor?.(pane.host)).toBe(true);
  expect(pane.host.functions?.help.length).toBeGreaterThan(10);
});
