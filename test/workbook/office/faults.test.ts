/** @jest-environment jsdom */
import { describe, expect, jest, test } from '@jest/globals';
import { sampleCases, samples, smallestSample } from './fault-samples';
import { each, tryAll, type FaultCase } from './faulty-runs';

jest.setTimeout(600_000);

async function tryBatches(one: FaultCase): Promise<string[]> {
  const { batches, told } = one.full;
  const faults = (more: object) => each(batches).map((batch) => ({ fault: { batch, ...more } }));
  const stops = each(told).map((cancelAt) => ({ cancelAt }));
  return [
    ...(await tryAll(one, 'each batch fails', faults({}))),
    ...(await tryAll(one, 'the user stops it', stops)),
    ...(await tryAll(one, 'each batch fails, and all after it', faults({ alsoLater: true }), true)),
  ];
}

describe('a run that fails leaves the workbook as it was, or the full result', () => {
  test.each(samples)('whichever batch fails: %s', async (file) => {
    for (const one of await sampleCases(file)) {
      expect(one.full).toMatchObject({ refusal: null, theirs: one.before.theirs });
      expect(one.full.mostBytes).toBeLessThan(4_000_000);
      expect(await tryBatches(one)).toEqual([]);
    }
  });

  test('whichever of the many batches fails that an Excel which takes little needs', async () => {
    for (const one of await sampleCases(smallestSample, { payloadLimit: 60_000 })) {
      expect(one.full).toMatchObject({ refusal: null, theirs: one.before.theirs });
      expect(one.full.told).toBeGreaterThan(4);
      expect(await tryBatches(one)).toEqual([]);
    }
  });

  test('whichever batch was carried out, but is reported as failed', async () => {
    for (const one of await sampleCases(smallestSample)) {
      const faults = each(one.full.batches).map((batch) => ({ fault: { batch, afterwards: true } }));
      expect(await tryAll(one, 'each batch is carried out, then reported as failed', faults)).toEqual([]);
    }
  });
});
