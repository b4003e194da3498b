import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stages, tieRules } from '../../src/core/book';
import { choicesOf, choicesText, usualChoices, type RunChoices } from '../../src/jobs/run-choices';
import { ownPartXml, parseOwnPart } from '../../src/workbook/xlsx/own-part';

const choices: fc.Arbitrary<RunChoices> = fc.record({
  mode: fc.constantFrom('values' as const, 'live' as const),
  print: fc.constantFrom('annex' as const, 'table' as const, 'none' as const),
  stage: fc.constantFrom(null, ...stages),
  ranking: fc.record(
    {
      rankBy: fc.constantFrom('percent' as const, 'score' as const),
      rankOn: fc.constantFrom('rounded' as const, 'unrounded' as const),
      ties: fc.constantFrom(...tieRules),
      decimals: fc.integer({ min: 0, max: 9 }),
    },
    { requiredKeys: [] },
  ),
});

describe('the choices of a run', () => {
  test('come back from the stamp of the run as they were', () => {
    fc.assert(
      fc.property(choices, (chosen) => {
        const text = choicesText(chosen);
        const run = {
          state: 'done',
          tool: 'ChiSo',
          inputs: '0',
          ...(text !== null && { choices: text }),
        } as const;
        const kept = parseOwnPart(ownPartXml({ sheets: [], run }))?.run?.choices ?? '';
        expect(choicesOf(kept)).toEqual(chosen);
      }),
    );
  });

  test('leave nothing in the stamp when all is as usual', () => {
    expect(choicesText(usualChoices)).toBeNull();
  });

  test('that are no words of this version are as usual', () => {
    expect(choicesOf('mode=later;print=table;ties;decimals=-1;colour=red')).toEqual({
      ...usualChoices,
      print: 'table',
    });
  });
});
