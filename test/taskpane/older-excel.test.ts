/** @jest-environment jsdom */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { excelFunctions } from '../../src/taskpane/formula-insertion';
import { limitsOf, tellLimits } from '../../src/taskpane/limits';
import { lackIn, OutsideExcel, type Lack } from '../../src/taskpane/outside-excel';
import { OfficeWorkbook } from '../../src/workbook/office/office-workbook';
import { HeldWorkbook } from '../pane/held-workbook';
import { Host } from '../workbench/host/host';
import { PlainCells } from '../workbench/model/plain-cells';
import { WorkbookModel } from '../workbench/model/workbook-model';
import { loadOffice } from '../workbench/office-client';

const host = new Host(new WorkbookModel('so-tinh.xlsx', new PlainCells()));
loadOffice(host);
Object.assign(globalThis, {
  IS_REACT_ACT_ENVIRONMENT: true,
  matchMedia: () => ({ matches: false }),
});

/** What the page says of a lack. */
async function said(lack: Lack): Promise<string> {
  const element = document.createElement('div');
  await act(() => {
    createRoot(element).render(createElement(OutsideExcel, { lack }));
    return Promise.resolve();
  });
  expect(element.querySelector('a')?.getAttribute('href')).toBe('ChiSo-ngoai-tuyen.html');
  return element.textContent;
}

beforeEach(() => {
  localStorage.clear();
});

describe('an Excel that is too old, or none', () => {
  test.each([
    ['1.1', 'version'],
    ['1.8', 'version'],
    ['1.9', null],
    ['1.20', null],
  ] as const)('with ExcelApi %s lacks: %s', async (excelApi, lack) => {
    host.conditions.excelApi = excelApi;
    expect(await lackIn({ Office })).toBe(lack);
  });

  test('is told apart from a browser, and from a network without office.js', async () => {
    const inBrowser = { ...Office, onReady: () => Promise.resolve({ host: null, platform: null }) };
    expect(await lackIn({ Office: inBrowser as unknown as typeof Office })).toBe('excel');
    expect(await lackIn({})).toBe('office');
  });

  test('is told in plain words, with the way to the offline page', async () => {
    expect(await said('version')).toMatch(/Excel 2021.*ExcelApi 1\.9.*trang ngoại tuyến/);
    // Without Office the browser says which language people read.
    expect(await said('excel')).toMatch(/runs inside Excel.*offline page/);
    expect(await said('office')).toMatch(/could not be reached.*offline page/);
  });
});

describe('an Excel that can do less', () => {
  test.each([
    ['1.9', ['slower']],
    ['1.12', ['slower']],
    ['1.13', ['undo']],
    ['1.19', ['undo']],
    ['1.20', []],
  ] as const)('with ExcelApi %s works with the limits: %s', (excelApi, limits) => {
    host.conditions.excelApi = excelApi;
    expect(limitsOf(new OfficeWorkbook(), excelFunctions([]))).toEqual(limits);
    expect(limitsOf(new OfficeWorkbook(), null)).toEqual([...limits, 'functions']);
  });

  test('says so once on a computer', () => {
    const first = new HeldWorkbook().pane();
    tellLimits(first, ['undo', 'functions']);
    expect(first.store.get().notice).toEqual({
      key: 'pane.limits.undo',
      parameters: {},
      also: 'pane.limits.functions',
    });
    const second = new HeldWorkbook().pane();
    tellLimits(second, ['undo', 'functions']);
    expect(second.store.get().notice).toBeNull();
    tellLimits(second, []);
    expect(second.store.get().notice).toBeNull();
    tellLimits(second, ['functions']);
    expect(second.store.get().notice).toMatchObject({ key: 'pane.limits.functions' });
  });
});
