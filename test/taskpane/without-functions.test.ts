/** @jest-environment jsdom */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { views } from '../../src/pane/views/views';
import { functionHelp } from '../../src/functions/help';
import { limitsOf, tellLimits } from '../../src/taskpane/limits';
import { OfficeWorkbook } from '../../src/workbook/office/office-workbook';
import type { Host } from '../workbench/host/host';
import { openInExcel, paneInExcel } from './pane-in-excel';

let host: Host;

beforeAll(async () => {
  host = await openInExcel('par-binh-duong-2017.xlsx');
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
  const pane = paneInExcel({ workbook, help: functionHelp() });
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
