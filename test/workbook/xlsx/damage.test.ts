import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { WorkbookRefusal } from '../../../src/workbook/port';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import { open, zipped } from './packages';
import { fullSheet, sheetPlan, workbookPlan } from './plans';

/** Milliseconds for one test on a busy machine. */
jest.setTimeout(60_000);

/** Whatever is done to a file, it is read and written, or refused by name: nothing else may come out. */
async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    const workbook = open(bytes);
    await workbook.read({});
    await workbook.apply(workbookPlan(fullSheet('Điểm'), sheetPlan('Mới')), {});
    await open(workbook.bytes()).read({});
    return 'done';
  } catch (error) {
    if (error instanceof WorkbookRefusal) return error.code;
    throw error;
  }
}

describe('a damaged file is read or refused by name', () => {
  let sound = new Uint8Array();
  let parts: [string, string][] = [];

  beforeAll(async () => {
    const workbook = XlsxWorkbook.blank('a');
    await workbook.apply(workbookPlan(fullSheet('Điểm'), fullSheet('Hai')), {});
    sound = new Uint8Array(workbook.bytes());
    parts = Object.entries(unzipSync(sound)).map(([name, content]) => [name, strFromU8(content)]);
  });

  test('when bytes of the zip file are changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (changes) => {
          const bytes = sound.slice();
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
          expect(await outcome(bytes)).toMatch(/^[a-z0-9-]+$/);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('when the file is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (at) => {
        const cut = at % sound.length;
        expect(await outcome(sound.subarray(0, cut))).not.toBe('done');
      }),
      { numRuns: 50 },
    );
  });

  test('when a part is damaged, emptied, replaced by another, or left out', async () => {
    const damage = fc.oneof(
      fc.record({
        kind: fc.constant('put' as const),
        at: fc.nat(),
        text: fc.constantFrom('<', '>', '"', '&', '0', '-', 'Z', ' ', '/', '<x>', '\u0000'),
      }),
      fc.record({
        kind: fc.constant('cut' as const),
        at: fc.nat(),
        text: fc.integer({ min: 1, max: 40 }).map(String),
      }),
      fc.record({ kind: fc.constant('copy' as const), at: fc.nat(), text: fc.constant('') }),
      fc.record({ kind: fc.constant('drop' as const), at: fc.nat(), text: fc.constant('') }),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(), damage, async (which, { kind, at, text }) => {
        const [name, content] = parts[which % parts.length]!;
        const place = at % Math.max(1, content.length);
        const other = parts[at % parts.length]![1];
        const damaged = {
          put: content.slice(0, place) + text + content.slice(place + 1),
          cut: content.slice(0, place) + content.slice(place + Number(text)),
          copy: other,
          drop: null,
        }[kind];
        expect(await outcome(zipped({ ...Object.fromEntries(parts), [name]: damaged }))).toMatch(
          /^[a-z0-9-]+$/,
        );
      }),
      { numRuns: 300 },
    );
  });
});
