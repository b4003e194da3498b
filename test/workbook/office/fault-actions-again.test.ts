/** @jest-environment jsdom */
import { describe, expect, jest, test } from '@jest/globals';
import { sampleCases, smallestSample } from './fault-samples';
import { tryActions } from './faulty-runs';

jest.setTimeout(1_200_000);

// By itself, so that it is tried beside the other faults and not after them.
describe('a run over its own sheets that fails leaves the workbook as it was, or the full result', () => {
  test('whichever action of the smallest sample fails', async () => {
    const [, again] = await sampleCases(smallestSample);
    expect(await tryActions(again)).toEqual([]);
  });
});
