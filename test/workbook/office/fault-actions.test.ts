/** @jest-environment jsdom */
import { describe, expect, jest, test } from '@jest/globals';
import { PlainCells } from '../../workbench/model/plain-cells';
import { WorkbookModel } from '../../workbench/model/workbook-model';
import { fullSheet, workbookPlan } from '../xlsx/plans';
import { sampleCases, smallestSample } from './fault-samples';
import { faultCases, tryActions } from './faulty-runs';

jest.setTimeout(1_200_000);

describe('a run that fails leaves the workbook as it was, or the full result', () => {
  test('whichever action of the smallest sample fails that is scored for the first time', async () => {
    const [first] = await sampleCases(smallestSample);
    expect(await tryActions(first)).toEqual([]);
  });

  test('whichever action fails of a sheet with everything that a plan can ask for', async () => {
    const model = new WorkbookModel('book.xlsx', new PlainCells());
    model.cells.write(model.addSheet('Số liệu').id, 0, 0, [['Mã', 1]]);
    for (const one of await faultCases('all features', model, workbookPlan(fullSheet('Điểm')))) {
      expect(await tryActions(one)).toEqual([]);
    }
  });
});
